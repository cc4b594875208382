package org.handbill.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An address with places for values: {@code {name}}; {@code {name:crlf}} for a text whose line breaks become CRLF (RFC 6068, section 5);
 * {@code {name:line}} for one on a single line, as titles are; {@code {link:host}} for no more than the host of an address.
 *
 * <p>Values are percent-encoded as UTF-8, unreserved characters of RFC 3986 excepted; a space becomes {@code %20}, never '+'. They stand in the
 * query or behind '#' only, so that no value can change where the address leads; {@code {host}} alone is the whole host, in which nobody but the reader has a
 * say.
 */
public final class UriTemplate {
    private final String source;
    private final List<Part> parts;

    /** A stretch of a template. */
    sealed interface Part {
        record Fixed(String text) implements Part {}

        record Value(String name, Form form) implements Part {}
    }

    /** In which form a value is taken. */
    enum Form {
        AS_IT_IS, CRLF, LINE, HOST
    }

    /**
     * Why a template cannot be used.
     *
     * @param message part of a sentence, for instance "it has a user name in it"
     * @param hint what to type instead
     */
    public record Fault(String message, String hint) {}

    private UriTemplate(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    /** What is wrong with a template, if anything is. */
    public static Optional<Fault> fault(String source) {
        return UriTemplateSyntax.read(source) instanceof UriTemplateSyntax.Bad(Fault fault) ? Optional.of(fault) : Optional.empty();
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if it has a {@link #fault}
     */
    public static UriTemplate of(String source) {
        return switch (UriTemplateSyntax.read(source)) {
            case UriTemplateSyntax.Good(List<Part> parts) -> new UriTemplate(source, parts);
            case UriTemplateSyntax.Bad(Fault fault) -> throw new IllegalArgumentException(source + ": " + fault.message());
        };
    }

    /** The names of the values that it asks for. */
    public Set<String> names() {
        return parts.stream().filter(Part.Value.class::isInstance).map(part -> ((Part.Value) part).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the place that it opens; empty for an address without one. */
    public String host() {
        return host(source);
    }

    /** The address with the values in place; a value that is not given is empty. */
    public String expand(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Fixed fixed -> out.append(fixed.text());
                case Part.Value value -> PercentEncoding.append(formed(values.getOrDefault(value.name(), ""), value.form()), out);
            }
        }
        return out.toString();
    }

    /** The address with the values in place, but {@code {host}} left for the browser to fill in; no value can bring in a second one. */
    public String expandExceptHost(Map<String, String> values) {
        return expandExcept(Set.of("host"), values);
    }

    /** The address with the values in place, but the places of some names left as they are written; no value can bring in another. */
    public String expandExcept(Set<String> left, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Fixed fixed -> out.append(fixed.text());
                case Part.Value value when left.contains(value.name()) -> out.append(written(value));
                case Part.Value value -> PercentEncoding.append(formed(values.getOrDefault(value.name(), ""), value.form()), out);
            }
        }
        return out.toString();
    }

    private static String written(Part.Value value) {
        return switch (value.form()) {
            case AS_IT_IS -> "{" + value.name() + "}";
            case CRLF -> "{" + value.name() + ":crlf}";
            case LINE -> "{" + value.name() + ":line}";
            case HOST -> "{" + value.name() + ":host}";
        };
    }

    private static String formed(String value, Form form) {
        return switch (form) {
            case AS_IT_IS -> value;
            case CRLF -> value.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
            case LINE -> line(value);
            case HOST -> host(value);
        };
    }

    /** A text on a single line, as {@code {name:line}} has it: each line break with the spaces around it becomes a space. */
    static String line(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Whether it asks for some values, and for each of them on a single line. */
    boolean isOnOneLine(Set<String> names) {
        List<Form> forms = parts.stream().filter(part -> part instanceof Part.Value value && names.contains(value.name()))
                .map(part -> ((Part.Value) part).form()).toList();
        return !forms.isEmpty() && forms.stream().allMatch(Form.LINE::equals);
    }

    /** The host of an http or https address; empty for anything else. */
    private static String host(String address) {
        int from = address.indexOf("://");
        if (from < 0) {
            return "";
        }
        int end = from + 3;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(from + 3, end);
    }

    /** Percent-encodes a text as a query value. */
    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 2);
        PercentEncoding.append(text, out);
        return out.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UriTemplate template && template.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return source;
    }
}
