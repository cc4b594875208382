package org.handbill.kit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a theme's share cards look.
 *
 * @param colours by their use
 * @param headlineFaces font files of the theme for titles, the first that has a character sets it
 * @param textFaces the same for all other text
 * @param capitals whether titles are shown in capitals, where their script has them
 * @param layouts for each shape
 */
public record CardDesign(Colours colours, List<String> headlineFaces, List<String> textFaces, boolean capitals,
        Map<CardShape, Layout> layouts) {
    public CardDesign {
        headlineFaces = List.copyOf(headlineFaces);
        textFaces = List.copyOf(textFaces);
        layouts = Map.copyOf(new EnumMap<>(layouts));
        for (CardShape shape : CardShape.values()) {
            if (!layouts.containsKey(shape)) {
                throw new IllegalArgumentException("no layout for cards of the shape " + shape.id());
            }
        }
    }

    public Layout layout(CardShape shape) {
        Layout layout = layouts.get(shape);
        if (layout == null) {
            throw new IllegalArgumentException("no layout for cards of the shape " + shape.id());
        }
        return layout;
    }

    /**
     * Each as 0xRRGGBB.
     *
     * @param accent of the loudest line and of rules
     * @param soft of small type
     */
    public record Colours(int paper, int ink, int accent, int soft) {}

    /** Where a photograph stands. */
    public enum PhotoPlace {
        /** Across the whole card, with the text over it on a scrim. */
        BEHIND,
        /** A band at the top. */
        TOP,
        /** A band at the side where lines end. */
        END
    }

    /**
     * One shape's measures, in pixels.
     *
     * @param margin at the sides, and at the top and foot inside of what is kept free there
     * @param freeTop kept free at the top, where an app may lay its own signs over the picture
     * @param freeFoot kept free at the foot
     * @param smallestTitle the smallest type of a title
     * @param largestText the largest type of the text below it
     * @param smallestText the smallest type of the text below it
     * @param small the size of the address and of the line above the title
     * @param photoShare how much of the card a band with a photograph takes, in percent
     */
    public record Layout(int margin, int freeTop, int freeFoot, int smallestTitle, int largestText, int smallestText, int small,
            PhotoPlace photo, int photoShare) {
        public Layout {
            if (margin < 0 || freeTop < 0 || freeFoot < 0) {
                throw new IllegalArgumentException("margins of " + margin + ", " + freeTop + " and " + freeFoot + " pixels");
            }
            if (smallestText < 1 || smallestText > largestText || smallestTitle < 1 || small < 1) {
                throw new IllegalArgumentException("type of " + smallestText + " to " + largestText + " and " + small + " pixels");
            }
            if (photoShare < 0 || photoShare > 90) {
                throw new IllegalArgumentException("a photograph on " + photoShare + " percent of a card");
            }
        }
    }
}
