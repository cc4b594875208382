package org.handbill.parse;

import java.util.List;

import org.handbill.prose.Inline;

/** The words of running text without any marks: what stands for a picture, and what a heading's id is made of. */
final class AltText {
    private AltText() {}

    static String of(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        append(inlines, out);
        return out.toString();
    }

    private static void append(List<Inline> inlines, StringBuilder out) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Text text -> out.append(text.text());
                case Inline.Code code -> out.append(code.text());
                case Inline.Emphasis emphasis -> append(emphasis.inlines(), out);
                case Inline.Strong strong -> append(strong.inlines(), out);
                case Inline.Strikethrough struck -> append(struck.inlines(), out);
                case Inline.Link link -> append(link.inlines(), out);
                case Inline.Element element -> append(element.inlines(), out);
                case Inline.Image image -> out.append(image.alt());
                case Inline.HardBreak _,Inline.SoftBreak _ -> out.append(' ');
                case Inline.FootnoteReference _ -> {
                }
            }
        }
    }
}
