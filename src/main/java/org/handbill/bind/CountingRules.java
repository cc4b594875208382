package org.handbill.bind;

import java.util.List;
import org.handbill.diagnostic.Code;
import org.handbill.text.CodePoints;
import org.handbill.text.CountingRule;
import org.handbill.text.GraphemeClusters;
import org.handbill.text.Mastodon;
import org.handbill.text.Sms;
import org.handbill.text.Threads;
import org.handbill.text.Utf16;
import org.handbill.text.Utf8;
import org.handbill.text.WebForm;
import org.handbill.text.Weibo;
import org.handbill.text.Weighted;

/** Reads how a platform counts: a kind, and the numbers of that kind. */
final class CountingRules {
    /** Far above any real weight, link or part, and small enough that no sum over a text overflows. */
    private static final int LARGEST_WEIGHT = 10_000;
    private static final int LONGEST_LINK = 100;
    private static final int LARGEST_PART = 1_000;

    private CountingRules() {}

    private enum Kind {
        WEIGHTED, GRAPHEMES, MASTODON, THREADS, UTF_16, UTF_8, CODE_POINTS, SMS, WEB_FORM, WEIBO
    }

    static CountingRule read(Fields at) {
        return at.choice("kind", Kind.class).required().map(kind -> read(kind.value(), at)).orElseGet(() -> unread(at));
    }

    /** Nothing more is said of the keys of a kind that is not known. */
    private static CountingRule unread(Fields at) {
        at.keys().forEach(key -> at.leave(key.value()));
        return standIn();
    }

    private static CountingRule read(Kind kind, Fields at) {
        return switch (kind) {
            case WEIGHTED ->
                new Weighted(at.integer("scale", 1, LARGEST_WEIGHT).required(1), at.integer("default", 0, LARGEST_WEIGHT).required(1),
                        at.integer("link", 0, LONGEST_LINK).required(0),
                        at.mappings("ranges").or(List.of()).stream().map(CountingRules::range).toList());
            case GRAPHEMES -> new GraphemeClusters(at.integer("bytes", 1, Integer.MAX_VALUE).or(0), at.bool("shortLinks").or(false));
            case MASTODON -> new Mastodon(at.integer("link", 1, LONGEST_LINK).or(Mastodon.STANDARD.linkLength()));
            case THREADS -> new Threads(at.integer("links", 0, LARGEST_WEIGHT).required(0));
            case UTF_16 -> new Utf16();
            case UTF_8 -> new Utf8();
            case CODE_POINTS -> new CodePoints();
            case SMS -> sms(at);
            case WEB_FORM -> new WebForm(at.integer("newline", 1, 2).required(2));
            case WEIBO -> new Weibo();
        };
    }

    private static Weighted.Range range(Fields at) {
        int first = at.integer("first", 0, Character.MAX_CODE_POINT).required(0);
        int last = at.integer("last", first, Character.MAX_CODE_POINT).required(first);
        return new Weighted.Range(first, last, at.integer("weight", 0, LARGEST_WEIGHT).required(0));
    }

    private static CountingRule sms(Fields at) {
        Sms usual = Sms.STANDARD;
        int septets = at.integer("septets", 2, LARGEST_PART).or(usual.septets());
        int units = at.integer("units", 2, LARGEST_PART).or(usual.units());
        int partSeptets = part(at, "partSeptets", septets, usual.partSeptets());
        return new Sms(septets, partSeptets, units, part(at, "partUnits", units, usual.partUnits()));
    }

    /** A part of several never holds more than a single message. */
    private static int part(Fields at, String key, int single, int usual) {
        return at.integer(key, 2, LARGEST_PART).check(part -> part <= single, Code.INVALID_VALUE,
                "A part of several messages cannot hold more than one message alone, which is " + single + ".", "")
                .or(Math.min(usual, single));
    }

    /** For a platform whose rule was reported as missing; nothing is counted with it. */
    static CountingRule standIn() {
        return new CodePoints();
    }
}
