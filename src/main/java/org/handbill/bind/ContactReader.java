package org.handbill.bind;

/** Telephone numbers and handles, as people write them. */
final class ContactReader {
    private static final int FEWEST_DIGITS = 3;

    private ContactReader() {}

    /** Digits of any script, with the signs that are usual between them. */
    static Reading<String> phone(String text) {
        long digits = text.codePoints().filter(Character::isDigit).count();
        int other = firstOther(text);
        if (text.matches("[0-9][.,][0-9]+[Ee]\\+?[0-9]+")) {
            return Reading.bad("'" + text + "' is a telephone number that the spreadsheet has shortened.",
                    "Format the column as text, and type the number again.");
        }
        if (other >= 0) {
            return Reading.bad("'" + text + "' is not a telephone number: it has '" + Character.toString(other) + "' in it.",
                    "Type digits, spaces, +, -, ., / and brackets only, for instance +1 202 555 0143.");
        }
        return digits >= FEWEST_DIGITS
                ? Reading.good(text)
                : Reading.bad("'" + text + "' is not a telephone number: it has fewer than " + FEWEST_DIGITS + " digits.",
                        "Type all of it, for instance +1 202 555 0143.");
    }

    private static int firstOther(String text) {
        return text.codePoints().filter(c -> !(Character.isDigit(c) || Character.isSpaceChar(c) || "+-/().\u2010\u2011".indexOf(c) >= 0))
                .findFirst().orElse(-1);
    }

    /** With '@' before it, whether that is written or not. */
    static Reading<String> handle(String text) {
        String bare = text.startsWith("@") ? text.substring(1) : text;
        int slash = bare.lastIndexOf('/');
        if (slash >= 0) {
            String last = bare.substring(slash + 1);
            return Reading.bad("'" + text + "' is an address, but a handle is wanted.",
                    isHandle(last) && !last.startsWith("@")
                            ? "Did you mean @" + last + "?"
                            : "Type it as @name, or as @name@server where the network has many servers.");
        }
        return isHandle(bare)
                ? Reading.good("@" + bare)
                : Reading.bad("'" + text + "' is not a handle.", "Type it as @name, without spaces.");
    }

    private static boolean isHandle(String bare) {
        String name = bare.startsWith("@") ? bare.substring(1) : bare;
        int at = name.indexOf('@');
        return !name.isEmpty() && at != 0 && at != name.length() - 1 && at == name.lastIndexOf('@')
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-.@".indexOf(c) >= 0);
    }
}
