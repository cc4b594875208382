package org.handbill.address;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Letters in the labels of one address that look like those of the alphabet, though no letter of another script is beside one of it. */
final class LatinTwins {
    /**
     * First and last of the runs of Latin letters and of modifiers that Unicode allows in names (UTS #39, Identifier_Status, version 15.1); those behind
     * them are of phonetics, of few languages or of the past.
     */
    private static final int[][] ALLOWED = {{0, 0x17F}, {0x18F, 0x18F}, {0x1A0, 0x1A1}, {0x1AF, 0x1B0}, {0x1CD, 0x1DC}, {0x1DE, 0x1E3},
            {0x1E6, 0x1F5}, {0x1F8, 0x21B}, {0x21E, 0x21F}, {0x226, 0x233}, {0x259, 0x259}, {0x2BB, 0x2BC}, {0x2EC, 0x2EC},
            {0x1E00, 0x1E9B}, {0x1E9E, 0x1E9E}, {0x1EA0, 0x1EF9}, {0xA78D, 0xA78D}, {0xA792, 0xA793}, {0xA7AA, 0xA7AA},
            {0xA7C2, 0xA7D9}, {0xAB66, 0xAB67}};

    /** Letters with the same shape as Latin ones in nearly every typeface (UTS #39, confusables). */
    private static final Map<UnicodeScript, String> TWINS = Map.of(
            UnicodeScript.CYRILLIC, "асԁеһіјӏорԛѕԝхуѵАВСЕНІЈКМОРЅТХУԌԚԜӀ",
            UnicodeScript.GREEK, "ονϲϳιυρακΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
            UnicodeScript.ARMENIAN, "օսոհցզյՕՍԼ",
            UnicodeScript.CHEROKEE, "ᎠᎡᎢᎪᎫᎬᎳᎷᎻᏀᏃᏎᏏᏚᏙᏞᏟᏢᏦᏴᏔ",
            UnicodeScript.LISU, "ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ",
            UnicodeScript.COPTIC, "ⲟⲣⲥⲭⲓⲕⲩⲛⲙⲏⲧⲁ");
    private static final Set<Integer> ALL = TWINS.values().stream().flatMap(letters -> letters.codePoints().boxed())
            .collect(Collectors.toUnmodifiableSet());

    /** Top-level domains in ASCII of countries that write with a script: below them a name of it is what it looks like. */
    private static final Map<UnicodeScript, Set<String>> AT_HOME = Map.of(
            UnicodeScript.CYRILLIC, Set.of("bg", "by", "kg", "kz", "mk", "mn", "rs", "su", "tj", "ua", "uz"),
            UnicodeScript.GREEK, Set.of("gr", "cy"),
            UnicodeScript.ARMENIAN, Set.of("am"));

    private static final int DOTLESS_I = 0x131;
    private static final Set<String> HAVE_DOTLESS_I = Set.of("tr", "az", "cy", "kz", "ist", "istanbul");
    /** Letters of the alphabets that have an i without dot, and of few others. */
    private static final String BESIDE_DOTLESS_I = "ğşəĞŞƏİ";

    private final boolean turkic;
    private final boolean latinTop;
    /** Scripts in which a word of letters that look like Latin ones is what it looks like. */
    private final Set<UnicodeScript> atHome;

    /**
     * @param labels of the address
     * @param top the last of them, in small letters
     */
    LatinTwins(List<String> labels, String top) {
        this.turkic = HAVE_DOTLESS_I.contains(top)
                || labels.stream().anyMatch(label -> label.chars().anyMatch(c -> BESIDE_DOTLESS_I.indexOf(c) >= 0));
        this.latinTop = !top.startsWith("xn--") && top.chars().allMatch(c -> c < 0x80);
        this.atHome = labels.stream().flatMapToInt(String::codePoints).filter(c -> !ALL.contains(c)).mapToObj(UnicodeScript::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        AT_HOME.forEach((script, tops) -> {
            if (tops.contains(top)) {
                atHome.add(script);
            }
        });
    }

    /** What is wrong with a label that has a letter of the Latin script which names do not have. */
    Optional<String> unusual(String label) {
        return label.codePoints().filter(c -> c == DOTLESS_I ? !turkic : isUnusual(c)).boxed().findFirst()
                .map(c -> "'" + label + "' has the letter " + MixedScripts.letter(c)
                        + ", which hardly any name has, and looks like another name.");
    }

    private static boolean isUnusual(int c) {
        boolean modifier = c >= 0x2B0 && c <= 0x2FF;
        if (!modifier && !(UnicodeScript.of(c) == UnicodeScript.LATIN && Character.isLetter(c))) {
            return false;
        }
        for (int[] run : ALLOWED) {
            if (c >= run[0] && c <= run[1]) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with a label of letters that all look like Latin ones, in an address with a Latin end and without other letters of that script. */
    Optional<String> whole(String label) {
        List<Integer> letters = label.codePoints().filter(Character::isLetter).boxed().toList();
        return !latinTop || letters.isEmpty() || !ALL.containsAll(letters) || atHome.contains(UnicodeScript.of(letters.getFirst()))
                ? Optional.empty()
                : Optional.of("'" + label + "' is written with " + MixedScripts.script(letters.getFirst()) + " letters such as "
                        + MixedScripts.letter(letters.getFirst()) + " that look like Latin ones, and looks like another name.");
    }
}
