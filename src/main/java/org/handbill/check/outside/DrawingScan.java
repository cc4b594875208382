package org.handbill.check.outside;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads SVG and other XML that browsers show. */
final class DrawingScan {
    private static final Pattern STYLE_SHEET = Pattern.compile("href\\s*=\\s*[\"']([^\"']*)");

    private final ContentScan content;
    /** The text of the style sheet or script that is open; absent outside. */
    private @Nullable StringBuilder inside;
    private @Nullable ElementScan open;
    private String type = "";

    DrawingScan(ContentScan content) {
        this.content = content;
    }

    /** @return whether it is XML up to its end; up to where it is not, it is read all the same, as browsers do */
    boolean read(byte[] bytes) {
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(in);
                    case XMLStreamConstants.END_ELEMENT -> end(in);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(in.getText());
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(in);
                    default -> {
                        // shows nothing
                    }
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    private void start(XMLStreamReader in) {
        String name = in.getLocalName().toLowerCase(Locale.ROOT);
        ElementScan scan = new ElementScan(name, true, value(in, "rel"), value(in, "http-equiv"));
        for (int i = 0; i < in.getAttributeCount(); i++) {
            scan.attribute(in.getAttributeLocalName(i).toLowerCase(Locale.ROOT), in.getAttributeValue(i), content);
        }
        if (inside == null && (name.equals("style") || name.equals("script"))) {
            inside = new StringBuilder();
            open = scan;
            type = value(in, "type");
        }
    }

    private static String value(XMLStreamReader in, String attribute) {
        return Objects.requireNonNullElse(in.getAttributeValue(null, attribute), "");
    }

    private void end(XMLStreamReader in) {
        ElementScan ended = open;
        if (inside != null && ended != null && in.getLocalName().equalsIgnoreCase(ended.name())) {
            ended.inside(inside.toString(), type, false, content);
            inside = null;
            open = null;
        }
    }

    private void text(String text) {
        if (inside != null) {
            inside.append(text);
        } else {
            content.text(text);
        }
    }

    private void instruction(XMLStreamReader in) {
        Matcher named = STYLE_SHEET.matcher(Objects.requireNonNullElse(in.getPIData(), ""));
        if (in.getPITarget().equals("xml-stylesheet") && named.find()) {
            content.reference(Use.FETCHED, named.group(1));
        }
    }
}
