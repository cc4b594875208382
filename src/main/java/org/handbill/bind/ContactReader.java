package org.handbill.bind;

import org.handbill.address.Telephone;

/** Telephone numbers and handles, as people write them. */
final class ContactReader {
    private ContactReader() {}

    /** One number below a key, as its author wrote it. */
    static Field<String> phone(Fields fields, String key) {
        return fields.scalar(key, new Takes.Special("a telephone number", ""), scalar -> phone(scalar.text().strip()));
    }

    /** A handle below a key, with '@' before it. */
    static Field<String> handle(Fields fields, String key) {
        return fields.scalar(key, new Takes.Text(false, ""), scalar -> handle(scalar.text().strip()));
    }

    /** One number, as its author wrote it. */
    static Reading<String> phone(String text) {
        return Reading.of(Telephone.parse(text)).map(Telephone::shown);
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

    /** A name of dots alone would lead to another page than a profile. */
    private static boolean hasWord(String part) {
        return part.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private static boolean isHandle(String bare) {
        String name = bare.startsWith("@") ? bare.substring(1) : bare;
        int at = name.indexOf('@');
        return !name.isEmpty() && at != 0 && at != name.length() - 1 && at == name.lastIndexOf('@')
                && hasWord(at < 0 ? name : name.substring(0, at)) && hasWord(name.substring(at + 1))
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-.@".indexOf(c) >= 0);
    }
}
