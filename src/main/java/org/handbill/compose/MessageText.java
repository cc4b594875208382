package org.handbill.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.handbill.campaign.Settings;
import org.handbill.platform.Platform;

/**
 * A text whose link, hashtags and mentions are not yet in place.
 *
 * @param template may hold {@code {link}}, {@code {hashtags}} and {@code {@person}}
 * @param rightToLeft whether it is written from right to left: then what would jump is isolated, and the link stands on a line of its own
 */
record MessageText(String template, boolean rightToLeft) {
    private static final String LINK = "{link}";
    private static final String HASHTAGS = "{hashtags}";
    private static final String MARKS = ".,;:!?…。，、；：！？؟،؛۔।";
    private static final String SENTENCE_ENDS = ".!?…。！？؟۔।";
    private static final String CLOSING = "\"'”’»›)]」』）】》〉";

    /**
     * The text for one platform. Where the author set no place for them, link and hashtags follow the text: on its line, or after a text of
     * several paragraphs on lines of their own. Punctuation and closing brackets behind the
     * link touch it only where the platform leaves them out of links.
     *
     * @param link empty if there is none
     * @param tags as the platform writes them
     */
    String fill(Platform platform, Map<String, Settings.Person> people, String link, List<String> tags) {
        String mentioned = mentions(platform, people);
        String text = rightToLeft ? Isolates.around(mentioned) : mentioned;
        String hashtags = String.join(" ", tags);
        boolean ownLink = text.contains(LINK);
        boolean ownTags = text.contains(HASHTAGS);
        StringBuilder out = new StringBuilder(
                tidy(tagged(linked(text, link, platform.limit().rule()::keepsLink), hashtags)));
        String gap = out.indexOf("\n") >= 0 ? "\n\n" : lineGap();
        if (!ownLink && !link.isEmpty()) {
            append(out, gap, link);
        }
        if (!ownTags && !hashtags.isEmpty()) {
            append(out, ownLink ? gap : " ", hashtags);
        }
        return platform.arriving(out.toString());
    }

    /** The link, and the hashtags behind it, below the text. */
    String end(String link, List<String> tags) {
        StringBuilder out = new StringBuilder(rightToLeft ? Isolates.around(template) : template);
        append(out, "\n", link);
        append(out, " ", String.join(" ", tags));
        return out.toString();
    }

    /** With the link in its place and no hashtags or mentions; for texts that are not posted. */
    String withLink(String link) {
        return tidy(tagged(linked(template, link, (_, _) -> false), ""));
    }

    /**
     * Whether the text without the link would have a hole: a sentence has the link in it, or there is nothing else. The link is free to go only where a
     * sentence ends before it, and behind it are at most hashtags up to the end of the line.
     */
    boolean needsLink() {
        for (int at = template.indexOf(LINK); at >= 0; at = template.indexOf(LINK, at + 1)) {
            String before = withoutEnd(template.substring(0, at).strip());
            boolean begins = before.isEmpty() || SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
            if (!begins || goesOn(template.substring(at + LINK.length()))) {
                return true;
            }
        }
        return template.contains(LINK) && template.replace(LINK, "").replace(HASHTAGS, "").isBlank();
    }

