package org.handbill.bind;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handbill.diagnostic.PortableName;

/**
 * Names for addresses, made from texts in any script and each given once. Who comes first keeps the plain name, so that an address stays the
 * same when others are added behind.
 */
final class Slugs {
    /** In bytes of UTF-8: file systems take 255 of a name. */
    private static final int LONGEST = 120;

    private final String standIn;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param standIn for a text without a letter or digit */
    Slugs(String standIn) {
        this.standIn = standIn;
    }

    /** The first of these texts that is not taken yet, or the first with a number from 2 on. */
    String take(List<String> texts) {
        for (String text : texts) {
            String slug = orStandIn(of(text));
            if (!PortableName.isDevice(slug) && taken.add(folded(slug))) {
                return slug;
            }
        }
        String base = orStandIn(of(texts.getFirst()));
        while (true) {
            int number = numbers.merge(folded(base), 2, (last, _) -> last + 1);
            String slug = base + "-" + number;
            if (taken.add(folded(slug))) {
                return slug;
            }
        }
    }

    private String orStandIn(String slug) {
        return slug.isEmpty() ? standIn : slug;
    }

    /** Letters, digits and marks in lower case, in Unicode form C, with one hyphen for all between them; empty if there are none. */
    static String of(String text) {
        StringBuilder slug = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-' && !isIgnored(c)) {
                slug.append('-');
            }
        });
        String composed = Normalizer.isNormalized(slug, Normalizer.Form.NFC)
                ? slug.toString()
                : Normalizer.normalize(slug, Normalizer.Form.NFC);
        return withoutHyphens(cut(composed));
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Joiners and the like, which show nothing. */
    private static boolean isIgnored(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    private static String cut(String slug) {
        if (slug.length() * 3 <= LONGEST || slug.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return slug;
        }
        int end = 0;
        int bytes = 0;
        while (bytes <= LONGEST) {
            int codePoint = slug.codePointAt(end);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            end += bytes <= LONGEST ? Character.charCount(codePoint) : 0;
        }
        return slug.substring(0, end);
    }

    private static String withoutHyphens(String slug) {
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    /** Equal for what a disk that ignores case or Unicode's forms takes for one name. */
    private static String folded(String slug) {
        if (slug.chars().allMatch(c -> c < 0x80)) {
            return slug;
        }
        String upper = Normalizer.normalize(slug, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
