package org.handbill.paper.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.ShapedLine;
import org.jspecify.annotations.Nullable;

/** Writes lines of type as text that can be searched, copied and read out. */
final class TypeWriter {
    private final Map<Face, Optional<EmbeddedFace>> faces = new LinkedHashMap<>();

    /** The typefaces that were used, by the names that pages call them. */
    COSDictionary fonts() throws IOException {
        COSDictionary fonts = new COSDictionary();
        for (Optional<EmbeddedFace> face : faces.values()) {
            if (face.isPresent()) {
                fonts.setItem(face.get().name(), face.get().dictionary());
            }
        }
        return fonts;
    }

    private Optional<EmbeddedFace> face(Face face) {
        return faces.computeIfAbsent(face, _ -> EmbeddedFace.of("F" + (faces.size() + 1), face));
    }

    /** @param goesOn whether the next line continues the text, so that a space belongs between them */
    void write(Mark.Type type, boolean goesOn, Content content) throws IOException {
        List<ShapedLine.Cluster> clusters = type.line().clusters();
        boolean embedded = clusters.stream().flatMap(cluster -> cluster.signs().stream()).allMatch(sign -> face(sign.face()).isPresent());
        if (!embedded) {
            outlines(type, goesOn, content);
            return;
        }
        Pen pen = new Pen(type, content);
        boolean spaces = Spacing.hasSpaces(clusters);
        boolean backwards = type.line().isRightToLeft();
        content.raw("BT\n");
        if (goesOn && backwards) {
            pen.space(clusters.isEmpty() ? null : clusters.getFirst().signs().getFirst(), true);
        }
        double shift = 0;
        for (int i = 0; i < clusters.size(); i++) {
            ShapedLine.Cluster cluster = clusters.get(i);
            if (!cluster.plain()) {
                pen.end();
                content.raw("/Span <</ActualText " + Content.hex(cluster.text()) + ">> BDC\n");
            }
            for (ShapedLine.Sign sign : cluster.signs()) {
                pen.put(sign, shift);
            }
            if (!cluster.plain()) {
                pen.end();
                content.raw("EMC\n");
            }
            if (i + 1 < clusters.size() && Spacing.isPlace(cluster, spaces)) {
                shift += type.stretch();
            }
        }
        if (goesOn && !backwards) {
            pen.space(clusters.isEmpty() ? null : clusters.getLast().signs().getLast(), false);
        }
        pen.end();
        content.raw("ET\n");
    }

    private static void outlines(Mark.Type type, boolean goesOn, Content content) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (type.turned()) {
            type.line().outlines(type.size(), 0, 0, part -> path.append(part, false));
            path.transform(new AffineTransform(0, -1, 1, 0, type.x(), type.baseline()));
        } else {
            type.line().outlines(type.size(), type.x(), type.baseline(), part -> path.append(part, false));
        }
        content.raw("/Span <</ActualText " + Content.hex(type.line().text() + (goesOn ? " " : "")) + ">> BDC\n");
        content.fill(path);
        content.raw("EMC\n");
    }

    /** Where the next glyph would go by itself, and what has to be said so that it goes where it belongs. */
    private final class Pen {
        private final Mark.Type type;
        private final Content content;
        private @Nullable EmbeddedFace current;
        private double at;
        private double rise;
        private boolean open;
        private double end;

        Pen(Mark.Type type, Content content) {
            this.type = type;
            this.content = content;
        }

        void put(ShapedLine.Sign sign, double shift) {
            EmbeddedFace face = face(sign.face()).orElseThrow();
            double x = sign.x() / Face.EM + shift / type.size();
            double y = -sign.y() / Face.EM;
            if (!Objects.equals(face, current) || Math.abs(y - rise) > 1e-6 || !open) {
                begin(face, x, y);
            } else {
                long correction = Math.round((at - x) * 1000);
                if (correction != 0) {
                    content.raw(">").raw(Long.toString(correction)).raw("<");
                    at -= correction / 1000.0;
                }
            }
            content.raw("%04X".formatted(face.code(sign.code(), sign.text())));
            at += face.width(sign.code());
            end = Math.max(end, at);
        }

        /** Beyond the line, where nobody sees it. */
        void space(ShapedLine.@Nullable Sign beside, boolean before) throws IOException {
            if (beside == null) {
                return;
            }
            EmbeddedFace face = face(beside.face()).orElseThrow();
            int glyph = face.space();
            if (glyph != 0) {
                begin(face, before ? -face.width(glyph) : end, 0);
                content.raw("%04X".formatted(face.code(glyph, " ")));
                at += face.width(glyph);
            }
        }

        private void begin(EmbeddedFace face, double x, double y) {
            end();
            double along = x * type.size();
            double across = y * type.size();
            content.raw("/" + face.name() + " ").op("Tf", type.size());
            if (type.turned()) {
                content.op("Tm", 0, 1, -1, 0, type.x() - across, content.up(type.baseline() - along));
            } else {
                content.op("Tm", 1, 0, 0, 1, type.x() + along, content.up(type.baseline()) + across);
            }
            content.raw("[<");
            open = true;
            current = face;
            at = x;
            rise = y;
        }

        void end() {
            if (open) {
                content.raw(">] TJ\n");
                open = false;
            }
        }
    }
}
