package org.handbill.shorten;

import static java.util.Map.entry;
import static org.handbill.shorten.Call.Body.FORM;
import static org.handbill.shorten.Call.Body.JSON;
import static org.handbill.shorten.Call.Body.NONE;
import static org.handbill.shorten.Call.Body.QUERY;
import static org.handbill.shorten.Call.Method.GET;
import static org.handbill.shorten.Call.Method.POST;

import java.util.List;
import java.util.Optional;

import org.handbill.shorten.Call.Meaning;
import org.handbill.shorten.Call.Verdict;
import org.handbill.shorten.Service.Confidence;
import org.handbill.shorten.Service.Find;

/** The services that we know. What differs between them is here and nowhere else. */
final class Services {
    private static final Verdict TOO_MANY = new Verdict(429, "", "", Meaning.LATER);
    private static final Verdict NOT_FOUND = new Verdict(404, "", "", Meaning.NONE);

    /** The key goes into the body, since addresses stand in the logs of servers. A duplicate is answered with 400 and a link that can be used. */
    private static final Service YOURLS = new Service("yourls", "YOURLS", Optional.empty(), Optional.empty(),
            Optional.of(new Service.Key("HANDBILL_YOURLS_SIGNATURE", "", "")),
            new Call(POST, "yourls-api.php", FORM,
                    List.of(entry("action", "shorturl"), entry("format", "json"), entry("url", "{target}"), entry("keyword", "{slug}"),
                            entry("signature", "{key}")),
                    List.of(new Verdict(0, "/code", "error:url", Meaning.EXISTS), new Verdict(0, "/code", "error:keyword", Meaning.TAKEN),
                            new Verdict(0, "/code", "error:noloop", Meaning.REFUSED),
                            new Verdict(0, "/code", "error:nourl", Meaning.REFUSED),
                            new Verdict(0, "/code", "error:concurrency", Meaning.LATER), TOO_MANY)),
            "/shorturl",
            Optional.of(new Find(new Call(POST, "yourls-api.php", FORM,
                    List.of(entry("action", "expand"), entry("format", "json"), entry("shorturl", "{slug}"), entry("signature", "{key}")),
                    List.of(NOT_FOUND, new Verdict(0, "/errorCode", "404", Meaning.NONE))), "", "", "/longurl")),
            Optional.empty(), true, false, 1, "YOURLS source, includes/functions-api.php and functions-shorturls.php, 2026-06",
            Confidence.CONFIRMED);

    private static final Service SHLINK = new Service("shlink", "Shlink", Optional.empty(), Optional.empty(),
            Optional.of(new Service.Key("HANDBILL_SHLINK_API_KEY", "X-Api-Key", "")),
            new Call(POST, "rest/v3/short-urls", JSON,
                    List.of(entry("longUrl", "{target}"), entry("customSlug", "{slug}"), entry("findIfExists", true)),
                    List.of(new Verdict(0, "/type", "non-unique-slug", Meaning.TAKEN),
                            new Verdict(0, "/type", "invalid-data", Meaning.REFUSED), TOO_MANY)),
            "/shortUrl",
            Optional.of(new Find(new Call(GET, "rest/v3/short-urls/{slug}", NONE, List.of(), List.of(NOT_FOUND)), "", "", "/longUrl")),
            Optional.empty(), true, true, 1, "Shlink source, module/Rest, version 3 of its interface", Confidence.CONFIRMED);

    /** With {@code reuse} it answers with the target's older link, whatever slug we ask for, so that is for a target's only link. */
    private static final Service KUTT = new Service("kutt", "Kutt", Optional.empty(), Optional.empty(),
            Optional.of(new Service.Key("HANDBILL_KUTT_API_KEY", "X-API-KEY", "")),
            new Call(POST, "api/v2/links", JSON,
                    List.of(entry("target", "{target}"), entry("customurl", "{slug}"), entry("reuse", "{one}")),
                    List.of(new Verdict(400, "/error", "already in use", Meaning.TAKEN), new Verdict(400, "/error", "", Meaning.REFUSED),
                            TOO_MANY)),
            "/link",
            Optional.of(new Find(new Call(GET, "api/v2/links", QUERY, List.of(entry("search", "{slug}"), entry("limit", "50")),
                    List.of(NOT_FOUND)), "/data", "address", "/target")),
            Optional.empty(), true, true, 1, "Kutt source, server/handlers and validators, version 3", Confidence.CONFIRMED);

