package org.handbill.picture.card;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.kit.CardDesign;
import org.handbill.kit.Contrast;
import org.handbill.picture.type.Faces;
import org.handbill.picture.type.Paragraph;
import org.handbill.picture.type.ShapedLine;

/** Draws a campaign's icon: its initial on the theme's loudest colour, or lines of type as on a handbill where there is no initial. */
public final class IconPainter {
    /** The inner circle that no device cuts off has four fifths of the side as its diameter (W3C, Web Application Manifest, "maskable"). */
    private static final double SAFE = 0.8 / Math.sqrt(2);
    private static final double USUAL = 0.7;
    private static final int[] FAVICON = {16, 32, 48};
    /** Tops and feet of lines of type, in parts of the figure. */
    private static final double[][] LINES = {{0, 0.34}, {0.45, 0.61}, {0.72, 0.8}, {0.91, 0.96}};

    private final CardDesign.Colours colours;
    private final Optional<ShapedLine> initial;

    /**
     * @param initial a grapheme; empty for none
     * @param language of the text that it is from
     * @param faces absent if there are none
     */
    public IconPainter(CardDesign.Colours design, String initial, Locale language, Optional<Faces> faces) {
        int figure = Contrast.of(design.paper(), design.accent()) >= Contrast.of(design.ink(), design.accent())
                ? design.paper()
                : design.ink();
        this.colours = new CardDesign.Colours(design.accent(), figure, figure, figure);
        this.initial = faces.filter(found -> !initial.isEmpty() && found.missing(initial).isEmpty())
                .map(found -> new Paragraph(initial, language, false, found, Double.POSITIVE_INFINITY))
                .map(paragraph -> paragraph.line(0, paragraph.count())).filter(line -> !line.ink().isEmpty());
    }

    /** A PNG file. */
    public byte[] png(int side, boolean maskable) {
        return FlatPicture.png(layout(side, maskable ? SAFE : USUAL), colours, new Coverage());
    }

    /** An icon file with PNG pictures in it, as Windows has read them since 2007. */
    public byte[] ico() {
        List<byte[]> pictures = new ArrayList<>();
        for (int side : FAVICON) {
            pictures.add(png(side, false));
        }
        int head = 6 + 16 * FAVICON.length;
        ByteBuffer directory = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0).putShort((short) 1)
                .putShort((short) FAVICON.length);
        int at = head;
        for (int i = 0; i < FAVICON.length; i++) {
            int length = pictures.get(i).length;
            directory.put((byte) FAVICON[i]).put((byte) FAVICON[i]).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(length).putInt(at);
            at += length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(at);
        out.writeBytes(directory.array());
        pictures.forEach(out::writeBytes);
        return out.toByteArray();
    }

    public String svg(int side) {
        StringBuilder path = new StringBuilder();
        layout(side, USUAL).elements().forEach(element -> append(element.outline().getPathIterator(null), path));
        return String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\"><path fill=\"#%2$06x\" d=\"M0 0h%1$dv%1$dH0z\"/>"
                        + "<path fill=\"#%3$06x\" d=\"%4$s\"/></svg>%n".replace("%n", "\n"),
                side, colours.paper(), colours.ink(), path);
    }

    private CardLayout layout(int side, double share) {
        double room = side * share;
        Box all = new Box(0, 0, side, side);
        List<Element> elements = new ArrayList<>();
        if (initial.isPresent()) {
            var ink = initial.get().ink();
            double size = room / Math.max(ink.getWidth(), ink.getHeight()) * org.handbill.picture.type.Face.EM;
            double scale = size / org.handbill.picture.type.Face.EM;
            elements.add(new Element.Line(initial.get(), size, side / 2.0 - ink.getCenterX() * scale, side / 2.0 - ink.getCenterY() * scale,
                    Element.Ink.INK));
        } else {
            double edge = (side - room) / 2;
            for (double[] line : LINES) {
                elements.add(new Element.Rule(new Box(edge, edge + line[0] * room, side - edge, edge + line[1] * room), Element.Ink.INK));
            }
        }
        return new CardLayout(side, side, all, elements, Optional.empty(), false);
    }

    private static void append(PathIterator outline, StringBuilder path) {
        double[] at = new double[6];
        for (; !outline.isDone(); outline.next()) {
            int kind = outline.currentSegment(at);
            path.append("MLQCZ".charAt(kind));
            int numbers = new int[]{2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(Math.round(at[i]));
            }
        }
    }
}
