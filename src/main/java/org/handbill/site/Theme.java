package org.handbill.site;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.handbill.kit.CardDesign;

/**
 * How pages look: what the theme's {@code theme.yaml} says and the files that pages need.
 *
 * @param name as in {@code campaign.yaml}
 * @param styles style sheets among the assets, in order
 * @param scripts scripts among the assets, in order
 * @param preloads typefaces among the assets that the first screen needs
 * @param headlineFace the typeface, among the theme's files, whose widths set the headlines; empty if headlines flow as they come
 * @param pictureSizes how wide a picture of a text is shown, as the attribute {@code sizes} of HTML says it
 * @param assets files that pages use, by their name in the theme, with the name under {@code assets/} in the site
 * @param cards how share cards look; absent if the theme has none
 * @param tokens colours, typefaces and measures that all of this is made with
 */
public record Theme(String name, List<String> styles, List<String> scripts, List<String> preloads, String headlineFace, String pictureSizes,
        SortedMap<String, String> assets, Optional<CardDesign> cards, Tokens tokens) {
    /** A theme without share cards and tokens that shows pictures as wide as the window. */
    public Theme(String name, List<String> styles, List<String> scripts, List<String> preloads, String headlineFace,
            SortedMap<String, String> assets) {
        this(name, styles, scripts, preloads, headlineFace, "100vw", assets, Optional.empty(), Tokens.NONE);
    }

    public Theme {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
        preloads = List.copyOf(preloads);
        assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    }
}
