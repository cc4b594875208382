package org.handbill.bind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a file of recipients, which are the keys of its YAML form too. */
final class RecipientColumns {
    static final String NAME = "name";
    static final String ROLE = "role";
    static final String GROUP = "group";
    static final String REGION = "region";
    static final String LANGUAGE = "language";
    static final String SALUTATION = "salutation";
    static final String EMAIL = "email";
    static final String URL = "url";
    static final String LIMIT = "limit";
    static final String NEWLINE = "newline";
    static final String TOPIC = "topic";
    static final String PHONE = "phone";
    private static final List<String> OWN = List.of(NAME, ROLE, GROUP, REGION, LANGUAGE, SALUTATION, EMAIL, URL, LIMIT, NEWLINE, TOPIC,
            PHONE);
    /** Where people are most often; named first in hints. */
    private static final List<String> USUAL_PLATFORMS = List.of("x", "bluesky", "mastodon");

    /** What lists of others call them. */
    private static final Map<String, List<String>> ALSO_CALLED = Map.of(REGION,
            List.of("ward", "constituency", "district", "county", "state", "province", "riding", "borough", "division", "electorate",
                    "area", "municipality", "parish", "canton", "precinct", "electoral district", "electoral division", "electoral area",
                    "electoral ward", "congressional district", "legislative district", "senate district", "house district"),
            GROUP, List.of("party", "committee", "chamber", "faction", "department"), ROLE, List.of("title", "position", "function", "job"),
            EMAIL,
            List.of("e-mail", "mail", "email address", "e-mail address", "email_address"), PHONE,
            List.of("tel", "telephone", "mobile", "phone number", "telephone number"), URL,
            List.of("website", "web", "link", "homepage", "contact form"),
            NAME, List.of("full name", "fullname", "councillor", "member"), SALUTATION, List.of("greeting", "dear"), LANGUAGE,
            List.of("lang"));

    private final List<String> accounts;

    /** @param platforms the ids of all platforms; each may be a column of handles */
    RecipientColumns(Collection<String> platforms) {
        Set<String> ids = new LinkedHashSet<>(USUAL_PLATFORMS);
        ids.retainAll(platforms);
        ids.addAll(platforms);
        OWN.forEach(ids::remove);
        accounts = List.copyOf(ids);
    }

    /** What is written in a column. Numbers may be in quotes, since spreadsheets quote as they like. */
    static Takes takes(String column) {
        return switch (column) {
            case NAME, ROLE, GROUP, REGION, SALUTATION, TOPIC -> new Takes.Text(true, "");
            case LANGUAGE -> new Takes.Special("a language tag", "");
            case EMAIL -> new Takes.Email();
            case URL -> new Takes.Web();
            case LIMIT -> new Takes.Whole(1, RecipientReader.LARGEST_LIMIT, true);
            case NEWLINE -> new Takes.Special("1 or 2", "1|2|[lL][fF]|[cC][rR][lL][fF]");
            case PHONE -> new Takes.Special("a telephone number", "");
            default -> new Takes.Special("an account", "");
        };
    }

    /** Whether a word means the region in lists of every country that uses it, so that a table may keep it. */
    static boolean isRegion(String name) {
        return ALSO_CALLED.getOrDefault(REGION, List.of()).contains(name);
    }

    /** The column that is meant by a word that others use for it. */
    static Optional<String> alsoCalled(String name) {
        return ALSO_CALLED.entrySet().stream().filter(entry -> entry.getValue().contains(name)).map(Map.Entry::getKey).findFirst();
    }

    /** Platform ids. */
    List<String> accounts() {
        return accounts;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(OWN);
        all.addAll(accounts);
        return all;
    }

    /** What a hint lists where no name is near. */
    List<String> usual() {
        List<String> usual = new ArrayList<>(OWN);
        usual.addAll(accounts.stream().filter(USUAL_PLATFORMS::contains).toList());
        return usual;
    }
}
