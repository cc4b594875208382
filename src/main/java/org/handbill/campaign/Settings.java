package org.handbill.campaign;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Span;

/**
 * The settings of a campaign, without its texts.
 *
 * @param baseUrl the public address of the site, ending in '/'; absent while nothing is published
 * @param language the campaign's own
 * @param theme the name of a theme
 * @param themeNamedAt where the author names it; absent if the author does not
 * @param hashtags without '#', the most important first
 * @param accounts the campaign's own handle on each platform, by platform id
 * @param people that messages may mention, by the name that stands between the braces, in the author's order
 * @param links how short links are made
 * @param platforms ids in the order of the share buttons; empty for all that the catalogue recommends
 * @param outputs what to make; all of them by default
 * @param hosting where the site is served from
 */
public record Settings(Optional<WebAddress> baseUrl, Locale language, String theme, Optional<Span> themeNamedAt, List<String> hashtags,
        Map<String, String> accounts,
        Optional<Contact> contact, Map<String, Person> people, Links links, List<String> platforms, List<Output> outputs,
        List<WebAddress> mirrors, Hosting hosting) {
    public Settings {
        hashtags = List.copyOf(hashtags);
        accounts = Map.copyOf(accounts);
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        platforms = List.copyOf(platforms);
        outputs = List.copyOf(outputs);
        mirrors = List.copyOf(mirrors);
        if (baseUrl.isPresent() && !baseUrl.get().toString().endsWith("/")) {
            throw new IllegalArgumentException("a base address ends in '/': " + baseUrl.get());
        }
    }

    Settings in(Translation translation) {
        Map<String, Person> named = new HashMap<>(people);
        named.putAll(translation.people());
        return new Settings(baseUrl, language, theme, themeNamedAt, translation.hashtags().isEmpty() ? hashtags : translation.hashtags(),
                accounts, translation.contact().or(() -> contact), named, links, platforms, outputs, mirrors,
                hosting);
    }

    /** What a build can make. */
    public enum Output {
        PAGES, KIT, CARDS, PAPER
    }

    /**
     * Whom readers reach with questions and news.
     *
     * @param security for those who find a weakness of the site; absent if the site says nothing of it
     */
    public record Contact(String name, Optional<String> email, Optional<Security> security) {}

    /**
     * @param contact a mailto or https address
     * @param expires the day, which begins at midnight UTC, from which the address may no longer hold
     */
    public record Security(String contact, LocalDate expires) {}

    /**
     * Somebody whom messages mention.
     *
     * @param handles as each network writes them, '@' included, by platform id
     */
    public record Person(String name, Map<String, String> handles) {
        public Person {
            handles = Map.copyOf(handles);
        }
    }

    /**
     * @param path the folder of the short links below the base address
     * @param perPlatform whether the texts of each network carry a link of their own
     * @param server where a service is that the campaign runs itself; absent for others
     * @param domain the host name of the service's short links, where it is not the server's
     */
    public record Links(Provider provider, String path, boolean perPlatform, Optional<WebAddress> server, Optional<String> domain) {
        public static final Links DEFAULT = new Links(Provider.SITE, "go", false, Optional.empty(), Optional.empty());
    }

    /** Who keeps the short links. */
    public enum Provider {
        SITE, YOURLS, SHLINK, KUTT, TINYURL, BITLY, ISGD
    }
}
