package org.handbill.bind;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.kit.CardDesign;
import org.handbill.kit.CardShape;

/** Reads {@code cards} of {@code theme.yaml}. */
final class CardDesignBinder {
    private static final int LARGEST = 4_000;

    private CardDesignBinder() {}

    static CardDesign bind(Fields cards) {
        Fields colours = cards.mapping("colours").required().map(Located::value).orElse(null);
        CardDesign.Colours bound = colours == null
                ? new CardDesign.Colours(0xFFFFFF, 0, 0, 0)
                : new CardDesign.Colours(colour(colours, "paper").required(0xFFFFFF), colour(colours, "ink").required(0),
                        colour(colours, "accent").or(colour(colours, "ink").or(0)),
                        colour(colours, "soft").or(colour(colours, "ink").or(0)));
        boolean capitals = cards.bool("capitals").or(false);
        List<String> headline = names(cards.lines("headlineFaces").required());
        List<String> text = names(cards.lines("textFaces").required());
        Map<CardShape, CardDesign.Layout> layouts = new EnumMap<>(CardShape.class);
        Optional<Fields> shapes = cards.mapping("layouts").required().map(Located::value);
        for (CardShape shape : CardShape.values()) {
            layouts.put(shape, shapes.flatMap(found -> found.mapping(shape.id()).required()).map(Located::value)
                    .map(fields -> layout(fields, shape)).orElseGet(CardDesignBinder::standIn));
        }
        return new CardDesign(bound, headline, text, capitals, layouts);
    }

    private static List<String> names(Optional<Located<List<Located<String>>>> list) {
        return list.map(Located::value).orElse(List.of()).stream().map(Located::value).toList();
    }

    private static CardDesign.Layout layout(Fields fields, CardShape shape) {
        int half = shape.height() / 2;
        int smallestText = fields.integer("smallestText", 1, LARGEST).required(1);
        int largestText = fields.integer("largestText", smallestText, LARGEST).required(smallestText);
        return new CardDesign.Layout(fields.integer("margin", 0, half / 2).required(0), fields.integer("freeTop", 0, half).or(0),
                fields.integer("freeFoot", 0, half).or(0), fields.integer("smallestTitle", 1, LARGEST).required(1),
                Math.max(smallestText, largestText),
                smallestText, fields.integer("small", 1, LARGEST).required(1),
                fields.choice("photo", CardDesign.PhotoPlace.class).or(CardDesign.PhotoPlace.TOP),
                fields.integer("photoShare", 0, 90).or(40));
    }

    /** For a layout that is missing, which was reported. */
    private static CardDesign.Layout standIn() {
        return new CardDesign.Layout(0, 0, 0, 1, 1, 1, 1, CardDesign.PhotoPlace.TOP, 0);
    }

    private static Field<Integer> colour(Fields fields, String key) {
        return fields.line(key)
                .check(text -> text.matches("#[0-9a-fA-F]{6}"), Code.INVALID_VALUE,
                        "A colour is written as '#' and six digits or letters a to f.",
                        "For instance: " + key + ": \"#b3121d\"")
                .map(text -> Integer.parseInt(text.substring(1), 16));
    }
}
