package org.handbill.plan;

import java.util.List;

import org.handbill.text.CodePoints;
import org.handbill.text.GraphemeClusters;
import org.handbill.text.Limit;
import org.handbill.text.Mastodon;
import org.handbill.text.Sms;
import org.handbill.text.Threads;
import org.handbill.text.Utf16;
import org.handbill.text.Utf8;
import org.handbill.text.WebForm;
import org.handbill.text.Weibo;
import org.handbill.text.Weighted;

/**
 * Writes a limit as the JSON object that a page's script counts by: {@code k} is the rule's kind, {@code max} the limit, {@code no} the characters
 * that are refused, and the rest the rule's own numbers.
 */
final class RuleData {
    private final StringBuilder json = new StringBuilder();

    private RuleData() {}

    static String of(Limit limit) {
        RuleData data = new RuleData();
        data.writeRule(limit);
        data.number("max", limit.max());
        if (!limit.refused().isEmpty()) {
            data.string("no", limit.refused());
        }
        return data.json.append('}').toString();
    }

    private void writeRule(Limit limit) {
        switch (limit.rule()) {
            case Weighted rule -> {
                kind("weighted");
                number("scale", rule.scale());
                number("default", rule.defaultWeight());
                number("link", rule.linkLength());
                ranges(rule.ranges());
            }
            case GraphemeClusters rule -> {
                kind("graphemes");
                number("bytes", rule.maxBytes());
                number("short", rule.shortLinks() ? 1 : 0);
            }
            case Mastodon rule -> {
                kind("mastodon");
                number("link", rule.linkLength());
            }
            case Threads rule -> {
                kind("threads");
                number("links", rule.maxLinks());
            }
            case Utf16() -> kind("utf16");
            case Utf8() -> kind("utf8");
            case CodePoints() -> kind("points");
            case Sms rule -> {
                kind("sms");
                number("septets", rule.septets());
                number("partSeptets", rule.partSeptets());
                number("units", rule.units());
                number("partUnits", rule.partUnits());
            }
            case WebForm rule -> {
                kind("form");
                number("newline", rule.newline());
            }
            case Weibo() -> kind("weibo");
        }
    }

    private void kind(String kind) {
        json.append("{\"k\":\"").append(kind).append('"');
    }

    private void number(String name, int value) {
        json.append(",\"").append(name).append("\":").append(value);
    }

    private void ranges(List<Weighted.Range> ranges) {
        json.append(",\"ranges\":[");
        for (int i = 0; i < ranges.size(); i++) {
            Weighted.Range range = ranges.get(i);
            json.append(i == 0 ? "[" : ",[").append(range.first()).append(',').append(range.last()).append(',').append(range.weight())
                    .append(']');
        }
        json.append(']');
    }

    private void string(String name, String value) {
        json.append(",\"").append(name).append("\":");
        JsonText.append(value, json);
    }
}
