package org.handbill.shorten;

import java.util.regex.Pattern;

import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;

/** Reads a short link that a service gives: only what a reader can type is one. */
final class GivenLink {
    /** Folders before its slug included. */
    private static final Pattern PATH = Pattern.compile("(?=.{1,200}$)(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*+/?");

    private GivenLink() {}

    /** Some services leave the scheme out. A bad one has a clause without a full stop as its message. */
    static Parsed<WebAddress> read(String link) {
        String whole = link.startsWith("http://") || link.startsWith("https://") ? link : "https://" + link;
        return switch (WebAddress.parse(whole)) {
            case Parsed.Bad<WebAddress> _ -> Parsed.bad("it answers with a link that is none", "");
            case Parsed.Good<WebAddress>(WebAddress given) when !PATH.matcher(given.path()).matches() || given.query().isPresent()
                    || given.fragment().isPresent() ->
                Parsed.bad("it answers with a link that nobody can type", "");
            case Parsed.Good<WebAddress> good -> good;
        };
    }

    /** The last part of its path; empty if it has none. */
    static String slug(WebAddress link) {
        String path = link.path().replaceFirst("/$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