    /** Whether the text without its hashtags would have a hole: a sentence goes on behind them. */
    boolean needsHashtags() {
        for (int at = template.indexOf(HASHTAGS); at >= 0; at = template.indexOf(HASHTAGS, at + 1)) {
            String before = withoutEnd(template.substring(0, at).replace(LINK, "").strip());
            String after = template.substring(at + HASHTAGS.length());
            String rest = (after.indexOf('\n') < 0 ? after : after.substring(0, after.indexOf('\n'))).replace(LINK, "")
                    .replace(HASHTAGS, "").strip();
            boolean begins = before.isEmpty() || SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
            boolean goesOn = rest.codePoints().anyMatch(Character::isLetterOrDigit);
            if (goesOn && !(begins && Character.isUpperCase(rest.codePointAt(0)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows the link could belong to its sentence: more than hashtags on its line, or a next line that begins in the middle of one. */
    private static boolean goesOn(String after) {
        if (!after.isEmpty() && !Character.isWhitespace(after.charAt(0)) && !after.startsWith(HASHTAGS)) {
            return true;
        }
        int end = after.indexOf('\n') < 0 ? after.length() : after.indexOf('\n');
        for (String word : after.substring(0, end).replace(HASHTAGS, " ").strip().split("\\s+", -1)) {
            if (!word.isEmpty() && (word.length() == 1 || word.charAt(0) != '#')) {
                return true;
            }
        }
        String next = after.substring(end).strip();
        return !next.isEmpty() && (Character.isLowerCase(next.codePointAt(0)) || isMark(next.charAt(0)));
    }

    /** Without hashtags, closing quotation marks and brackets at the end. */
    private static String withoutEnd(String text) {
        String rest = text;
        while (rest.endsWith(HASHTAGS)) {
            rest = rest.substring(0, rest.length() - HASHTAGS.length()).strip();
        }
        int end = rest.length();
        while (end > 0 && CLOSING.indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return rest.substring(0, end);
    }

    /** With the link in its places. */
    private String linked(String text, String link, BiPredicate<String, String> keeps) {
        return filled(text, LINK, link, lineGap(), keeps);
    }

    private static String tagged(String text, String hashtags) {
        return filled(text, HASHTAGS, hashtags, " ", (_, _) -> false);
    }

    /**
     * With a value in its places, and a gap around it wherever the author forgot it.
     *
     * @param keeps whether what follows the value up to the end of the word may touch it
     */
    private static String filled(String text, String place, String value, String gap, BiPredicate<String, String> keeps) {
        if (value.isEmpty()) {
            return text.replace(place, "");
        }
        StringBuilder out = new StringBuilder(text.length() + value.length());
        int from = 0;
        for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, from)) {
            out.append(text, from, at);
            from = at + place.length();
            if (!opensBracket(out, value, keeps)) {
                setApart(out, gap);
            }
            out.append(value);
            int wordEnd = wordEnd(text, from);
            int end = marksEnd(text, from, wordEnd);
            boolean touches = end > from && keeps.test(value, text.substring(from, wordEnd));
            if (touches || end > from && end == wordEnd) {
                out.append(touches ? "" : " ").append(text, from, end);
                from = end;
            }
            boolean sameWord = touches && end < wordEnd && gap.equals(" ");
            if (from < text.length() && !sameWord && !text.substring(from).stripLeading().startsWith(HASHTAGS)
                    && !isApart(text.charAt(from), gap)) {
                out.append(gap);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Whether a bracket just before the value may touch it: where a network leaves the closing one out of a link, the link may begin behind the opening one. */
    private static boolean opensBracket(StringBuilder before, String value, BiPredicate<String, String> keeps) {
        return !before.isEmpty() && before.charAt(before.length() - 1) == '(' && keeps.test(value, ")");
    }

    /** The next space, or the next place that is filled, which a gap sets apart. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !text.startsWith(LINK, end)
                && !text.startsWith(HASHTAGS, end)) {
            end++;
        }
        return end;
    }

    /** Behind the punctuation and closing brackets at an offset; that offset if there are none. */
    private static int marksEnd(String text, int from, int wordEnd) {
        int end = from;
        while (end < wordEnd && isMark(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }

    /** What sets the link apart in a text of one line. */
    private String lineGap() {
        return rightToLeft ? "\n" : " ";
    }

    private static void setApart(StringBuilder out, String gap) {
        if (!out.isEmpty() && !isApart(out.charAt(out.length() - 1), gap)) {
            out.append(gap);
        }
    }

    private static boolean isApart(char c, String gap) {
        return gap.equals("\n") ? c == '\n' : Character.isWhitespace(c);
    }

    /** Without the spaces and blank lines that an empty value leaves behind. */
    private static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int last = out.length() - 1;
            if (c == ' ' && (last < 0 || out.charAt(last) == ' ' || out.charAt(last) == '\n')) {
                continue;
            }
            if (c == '\n') {
                while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                    out.setLength(out.length() - 1);
                }
                if (out.length() >= 2 && out.charAt(out.length() - 1) == '\n' && out.charAt(out.length() - 2) == '\n') {
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString().strip();
    }

    private static void append(StringBuilder out, String gap, String more) {
        if (!out.isEmpty() && !more.isEmpty()) {
            out.append(gap);
        }
        out.append(more);
    }

    /** People by their handle here, or by name where they have none. */
    private String mentions(Platform platform, Map<String, Settings.Person> people) {
        StringBuilder out = new StringBuilder();
        int written = 0;
        int close = -1;
        for (int open = template.indexOf("{@"); open >= 0; open = template.indexOf("{@", Math.max(open + 1, written))) {
            close = close < open ? template.indexOf('}', open) : close;
            int inner = template.indexOf('{', open + 1);
            if (close < 0) {
                break;
            }
            Settings.Person person = inner >= 0 && inner < close ? null : people.get(template.substring(open + 2, close));
            if (person != null) {
                out.append(template, written, open).append(
                        platform.mention().flatMap(id -> Optional.ofNullable(person.handles().get(id))).orElse(person.name()));
                written = close + 1;
            }
        }
        return out.append(template, written, template.length()).toString();
    }
}
