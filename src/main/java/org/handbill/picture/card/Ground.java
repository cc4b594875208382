package org.handbill.picture.card;

import java.util.Optional;
import org.handbill.kit.CardDesign;
import org.handbill.kit.CardShape;

/**
 * How a card is divided.
 *
 * @param content where type stands
 * @param photo where the photograph stands; absent for a flat card
 */
record Ground(Box content, Optional<Box> photo, boolean over) {
    /** The space between a band and the type beside it, in margins. */
    private static final double BESIDE_BAND = 0.75;

    static Ground of(CardShape shape, CardDesign.Layout layout, boolean withPhoto, boolean rightToLeft) {
        double margin = layout.margin();
        Box whole = new Box(0, 0, shape.width(), shape.height());
        Box content = new Box(margin, layout.freeTop() + margin, whole.right() - margin, whole.bottom() - layout.freeFoot() - margin);
        if (!withPhoto) {
            return new Ground(content, Optional.empty(), false);
        }
        double share = layout.photoShare() / 100.0;
        return switch (layout.photo()) {
            case BEHIND -> new Ground(content, Optional.of(whole), true);
            case TOP -> {
                double foot = Math.max(Math.rint(whole.bottom() * share), content.top() - margin * BESIDE_BAND);
                yield new Ground(new Box(content.left(), foot + margin * BESIDE_BAND, content.right(), content.bottom()),
                        Optional.of(new Box(0, 0, whole.right(), foot)), false);
            }
            case END -> {
                double band = Math.rint(whole.right() * share);
                yield rightToLeft
                        ? new Ground(new Box(band + margin * BESIDE_BAND, content.top(), content.right(), content.bottom()),
                                Optional.of(new Box(0, 0, band, whole.bottom())), false)
                        : new Ground(
                                new Box(content.left(), content.top(), whole.right() - band - margin * BESIDE_BAND, content.bottom()),
                                Optional.of(new Box(whole.right() - band, 0, whole.right(), whole.bottom())), false);
            }
        };
    }
}
