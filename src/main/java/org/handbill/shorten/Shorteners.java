package org.handbill.shorten;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;

/** Opens the service that a campaign uses. Keys are taken from the environment alone, so that they stand in no file of the campaign. */
public final class Shorteners {
    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Location SETTINGS = Location.whole("campaign.yaml");

    private Shorteners() {}

    /**
     * The service, ready to be asked; errors if its address or key is not there.
     *
     * @param environment the variables by name
     */
    public static Outcome<Shortener> open(Settings.Links settings, Map<String, String> environment, Patience patience) {
        Problems problems = new Problems();
        String id = settings.provider().name().toLowerCase(Locale.ROOT);
        Service service = Services.ALL.stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service outside: " + id));
        Optional<WebAddress> address = service.address().map(WebAddress::of).or(() -> server(service, settings, problems));
        String key = service.key().map(wanted -> key(service, wanted, environment, problems)).orElse("");
        if (address.isEmpty() || problems.hasErrors()) {
            return Outcome.failed(problems);
        }
        String domain = settings.domain().or(service::domain).orElse(address.get().authority());
        return Outcome.of(new HttpShortener(service, address.get(), domain, key, patience), problems);
    }

    private static Optional<WebAddress> server(Service service, Settings.Links settings, Problems problems) {
        if (settings.server().isEmpty()) {
            problems.error(Code.MISSING_KEY, SETTINGS, "'server' is required in 'links' for " + service.name() + ", but is not there.",
                    "Add the address of your " + service.name() + ", for instance: links: {provider: " + service.id()
                            + ", server: https://s.example.org/}");
            return Optional.empty();
        }
        WebAddress given = settings.server().get();
        boolean open = given.scheme().equals("http") && !OWN_MACHINE.contains(given.host());
        if (open || given.query().isPresent() || given.fragment().isPresent()) {
            problems.error(Code.INVALID_VALUE, SETTINGS,
                    open
                            ? "'server' begins with http://, where everybody on the way could read the key."
                            : "'server' has a '?' or '#' in it, behind which no request can be named.",
                    "Type the address of the service alone, beginning with https://.");
            return Optional.empty();
        }
        if (given.uri().isEmpty()) {
            problems.error(Code.INVALID_VALUE, SETTINGS, "'server' has a host that no request can be sent to: '" + given.host() + "'.",
                    "Type the address of the service as its own pages have it; names of hosts have letters, digits and hyphens.");
            return Optional.empty();
        }
        return Optional.of(given.toString().endsWith("/") ? given : WebAddress.of(given + "/"));
    }

    private static String key(Service service, Service.Key wanted, Map<String, String> environment, Problems problems) {
        String key = environment.getOrDefault(wanted.variable(), "").strip();
        boolean good = key.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (key.isEmpty()) {
            problems.error(Code.SHORTENER_KEY_MISSING, SETTINGS,
                    "The key for " + service.name() + " is not in the environment variable " + wanted.variable() + ".",
                    "Set it in the terminal before you run the command; never write it into a file of the campaign.");
        } else if (!good) {
            problems.error(Code.SHORTENER_KEY_MISSING, SETTINGS,
                    "What is in the environment variable " + wanted.variable() + " has a space or another sign in it that no key has.",
                    "Copy the key again, without quotes and line breaks.");
        }
        return key;
    }
}
