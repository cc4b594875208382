package org.handbill.picture.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.handbill.kit.CardDesign;

/** Draws a card with a photograph. */
final class PhotoPicture {
    private PhotoPicture() {}

    /** @param photo of the size of its box */
    static BufferedImage draw(CardLayout layout, CardDesign.Colours colours, Box box, BufferedImage photo) {
        BufferedImage picture = new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(colours.paper()));
        graphics.fillRect(0, 0, layout.width(), layout.height());
        graphics.drawImage(photo, (int) box.left(), (int) box.top(), null);
        if (layout.over()) {
            Scrim.lay(picture, layout.covered(), colours.ink(), colours.paper());
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Element element : layout.elements()) {
            graphics.setColor(new Color(layout.over() ? colours.paper() : FlatPicture.rgb(element.ink(), colours)));
            graphics.fill(element.outline());
        }
        graphics.dispose();
        return picture;
    }

    static byte[] jpeg(CardLayout layout, CardDesign.Colours colours, Box box, BufferedImage photo) throws IOException {
        return Jpeg.write(draw(layout, colours, box, photo));
    }
}
