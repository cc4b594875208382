package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;

import org.handbill.prose.Inline;
import org.jspecify.annotations.Nullable;

/** Brings lists of inlines into the one shape that each text has: touching text joined, no spaces or breaks at the ends. */
final class InlineTrim {
    private InlineTrim() {}

    /** Adds text behind others, joined to text that is last there. */
    static void append(String text, List<Inline> out) {
        if (text.isEmpty()) {
            return;
        }
        if (!out.isEmpty() && out.getLast() instanceof Inline.Text last) {
            out.set(out.size() - 1, new Inline.Text(last.text() + text));
        } else {
            out.add(new Inline.Text(text));
        }
    }

    /** With touching text joined, and no spaces or second line break beside a line break: what is left where HTML was taken out. */
    static List<Inline> joined(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            Inline last = out.isEmpty() ? null : out.getLast();
            switch (inline) {
                case Inline.Text text -> append(isBreak(last) || endsWithSpace(last) ? withoutSpaces(text.text(), true) : text.text(), out);
                case Inline.SoftBreak soft -> {
                    if (!isBreak(last)) {
                        trimLast(out);
                        out.add(soft);
                    }
                }
                case Inline.HardBreak hard -> {
                    if (last instanceof Inline.SoftBreak) {
                        out.removeLast();
                    }
                    trimLast(out);
                    out.add(hard);
                }
                default -> out.add(inline);
            }
        }
        return out;
    }

    /** With a space for a line break at an end, where Markdown could not write one. */
    static List<Inline> spacesAtEnds(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>(inlines);
        if (!out.isEmpty() && out.getFirst() instanceof Inline.SoftBreak) {
            out.set(0, new Inline.Text(" "));
        }
        if (!out.isEmpty() && out.getLast() instanceof Inline.SoftBreak) {
            out.set(out.size() - 1, new Inline.Text(" "));
        }
        return joined(out);
    }

    private static boolean isBreak(@Nullable Inline inline) {
        return inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak;
    }

    private static boolean endsWithSpace(@Nullable Inline inline) {
        return inline instanceof Inline.Text text && text.text().endsWith(" ");
    }

    private static void trimLast(List<Inline> out) {
        if (!out.isEmpty() && out.getLast() instanceof Inline.Text text) {
            String stripped = withoutSpaces(text.text(), false);
            out.removeLast();
            append(stripped, out);
        }
    }

    /** Without spaces and line breaks at both ends. */
    static List<Inline> ends(List<Inline> inlines) {
        return start(end(inlines));
    }

    static List<Inline> start(List<Inline> inlines) {
        int from = 0;
        while (from < inlines.size()) {
            switch (inlines.get(from)) {
                case Inline.SoftBreak _,Inline.HardBreak _ -> from++;
                case Inline.Text text -> {
                    String stripped = withoutSpaces(text.text(), true);
                    if (stripped.equals(text.text())) {
                        return inlines.subList(from, inlines.size());
                    }
                    if (!stripped.isEmpty()) {
                        List<Inline> rest = new ArrayList<>(inlines.subList(from, inlines.size()));
                        rest.set(0, new Inline.Text(stripped));
                        return rest;
                    }
                    from++;
                }
                default -> {
                    return inlines.subList(from, inlines.size());
                }
            }
        }
        return List.of();
    }

    static List<Inline> end(List<Inline> inlines) {
        int to = inlines.size();
        while (to > 0) {
            switch (inlines.get(to - 1)) {
                case Inline.SoftBreak _,Inline.HardBreak _ -> to--;
                case Inline.Text text -> {
                    String stripped = withoutSpaces(text.text(), false);
                    if (stripped.equals(text.text())) {
                        return inlines.subList(0, to);
                    }
                    if (!stripped.isEmpty()) {
                        List<Inline> rest = new ArrayList<>(inlines.subList(0, to));
                        rest.set(to - 1, new Inline.Text(stripped));
                        return rest;
                    }
                    to--;
                }
                default -> {
                    return inlines.subList(0, to);
                }
            }
        }
        return List.of();
    }

    private static String withoutSpaces(String text, boolean atStart) {
        int from = 0;
        int to = text.length();
        while (atStart && from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (!atStart && from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /** Whether there is a link in it, a reference to a footnote being one too. */
    static boolean holdsLink(List<Inline> inlines) {
        return inlines.stream().anyMatch(inline -> switch (inline) {
            case Inline.Link _,Inline.FootnoteReference _ -> true;
            case Inline.Emphasis emphasis -> holdsLink(emphasis.inlines());
            case Inline.Strong strong -> holdsLink(strong.inlines());
            case Inline.Strikethrough struck -> holdsLink(struck.inlines());
            case Inline.Element element -> holdsLink(element.inlines());
            case Inline.Text _,Inline.Code _,Inline.Image _,Inline.HardBreak _,Inline.SoftBreak _ -> false;
        });
    }
}
