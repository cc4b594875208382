package org.handbill.prose;

import java.util.List;
import java.util.Locale;

/** Writes running text as a reader would type it. */
final class PlainInlines {
    private final PlainOptions options;
    private final Lines lines;
    private final Notes notes;

    /** What is written where the text refers to a footnote; empty if nothing is. */
    interface Notes {
        Notes NONE = _ -> "";
        Notes NUMBERS = reference -> "[" + reference.number() + "]";

        String of(Inline.FootnoteReference reference);
    }

    PlainInlines(PlainOptions options, Lines lines, Notes notes) {
        this.options = options;
        this.lines = lines;
        this.notes = notes;
    }

    void write(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            switch (inlines.get(i)) {
                case Inline.Text text -> text(text.text());
                case Inline.Emphasis emphasis -> write(emphasis.inlines());
                case Inline.Strong strong -> write(strong.inlines());
                case Inline.Strikethrough _ -> {
                } // what is struck out is not meant to be said
                case Inline.Code code -> lines.text(code.text());
                case Inline.Link link -> link(link);
                case Inline.Image image -> {
                    if (options.pictures()) {
                        lines.text("[" + options.resolver().picture(image).alt() + "]");
                    }
                }
                case Inline.HardBreak _ -> lines.endLineIfBegun();
                case Inline.SoftBreak _ -> {
                    if (!SoftBreaks.joins(inlines, i)) {
                        text(" ");
                    }
                }
                case Inline.FootnoteReference reference -> text(notes.of(reference));
                case Inline.Element element -> element(element);
            }
        }
    }

    /** Spaces that meet, for instance around a picture that is left out, become one. */
    private void text(String text) {
        lines.text(text.startsWith(" ") && lines.endsWithSpace() ? text.substring(1) : text);
    }

    private void element(Inline.Element element) {
        switch (element.name()) {
            case "q" -> {
                lines.text("\u201C");
                write(element.inlines());
                lines.text("\u201D");
            }
            case "del", "s", "rp", "wbr" -> {
            }
            case "rt" -> {
                if (!element.inlines().isEmpty()) {
                    lines.text(" (");
                    write(element.inlines());
                    lines.text(")");
                }
            }
            default -> write(element.inlines());
        }
    }

    private void link(Inline.Link link) {
        String address = options.resolver().link(link);
        if (address.isEmpty() || address.startsWith("#")) {
            write(link.inlines());
            return;
        }
        String shown = address.indexOf(' ') < 0 ? address : Addresses.encoded(address);
        Lines text = new Lines();
        new PlainInlines(options, text, notes).write(link.inlines());
        if (isSameAddress(text.finish(), shown)) {
            lines.text(shown.startsWith("mailto:") || shown.startsWith("tel:") ? text.finish() : shown);
        } else if (text.finish().isBlank()) {
            lines.text(shown);
        } else {
            write(link.inlines());
            lines.text(" (" + bare(shown) + ")");
        }
    }

    /** Without the scheme that only a program needs. */
    private static String bare(String address) {
        for (String scheme : List.of("mailto:", "tel:", "sms:")) {
            if (address.regionMatches(true, 0, scheme, 0, scheme.length())) {
                int query = address.indexOf('?');
                return address.substring(scheme.length(), query < 0 ? address.length() : query);
            }
        }
        return address;
    }

    private static boolean isSameAddress(String text, String address) {
        return core(text).equals(core(address));
    }

    private static String core(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        for (String scheme : List.of("https://", "http://", "mailto:", "tel:")) {
            lower = lower.startsWith(scheme) ? lower.substring(scheme.length()) : lower;
        }
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
