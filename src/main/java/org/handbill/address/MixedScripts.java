package org.handbill.address;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of hosts and mailboxes that look like others, since a letter is of another script, or of none that names are written with. Latin letters are mixed
 * with Cyrillic or Greek ones in no name that people have chosen for its owner; browsers show such a host in ASCII.
 */
public final class MixedScripts {
    /** What to do about such a name. */
    public static final String HINT = "Type the address with one keyboard, or ask whose it is.";

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    /** The recommended scripts of UAX #31, table 5, without those that have twins of Latin letters. */
    private static final Set<UnicodeScript> BESIDE_LATIN = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED,
            UnicodeScript.ARABIC, UnicodeScript.BENGALI, UnicodeScript.BOPOMOFO, UnicodeScript.DEVANAGARI, UnicodeScript.ETHIOPIC,
            UnicodeScript.GEORGIAN, UnicodeScript.GUJARATI, UnicodeScript.GURMUKHI, UnicodeScript.HAN, UnicodeScript.HANGUL,
            UnicodeScript.HEBREW, UnicodeScript.HIRAGANA, UnicodeScript.KANNADA, UnicodeScript.KATAKANA, UnicodeScript.KHMER,
            UnicodeScript.LAO, UnicodeScript.MALAYALAM, UnicodeScript.MYANMAR, UnicodeScript.ORIYA, UnicodeScript.SINHALA,
            UnicodeScript.TAMIL, UnicodeScript.TELUGU, UnicodeScript.THAANA, UnicodeScript.THAI, UnicodeScript.TIBETAN);

    private MixedScripts() {}

    /**
     * What is wrong with the first such label, in a sentence.
     *
     * @param name an e-mail address, or a host with or without its port
     */
    public static Optional<String> find(String name) {
        int at = name.lastIndexOf('@');
        String written = PORT.matcher(name.substring(at + 1)).replaceFirst("");
        String host = Normalizer.normalize(Escapes.decode(written).orElse(written), Normalizer.Form.NFKC);
        List<String> labels = new ArrayList<>(labels(at < 0 ? "" : name.substring(0, at)));
        List<String> domain = labels(host);
        labels.addAll(domain);
        String top = domain.isEmpty() ? "" : domain.getLast().toLowerCase(Locale.ROOT);
        LatinTwins twins = new LatinTwins(labels, top);
        return labels.stream().flatMap(label -> Stream.of(twins.unusual(label), mixed(label), twins.whole(label)))
                .flatMap(Optional::stream).findFirst();
    }

    private static List<String> labels(String text) {
        return DOT.splitAsStream(text).filter(label -> !label.isEmpty()).collect(Collectors.toList());
    }

    private static Optional<String> mixed(String label) {
        boolean latin = label.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
        Optional<Integer> other = label.codePoints().filter(c -> Character.isLetter(c) && !BESIDE_LATIN.contains(UnicodeScript.of(c)))
                .boxed().findFirst();
        return latin
                ? other.map(c -> "'" + label + "' has the " + script(c) + " letter " + letter(c)
                        + " among Latin ones, and looks like another name.")
                : Optional.empty();
    }

    /** The script's name in English. */
    static String script(int c) {
        String name = UnicodeScript.of(c).name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The letter and its number in Unicode. */
    static String letter(int c) {
        return String.format(Locale.ROOT, "'%s' (U+%04X)", Character.toString(c), c);
    }
}
