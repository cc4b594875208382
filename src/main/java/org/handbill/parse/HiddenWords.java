package org.handbill.parse;

import java.util.Locale;

import org.handbill.diagnostic.Code;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Processing instructions, declarations and CDATA sections (CommonMark 0.31, "Raw HTML"), whose words no browser shows. Comments hide words on
 * purpose, and the type of a document has none.
 */
final class HiddenWords {
    private static final String CDATA = "<![CDATA[";
    private static final String TYPE = "<!doctype";

    private HiddenWords() {}

    /** Reports each, once the tags without an end are reported; one without its own end goes on to the next ">", as it does in browsers. */
    static void report(BasedSequence html, ProseReading reading) {
        TagScan scan = new TagScan(html);
        for (int at = html.indexOf('<'); at >= 0;) {
            int end = scan.end(at);
            String name = name(html, at);
            if (!name.isEmpty() && !reading.isOpenTag(html.getIndexOffset(at))) { // that is an error of its own
                int bracket = end < 0 ? html.indexOf('>', at) : -1;
                int last = end >= 0 ? end : bracket >= 0 ? bracket + 1 : html.length();
                reading.problems().warning(Code.HTML_REMOVED,
                        reading.span(html.getIndexOffset(at), html.getIndexOffset(last - 1) + 1),
                        "What is between '" + name + "' and '" + close(name) + "' was left out: browsers show none of it.",
                        "To show the words, type just them; to show the marks too, put a backslash before the '<'.");
                end = last;
            }
            at = html.indexOf('<', Math.max(end, at + 1));
        }
    }

    /** How it begins; empty for anything else, and for what has no words. */
    private static String name(BasedSequence html, int at) {
        if (html.matchChars(CDATA, at)) {
            return CDATA;
        }
        if (html.matchChars("<?", at)) {
            return "<?";
        }
        boolean isDeclaration = html.matchChars("<!", at) && at + 2 < html.length() && Character.isLetter(html.charAt(at + 2))
                && !html.subSequence(at, Math.min(html.length(), at + TYPE.length())).toString().toLowerCase(Locale.ROOT).equals(TYPE);
        return isDeclaration ? "<!" : "";
    }

    private static String close(String name) {
        return name.equals(CDATA) ? "]]>" : name.equals("<?") ? "?>" : ">";
    }
}
