package org.handbill.render;

import freemarker.core.Environment;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.NearNames;
import org.jspecify.annotations.Nullable;

/**
 * What a template asked for and does not exist.
 *
 * @param message one sentence
 * @param hint what exists instead
 */
record Missing(String message, String hint) {
    /** @param expression as in the template, for instance {@code page.opening.headline} */
    static Missing find(String expression, Environment environment) {
        List<String> names = names(expression);
        if (names.isEmpty()) {
            return new Missing("'" + expression + "' is missing.", "");
        }
        try {
            return walk(expression, names, environment);
        } catch (TemplateModelException e) {
            return new Missing("'" + expression + "' is missing.", "");
        }
    }

    private static Missing walk(String expression, List<String> names, Environment environment) throws TemplateModelException {
        TemplateModel at = environment.getVariable(names.getFirst());
        if (at == null) {
            Set<String> known = new LinkedHashSet<>(Scope.NAMES);
            for (Object name : environment.getKnownVariableNames()) {
                known.add(String.valueOf(name));
            }
            return new Missing("There is no '" + names.getFirst() + "' here.", NearNames.hint(names.getFirst(), known));
        }
        String path = names.getFirst();
        for (String name : names.subList(1, names.size())) {
            TemplateModel next = at instanceof TemplateHashModel hash ? hash.get(name) : null;
            if (next == null) {
                Collection<String> known = known(at);
                return known.contains(name)
                        ? new Missing("'" + path + "." + name + "' is empty on this page.", optional(path + "." + name))
                        : new Missing("'" + path + "' has no '" + name + "'.", NearNames.hint(name, known));
            }
            at = next;
            path += "." + name;
        }
        return new Missing("'" + expression + "' is missing.", "");
    }

    private static String optional(String path) {
        return "Put <#if " + path + "??> … </#if> around what needs it, or write ${" + path + "!} to leave it empty.";
    }

    /** The names of a dotted expression; empty if it is anything else. */
    private static List<String> names(String expression) {
        List<String> names = new ArrayList<>();
        for (String name : expression.split("\\.", -1)) {
            if (name.isEmpty() || !name.chars().allMatch(Character::isJavaIdentifierPart)) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    private static Collection<String> known(TemplateModel model) {
        if (model instanceof TextsModel texts) {
            return texts.keys();
        }
        return wrapped(model).map(Missing::components).orElse(List.of());
    }

    private static Optional<Object> wrapped(@Nullable TemplateModel model) {
        return model instanceof WrapperTemplateModel wrapper ? Optional.ofNullable(wrapper.getWrappedObject()) : Optional.empty();
    }

    /** Components of a record, and what it tells of itself without being asked for more. */
    private static List<String> components(Object value) {
        List<String> names = new ArrayList<>();
        if (value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                names.add(component.getName());
            }
            for (Method method : value.getClass().getDeclaredMethods()) {
                boolean told = Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0 && !Set.of("toString", "hashCode").contains(method.getName());
                if (told && !names.contains(method.getName())) {
                    names.add(method.getName());
                }
            }
        }
        return names;
    }
}
