package org.handbill.bind;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.CardDesign;
import org.handbill.kit.CardShape;
import org.handbill.site.Tokens;

/** Reads {@code cards} of {@code theme.yaml}. */
final class CardDesignBinder {
    private static final int LARGEST = 4_000;

    private CardDesignBinder() {}

    /**
     * @param tokens of the theme, whose light colours cards have too, unless they have colours of their own
     * @param check reports a file that the theme does not have
     */
    static CardDesign bind(Fields cards, Tokens tokens, BiConsumer<Located<String>, Problems> check) {
        CardDesign.Colours bound = colours(cards.mapping("colours").optional(), tokens.light());
        boolean capitals = cards.bool("capitals").or(false);
        List<String> headline = names(cards, "headlineFaces", check);
        List<String> text = names(cards, "textFaces", check);
        Map<CardShape, CardDesign.Layout> layouts = new EnumMap<>(CardShape.class);
        Optional<Fields> shapes = cards.mapping("layouts").required().map(Located::value);
        for (CardShape shape : CardShape.values()) {
            layouts.put(shape, shapes.flatMap(found -> found.mapping(shape.id()).required()).map(Located::value)
                    .map(fields -> layout(fields, shape)).orElseGet(CardDesignBinder::standIn));
        }
        return new CardDesign(bound, headline, text, capitals, layouts);
    }

    /** Without a key, {@code paper} and {@code ink} are asked for only where the theme has no colours. */
    private static CardDesign.Colours colours(Optional<Fields> own, Map<String, String> theme) {
        int paper = colour(own, theme, "paper", 0xFFFFFF);
        int ink = colour(own, theme, "ink", 0);
        int accent = colour(own, theme, "accent", ink);
        return new CardDesign.Colours(paper, ink, accent, own.flatMap(fields -> TokenBinder.colour(fields, "soft").optional())
                .map(TokenBinder::rgb).orElse(ink));
    }

    private static int colour(Optional<Fields> own, Map<String, String> theme, String name, int standIn) {
        return own.flatMap(fields -> TokenBinder.colour(fields, name).optional()).or(() -> Optional.ofNullable(theme.get(name)))
                .map(TokenBinder::rgb).orElse(standIn);
    }

    private static List<String> names(Fields cards, String key, BiConsumer<Located<String>, Problems> check) {
        List<Located<String>> names = cards.lines(key).required().map(Located::value).orElse(List.of());
        names.forEach(name -> check.accept(name, cards.problems()));
        return names.stream().map(Located::value).toList();
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
}
