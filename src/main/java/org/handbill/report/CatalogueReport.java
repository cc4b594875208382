package org.handbill.report;

import java.io.StringWriter;
import java.util.Locale;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.platform.ShareTarget;
import org.handbill.text.CodePoints;
import org.handbill.text.CountingRule;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The catalogue of platforms as one JSON array, with everything that is known of each, by the names of the platform files. */
public final class CatalogueReport {
    private final JsonGenerator json;

    private CatalogueReport(JsonGenerator json) {
        this.json = json;
    }

    public static String write(Catalogue catalogue) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            catalogue.all().forEach(new CatalogueReport(json)::platform);
            json.writeEndArray();
        }
        return out.toString();
    }

    private void platform(Platform platform) {
        json.writeStartObject();
        json.writeStringProperty("id", platform.id());
        json.writeStringProperty("name", platform.name());
        json.writeStringProperty("group", word(platform.group()));
        json.writeBooleanProperty("recommended", platform.recommended());
        limit(platform.limit());
        platform.title().ifPresent(title -> {
            json.writeObjectPropertyStart("title");
            limit(title);
            json.writeEndObject();
        });
        json.writeStringProperty("link", word(platform.link()));
        json.writeBooleanProperty("shortLink", platform.shortLink());
        json.writeObjectPropertyStart("hashtags");
        json.writeStringProperty("style", word(platform.hashtags().style()));
        json.writeNumberProperty("most", platform.hashtags().most());
        json.writeEndObject();
        platform.mention().ifPresent(mention -> json.writeStringProperty("mention", mention));
        platform.profile().ifPresent(profile -> json.writeStringProperty("profile", profile.template()));
        json.writeBooleanProperty("long", platform.longForm());
        json.writeBooleanProperty("thread", platform.thread());
        json.writeArrayPropertyStart("pictures");
        platform.pictures().forEach(size -> json.writeString(size.toString()));
        json.writeEndArray();
        json.writeObjectPropertyStart("share");
        share(platform.share());
        json.writeEndObject();
        json.writeStringProperty("checked", platform.checked().toString());
        json.writeArrayPropertyStart("facts");
        platform.facts().forEach(this::fact);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void limit(Limit limit) {
        json.writeNumberProperty("limit", limit.max());
        json.writeStringProperty("unit", limit.rule() instanceof Sms ? "messages" : limit.rule().unit().label());
        if (!limit.refused().isEmpty()) {
            json.writeStringProperty("refused", limit.refused());
        }
        json.writeObjectPropertyStart("count");
        rule(limit.rule());
        json.writeEndObject();
    }

    private void rule(CountingRule rule) {
        switch (rule) {
            case Weighted weighted -> weighted(weighted);
            case GraphemeClusters graphemes -> {
                kind("graphemes");
                if (graphemes.maxBytes() > 0) {
                    json.writeNumberProperty("bytes", graphemes.maxBytes());
                }
                json.writeBooleanProperty("shortLinks", graphemes.shortLinks());
            }
            case Mastodon mastodon -> {
                kind("mastodon");
                json.writeNumberProperty("link", mastodon.linkLength());
            }
            case Threads threads -> {
                kind("threads");
                json.writeNumberProperty("links", threads.maxLinks());
            }
            case Utf16 _ -> kind("utf-16");
            case Utf8 _ -> kind("utf-8");
            case CodePoints _ -> kind("code-points");
            case Sms sms -> {
                kind("sms");
                json.writeNumberProperty("septets", sms.septets());
                json.writeNumberProperty("partSeptets", sms.partSeptets());
                json.writeNumberProperty("units", sms.units());
                json.writeNumberProperty("partUnits", sms.partUnits());
            }
            case WebForm form -> {
                kind("web-form");
                json.writeNumberProperty("newline", form.newline());
            }
            case Weibo _ -> kind("weibo");
        }
    }

    private void weighted(Weighted weighted) {
        kind("weighted");
        json.writeNumberProperty("scale", weighted.scale());
        json.writeNumberProperty("default", weighted.defaultWeight());
        json.writeNumberProperty("link", weighted.linkLength());
        json.writeArrayPropertyStart("ranges");
        for (Weighted.Range range : weighted.ranges()) {
            json.writeStartObject();
            json.writeNumberProperty("first", range.first());
            json.writeNumberProperty("last", range.last());
            json.writeNumberProperty("weight", range.weight());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void share(ShareTarget share) {
        switch (share) {
            case ShareTarget.Compose compose -> {
                kind("compose");
                json.writeStringProperty("open", compose.template().toString());
                json.writeNumberProperty("maxAddress", compose.maxAddress());
                if (compose.copyFirst()) {
                    json.writeBooleanProperty("copyFirst", true);
                }
            }
            case ShareTarget.LinkOnly linkOnly -> {
                kind("link-only");
                json.writeStringProperty("open", linkOnly.template().toString());
            }
            case ShareTarget.Server server -> {
                kind("server");
                json.writeStringProperty("open", server.template().toString());
                json.writeStringProperty("example", server.example());
                server.picker().ifPresent(picker -> json.writeStringProperty("picker", picker.toString()));
                json.writeNumberProperty("maxAddress", server.maxAddress());
            }
            case ShareTarget.CopyOnly _ -> kind("copy-only");
            case ShareTarget.Device _ -> kind("device");
            case ShareTarget.Scan _ -> kind("scan");
        }
    }

    private void fact(Platform.Fact fact) {
        json.writeStartObject();
        json.writeStringProperty("about", fact.about());
        json.writeStringProperty("source", fact.source());
        json.writeStringProperty("confidence", word(fact.confidence()));
        if (!fact.note().isEmpty()) {
            json.writeStringProperty("note", fact.note());
        }
        json.writeEndObject();
    }

    private void kind(String kind) {
        json.writeStringProperty("kind", kind);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
