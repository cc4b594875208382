package org.handbill.picture.card;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.SystemReason;
import org.handbill.kit.Card;
import org.handbill.kit.CardDesign;
import org.handbill.kit.CardShape;
import org.handbill.picture.BrokenPictureException;
import org.handbill.picture.Photographs;
import org.handbill.picture.type.Faces;

/** Draws share cards with a theme's design. Safe to share between threads. */
public final class CardPainter {
    private final CardDesign design;
    private final CardSetter setter;
    /** A campaign has few photographs, and each in the sizes of its boxes only. */
    private final Map<Cut, BufferedImage> cuts = new ConcurrentHashMap<>();

    /** As many as cards were drawn at the same time. */
    private final Queue<Coverage> idle = new ConcurrentLinkedQueue<>();

    private record Cut(Card.Photo photo, int width, int height) {}

    public CardPainter(CardDesign design, Faces headline, Faces text) {
        this.design = design;
        this.setter = new CardSetter(design, headline, text);
    }

    /**
     * The bytes of a picture file, of the type that {@link Card#type()} names.
     *
     * @throws CardFault if the texts do not fit, or the photograph cannot be read
     */
    public byte[] draw(Card card, CardShape shape) throws CardFault {
        CardLayout layout = layout(card, shape);
        if (layout.photo().isEmpty() || card.photo().isEmpty()) {
            return flat(layout);
        }
        Box box = layout.photo().get();
        Card.Photo photo = card.photo().get();
        try {
            return PhotoPicture.jpeg(layout, design.colours(), box, cut(photo, (int) box.width(), (int) box.height()));
        } catch (BrokenPictureException e) {
            throw new CardFault(Code.PICTURE_BROKEN, "On a share card: '" + photo.name() + "'. " + e.getMessage(), e.hint());
        } catch (IOException e) {
            throw new CardFault(Code.FILE_UNREADABLE,
                    "The picture '" + photo.name() + "' cannot be drawn on a share card: " + SystemReason.of(e) + ".", "");
        }
    }

    private byte[] flat(CardLayout layout) {
        Coverage coverage = Optional.ofNullable(idle.poll()).orElseGet(Coverage::new);
        byte[] png = FlatPicture.png(layout, design.colours(), coverage);
        idle.add(coverage);
        return png;
    }

    CardLayout layout(Card card, CardShape shape) throws CardFault {
        return setter.set(card, shape);
    }

    private BufferedImage cut(Card.Photo photo, int width, int height) throws IOException, BrokenPictureException {
        Cut wanted = new Cut(photo, width, height);
        BufferedImage found = cuts.get(wanted);
        if (found == null) {
            found = PhotoCut.cut(Photographs.read(photo.file(), photo.orientation()), width, height);
            cuts.put(wanted, found);
        }
        return found;
    }
}
