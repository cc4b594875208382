package org.handbill.prose;

import java.util.List;
import java.util.Set;

/** Writes running text as HTML; keeps count of the references to each footnote. */
final class HtmlInlines {
    private static final Set<String> EMPTY_ELEMENTS = Set.of("wbr", "hr", "col");

    private final HtmlOptions options;
    private final StringBuilder out;
    private final int[] referencesWritten;

    HtmlInlines(HtmlOptions options, StringBuilder out, int footnotes) {
        this.options = options;
        this.out = out;
        this.referencesWritten = new int[footnotes + 1];
    }

    void write(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            switch (inlines.get(i)) {
                case Inline.Text text -> HtmlText.append(text.text(), out);
                case Inline.Emphasis emphasis -> in("em", emphasis.inlines());
                case Inline.Strong strong -> in("strong", strong.inlines());
                case Inline.Strikethrough struck -> in("del", struck.inlines());
                case Inline.Code code -> {
                    out.append("<code>");
                    HtmlText.append(code.text(), out);
                    out.append("</code>");
                }
                case Inline.Link link -> link(link);
                case Inline.Image image -> image(image);
                case Inline.HardBreak _ -> out.append("<br>\n");
                case Inline.SoftBreak _ -> {
                    if (!SoftBreaks.joins(inlines, i)) {
                        out.append('\n');
                    }
                }
                case Inline.FootnoteReference reference -> reference(reference.number());
                case Inline.Element element -> {
                    if (open(element.name(), element.attributes())) {
                        write(element.inlines());
                        close(element.name());
                    }
                }
            }
        }
    }

    private void in(String name, List<Inline> inlines) {
        out.append('<').append(name).append('>');
        write(inlines);
        close(name);
    }

    void close(String name) {
        out.append("</").append(name).append('>');
    }

    /** Opens a cleaned element; false if it is one that has no content and so no end. */
    boolean open(String name, List<HtmlAttribute> attributes) {
        out.append('<').append(name);
        for (HtmlAttribute attribute : attributes) {
            String value = attribute.name().equals("id") ? options.idPrefix() + attribute.value() : attribute.value();
            HtmlText.attribute(attribute.name(), value, out);
        }
        out.append('>');
        return !EMPTY_ELEMENTS.contains(name);
    }

    void attributes(Attributes attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        if (!attributes.id().isEmpty()) {
            HtmlText.attribute("id", options.idPrefix() + attributes.id(), out);
        }
        String classes = String.join(" ", attributes.styleClasses());
        if (!classes.isEmpty()) {
            HtmlText.attribute("class", classes, out);
        }
    }

    private void link(Inline.Link link) {
        String address = options.resolver().link(link);
        boolean onThisPage = address.startsWith("#") && address.length() > 1;
        out.append("<a");
        HtmlText.attribute("href",
                onThisPage ? "#" + Addresses.encoded(options.idPrefix() + address.substring(1)) : Addresses.encoded(address),
                out);
        if (!link.title().isEmpty()) {
            HtmlText.attribute("title", link.title(), out);
        }
        attributes(link.attributes());
        out.append('>');
        write(link.inlines());
        close("a");
    }

    void image(Inline.Image image) {
        LinkResolver.Picture picture = options.resolver().picture(image);
        out.append("<img");
        HtmlText.attribute("src", Addresses.encoded(picture.source()), out);
        if (!picture.sourceSet().isEmpty()) {
            HtmlText.attribute("srcset", picture.sourceSet(), out);
            HtmlText.attribute("sizes", picture.sizes(), out);
        }
        HtmlText.attribute("alt", picture.alt(), out);
        if (!image.title().isEmpty()) {
            HtmlText.attribute("title", image.title(), out);
        }
        if (picture.width() > 0 && picture.height() > 0) {
            out.append(" width=\"").append(picture.width()).append("\" height=\"").append(picture.height()).append('"');
        }
        if (picture.lazy()) {
            out.append(" loading=\"lazy\"");
        }
        out.append(" decoding=\"async\"");
        attributes(image.attributes());
        out.append('>');
    }

    private void reference(int number) {
        out.append("<sup class=\"footnote-ref\"><a id=\"");
        HtmlText.append(referenceId(number, ++referencesWritten[number]), out);
        out.append("\" href=\"#");
        HtmlText.append(noteId(number), out);
        out.append('"');
        HtmlText.attribute("aria-label", options.labels().footnote() + " " + number, out);
        out.append('>').append(number).append("</a></sup>");
    }

    /** With a colon, which no id of the author's has. */
    String noteId(int number) {
        return options.idPrefix() + "fn:" + number;
    }

    String referenceId(int number, int occurrence) {
        return options.idPrefix() + "fnref:" + number + (occurrence == 1 ? "" : ":" + occurrence);
    }
}
