package org.handbill.picture;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, and turns them upright. */
final class Scaling {
    private Scaling() {}

    /** @param width that the picture has once it is upright */
    static BufferedImage toWidth(BufferedImage picture, int orientation, int width) {
        boolean side = orientation >= 5;
        int uprightWidth = side ? picture.getHeight() : picture.getWidth();
        int uprightHeight = side ? picture.getWidth() : picture.getHeight();
        int height = Math.max(1, Math.toIntExact(Math.round((double) uprightHeight * width / uprightWidth)));
        int targetWidth = side ? height : width;
        int targetHeight = side ? width : height;
        BufferedImage now = picture;
        // By halves, so that each pixel of the result has seen all those that it stands for.
        while (now.getWidth() > 2 * targetWidth && now.getHeight() > 2 * targetHeight) {
            now = draw(now, (now.getWidth() + 1) / 2, (now.getHeight() + 1) / 2);
        }
        return now.getWidth() == targetWidth && now.getHeight() == targetHeight ? now : draw(now, targetWidth, targetHeight);
    }

    private static BufferedImage draw(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, from.getType());
        Graphics2D draw = to.createGraphics();
        draw.setComposite(AlphaComposite.Src);
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        draw.drawImage(from, 0, 0, width, height, null);
        draw.dispose();
        return to;
    }

    /** Source of what the numbers mean: Exif 2.3, tag Orientation: where the row 0 and the column 0 of the file belong. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> throw new IllegalArgumentException("no orientation of Exif: " + orientation);
        };
        BufferedImage to = orientation >= 5 ? new BufferedImage(h, w, picture.getType()) : new BufferedImage(w, h, picture.getType());
        Graphics2D draw = to.createGraphics();
        draw.setComposite(AlphaComposite.Src);
        draw.drawImage(picture, turn, null);
        draw.dispose();
        return to;
    }
}
