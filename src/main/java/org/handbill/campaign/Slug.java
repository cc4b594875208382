package org.handbill.campaign;

import java.util.Locale;
import java.util.Optional;

import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.PortableName;

/** What the last part of a short address may be, so that it can be typed, said, printed and stored as a folder on any system. */
public final class Slug {
    private static final int LONGEST = 64;

    private Slug() {}

    /** A mistake, and what to type instead. */
    public record Flaw(String message, String hint) {}

    /** What is wrong with a slug of our own site, which is a folder there; absent if it can be used. */
    public static Optional<Flaw> ofSite(String slug) {
        Optional<Flaw> flaw = flaw(slug);
        if (flaw.isPresent()) {
            return flaw;
        }
        String small = slug.toLowerCase(Locale.ROOT);
        if (!small.equals(slug)) {
            return Optional.of(new Flaw("'" + slug + "' has capital letters, which some hosts tell apart and some do not.",
                    "Type it in small letters: " + hyphenated(slug)));
        }
        if (slug.indexOf('_') >= 0) {
            return Optional.of(new Flaw("'" + slug + "' has an underscore, which nobody sees below an underlined link.",
                    "Type hyphens: " + slug.replace('_', '-')));
        }
        return Optional.empty();
    }

    /** What is wrong with a slug wherever it is kept. */
    public static Optional<Flaw> flaw(String slug) {
        String hint = "Use letters from a to z, digits and hyphens, for instance save-refugees.";
        if (slug.isEmpty()) {
            return Optional.of(new Flaw("The slug is empty.", hint));
        }
        if (slug.contains("..") || slug.equals(".") || slug.indexOf('/') >= 0 || slug.indexOf('\\') >= 0 || slug.indexOf('%') >= 0) {
            return Optional.of(new Flaw("'" + slug + "' could lead out of the folder of the short links.", hint));
        }
        for (int i = 0; i < slug.length(); i++) {
            char c = slug.charAt(i);
            boolean good = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!good) {
                return Optional.of(new Flaw("'" + slug + "' has a character that not everybody can type or that addresses change: "
                        + Character.getName(slug.codePointAt(i)) + ".", hint));
            }
        }
        if (slug.startsWith("-") || slug.endsWith("-")) {
            return Optional.of(new Flaw("'" + slug + "' begins or ends with a hyphen, which is lost when it is read aloud.", hint));
        }
        if (slug.length() > LONGEST) {
            return Optional
                    .of(new Flaw(
                            "A slug of " + Counted.of(slug.length(), "character") + " is not short: at most " + LONGEST + " are taken.",
                            hint));
        }
        return PortableName.isDevice(slug)
                ? Optional.of(new Flaw("'" + slug + "' is the name of a device on Windows, where no folder can have it.",
                        "Choose another word, for instance " + slug.toLowerCase(Locale.ROOT) + "-1."))
                : Optional.empty();
    }

    /** SaveRefugees becomes save-refugees. */
    private static String hyphenated(String slug) {
        return slug.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