    private static final Service TINYURL = new Service("tinyurl", "TinyURL", Optional.of("https://api.tinyurl.com/"),
            Optional.of("tinyurl.com"), Optional.of(new Service.Key("HANDBILL_TINYURL_API_TOKEN", "Authorization", "Bearer ")),
            new Call(POST, "create", JSON, List.of(entry("url", "{target}"), entry("domain", "{domain}"), entry("alias", "{slug}")),
                    List.of(new Verdict(0, "/errors/0", "not available", Meaning.TAKEN), new Verdict(422, "", "", Meaning.REFUSED),
                            TOO_MANY)),
            "/data/tiny_url",
            Optional.of(new Find(new Call(GET, "alias/{domain}/{slug}", NONE, List.of(), List.of(NOT_FOUND)), "", "", "/data/url")),
            Optional.empty(), true, true, 5, "TinyURL, documentation of its API; the text of an alias that is taken from reports",
            Confidence.LIKELY);

    /** One address has one link, which is found again; a slug of our choice is given to it by a second call. */
    private static final Service BITLY = new Service("bitly", "Bitly", Optional.of("https://api-ssl.bitly.com/"), Optional.of("bit.ly"),
            Optional.of(new Service.Key("HANDBILL_BITLY_ACCESS_TOKEN", "Authorization", "Bearer ")),
            new Call(POST, "v4/shorten", JSON, List.of(entry("long_url", "{target}"), entry("domain", "{domain}")),
                    List.of(new Verdict(400, "", "", Meaning.REFUSED), new Verdict(422, "", "", Meaning.REFUSED), TOO_MANY)),
            "/link",
            Optional.of(new Find(new Call(POST, "v4/expand", JSON, List.of(entry("bitlink_id", "{domain}/{slug}")), List.of(NOT_FOUND)), "",
                    "", "/long_url")),
            Optional.of(new Call(POST, "v4/custom_bitlinks", JSON,
                    List.of(entry("custom_bitlink", "{domain}/{slug}"), entry("bitlink_id", "{id}")),
                    List.of(new Verdict(0, "/message", "already", Meaning.TAKEN), new Verdict(409, "", "", Meaning.TAKEN),
                            new Verdict(400, "", "", Meaning.REFUSED), new Verdict(422, "", "", Meaning.REFUSED), TOO_MANY))),
            false, false, 1, "Bitly, API reference, version 4; how a back-half that is taken is answered from reports", Confidence.LIKELY);

    /** Needs no key. Errors may come as 200. */
    private static final Service ISGD = new Service("isgd", "is.gd", Optional.of("https://is.gd/"), Optional.of("is.gd"), Optional.empty(),
            new Call(GET, "create.php", QUERY, List.of(entry("format", "json"), entry("url", "{target}"), entry("shorturl", "{slug}")),
                    List.of(new Verdict(0, "/errorcode", "1", Meaning.REFUSED), new Verdict(0, "/errorcode", "2", Meaning.TAKEN),
                            new Verdict(0, "/errorcode", "3", Meaning.LATER), new Verdict(0, "/errorcode", "4", Meaning.LATER), TOO_MANY)),
            "/shorturl",
            Optional.of(new Find(new Call(GET, "forward.php", QUERY, List.of(entry("format", "json"), entry("shorturl", "{slug}")),
                    List.of(NOT_FOUND, new Verdict(0, "/errorcode", "", Meaning.NONE))), "", "", "/url")),
            Optional.empty(), true, true, 5, "is.gd, documentation of its API; how errors are sent from reports", Confidence.LIKELY);

    static final List<Service> ALL = List.of(YOURLS, SHLINK, KUTT, TINYURL, BITLY, ISGD);

    private Services() {}
}
