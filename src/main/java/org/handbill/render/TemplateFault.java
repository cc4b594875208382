package org.handbill.render;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.core._CoreAPI;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.Writer;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.handbill.site.RenderException;

/** Turns what goes wrong in a template into a diagnostic with its line and column, what is missing and what there is instead. */
final class TemplateFault implements TemplateExceptionHandler {
    private final Templates templates;

    TemplateFault(Templates templates) {
        this.templates = templates;
    }

    /** Called where it happens, while the names of loops and macros can still be looked up. */
    @Override
    public void handleTemplateException(TemplateException fault, Environment environment, Writer out) throws TemplateException {
        if (environment.isInAttemptBlock()) {
            throw fault;
        }
        throw new RenderException(diagnostic(fault, environment));
    }

    private Diagnostic diagnostic(TemplateException fault, Environment environment) {
        Optional<RenderException> known = cause(fault, RenderException.class);
        Optional<ParseException> syntax = cause(fault, ParseException.class);
        if (known.isPresent()) {
            return known.get().diagnostic();
        }
        Location place = place(fault, environment);
        if (syntax.isPresent()) {
            return syntax(syntax.get(), place);
        }
        Optional<TextsModel.UnknownText> text = cause(fault, TextsModel.UnknownText.class);
        if (text.isPresent()) {
            return error(place, text.get().said(), text.get().hint());
        }
        Optional<TemplateNotFoundException> include = cause(fault, TemplateNotFoundException.class);
        if (include.isPresent()) {
            String name = include.get().getTemplateName();
            return error(place, "This template takes in '" + name + "', which the theme does not have.",
                    NearNames.file(name, templates.names()));
        }
        if (fault instanceof InvalidReferenceException && fault.getBlamedExpressionString() != null) {
            Missing missing = Missing.find(fault.getBlamedExpressionString(), environment);
            return error(place, missing.message(), missing.hint());
        }
        return error(place, "This cannot be carried out: " + reason(fault), "");
    }

    /** FreeMarker does not repeat what Java says of a failed computation. */
    private static String reason(TemplateException fault) {
        return cause(fault, RuntimeException.class)
                .map(java -> Optional.ofNullable(java.getMessage()).filter(said -> !said.isBlank()).orElse(java.getClass().getSimpleName()))
                .map(Wording::plain).orElseGet(() -> Wording.plain(fault.getMessageWithoutStackTop()));
    }

    /** What was thrown past the handler, for instance because the template says "stop". */
    Diagnostic of(TemplateException fault) {
        return fault instanceof StopException stop
                ? error(place(fault),
                        "The template stops here"
                                + Optional.ofNullable(stop.getMessageWithoutStackTop()).map(said -> ": " + Wording.plain(said))
                                        .orElse("."),
                        "")
                : error(place(fault), "This cannot be carried out: " + reason(fault), "");
    }

    /**
     * A template that was stopped.
     *
     * @param line of the innermost directive, from 1; 0 if it is not known
     * @param column likewise
     * @param what it does, with a full stop
     */
    Diagnostic unbounded(String name, int line, int column, String what) {
        Optional<Source> source = line < 1 ? Optional.empty() : templates.source(name);
        Location place = source.<Location>map(text -> span(text, line, column, line, column))
                .orElseGet(() -> Location.whole(templates.shown(name)));
        return error(place, "This template " + what, "Look at loops, at macros and templates that use themselves, and at texts that grow.");
    }

    /** A template whose text is not FreeMarker. */
    Diagnostic syntax(ParseException fault) {
        return syntax(fault, Location.whole(templates.shown(Optional.ofNullable(fault.getTemplateName()).orElse(""))));
    }

    /** @param otherwise the place where the text is no file */
    private Diagnostic syntax(ParseException fault, Location otherwise) {
        String name = Optional.ofNullable(fault.getTemplateName()).orElse("");
        Location place = templates.source(name).<Location>map(source -> span(source, fault.getLineNumber(), fault.getColumnNumber(),
                fault.getEndLineNumber(), fault.getEndColumnNumber())).orElse(otherwise);
        return error(place, "This is not a correct template: " + Wording.plain(fault.getEditorMessage()),
                "Look at what was opened and not closed, and at how the tag is written.");
    }

    /** A template that cannot be read because of its depth. */
    Diagnostic tooDeep(String name) {
        Location place = templates.source(name).<Location>map(source -> {
            int deepest = Nesting.deepest(source.text());
            return source.span(deepest, Math.min(deepest + 1, source.text().length()));
        }).orElseGet(() -> Location.whole(templates.shown(name)));
        return error(place, "This template has more tags or brackets inside each other than can be read.",
                "Use fewer of them, or put the inner ones into a template of their own.");
    }

    /** Whether a template is a file, and not made by another template, whose name FreeMarker puts before an arrow then. */
    static boolean isFile(String name) {
        return !name.contains("->");
    }

    /** A layout that the theme should have. */
    Diagnostic missingLayout(String name) {
        return error(Location.whole(templates.shown(name)), "The theme has no template '" + name + "', which the site needs.",
                NearNames.file(name, templates.names()));
    }

    /** Where the template was made by another, the innermost directive that is open in a file. */
    private Location place(TemplateException fault, Environment environment) {
        String name = fault.getTemplateSourceName();
        if (name != null && isFile(name)) {
            return place(fault);
        }
        var open = _CoreAPI.getInstructionStackSnapshot(environment);
        for (int i = 0; open != null && i < open.length; i++) {
            var at = open[i];
            Optional<Source> source = templates.source(at.getTemplate().getName());
            if (source.isPresent()) {
                return span(source.get(), at.getBeginLine(), at.getBeginColumn(), at.getEndLine(), at.getEndColumn());
            }
        }
        return place(fault);
    }

    private Location place(TemplateException fault) {
        String name = fault.getTemplateSourceName();
        if (name == null) {
            return Location.whole(templates.shown(""));
        }
        return templates.source(name).filter(_ -> fault.getLineNumber() != null).<Location>map(source -> span(source, fault.getLineNumber(),
                fault.getColumnNumber(), fault.getEndLineNumber(), fault.getEndColumnNumber()))
                .orElseGet(() -> Location.whole(templates.shown(name)));
    }

    /** FreeMarker counts lines and columns from 1, in UTF-16 units, and means the last character where it says "end". */
    private static Span span(Source source, int line, int column, int endLine, int endColumn) {
        int start = source.offset(line, 1) + Math.max(0, column - 1);
        int end = endLine < line ? start + 1 : source.offset(endLine, 1) + Math.max(0, endColumn);
        return source.span(start, Math.max(end, start + 1));
    }

    private static Diagnostic error(Location place, String message, String hint) {
        return new Diagnostic(Code.BROKEN_TEMPLATE, Severity.ERROR, place, message, hint);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> kind) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }
}
