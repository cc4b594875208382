package org.handbill.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Hosting;
import org.handbill.campaign.Petition;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.text.Nfc;

/** Reads {@code campaign.yaml}. */
final class SettingsBinder {
    private final Fields fields;
    private final Problems problems;
    private final List<String> platforms;
    private final BindOptions options;

    /** @param platforms the ids of all platforms that are known */
    SettingsBinder(Fields fields, List<String> platforms, BindOptions options) {
        this.fields = fields;
        this.problems = fields.problems();
        this.platforms = platforms;
        this.options = options;
    }

    LocalDate today() {
        return options.asOf();
    }

    Settings settings() {
        Optional<WebAddress> baseUrl = baseUrl();
        Locale language = language();
        Optional<Located<String>> theme = fields.line("theme").located();
        String themeName = options.theme().or(() -> theme.map(Located::value)).orElse("broadside");
        Settings settings = new Settings(baseUrl, language, themeName, theme.map(Located::span), hashtags(), accounts(), contact(baseUrl),
                people(), links(),
                platformIds(fields.lines("platforms")), outputs(), mirrors(), hosting());
        fields.raw("deploy");
        return settings;
    }

    private Optional<WebAddress> baseUrl() {
        Optional<Located<String>> own = fields.line("baseUrl").located();
        if (options.baseUrl().isPresent()) {
            return BaseUrls.read(options.baseUrl().get(), org.handbill.diagnostic.Location.whole("--base-url"), problems);
        }
        if (own.isEmpty()) {
            problems.warning(Code.MISSING_BASE_URL, fields.place(), "There is no baseUrl, so no text can carry a link to the campaign.",
                    "Add the address where the site will be, for instance baseUrl: https://example.org/my-campaign/");
            return Optional.empty();
        }
        return BaseUrls.read(own.get().value(), own.get().span(), problems);
    }

    private Locale language() {
        Optional<Located<String>> tag = fields.line("language").located();
        if (tag.isEmpty()) {
            return Locale.ENGLISH;
        }
        return switch (LanguageReader.tag(tag.get().value())) {
            case Reading.Good<String>(String good) -> Locale.forLanguageTag(good);
            case Reading.Bad<String> bad -> {
                problems.error(bad.code(), tag.get().span(), bad.message(), bad.hint());
                yield Locale.ENGLISH;
            }
        };
    }

    List<String> hashtags() {
        List<String> tags = new ArrayList<>();
        for (Located<String> tag : fields.lines("hashtags").or(List.of())) {
            String bare = tag.value().startsWith("#") ? tag.value().substring(1) : tag.value();
            boolean joined = !bare.isEmpty() && bare.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || isMark(c));
            if (joined && bare.codePoints().anyMatch(Character::isLetter)) {
                tags.add(bare);
            } else if (joined) {
                problems.error(Code.INVALID_VALUE, tag.span(), "'" + tag.value() + "' cannot be a hashtag: it has no letter in it.",
                        "Put a word before it, for instance Vote" + bare + ".");
            } else {
                problems.error(Code.INVALID_VALUE, tag.span(),
                        "'" + tag.value() + "' cannot be a hashtag: networks end it at the first space or sign.",
                        "Use letters and digits only, for instance SaveRefugees.");
            }
        }
        return tags;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private Map<String, String> accounts() {
        return fields.mapping("accounts").optional().map(this::handles).orElse(Map.of());
    }

    /** Handles by platform; every other key is reported as unknown. */
    private Map<String, String> handles(Fields mapping) {
        Map<String, String> handles = new LinkedHashMap<>();
        for (String platform : platforms) {
            ContactReader.handle(mapping, platform).optional().ifPresent(handle -> handles.put(platform, handle));
        }
        return handles;
    }

    private Optional<Settings.Contact> contact(Optional<WebAddress> baseUrl) {
        return fields.mapping("contact").optional().map(contact -> {
            Optional<String> email = contact.email("email").optional();
            return new Settings.Contact(contact.line("name").required(""), email,
                    SecurityReader.read(contact, email, baseUrl, options.asOf()));
        });
    }

