package org.handbill.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tag that is well-formed but names no language, as browsers and screen readers would find, and the one that was probably meant. What exists is what
 * the JDK knows of ISO 639-1 and ISO 3166-1; of the thousands of codes with three letters it knows none, so those are taken as they are unless there is
 * one of two letters, which BCP 47 wants then (RFC 5646, section 2.2.1). ICU knows more, and weighs 14 MB.
 *
 * @param message what was found
 * @param meant what to type instead; empty if nobody can tell
 */
public record LanguageMistake(String message, Optional<String> meant) {
    private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
    private static final Set<String> COUNTRIES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    /**
     * Codes of two letters that ISO 3166-1 keeps for what is no country of its own, which the IANA registry of BCP 47 has, and Kosovo's, which CLDR uses.
     */
    private static final Set<String> RESERVED = Set.of("AC", "CP", "DG", "EA", "EU", "EZ", "IC", "TA", "UN", "XK");
    /** What users of ISO 3166-1 may give a meaning of their own (RFC 5646, section 2.2.4). */
    private static final Pattern PRIVATE_USE = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");
    /** The main language of each country whose code is not that of a language (CLDR 46, supplemental/likelySubtags.xml, und_XX). */
    private static final Map<String, String> OF_COUNTRIES = pairs("""
            AD ca AG en AI en AL sq AO pt AT de AU en-AU AW nl AX sv BB en BD bn BF fr BJ fr BL fr BQ nl BT dz BW en BY be
            BZ en CC en CD fr CF fr CG fr CI fr CK en CL es-CL CM fr CN zh-Hans CW nl CX en CZ cs DJ fr DK da DM en DO es
            EC es EG ar EH ar ER ti FK en FM en GB en-GB GE ka GF fr GG en GH en GI en GM en GP fr GQ es GR el GT es GW pt
            GY en HK zh-Hant HN es IL he IM en IQ ar IR fa JE en JM en JO ar JP ja KE sw KH km KP ko KZ kk LC en LK si LR
            en LS en LY ar MA ar MC fr MD ro ME sr-Latn MF fr MM my MP en MQ fr MU en MV dv MW en MX es-MX MZ pt NC fr NF
            en NI es NP ne NU en NZ en-NZ PE es PF fr PG en PH fil PK ur PM fr PN en PR es PW en PY es QA ar RE fr RS sr
            SB en SH en SJ nb SX en SY ar SZ en TC en TD fr TJ tg TM tk TV en TZ sw UA uk UM en US en-US UY es VA it VC en
            VG en VN vi VU bi WF fr WS sm YE ar YT fr ZM en ZW en
            """);
    /** Languages with the code of a country that has another one: who types it often means the country's. */
    private static final Map<String, String> ALSO_COUNTRIES_WITH_OTHERS = pairs("ba bs br pt-BR ee et kr ko se sv si sl tw zh-Hant");
    /** What is written for a country, and its code. */
    private static final Map<String, String> ALSO_COUNTRIES = Map.of("UK", "GB", "EN", "GB", "SP", "ES");
    /** ISO 639-2's other codes, made from names in English, for languages that have one of two letters. */
    private static final Map<String, String> BIBLIOGRAPHIC = pairs(
            "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el "
                    + "ice is mac mk mao mi may ms per fa rum ro slo sk tib bo wel cy");
    private static final Map<String, String> THREE_LETTERS = threeLetters();

    /** What is wrong with a tag; absent if nothing is known to be. */
    public static Optional<LanguageMistake> of(String tag) {
        String[] parts = tag.split("-", -1);
        String language = parts[0].toLowerCase(Locale.ROOT);
        String rest = tag.substring(parts[0].length());
        if (language.length() == 2 && !LANGUAGES.contains(language)) {
            String country = OF_COUNTRIES.get(language.toUpperCase(Locale.ROOT));
            return Optional.of(COUNTRIES.contains(language.toUpperCase(Locale.ROOT))
                    ? new LanguageMistake("There is no language '" + language + "': it is the code of a country.",
                            Optional.ofNullable(country))
                    : new LanguageMistake("There is no language '" + language + "'.", Optional.empty()));
        }
        String shorter = THREE_LETTERS.get(language);
        if (shorter != null) {
            return Optional
                    .of(new LanguageMistake("The language '" + language + "' has a code of two letters.", Optional.of(shorter + rest)));
        }
        String country = Locale.forLanguageTag(tag).getCountry();
        if (country.length() == 2 && !isRegion(country)) {
            return Optional.of(new LanguageMistake("There is no country or region '" + country + "'.",
                    Optional.ofNullable(ALSO_COUNTRIES.get(country)).map(code -> tag.replace("-" + country, "-" + code))));
        }
        return Optional.empty();
    }

    /** The language that somebody may mean who types a tag for a country; absent if the tag is no country's, or if both have the same language. */
    public static Optional<String> oftenMeant(String tag) {
        return Optional.ofNullable(ALSO_COUNTRIES_WITH_OTHERS.get(tag));
    }

    private static boolean isRegion(String code) {
        return COUNTRIES.contains(code) || RESERVED.contains(code) || PRIVATE_USE.matcher(code).matches();
    }

    /** The tag of a language that is named in English or in itself. */
    public static Optional<String> named(String name) {
        return LANGUAGES.stream().sorted().filter(code -> isNamed(Locale.of(code), name.strip())).findFirst()
                .map(code -> Locale.of(code).toLanguageTag());
    }

    private static boolean isNamed(Locale language, String name) {
        return language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)
                || language.getDisplayLanguage(language).equalsIgnoreCase(name);
    }

    private static Map<String, String> threeLetters() {
        Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), Locale.of(code).toLanguageTag());
        }
        return codes;
    }

    private static Map<String, String> pairs(String text) {
        String[] words = text.strip().split("\\s+", -1);
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }
}
