package org.handbill.shorten;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;

import tools.jackson.databind.JsonNode;

/**
 * A service as its data describes it.
 *
 * <p>An answer may be lost after the link was made. So before a request is sent again the slug is looked up, and a slug that is taken is ours if it
 * leads where we wanted.
 */
final class HttpShortener implements Shortener {
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Service service;
    private final WebAddress address;
    private final String domain;
    private final String key;
    private final Patience patience;
    private final Wire wire;
    private final Instant end;

    /**
     * @param address of the service's interface, ending in '/'
     * @param domain of its short links: a host name, with a port if need be
     * @param key empty if none is needed
     */
    HttpShortener(Service service, WebAddress address, String domain, String key, Patience patience) {
        this.service = service;
        this.address = address;
        this.domain = domain;
        this.key = key;
        this.patience = patience;
        this.wire = new Wire(service, address, patience);
        this.end = patience.clock().instant().plus(patience.overall());
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public boolean takesSeveral() {
        return service.several();
    }

    @Override
    public Answer create(String slug, boolean chosen, String target, boolean one) {
        if (slug.length() < service.shortest() && service.slugs()) {
            return new Answer.Refused(name() + " takes slugs of at least " + service.shortest() + " characters, but '" + slug + "' has "
                    + slug.length() + ".", "Choose a longer one.");
        }
        Map<String, String> places = places(slug, target, one);
        Answer made = retried(service.create(), places, slug, target, service.slugs());
        if (!(made instanceof Answer.Made link) || link.slug().equals(slug)) {
            return made;
        }
        if (service.choose().isEmpty() || !chosen) {
            return chosen
                    ? new Answer.Refused(name() + " has a link for this address already, " + link.address()
                            + ", and does not give it another one.", "Take the line 'short: " + slug + "' out, or remove that link there.")
                    : made;
        }
        places.put("id", domain + "/" + link.slug());
        return retried(service.choose().get(), places, slug, target, true) instanceof Answer.Made
                ? new Answer.Made(slug, shortAddress(slug))
                : new Answer.Taken();
    }

    private Map<String, String> places(String slug, String target, boolean one) {
        Map<String, String> places = new HashMap<>();
        places.put("slug", slug);
        places.put("target", target);
        places.put("domain", domain);
        places.put("one", Boolean.toString(one));
        places.put("key", key);
        return places;
    }

    /** @param bySlug whether a lost answer can be made up for by looking the slug up */
    private Answer retried(Call call, Map<String, String> places, String slug, String target, boolean bySlug) {
        Duration pause = patience.first();
        String last = "";
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            if (attempt > 1 && bySlug && lookUp(places).equals(new Lookup.LeadsTo(target))) {
                return new Answer.Made(slug, shortAddress(slug));
            }
            if (left().isZero()) {
                break;
            }
            Reply reply = wire.send(call, places, shorter(patience.answer(), left()));
            Optional<Answer> answer = understand(reply, call, places, slug, target);
            if (answer.isPresent()) {
                return answer.get();
            }
            last = trouble(reply);
            Duration wait = wait(reply).orElse(Duration.ofMillis(patience.random().nextLong(pause.toMillis() / 2, pause.toMillis() + 1)));
            if (wait.compareTo(left()) >= 0) {
                return failed(last, "Try again in " + Math.max(1, wait.toMinutes()) + " min; what was made so far is in the ledger.");
            }
            if (!sleep(wait)) {
                break;
            }
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
        return failed(last.isEmpty() ? "it took too long" : last, "Try again later; what was made so far is in the ledger.");
    }

    /** What a reply means; absent if asking again may help. */
    private Optional<Answer> understand(Reply reply, Call call, Map<String, String> places, String slug, String target) {
        return switch (reply) {
            case Reply.Nothing _ -> Optional.empty();
            case Reply.Other other when other.status() == 429 || other.status() >= 500 -> Optional.empty();
            case Reply.Other other when other.status() == 401 || other.status() == 403 -> Optional.of(keyRefused());
            case Reply.Other other when other.what().equals("a redirect") ->
                Optional.of(new Answer.Refused(name() + " answers with a redirect, which is not followed because the key would go along.",
                        "See that 'server' in campaign.yaml is the very address of the service, https:// and ending included."));
            case Reply.Other other -> Optional.of(failed("it answers with " + other.what() + " (" + other.status() + ")",
                    "See that 'server' in campaign.yaml is the address of the service, and that it is up."));
            case Reply.Data data -> understand(data, call, places, slug, target);
        };
    }

    private Optional<Answer> understand(Reply.Data data, Call call, Map<String, String> places, String slug, String target) {
        Optional<Call.Meaning> meaning = meaning(data, call);
        if (meaning.isPresent()) {
            return switch (meaning.get()) {
                case LATER -> Optional.empty();
                case TAKEN, NONE -> switch (lookUp(places)) {
                    case Lookup.LeadsTo(String there) when there.equals(target) ->
                        Optional.of(new Answer.Made(slug, shortAddress(slug)));
                    case Lookup.LeadsTo _,Lookup.Nowhere _ -> Optional.of(new Answer.Taken());
                    case Lookup.Unknown _ -> Optional.empty();
                };
                case REFUSED -> Optional.of(new Answer.Refused(name() + " refuses this link: " + words(data.json()), ""));
                case EXISTS -> Optional.of(made(data.json(), slug));
            };
        }
        if (data.status() == 401 || data.status() == 403) {
            return Optional.of(keyRefused());
        }
        if (data.status() >= 500) {
            return Optional.empty();
        }
        return Optional.of(data.status() >= 400
                ? new Answer.Refused(name() + " answers " + data.status() + ": " + words(data.json()), "")
                : call.equals(service.create()) ? made(data.json(), slug) : new Answer.Made(slug, shortAddress(slug)));
    }

    static Optional<Call.Meaning> meaning(Reply.Data data, Call call) {
        return call.verdicts().stream().filter(verdict -> matches(verdict, data)).map(Call.Verdict::meaning).findFirst();
    }

    private static boolean matches(Call.Verdict verdict, Reply.Data data) {
        if (verdict.status() != 0 && verdict.status() != data.status()) {
            return false;
        }
        JsonNode field = verdict.field().isEmpty() ? data.json() : data.json().at(verdict.field());
        return verdict.field().isEmpty()
                || field.isValueNode() && field.asString("").toLowerCase(Locale.ROOT).contains(verdict.holds().toLowerCase(Locale.ROOT));
    }

    /** The link in an answer, if it is one of this service's; some leave the scheme out. */
    private Answer made(JsonNode json, String slug) {
        String link = json.at(service.link()).asString("");
        if (link.isEmpty()) {
            return failed("it answers without a link: " + words(json), "See whether it works in the browser, then try again.");
        }
        return switch (GivenLink.read(link)) {
            case Parsed.Good<WebAddress>(WebAddress given) -> {
                String last = GivenLink.slug(given);
                yield given.authority().equalsIgnoreCase(domain) && !last.isEmpty()
                        ? new Answer.Made(last, given.toString())
                        : new Answer.Refused(name() + " gives a link at '" + given.host() + "' and not at '" + domain + "'.",
                                "If that is right, add to 'links' in campaign.yaml: domain: " + given.authority());
            }
            case Parsed.Bad<WebAddress>(String message, String _) -> failed(message + ", for '" + slug + "'", "");
        };
    }

    /** A slug that may be ours must not be given up because nobody answers. */
    private Lookup lookUp(Map<String, String> places) {
        if (service.find().isEmpty()) {
            return new Lookup.Nowhere();
        }
        if (left().isZero()) {
            return new Lookup.Unknown();
        }
        Service.Find find = service.find().get();
        return switch (wire.send(find.call(), places, shorter(patience.answer(), left()))) {
            case Reply.Nothing _ -> new Lookup.Unknown();
            case Reply.Other other -> other.status() == 404 ? new Lookup.Nowhere() : new Lookup.Unknown();
            case Reply.Data data when meaning(data, find.call()).isPresent() ->
                meaning(data, find.call()).get() == Call.Meaning.NONE ? new Lookup.Nowhere() : new Lookup.Unknown();
            case Reply.Data data ->
                data.status() >= 400 ? new Lookup.Unknown() : target(data.json(), find, places.getOrDefault("slug", ""));
        };
    }

    private static Lookup target(JsonNode json, Service.Find find, String slug) {
        if (find.list().isEmpty()) {
            return leadsTo(json.at(find.target()));
        }
        for (JsonNode link : json.at(find.list())) {
            if (link.path(find.slug()).asString("").equals(slug)) {
                return leadsTo(link.at(find.target()));
            }
        }
        return new Lookup.Nowhere();
    }

    private static Lookup leadsTo(JsonNode target) {
        String text = target.asString("");
        return text.isEmpty() ? new Lookup.Nowhere() : new Lookup.LeadsTo(text);
    }

    private String shortAddress(String slug) {
        return service.domain().isPresent() ? "https://" + domain + "/" + slug : address.scheme() + "://" + domain + path() + slug;
    }

    /** Of a service of the campaign's own the folder that it stands in, if the links are not at a host of their own. */
    private String path() {
        return domain.equalsIgnoreCase(address.authority()) ? address.path() : "/";
    }

    private Answer keyRefused() {
        String variable = service.key().map(Service.Key::variable).orElse("");
        return new Answer.Refused(name() + " does not accept the key in " + variable + ", or the plan behind it allows no more links.",
                "Look the key up there, and set " + variable + " to it.");
    }

    private Answer failed(String why, String hint) {
        return new Answer.Failed(name() + " cannot be used at the moment: " + why + ".", hint);
    }

    /** What a service says of an error, in one short line and without the key if it repeats that. */
    private String words(JsonNode json) {
        String said = "";
        for (String field : new String[]{"/message", "/detail", "/errormessage", "/errors/0", "/error", "/title"}) {
            said = said.isEmpty() ? json.at(field).asString("") : said;
        }
        String line = (key.isEmpty() ? said : said.replace(key, "…")).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.isEmpty() ? "it does not say why." : "'" + (line.length() > 160 ? line.substring(0, 160) + "…" : line) + "'";
    }

    private static String trouble(Reply reply) {
        return switch (reply) {
            case Reply.Nothing nothing -> nothing.why();
            case Reply.Other other when other.status() == 429 -> "too many links were asked for";
            case Reply.Other other -> "it answers with error " + other.status();
            case Reply.Data data when data.status() < 500 -> "too many links were asked for";
            case Reply.Data data -> "it answers with error " + data.status();
        };
    }

    private static Optional<Duration> wait(Reply reply) {
        return switch (reply) {
            case Reply.Nothing _ -> Optional.empty();
            case Reply.Other other -> other.retryAfter();
            case Reply.Data data -> data.retryAfter();
        };
    }

    private Duration left() {
        Duration left = Duration.between(patience.clock().instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean sleep(Duration time) {
        try {
            patience.sleeper().sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
