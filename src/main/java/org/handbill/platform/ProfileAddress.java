package org.handbill.platform;

import java.util.Optional;
import java.util.regex.Pattern;

import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;

/**
 * Where a network shows an account: {@code https://social.example/{handle}}, with the handle without its first '@'. On networks of many servers
 * the handle has two parts, as in {@code https://{host}/@{name}}; where {@code {host}} is there without {@code {name}}, the whole handle is the
 * name of a host.
 */
public record ProfileAddress(String template) {
    private static final String SCHEME = "https://";
    private static final String HANDLE = "{handle}";
    private static final String NAME = "{name}";
    private static final String HOST = "{host}";
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]++)++");

    public ProfileAddress {
        if (!isTemplate(template)) {
            throw new IllegalArgumentException("no address of a profile: " + template);
        }
    }

    /** Whether every handle that is put in leads to an {@code https} address. */
    public static boolean isTemplate(String text) {
        boolean fixedHost = text.contains(HANDLE) && !text.contains(NAME) && !text.contains(HOST) && afterPath(text);
        boolean ownHost = !text.contains(HANDLE) && text.startsWith(SCHEME + HOST + "/") && text.contains(NAME)
                && text.indexOf(HOST) == text.lastIndexOf(HOST);
        boolean hostAsName = !text.contains(HANDLE) && !text.contains(NAME) && text.contains(HOST) && afterPath(text);
        String sample = text.replace(HANDLE, "x").replace(NAME, "x").replace(HOST, "x.example");
        return text.startsWith(SCHEME) && (fixedHost || ownHost || hostAsName) && sample.indexOf('{') < 0 && sample.indexOf('}') < 0
                && WebAddress.parse(sample) instanceof Parsed.Good;
    }

    /** Whether no value is in the host. */
    private static boolean afterPath(String text) {
        int path = text.indexOf('/', SCHEME.length());
        return path > 0 && text.indexOf('{') > path;
    }

    /**
     * The profile of a handle.
     *
     * @param handle with or without '@' before it
     * @return absent if the network cannot have such a handle, for instance one without a server where there are many
     */
    public Optional<String> of(String handle) {
        String bare = handle.startsWith("@") ? handle.substring(1) : handle;
        int at = bare.indexOf('@');
        String name = at < 0 ? bare : bare.substring(0, at);
        boolean named = template.contains(NAME);
        String host = at < 0 ? bare : bare.substring(at + 1);
        if (named ? at < 0 : at >= 0) {
            return Optional.empty();
        }
        if (template.contains(HOST) && !DOMAIN.matcher(host).matches()) {
            return Optional.empty();
        }
        String address = template.replace(HOST, host).replace(NAME, UriTemplate.encode(name)).replace(HANDLE, UriTemplate.encode(bare));
        return WebAddress.parse(address) instanceof Parsed.Good<WebAddress>(WebAddress found)
                ? Optional.of(found.toString())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return template;
    }
}
