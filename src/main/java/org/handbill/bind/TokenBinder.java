package org.handbill.bind;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.kit.Contrast;
import org.handbill.site.Tokens;

/** Reads {@code colours}, {@code typefaces} and {@code measures} of {@code theme.yaml}, and sees that the colours can be read on each other. */
final class TokenBinder {
    /** Each colour, and the one before it that stands for it where a theme does not say. */
    private static final List<String[]> COLOURS = List.of(new String[]{"paper", ""}, new String[]{"sheet", "paper"},
            new String[]{"ink", ""},
            new String[]{"soft", "ink"}, new String[]{"accent", "ink"}, new String[]{"on-accent", "paper"}, new String[]{"rule", "ink"},
            new String[]{"faint", "soft"});
    /** Colours of type, and what they are read on. */
    private static final List<String[]> READ = List.of(new String[]{"ink", "paper"}, new String[]{"ink", "sheet"},
            new String[]{"soft", "paper"}, new String[]{"accent", "paper"}, new String[]{"on-accent", "accent"});
    private static final List<String> TYPEFACES = List.of("display", "heavy", "text", "mono");
    private static final List<String> MEASURES = List.of("text-size", "leading", "measure", "wide", "gap", "radius");

    private TokenBinder() {}

    static Tokens bind(Fields theme) {
        Optional<Fields> colours = theme.mapping("colours").optional();
        Map<String, Located<String>> light = colours.flatMap(all -> all.mapping("light").required()).map(Located::value)
                .map(TokenBinder::required).orElse(Map.of());
        Optional<Map<String, Located<String>>> ownDark = colours.flatMap(all -> all.mapping("dark").optional())
                .map(all -> colours(all, light));
        Map<String, Located<String>> dark = ownDark.orElse(light);
        contrast("light", light, theme);
        ownDark.ifPresent(all -> contrast("dark", all, theme));
        Map<String, String> others = new LinkedHashMap<>();
        theme.mapping("typefaces").optional().ifPresent(faces -> values(faces, TYPEFACES, "-face", others));
        theme.mapping("measures").optional().ifPresent(measures -> values(measures, MEASURES, "", others));
        boolean whole = light.size() == COLOURS.size() && dark.size() == COLOURS.size();
        return new Tokens(whole ? plain(light) : Map.of(), whole ? plain(dark) : Map.of(), others);
    }

    private static Map<String, Located<String>> required(Fields fields) {
        colour(fields, "paper").required();
        colour(fields, "ink").required();
        return colours(fields, Map.of());
    }

    /** @param others what stands for a colour that is not named; if there is none, another of the same colours does */
    private static Map<String, Located<String>> colours(Fields fields, Map<String, Located<String>> others) {
        Map<String, Located<String>> found = new LinkedHashMap<>();
        for (String[] name : COLOURS) {
            colour(fields, name[0]).located().or(() -> Optional.ofNullable(others.get(name[0])))
                    .or(() -> Optional.ofNullable(found.get(name[1]))).ifPresent(colour -> found.put(name[0], colour));
        }
        return found;
    }

    static Field<String> colour(Fields fields, String name) {
        return fields.line(name).matching("#[0-9a-fA-F]{6}", Code.INVALID_VALUE,
                "A colour is written as '#' and six digits or letters a to f.", "For instance: " + name + ": \"#b3121d\"");
    }

    private static Map<String, String> plain(Map<String, Located<String>> colours) {
        Map<String, String> plain = new LinkedHashMap<>();
        colours.forEach((name, colour) -> plain.put(name, colour.value()));
        return plain;
    }

    /** Reported at the one of the two that stands in the theme's own file, if one does. */
    private static void contrast(String scheme, Map<String, Located<String>> colours, Fields theme) {
        String own = theme.place().file();
        Set<String> told = new HashSet<>();
        for (String[] pair : READ) {
            Located<String> type = colours.get(pair[0]);
            Located<String> ground = colours.get(pair[1]);
            if (type == null || ground == null || told.contains(pair[1])) {
                continue;
            }
            int one = rgb(type.value());
            int other = rgb(ground.value());
            if (Contrast.of(one, other) < Contrast.LEAST) {
                told.add(pair[0]);
                boolean atGround = !type.span().file().equals(own) && ground.span().file().equals(own);
                theme.problems().error(Code.LOW_CONTRAST, atGround ? ground.span() : type.span(),
                        String.format(Locale.ROOT,
                                "'%s' %s cannot be read well on '%s' %s (%s): their contrast is %.1f to 1, and %s to 1 is the least.",
                                pair[0], type.value(), pair[1], ground.value(), scheme, Math.floor(Contrast.of(one, other) * 10) / 10,
                                Contrast.LEAST),
                        String.format(Locale.ROOT, "For instance, in 'colours': %s: {%s: \"#%06x\"}", scheme, pair[0],
                                Contrast.readable(one, other)));
            }
        }
    }

    static int rgb(String colour) {
        return Integer.parseInt(colour.substring(1), 16);
    }

    private static void values(Fields fields, List<String> names, String ending, Map<String, String> found) {
        for (String name : names) {
            fields.line(name)
                    .matching("[^;{}<>\\\\@!/*]+", Code.INVALID_VALUE,
                            "This is put into the style sheet as it is, so it cannot have one of the characters ; { } < > \\ @ ! / *.",
                            "For instance: measure: 37em, or text: Georgia, serif")
                    .optional().ifPresent(value -> found.put(name + ending, value));
        }
    }
}
