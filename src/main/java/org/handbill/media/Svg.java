package org.handbill.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Drawings in SVG: how large they are, and what is taken out of them before they are published. */
public final class Svg {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final int HEAD = 64;
    private static final double LARGEST = 100_000;
    /** CSS Values 4, 6.2, with the em of browsers; a length without a unit is in pixels (SVG 2, 8.9). */
    private static final Pattern LENGTH = Pattern.compile(
            "([0-9]{0,9}\\.?[0-9]{1,9}(?:[eE][+-]?[0-9]{1,2})?)\\s*(px|in|cm|mm|pt|pc|q|em|rem)?",
            Pattern.CASE_INSENSITIVE);
    /** A tag, behind marks of an encoding and spaces; one byte a letter. */
    private static final Pattern START = Pattern.compile("(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?[\\s\\x00]*<");
    private static final int DECLARATION = 256;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]{0,120}encoding\\s*=\\s*[\"']([A-Za-z][\\w.-]{0,40})[\"']");
    private static final Pattern LIST = Pattern.compile("[\\s,]+");

    private Svg() {}

    /** Whether a file is XML whose first element is that of SVG. */
    static boolean isOne(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(HEAD);
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            in.reset();
            return START.matcher(head).lookingAt() && root(in).isPresent();
        }
    }

    /** Its size; unknown where it says none. What is not needed for the picture makes it revealing. */
    static PictureHeader header(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long size = root(in).orElse(0L);
            SvgCleaner cleaner = clean(file, OutputStream.nullOutputStream());
            return new PictureHeader(Format.SVG, (int) (size >>> 32), (int) size, 1, cleaner.leavesOut(), false);
        }
    }

    /**
     * What of a drawing could act or is fetched from elsewhere, each as its author would know it, in the order of the file.
     *
     * @throws IOException if it cannot be read, or is no XML
     */
    public static Collection<String> unsafe(Path file) throws IOException {
        return clean(file, OutputStream.nullOutputStream()).unsafe();
    }

    /**
     * Writes a drawing without what could act, what is fetched from elsewhere, and what is said beside it.
     *
     * @throws IOException if it cannot be read, is no XML, or {@code out} fails
     */
    public static void write(Path file, OutputStream out) throws IOException {
        clean(file, out);
    }

    private static SvgCleaner clean(Path file, OutputStream out) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader reader = reader(in);
            SvgCleaner cleaner = new SvgCleaner(reader, out);
            cleaner.run();
            return cleaner;
        } catch (XMLStreamException e) {
            Location place = e.getLocation(); // there is none for bytes that are no text
            throw new IOException(place == null ? "it is no XML" : "line " + place.getLineNumber() + " is no XML", e);
        }
    }

    /** Width and height of the first element, if it is that of SVG. */
    private static Optional<Long> root(InputStream in) {
        try {
            XMLStreamReader reader = reader(in);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // what stands before it
            }
            boolean svg = reader.getLocalName().equals("svg") && NAMESPACE.equals(reader.getNamespaceURI());
            return svg ? Optional.of(size(reader)) : Optional.empty();
        } catch (XMLStreamException | IOException e) {
            return Optional.empty();
        }
    }

    /** Entities of the document itself are put in their places, up to the bounds of Java's parser; nothing outside is read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /** In the encoding that its first bytes or its declaration names (XML 1.0, appendix F); a byte that is none in it is an error. */
    private static XMLStreamReader reader(InputStream in) throws XMLStreamException, IOException {
        in.mark(DECLARATION);
        String head = new String(in.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
        in.reset();
        Charset charset = StandardCharsets.UTF_8;
        Matcher named = ENCODING.matcher(head);
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
            charset = StandardCharsets.UTF_16;
        } else if (head.startsWith("\u00EF\u00BB\u00BF")) {
            in.skipNBytes(3);
        } else if (named.find()) {
            try {
                charset = Charset.forName(named.group(1));
            } catch (IllegalArgumentException e) {
                throw new IOException("no encoding: " + named.group(1), e);
            }
        }
        return factory().createXMLStreamReader(new InputStreamReader(in, charset.newDecoder()));
    }

    private static long size(XMLStreamReader svg) {
        OptionalDouble width = length(svg.getAttributeValue(null, "width"));
        OptionalDouble height = length(svg.getAttributeValue(null, "height"));
        String box = svg.getAttributeValue(null, "viewBox");
        String[] sides = box == null ? new String[0] : LIST.split(box.strip());
        OptionalDouble boxWidth = sides.length == 4 ? length(sides[2]) : OptionalDouble.empty();
        OptionalDouble boxHeight = sides.length == 4 ? length(sides[3]) : OptionalDouble.empty();
        if (boxWidth.isPresent() && boxHeight.isPresent()) {
            double ratio = boxHeight.getAsDouble() / boxWidth.getAsDouble();
            double wide = width.orElse(height.isPresent() ? height.getAsDouble() / ratio : boxWidth.getAsDouble());
            return size(wide, height.orElse(wide * ratio));
        }
        return width.isPresent() && height.isPresent() ? size(width.getAsDouble(), height.getAsDouble()) : 0;
    }

    private static long size(double width, double height) {
        return width > LARGEST || height > LARGEST ? 0 : Math.max(1, Math.round(width)) << 32 | Math.max(1, Math.round(height));
    }

    /** In pixels; absent for shares of the room that there is, and for nothing. */
    private static OptionalDouble length(@Nullable String text) {
        Matcher length = LENGTH.matcher(text == null ? "" : text.strip());
        if (!length.matches()) {
            return OptionalDouble.empty();
        }
        String unit = length.group(2) == null ? "px" : length.group(2).toLowerCase(Locale.ROOT);
        double pixels = Double.parseDouble(length.group(1)) * switch (unit) {
            case "in" -> 96;
            case "cm" -> 96 / 2.54;
            case "mm" -> 96 / 25.4;
            case "q" -> 96 / 101.6;
            case "pt" -> 96 / 72.0;
            case "pc", "em", "rem" -> 16;
            default -> 1;
        };
        return pixels > 0 ? OptionalDouble.of(pixels) : OptionalDouble.empty();
    }
}
