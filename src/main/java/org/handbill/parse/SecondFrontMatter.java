package org.handbill.parse;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** Keys and values between lines of hyphens right behind the front matter, which readers would see as text. */
final class SecondFrontMatter {
    private static final String PLUSES = "+++";

    private SecondFrontMatter() {}

    /**
     * Whether there is one, which is reported then.
     *
     * @param close where the line begins that ends the front matter
     */
    static boolean report(Source source, int close, Problems problems) {
        String text = source.text();
        int open = FrontMatter.nextLine(text, close);
        while (open < text.length() && text.substring(open, YamlScan.lineEnd(text, open)).isBlank()) {
            open = FrontMatter.nextLine(text, open);
        }
        boolean hyphens = FrontMatter.isFence(text, open);
        if (!hyphens && !isPluses(text, open) || !endsBehindKeys(text, FrontMatter.nextLine(text, open), hyphens)) {
            return false;
        }
        problems.error(Code.BAD_FRONT_MATTER, source.span(open, YamlScan.lineEnd(text, open)),
                "A second front matter begins here, but a text has one.",
                "Move its lines into the first one, above line " + source.span(close, close).line()
                        + ", and take the lines around them out.");
        return true;
    }

    /** Whether keys come next, and nothing else up to a line like the first. */
    private static boolean endsBehindKeys(String text, int from, boolean hyphens) {
        int line = from;
        boolean keys = false;
        while (line < text.length()) {
            if (hyphens ? FrontMatter.isFence(text, line) : isPluses(text, line)) {
                return keys;
            }
            String content = text.substring(line, YamlScan.lineEnd(text, line)).strip();
            boolean key = hyphens ? isKey(text, line) : content.contains("=");
            boolean more = hyphens ? WithoutFences.belongs(text, line) : content.isEmpty() || "[]#\"'".indexOf(content.charAt(0)) >= 0;
            if (!key && !(keys && more)) {
                return false;
            }
            keys = true;
            line = FrontMatter.nextLine(text, line);
        }
        return false;
    }

    private static boolean isKey(String text, int line) {
        YamlLine read = YamlLine.at(text, line);
        return read.hasKey() && read.content() == line && read.key().indexOf(' ') < 0;
    }

    private static boolean isPluses(String text, int line) {
        return text.startsWith(PLUSES, line) && text.substring(line + PLUSES.length(), YamlScan.lineEnd(text, line)).isBlank();
    }
}
