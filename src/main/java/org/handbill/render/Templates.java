package org.handbill.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.ThemeFiles;
import org.handbill.site.RenderException;
import org.jspecify.annotations.Nullable;

/** The templates of a theme and those that are built in, each parsed once. Safe to share between threads. */
final class Templates {
    /** Names that begin so are built in and are no matter of a theme. */
    static final String BUILT_IN = "generated/";

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_35) {
        @Override
        public Template getTemplate(String name, @Nullable Locale locale, @Nullable Object lookup, @Nullable String encoding,
                boolean parsed,
                boolean ignoreMissing) throws IOException {
            Template template = super.getTemplate(name, locale, lookup, encoding, parsed, ignoreMissing);
            if (template != null) {
                prepared.computeIfAbsent(template, Templates::prepare);
            }
            return template;
        }
    };
    private final Map<Template, Boolean> prepared = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Origin origin;

    Templates(ThemeFiles files) {
        origin = new Origin(files);
        configuration.setTemplateLoader(origin);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTabSize(1); // columns are counted in characters
        configuration.setObjectWrapper(new PageValues());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateExceptionHandler(new TemplateFault(this));
        configuration.setAttemptExceptionReporter((_, _) -> {
            // a template that recovers has nothing to say
        });
    }

    private static Boolean prepare(Template template) {
        BoundedDrawing.prepare(template);
        return true;
    }

    /** A built-in file that is no template. */
    static byte[] builtInBytes(String name) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no built-in file '" + name + "'");
            }
            return in.readAllBytes();
        }
    }

    /** The name of the template that draws a kind of page: the nearest theme's for that kind, or else its {@code page.ftlh} for all kinds. */
    String layout(String kind) {
        String own = "layouts/" + kind + ".ftlh";
        return origin.files.nearest(List.of(own, "layouts/page.ftlh")).orElse(own);
    }

    Template get(String name) throws IOException {
        return configuration.getTemplate(name);
    }

    PageValues values() {
        return (PageValues) configuration.getObjectWrapper();
    }

    Optional<Source> source(String name) {
        return Optional.ofNullable(origin.find(name));
    }

    /** The names of the theme's own templates. */
    List<String> names() {
        return origin.files.names().stream().filter(name -> name.contains(".ftl")).toList();
    }

    /** A file of the theme as authors know it. */
    String shown(String name) {
        return origin.files.shown(name);
    }

    private record Origin(ThemeFiles files) implements TemplateLoader {
        @Nullable
        Source find(String name) {
            if (name.startsWith(BUILT_IN)) {
                return builtIn(name);
            }
            Problems problems = new Problems();
            Optional<Source> found = files.text(name, problems);
            if (problems.hasErrors()) {
                throw new RenderException(problems.sorted().getFirst());
            }
            return found.orElse(null);
        }

        private static @Nullable Source builtIn(String name) {
            try (InputStream in = Templates.class.getResourceAsStream(name)) {
                return in == null ? null : new Source(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable Object findTemplateSource(String name) {
            return find(name);
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(((Source) source).text());
        }

        @Override
        public void closeTemplateSource(Object source) {
            // it is in memory
        }
    }
}
