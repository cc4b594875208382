package org.handbill.bind;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.campaign.Ledger;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;
import org.handbill.campaign.Slug;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;

/** Reads the ledger of short links. A ledger that is not whole is never taken for one that is. */
public final class LedgerBinder {
    /** What Git and others leave where two sides disagree. */
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|=======|>>>>>>>|\\|\\|\\|\\|\\|\\|\\|)( .*)?$");

    private final Settings.Links settings;
    private final LocalDate asOf;
    private final Problems problems;
    private final Map<String, ShortLink> links = new LinkedHashMap<>();

    private LedgerBinder(Settings.Links settings, LocalDate asOf, Problems problems) {
        this.settings = settings;
        this.asOf = asOf;
        this.problems = problems;
    }

    /**
     * The links of a ledger's file; none if there is no file.
     *
     * @param asOf the day for links that say none
     */
    public static Outcome<Ledger> bind(Optional<Source> file, Settings.Links settings, LocalDate asOf) {
        Problems problems = new Problems();
        LedgerBinder binder = new LedgerBinder(settings, asOf, problems);
        file.filter(binder::isWhole).ifPresent(binder::read);
        return Outcome.of(new Ledger(List.copyOf(binder.links.values())), problems);
    }

    private boolean isWhole(Source file) {
        Matcher conflict = CONFLICT.matcher(file.text());
        if (conflict.find()) {
            problems.error(Code.LEDGER_CONFLICT, file.span(conflict.start(), conflict.end()),
                    "The ledger was merged, but two sides disagreed here and nobody has decided.",
                    "Keep the lines of both sides, and delete those that begin with <<<<<<<, ======= or >>>>>>>.");
            return false;
        }
        if (!file.text().stripTrailing().endsWith(Ledger.END)) {
            problems.error(Code.LEDGER_CUT_SHORT, file.line(file.lineCount()),
                    "The ledger seems to be cut short: its last line is missing.",
                    "Bring back the file from version control. If nothing is missing, type this as its last line: " + Ledger.END);
            return false;
        }
        return true;
    }

    private void read(Source file) {
        Optional<Yaml.Mapping> root = YamlParser.parse(file, problems).flatMap(yaml -> YamlParser.asMapping(yaml, problems));
        if (root.isEmpty()) {
            return;
        }
        Optional<Yaml.Entry> version = root.get().entries().stream().filter(entry -> entry.key().text().equals("version")).findFirst();
        if (version.isPresent() && version.get().value() instanceof Yaml.Scalar scalar && scalar.text().matches("[0-9]{1,9}")
                && Integer.parseInt(scalar.text()) > Ledger.VERSION) {
            problems.error(Code.LEDGER_NEWER, scalar.span(),
                    "The ledger is of version " + scalar.text() + ", but this Handbill reads versions up to " + Ledger.VERSION + ".",
                    "Use the newer Handbill that wrote it.");
            return;
        }
        Fields fields = Fields.of(root.get(), problems);
        fields.integer("version", 1, Ledger.VERSION).required(Ledger.VERSION);
        List<Fields> items = fields.mappings("links").or(List.of());
        items.forEach(item -> link(item).ifPresent(this::add));
        fields.done();
    }

    private Optional<ShortLink> link(Fields item) {
        Optional<Located<String>> slug = item.line("slug").required();
        Optional<Located<String>> target = item.text("target").required();
        Optional<String> platform = item.line("platform").optional();
        Settings.Provider service = item.choice("service", Settings.Provider.class).or(Settings.Provider.SITE);
        Optional<Located<String>> address = item.line("address").located();
        LocalDate created = item.date("created").or(asOf);
        if (slug.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        boolean ours = service == Settings.Provider.SITE;
        Optional<String> leadsTo = LinkTargets.read(target.get(), problems);
        String usual = settings.path() + "/" + slug.get().value() + "/";
        Optional<String> opened = ours
                ? address.map(found -> folder(found, slug.get().value())).orElse(Optional.of(usual))
                : address.flatMap(found -> LinkTargets.whole(found, problems));
        if (!ours && address.isEmpty()) {
            problems.error(Code.MISSING_KEY, item.place(), "A link at another service needs its 'address', but there is none.",
                    "Add address: with the short link that the service gave.");
        }
        if (leadsTo.isEmpty() || opened.isEmpty()) {
            return Optional.empty();
        }
        ShortLink link = new ShortLink(slug.get().value(), leadsTo.get(), platform, service, opened.get(), created,
                Optional.of((Span) item.place()));
        Optional<Slug.Flaw> flaw = ours ? Slug.ofSite(link.slug()) : Slug.flaw(link.slug());
        if (flaw.isPresent() && !links.containsKey(key(link))) {
            problems.error(Code.INVALID_SLUG, slug.get().span(), flaw.get().message(), flaw.get().hint());
        }
        return Optional.of(link);
    }

    /** Services may tell capitals apart; our own folders may not. */
    private static String key(ShortLink link) {
        return link.service() + " " + (link.isOurs() ? Ledger.fold(link.slug()) : link.slug());
    }

    private Optional<String> folder(Located<String> address, String slug) {
        if (address.value().matches("[a-z0-9][a-z0-9-]*/" + Pattern.quote(slug) + "/")) {
            return Optional.of(address.value());
        }
        problems.error(Code.INVALID_VALUE, address.span(), "A link of the site itself is a folder that ends in its slug.",
                "Type for instance address: " + settings.path() + "/" + slug + "/");
        return Optional.empty();
    }

    /** The same link from two sides of a merge counts once; anything else with the same slug would change where a printed link leads. */
    private void add(ShortLink link) {
        ShortLink other = links.putIfAbsent(key(link), link);
        if (other == null) {
            return;
        }
        if (!sameButForTheDay(other, link)) {
            duplicate(link, other);
        } else if (link.created().isBefore(other.created())) {
            links.put(key(link), link);
        }
    }

    private static boolean sameButForTheDay(ShortLink one, ShortLink other) {
        return one.slug().equals(other.slug()) && one.target().equals(other.target()) && one.platform().equals(other.platform())
                && one.address().equals(other.address());
    }

    private void duplicate(ShortLink link, ShortLink other) {
        Location place = link.span().orElseThrow();
        String line = "line " + other.span().orElseThrow().line();
        boolean same = link.slug().equals(other.slug());
        problems.error(Code.DUPLICATE_SLUG, place,
                same
                        ? "The slug '" + link.slug() + "' was given in " + line + " already, for '" + other.target() + "'."
                        : "The slug '" + link.slug() + "' differs from '" + other.slug() + "' in " + line
                                + " only in capitals or in how its letters are stored.",
                "Keep the line of the link that was printed or sent, and give the other a slug of its own.");
    }
}