    private Map<String, Settings.Person> people() {
        Map<String, Settings.Person> people = new LinkedHashMap<>();
        fields.mapping("people").optional().ifPresent(mapping -> {
            for (Located<String> key : mapping.keys()) {
                mapping.mapping(key.value()).optional()
                        .ifPresent(
                                person -> people.put(Nfc.of(key.value()),
                                        new Settings.Person(person.line("name").required(""), handles(person))));
            }
        });
        return people;
    }

    private Settings.Links links() {
        return fields.mapping("links").optional().map(links -> {
            Settings.Provider provider = links.choice("provider", Settings.Provider.class).or(Settings.Provider.SITE);
            String path = links.line("path").matching("[a-z0-9][a-z0-9-]*", Code.INVALID_VALUE,
                    "The path of short links is one folder name of small letters, digits and hyphens.", "Type for instance path: go")
                    .check(p -> p.equals("go") || !CampaignBinder.OWN_FOLDERS.contains(p), Code.INVALID_VALUE,
                            "This folder is filled by the tool itself with other pages.", "Type for instance path: go")
                    .or("go");
            boolean perPlatform = links.onOff("perPlatform").or(false);
            Optional<WebAddress> server = links.web("server").optional();
            Optional<String> domain = links.line("domain").matching("[A-Za-z0-9.-]+(:[0-9]+)?", Code.INVALID_VALUE,
                    "The domain of short links is a host name alone.", "Type for instance domain: s.example.org").optional();
            return new Settings.Links(provider, path, perPlatform, server, domain);
        }).orElse(Settings.Links.DEFAULT);
    }

    private List<Settings.Output> outputs() {
        List<Settings.Output> chosen = fields.choices("outputs", Settings.Output.class).or(List.of()).stream().map(Located::value).toList();
        return chosen.isEmpty() ? List.of(Settings.Output.values()) : chosen;
    }

    private List<WebAddress> mirrors() {
        return fields.lines("mirrors").or(List.of()).stream()
                .flatMap(mirror -> BaseUrls.read(mirror.value(), mirror.span(), problems).stream()).toList();
    }

    /** Whether files in {@code media/} may be pages and programs. */
    boolean scriptsAllowed() {
        return fields.mapping("media").optional().flatMap(media -> media.choice("scripts", Scripts.class).optional())
                .orElse(Scripts.REFUSE) == Scripts.ALLOW;
    }

    private enum Scripts {
        REFUSE, ALLOW
    }

    /** Whether pictures in texts may be fetched from other hosts. */
    boolean embedAllowed() {
        return fields.choice("embed", Embed.class).or(Embed.REFUSE) == Embed.ALLOW;
    }

    private enum Embed {
        REFUSE, ALLOW
    }

    private Hosting hosting() {
        Optional<Located<List<Located<Hosting.Host>>>> named = fields.choices("hosts", Hosting.Host.class).located();
        boolean strict = fields.onOff("hsts").or(false);
        List<Hosting.Host> hosts = named.map(Located::value).orElse(List.of()).stream().map(Located::value).toList();
        return new Hosting(hosts, strict, fields.choice("compress", Hosting.Compression.class).optional(), named.map(Located::span));
    }

    /** The ids of a list, those that are not known reported and left out. */
    List<String> platformIds(Field<List<Located<String>>> list) {
        List<String> ids = new ArrayList<>();
        for (Located<String> id : list.or(List.of())) {
            if (platforms.contains(id.value())) {
                ids.add(id.value());
            } else {
                problems.error(Code.UNKNOWN_PLATFORM, id.span(), "There is no platform '" + id.value() + "'.",
                        NearNames.platform(id.value(), platforms));
            }
        }
        return ids;
    }

    Optional<Petition> petition() {
        return fields.mapping("petition").optional().map(petition -> new Petition(petition.web("url").optional(),
                petition.line("label").required(""), petition.choice("status", Petition.Status.class).or(Petition.Status.OPEN),
                petition.date("closedOn").optional(), petition.text("outcome").or("")));
    }
}
