package org.handbill.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import org.handbill.site.Markup;
import org.jspecify.annotations.Nullable;

/**
 * How values look from a template: components of a record by their name, an {@link Optional} as its value or as nothing, {@link Markup} as HTML
 * that is not escaped again.
 */
final class PageValues extends DefaultObjectWrapper {
    PageValues() {
        super(Configuration.VERSION_2_3_35);
        setMemberAccessPolicy(new ComponentsOnly());
        writeProtect();
    }

    /** Of a record what it holds and tells of itself, of other objects nothing: a theme draws pages, it does not run Java. */
    private static final class ComponentsOnly implements MemberAccessPolicy {
        private static final ClassMemberAccessPolicy NOTHING = new Of(false);
        private static final ClassMemberAccessPolicy COMPONENTS = new Of(true);

        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            return type.isRecord() ? COMPONENTS : NOTHING;
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return true;
        }

        private record Of(boolean components) implements ClassMemberAccessPolicy {
            @Override
            public boolean isMethodExposed(Method method) {
                return components && method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class;
            }

            @Override
            public boolean isConstructorExposed(Constructor<?> constructor) {
                return false;
            }

            @Override
            public boolean isFieldExposed(Field field) {
                return false;
            }
        }
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? wrap(optional.get()) : null;
            case Markup markup -> HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
            case null, default -> super.wrap(value);
        };
    }
}
