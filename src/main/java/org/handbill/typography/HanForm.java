package org.handbill.typography;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What readers of a place know the characters of East Asia to look like. Unicode has one code point for forms that differ from place to place
 * (The Unicode Standard, 18.1, "Unification Rules"), so that the typeface has to be chosen by the language.
 */
public enum HanForm {
    JAPAN(1 << 1), KOREA(1 << 3 | 1 << 5), MAINLAND(1 << 2), TAIWAN(1 << 4), HONG_KONG(0);

    /** OpenType, table OS/2: the upper half of ulCodePageRange1, whose bits 17 to 21 are for East Asia. */
    private static final int CODE_PAGES = 78;
    private static final int EAST_ASIA = 0b111110;
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO, UnicodeScript.HANGUL);

    private static final Set<HanForm> TRADITIONAL = EnumSet.of(TAIWAN, HONG_KONG);

    private final int codePages;

    /** @param codePages its bits of the upper half of ulCodePageRange1 */
    HanForm(int codePages) {
        this.codePages = codePages;
    }

    /** Of a language's readers; absent for a language that is not written with such characters. */
    public static Optional<HanForm> of(Locale language) {
        return switch (language.getScript()) {
            case "Hans" -> Optional.of(MAINLAND);
            case "Hant", "Bopo" ->
                Optional.of(overseas(language.getCountry()).orElse(language.getLanguage().equals("yue") ? HONG_KONG : TAIWAN));
            case "Jpan", "Hira", "Kana", "Hrkt" -> Optional.of(JAPAN);
            case "Kore", "Hang" -> Optional.of(KOREA);
            default -> switch (language.getLanguage()) {
                case "ja" -> Optional.of(JAPAN);
                case "ko" -> Optional.of(KOREA);
                case "yue" -> Optional.of(language.getCountry().equals("CN") ? MAINLAND : HONG_KONG);
                case "zh", "cmn", "wuu", "hak", "nan", "gan", "hsn" -> overseas(language.getCountry()).or(() -> Optional.of(MAINLAND));
                default -> Optional.empty();
            };
        };
    }

    private static Optional<HanForm> overseas(String country) {
        return switch (country) {
            case "TW" -> Optional.of(TAIWAN);
            case "HK", "MO" -> Optional.of(HONG_KONG);
            default -> Optional.empty();
        };
    }

    /** Of a typeface, as its name says, or else the one code page of East Asia that it says it is for; absent for others. */
    static Optional<HanForm> of(FontFile file) throws BrokenTypefaceException {
        Optional<HanForm> named = named(NameTable.family(file));
        if (named.isPresent()) {
            return named;
        }
        Optional<Table> metrics = file.optional("OS/2");
        return metrics.isPresent() && metrics.get().u16(0) > 0
                ? byCodePages(metrics.get().u16(CODE_PAGES))
                : Optional.empty();
    }

    private static Optional<HanForm> named(String family) {
        List<String> words = Arrays.asList(family.split("[ _]"));
        return words.stream().skip(1).flatMap(word -> Arrays.stream(values()).filter(form -> form.isNamed(word))).findFirst();
    }

    /** How makers end the names of typefaces that they offer for several places: Source Han Sans K, PingFang TC, MingLiU_HKSCS. */
    private boolean isNamed(String word) {
        return switch (this) {
            case JAPAN -> word.equals("JP") || word.equals("J");
            case KOREA -> word.equals("KR") || word.equals("K");
            case MAINLAND -> word.equals("SC") || word.equals("CN") || word.equals("GB");
            case TAIWAN -> word.equals("TC") || word.equals("TW");
            case HONG_KONG -> word.equals("HK") || word.equals("HC") || word.equals("HKSCS");
        };
    }

    /** A typeface for several places says nothing of its forms. */
    private static Optional<HanForm> byCodePages(int bits) {
        int own = bits & EAST_ASIA;
        return own == 0 ? Optional.empty() : Arrays.stream(values()).filter(form -> (own | form.codePages) == form.codePages).findFirst();
    }

    /** Whether a character looks different from place to place. */
    public static boolean hasForms(int codePoint) {
        return SCRIPTS.contains(UnicodeScript.of(codePoint)) || codePoint >= 0x3000 && codePoint <= 0x303F
                || codePoint >= 0xFE30 && codePoint <= 0xFE4F || codePoint >= 0xFF00 && codePoint <= 0xFFEF;
    }

    /**
     * How strange a typeface looks to readers who know this form: 0 for the same, 1 for Taiwan's in Hong Kong and the other way round, 2 for one that
     * does not say, 3 for others.
     */
    public int strangenessOf(Optional<HanForm> typeface) {
        if (typeface.isEmpty()) {
            return 2;
        }
        if (typeface.get() == this) {
            return 0;
        }
        return TRADITIONAL.contains(this) && TRADITIONAL.contains(typeface.get()) ? 1 : 3;
    }
}
