package org.handbill.media;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Copies a drawing element by element, and only what is known to draw (SVG 2, appendix G; SVG 1.1, appendix K; Filter Effects 1). */
final class SvgCleaner {
    private static final Set<String> ELEMENTS = Set.of("a", "animate", "animateMotion", "animateTransform", "circle", "clipPath", "defs",
            "desc", "ellipse", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
            "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
            "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile",
            "feTurbulence", "filter", "g", "image", "line", "linearGradient", "marker", "mask", "mpath", "path", "pattern", "polygon",
            "polyline", "radialGradient", "rect", "set", "stop", "style", "svg", "switch", "symbol", "text", "textPath", "title", "tspan",
            "use", "view");
    /** Elements of SVG that say something about the drawing, and draw nothing. */
    private static final Set<String> REMARKS = Set.of("metadata");
    private static final Set<String> ANIMATED = Set.of("animate", "set", "animateMotion", "animateTransform");
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader in;
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> unsafe = new LinkedHashSet<>();
    private boolean leavesOut;
    /** The text of the style sheet that the reader is in; absent outside. It is cleaned as browsers read it: as one text, whatever stands between its parts. */
    private @Nullable StringBuilder sheet;
    /** How deep the reader is in an element that is left out; 0 outside. */
    private int skipped;

    SvgCleaner(XMLStreamReader in, OutputStream out) {
        this.in = in;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    Collection<String> unsafe() {
        return unsafe;
    }

    /** Whether the result is less than the original: also for what is only said beside the picture. */
    boolean leavesOut() {
        return leavesOut;
    }

    void run() throws XMLStreamException, IOException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(in.getText());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    if (in.getPITarget().equals("xml-stylesheet")) {
                        unsafe("<?xml-stylesheet?>");
                    }
                    leavesOut = true;
                }
                case XMLStreamConstants.DTD -> leavesOut |= in.getText().indexOf('[') >= 0;
                case XMLStreamConstants.COMMENT -> leavesOut = true;
                case XMLStreamConstants.ENTITY_REFERENCE -> unsafe("&" + in.getLocalName() + ";");
                default -> {
                    // begin and end of the document
                }
            }
        }
        out.flush();
    }

    private void unsafe(String what) {
        unsafe.add(what);
        leavesOut = true;
    }

    private void start() throws IOException {
        String name = in.getLocalName();
        boolean drawing = Svg.NAMESPACE.equals(in.getNamespaceURI());
        if (skipped > 0 || sheet != null || !drawing || !ELEMENTS.contains(name) || setsAddress(name)) {
            skip(name, drawing);
            return;
        }
        out.append('<').append(name);
        if (open.isEmpty()) {
            out.append(" xmlns=\"" + Svg.NAMESPACE + "\" xmlns:xlink=\"" + XLINK + "\"");
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attribute(name, in.getAttributeNamespace(i), in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        out.append('>');
        open.push(name);
        if (name.equals("style")) {
            sheet = new StringBuilder();
        }
    }

    private void skip(String name, boolean drawing) {
        skipped++;
        leavesOut = true;
        boolean acts = drawing ? !REMARKS.contains(name) : XHTML.equals(in.getNamespaceURI());
        if (acts && skipped == 1) {
            unsafe("<" + name + ">");
        }
    }

    /** An animation may change a safe address into another, or a handler. */
    private boolean setsAddress(String name) {
        String target = in.getAttributeValue(null, "attributeName");
        String local = target == null ? "" : target.substring(target.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
        return ANIMATED.contains(name) && (local.equals("href") || local.startsWith("on"));
    }

    private void attribute(String element, @Nullable String namespace, String name, String value)
            throws IOException {
        boolean own = namespace == null || namespace.isEmpty();
        boolean address = name.equals("href") && (own || XLINK.equals(namespace));
        if (address) {
            if (isAllowed(element, value)) {
                write(own ? name : "xlink:href", value);
            } else {
                unsafe(name + "=\"" + shortened(value) + "\"");
            }
        } else if (XML.equals(namespace) && !name.equals("base")) {
            write("xml:" + name, value);
        } else if (!own) {
            leavesOut = true;
        } else if (name.toLowerCase(Locale.ROOT).startsWith("on") || name.equals("src")) {
            unsafe(name);
        } else {
            write(name, style(value));
        }
    }

    /** To a part of the drawing itself; to a picture that the file holds; or, where a reader follows it, to a page. */
    private static boolean isAllowed(String element, String value) {
        String address = value.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        boolean page = address.startsWith("https:") || address.startsWith("http:") || address.startsWith("mailto:");
        return address.startsWith("#") || element.equals("a") && page
                || (element.equals("image") || element.equals("feImage")) && SvgStyle.isHeldPicture(address);
    }

    /** The same text, or nothing if it is not safe: a part of it could be read as something else than the whole. */
    private String style(String css) {
        if (SvgStyle.isSafe(css)) {
            return css;
        }
        unsafe("'" + shortened(css) + "'");
        return "";
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(57, line.codePointCount(0, line.length()) - 1)))
                        + "…";
    }

    private void write(String name, String value) throws IOException {
        out.append(' ').append(name).append("=\"")
                .append(escaped(value).replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;"))
                .append('"');
    }

    private void text(String text) throws IOException {
        if (skipped > 0 || open.isEmpty()) {
            return;
        }
        if (sheet != null) {
            sheet.append(text);
        } else {
            out.append(escaped(text));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
    }

    private void end() throws IOException {
        if (skipped > 0) {
            skipped--;
        } else {
            if (sheet != null) {
                out.append(escaped(style(sheet.toString())));
                sheet = null;
            }
            out.append("</").append(open.pop()).append('>');
        }
    }
}
