package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the HTML tags that lack their end, so that browsers read the words behind them as attributes, which nobody sees. Tags are read as
 * the HTML standard says ("Tokenization"). Here a tag also ends before the next '&lt;' or quote that no attribute's name can have, and one
 * with several words that are names of no attribute is taken for one that was to end before them.
 */
final class OpenTags {
    /** Elements in which browsers see no tags. */
    private static final Set<String> RAW_TEXT = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    /** Attributes of HTML, obsolete ones too, that can be typed without a value, by themselves or by mistake. */
    private static final Set<String> KNOWN = Set.of("allowfullscreen", "alt", "async", "autofocus", "autoplay", "border", "checked",
            "class", "compact", "contenteditable", "controls", "crossorigin", "datetime", "default", "defer", "dir", "disabled", "download",
            "draggable", "hidden", "href", "id", "inert", "ismap", "itemscope", "lang", "loop", "markdown", "multiple", "muted", "name",
            "noshade", "novalidate", "nowrap", "open", "playsinline", "popover", "readonly", "rel", "required", "reversed", "scope",
            "selected", "start", "style", "target", "title", "type", "value");

    private final CharSequence text;
    private final List<Found> found = new ArrayList<>();

    /**
     * A tag that does not end; indices of the text.
     *
     * @param from its '&lt;'
     * @param typed behind the last part of it that is surely meant
     * @param end behind what is lost with it
     * @param quote which its last attribute's value begins with and lacks at its end; 0 if there is none
     */
    record Found(int from, int typed, int end, char quote) {}

    private OpenTags(CharSequence text) {
        this.text = text;
    }

    /** In the order of the text. */
    static List<Found> in(CharSequence text) {
        OpenTags tags = new OpenTags(text);
        TagScan scan = new TagScan(text);
        int at = tags.next(0);
        while (at >= 0) {
            char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            at = c == '!' || c == '?' ? tags.aside(scan, at) : tags.tag(at);
        }
        return tags.found;
    }

    private int next(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '<') {
                return i;
            }
        }
        return -1;
    }

    /** Passes a comment, which is reported elsewhere where it does not end, or another part that no page has. */
    private int aside(TagScan scan, int from) {
        int end = scan.end(from);
        if (end >= 0) {
            return next(end);
        }
        if (!startsWith("<!--", from) && from + 2 < text.length()) {
            found.add(new Found(from, from + 2, text.length(), '\0'));
        }
        return -1;
    }

    private int tag(int from) {
        boolean isEnd = startsWith("</", from);
        int nameStart = isEnd ? from + 2 : from + 1;
        if (nameStart >= text.length() || !isLetter(text.charAt(nameStart))) {
            return next(from + 1);
        }
        int nameEnd = nameStart;
        while (nameEnd < text.length() && " \t\r\n\f/><".indexOf(text.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        String name = text.subSequence(nameStart, nameEnd).toString().toLowerCase(Locale.ROOT);
        Tag tag = new Tag(nameEnd);
        int end = tag.read();
        boolean ends = end < text.length() && text.charAt(end) == '>' && tag.quote == 0;
        if (!ends || AllowedHtml.SAFELIST.isSafeTag(name) && tag.areWords(isEnd)) {
            found.add(new Found(from, tag.typed, end, tag.quote));
        }
        return ends && !isEnd && RAW_TEXT.contains(name) ? behindRawText(name, end) : next(end);
    }

    private int behindRawText(String name, int from) {
        String wanted = "</" + name;
        for (int at = next(from); at >= 0; at = next(at + 1)) {
            if (at + wanted.length() <= text.length()
                    && text.subSequence(at, at + wanted.length()).toString().equalsIgnoreCase(wanted)) {
                return at;
            }
        }
        return -1;
    }

    private boolean startsWith(String wanted, int from) {
        return from + wanted.length() <= text.length() && text.subSequence(from, from + wanted.length()).toString().equals(wanted);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return " \t\r\n\f".indexOf(c) >= 0;
    }

    /** One tag behind its name. */
    private final class Tag {
        private int typed;
        private char quote;
        private int words;
        private int others;
        private boolean isSentence;

        Tag(int nameEnd) {
            this.typed = nameEnd;
        }

        /** Up to its '&gt;', or to where it cannot go on. */
        int read() {
            int i = typed;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (c == '>' || c == '<') {
                    return i;
                }
                if (isSpace(c) || c == '/' || isStrayQuote(i)) {
                    i++;
                    continue;
                }
                int nameEnd = i;
                while (nameEnd < text.length() && " \t\r\n\f/>=<\"'".indexOf(text.charAt(nameEnd)) < 0) {
                    nameEnd++;
                }
                if (nameEnd == i || nameEnd < text.length() && "<\"".indexOf(text.charAt(nameEnd)) >= 0) {
                    int next = next(nameEnd); // what comes here begins no attribute and is in the name of none
                    return next < 0 ? text.length() : next;
                }
                i = attribute(i, nameEnd);
            }
            return i;
        }

        /** One too many, which hides nothing. */
        private boolean isStrayQuote(int at) {
            return "\"'".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '>';
        }

        private int attribute(int from, int nameEnd) {
            int equals = nameEnd;
            while (equals < text.length() && isSpace(text.charAt(equals))) {
                equals++;
            }
            if (equals == text.length() || text.charAt(equals) != '=') {
                return bare(from, nameEnd);
            }
            int start = equals + 1;
            while (start < text.length() && isSpace(text.charAt(start))) {
                start++;
            }
            int end = start < text.length() && "\"'".indexOf(text.charAt(start)) >= 0 ? quoted(start) : unquoted(start);
            typed = words == 0 && quote == 0 ? end : typed;
            return end;
        }

        private int quoted(int start) {
            for (int i = start + 1; i < text.length(); i++) {
                if (text.charAt(i) == text.charAt(start)) {
                    return i + 1;
                }
            }
            quote = text.charAt(start);
            return text.length();
        }

        private int unquoted(int start) {
            int end = start;
            while (end < text.length() && !isSpace(text.charAt(end)) && "<>".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private int bare(int from, int nameEnd) {
            int end = nameEnd;
            while (end < text.length() && text.charAt(end) == '\'') {
                end++;
            }
            String name = text.subSequence(from, nameEnd).toString();
            if (words == 0 && KNOWN.contains(name) || isOfTools(name)) {
                typed = words == 0 ? nameEnd : typed;
                others += KNOWN.contains(name) ? 1 : 0;
            } else {
                words++;
                isSentence |= name.chars().anyMatch(c -> c > 0x7f || ".,;!?".indexOf(c) >= 0);
            }
            return end;
        }

        /** As other programs have them: {@code v-if}, {@code @click}, <code>{.class}</code>. */
        private static boolean isOfTools(String name) {
            return name.charAt(0) < 0x80 && !Character.isLetterOrDigit(name.charAt(0))
                    || name.chars().anyMatch(c -> "-:@_{".indexOf(c) >= 0);
        }

        /** Whether nobody can mean what has no value for attributes. */
        boolean areWords(boolean isEnd) {
            return words > 1 || words == 1 && (isEnd || isSentence || others > 1);
        }
    }
}
