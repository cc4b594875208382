package org.handbill.check.outside;

import java.util.regex.Pattern;
import org.handbill.address.OutsideAddress;
import org.handbill.syntax.CssAddresses;
import org.handbill.syntax.ScriptStrings;

/** Reads texts, style sheets, scripts and what {@code data:} addresses hold. Safe to share between threads if its sink is. */
final class ContentScan {
    /** Documents within documents; browsers show none that are deeper in earnest, and each level reads all below it once more. */
    private static final int DEEPEST = 16;

    private static final Pattern REFRESH = Pattern.compile("^[\\s\\d.]*+[;,]?\\s*+(?i:url\\s*+=)?\\s*+[\"']?");

    private final AddressSink found;
    private final int depth;

    ContentScan(AddressSink found) {
        this(found, 0);
    }

    private ContentScan(AddressSink found, int depth) {
        this.found = found;
        this.depth = depth;
    }

    AddressSink found() {
        return found;
    }

    void text(String text) {
        Addresses.each(text, address -> found.address(Use.NAMED, address));
    }

    void style(String css) {
        CssAddresses.each(css, (token, fetched) -> reference(fetched ? Use.FETCHED : Use.NAMED, token.text()));
    }

    void script(String script) {
        ScriptStrings.each(script, (text, _, _) -> {
            if (OutsideAddress.isLikely(text)) {
                reference(Use.NAMED, text);
            } else {
                text(text);
            }
        });
    }

    /** One address as a browser reads it, also those that are in its query. */
    void reference(Use use, String written) {
        OutsideAddress.of(written).ifPresentOrElse(address -> found.address(use, address), () -> held(use, written));
        int query = written.indexOf('?');
        if (query >= 0) {
            text(written.substring(query));
        }
    }

    private void held(Use use, String written) {
        String plain = written.strip();
        if (plain.regionMatches(true, 0, "javascript:", 0, "javascript:".length())) {
            found.acts();
            text(plain);
        } else if (use == Use.FETCHED && depth < DEEPEST) {
            HeldDocument.of(plain).ifPresent(held -> {
                if (held.type().equals("text/css")) {
                    inner().style(held.text());
                } else if (held.type().contains("script")) {
                    found.acts();
                } else {
                    new MarkupScan(inner()).read(held.text());
                }
            });
        } else if (use != Use.FETCHED) {
            text(plain);
        }
    }

    /** A document that an attribute holds. */
    void document(String html) {
        if (depth < DEEPEST) {
            new MarkupScan(inner()).read(html);
        } else {
            Addresses.each(html, address -> found.address(Use.FETCHED, address));
        }
    }

    /** Addresses with descriptions between commas (HTML, "srcset"): whatever is between spaces, since no description looks like an address. */
    void candidates(String list) {
        for (String one : list.split("[ \t\n\r\f]+", -1)) {
            reference(Use.FETCHED, one.replaceAll("^,+|,+$", ""));
        }
    }

    /** Addresses between spaces. */
    void list(Use use, String list) {
        for (String one : list.split("[ \t\n\r\f]+", -1)) {
            reference(use, one);
        }
    }

    /** Where {@code <meta http-equiv=refresh>} leads, behind the seconds. */
    void refresh(String value) {
        reference(Use.LED_TO, REFRESH.matcher(value).replaceFirst("").replaceFirst("[\"']\\s*$", ""));
    }

    private ContentScan inner() {
        return new ContentScan(found, depth + 1);
    }
}
