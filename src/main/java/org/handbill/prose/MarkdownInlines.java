package org.handbill.prose;

import java.util.List;

/** Writes running text as Markdown. Emphasis that marks cannot express where it stands is written as an HTML element. */
final class MarkdownInlines {
    private final LinkResolver resolver;
    private final Place place;

    /** Where the text stands: only in a paragraph can line breaks of both kinds be written as such. */
    enum Place {
        PARAGRAPH, UNDERLINED, LINE, CELL
    }

    MarkdownInlines(LinkResolver resolver, Place place) {
        this.resolver = resolver;
        this.place = place;
    }

    String write(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        write(inlines, "", out);
        return withoutEndSpace(out).toString();
    }

    /** With an entity for a space that Markdown would drop. */
    private static StringBuilder withoutEndSpace(StringBuilder out) {
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.replace(end - 1, end, "&#32;") : out;
    }

    /** @param marks those of the emphasis around it */
    private void write(List<Inline> inlines, String marks, StringBuilder out) {
        for (int i = 0; i < inlines.size(); i++) {
            int next = i + 1 < inlines.size() ? firstCharacter(inlines.get(i + 1)) : marks.isEmpty() ? ' ' : '*';
            switch (inlines.get(i)) {
                case Inline.Text text -> text(text.text(), inlines, i, out);
                case Inline.Emphasis emphasis -> emphasis(emphasis.inlines(), 1, "em", marks, next, out);
                case Inline.Strong strong -> emphasis(strong.inlines(), 2, "strong", marks, next, out);
                case Inline.Strikethrough struck -> emphasis(struck.inlines(), 2, "del", marks, next, out);
                case Inline.Code code -> MarkdownText.appendCode(code.text(), place == Place.CELL, out);
                case Inline.Link link -> link(link, marks, out);
                case Inline.Image image -> image(image, out);
                case Inline.HardBreak _ -> out.append(place == Place.PARAGRAPH ? "\\\n" : "<br>");
                case Inline.SoftBreak _ -> out.append(place == Place.PARAGRAPH || place == Place.UNDERLINED ? '\n' : ' ');
                case Inline.FootnoteReference reference -> out.append("[^").append(reference.number()).append(']');
                case Inline.Element element -> element(element.name(), element.attributes(), element.inlines(), marks, out);
            }
        }
    }

    private void text(String text, List<Inline> inlines, int at, StringBuilder out) {
        boolean atLineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        boolean isLikeNote = at > 0 && inlines.get(at - 1) instanceof Inline.FootnoteReference && text.startsWith(":");
        MarkdownText.append(isLikeNote ? text.substring(1) : text, atLineStart, place == Place.CELL, isLikeNote ? out.append("\\:") : out);
        boolean beforeBreak = at + 1 < inlines.size()
                && (inlines.get(at + 1) instanceof Inline.SoftBreak || inlines.get(at + 1) instanceof Inline.HardBreak);
        if (beforeBreak) {
            withoutEndSpace(out);
        }
    }

    private void emphasis(List<Inline> inlines, int length, String element, String marks, int next, StringBuilder out) {
        int before = out.isEmpty() ? ' ' : out.codePointBefore(out.length());
        for (char mark : element.equals("del") ? new char[]{'~'} : new char[]{'*', '_'}) {
            if (marks.indexOf(mark) >= 0 || before == mark || next == mark) {
                continue;
            }
            StringBuilder inside = new StringBuilder();
            write(inlines, marks + mark, inside);
            if (!inside.isEmpty() && fits(mark, before, inside, next)) {
                String fence = String.valueOf(mark).repeat(length);
                out.append(fence).append(inside).append(fence);
                return;
            }
        }
        element(element, List.of(), inlines, marks, out);
    }

    /** Stricter than CommonMark's rule on flanking: where a mark may both open and close, others could change what it does. */
    private static boolean fits(char mark, int before, StringBuilder inside, int next) {
        int first = inside.codePointAt(0);
        int last = inside.codePointBefore(inside.length());
        if (isSpace(first) || isSpace(last)) {
            return false;
        }
        boolean opens = mark == '_' || isMark(first) ? isSpace(before) || isOpening(before) : !isMark(before);
        boolean closes = mark == '_' || isMark(last) ? isSpace(next) || isClosing(next) : !isMark(next);
        boolean isInsideWord = !isSpace(before) && !isMark(before) || !isSpace(next) && !isMark(next);
        return (opens || isSpace(before)) && (closes || isSpace(next)) && !(isInsideWord && mark == '_');
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isMark(int c) {
        return !Character.isLetterOrDigit(c) && !isSpace(c);
    }

    private static boolean isOpening(int c) {
        return c == '(' || c == '"' || c == '\u201C' || c == '\u00AB' || c == '*' || c == '_' || c == '~' || c == '[';
    }

    private static boolean isClosing(int c) {
        return c == ')' || c == '"' || c == '\u201D' || c == '\u00BB' || c == '.' || c == ',' || c == ';' || c == ':' || c == '?'
                || c == '!'
                || c == '*' || c == '_' || c == '~' || c == '\\';
    }

    private static int firstCharacter(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text().codePointAt(0);
            case Inline.Code _ -> '`';
            case Inline.Link _,Inline.FootnoteReference _ -> '[';
            case Inline.Image _ -> '!';
            case Inline.Element _ -> '<';
            case Inline.Emphasis _,Inline.Strong _ -> '*';
            case Inline.Strikethrough _ -> '~';
            case Inline.HardBreak _ -> '\\';
            case Inline.SoftBreak _ -> ' ';
        };
    }

    private void link(Inline.Link link, String marks, StringBuilder out) {
        String address = resolver.link(link);
        boolean isItsOwnText = link.title().isEmpty() && link.inlines().size() == 1
                && link.inlines().getFirst() instanceof Inline.Text text && text.text().equals(address)
                && Addresses.isAbsolute(address) && address.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>');
        if (isItsOwnText) {
            out.append('<').append(address).append('>');
            return;
        }
        StringBuilder text = new StringBuilder("[");
        write(link.inlines(), marks, text);
        if (text.length() > 1 && text.charAt(1) == ' ') {
            text.replace(1, 2, "&#32;");
        }
        out.append(withoutEndSpace(text)).append("](");
        target(address, link.title(), out);
        out.append(')');
    }

    private void image(Inline.Image image, StringBuilder out) {
        LinkResolver.Picture picture = resolver.picture(image);
        out.append("![");
        MarkdownText.append(picture.alt(), false, place == Place.CELL, out);
        out.append("](");
        target(picture.source(), image.title(), out);
        out.append(')');
    }

    private static void target(String address, String title, StringBuilder out) {
        boolean isPlain = !address.isEmpty()
                && address.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '<' || c == '>' || c == 0x7F);
        if (isPlain) {
            MarkdownText.appendQuoted(address, '\\', out);
        } else {
            out.append('<');
            MarkdownText.appendQuoted(address, '>', out);
            out.append('>');
        }
        if (!title.isEmpty()) {
            out.append(" \"");
            MarkdownText.appendQuoted(title, '"', out);
            out.append('"');
        }
    }

    private void element(String name, List<HtmlAttribute> attributes, List<Inline> inlines, String marks, StringBuilder out) {
        out.append('<').append(name);
        for (HtmlAttribute attribute : attributes) {
            HtmlText.attribute(attribute.name(), attribute.value().replace('\n', ' '), out);
        }
        out.append('>');
        if (!name.equals("wbr")) {
            write(inlines, marks, out);
            out.append("</").append(name).append('>');
        }
    }
}
