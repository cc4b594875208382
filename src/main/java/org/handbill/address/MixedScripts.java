package org.handbill.address;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of hosts and mailboxes that look like others, since one letter is of another script. Latin letters are mixed with Cyrillic or Greek ones in
 * no name that people have chosen for its owner; browsers show such a host in ASCII.
 */
public final class MixedScripts {
    /** What to do about such a name. */
    public static final String HINT = "Type the address with one keyboard, or ask whose it is.";

    private static final Pattern LABEL_END = Pattern.compile("[.@]");
    private static final Map<UnicodeScript, String> NAMES = Map.of(UnicodeScript.CYRILLIC, "Cyrillic", UnicodeScript.GREEK, "Greek",
            UnicodeScript.CHEROKEE, "Cherokee", UnicodeScript.ARMENIAN, "Armenian");

    private MixedScripts() {}

    /** What is wrong with the first such label, in a sentence. */
    public static Optional<String> find(String name) {
        for (String label : LABEL_END.split(name, -1)) {
            boolean latin = label.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
            Optional<Integer> other = label.codePoints().filter(c -> NAMES.containsKey(UnicodeScript.of(c))).boxed().findFirst();
            if (latin && other.isPresent()) {
                return Optional.of(
                        String.format(Locale.ROOT, "'%s' has the %s letter '%s' (U+%04X) among Latin ones, and looks like another name.",
                                label, NAMES.get(UnicodeScript.of(other.get())), Character.toString(other.get()), other.get()));
            }
        }
        return Optional.empty();
    }
}
