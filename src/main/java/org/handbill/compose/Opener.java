package org.handbill.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.kit.ShareTemplate;
import org.handbill.platform.Platform;
import org.handbill.platform.ShareTarget;
import org.handbill.platform.UriTemplate;

/** The addresses that open one platform with texts. An address is whole or not there: none is longer than the platform takes. */
final class Opener {
    /** What the browser fills in. */
    private static final Set<String> LEFT = Set.of("text", "body", "host");
    /** Without these an address opens nothing of use. */
    private static final Set<String> NEEDED = Set.of("link", "image");
    /** Source: RFC 1035, section 2.3.4, less the length byte and the root. */
    private static final int LONGEST_HOST = 253;

    private final Platform platform;
    private final Map<String, String> values;
    private final List<String> shorter;

    /**
     * @param values for all templates but text and body, by name; what is not known is not there or empty
     * @param shorter texts without a link that may stand in for one that is too long for an address, the best first
     */
    Opener(Platform platform, Map<String, String> values, List<String> shorter) {
        this.platform = platform;
        this.values = Map.copyOf(values);
        this.shorter = List.copyOf(shorter);
    }

    /**
     * An address that opens a platform.
     *
     * @param address absent where nothing can be opened; on a reader's own server {@code {host}} is left for the browser to fill in
     * @param copyFirst whether the text is not in it, or only a shorter one, or the platform drops it at times
     */
    record Opening(Optional<String> address, boolean copyFirst) {
        static final Opening NONE = new Opening(Optional.empty(), false);
    }

    /** @param body the text without its link */
    Opening open(String text, String body) {
        return switch (platform.share()) {
            case ShareTarget.Compose(UriTemplate template, int max, boolean copyFirst) when hasNeeded(template) -> {
                Opening opening = fitted(template, text, body, max);
                yield copyFirst ? new Opening(opening.address(), true) : opening;
            }
            case ShareTarget.LinkOnly(UriTemplate template) when hasNeeded(template) ->
                within(template, text, body, ShareTarget.LONGEST_ADDRESS).map(address -> new Opening(Optional.of(address), true))
                        .orElse(Opening.NONE);
            case ShareTarget.Server(UriTemplate template, String _, Optional<UriTemplate> _, int max) ->
                fitted(template, text, body, max - LONGEST_HOST + "{host}".length());
            case ShareTarget.Compose _,ShareTarget.LinkOnly _,ShareTarget.CopyOnly _,ShareTarget.Device _,ShareTarget.Scan _ ->
                Opening.NONE;
        };
    }

    /** For a text that the reader changes; absent where no text is filled in. */
    Optional<ShareTemplate> template() {
        return switch (platform.share()) {
            case ShareTarget.Compose(UriTemplate address, int max, boolean _) when hasNeeded(address) ->
                Optional.of(template(address, max));
            case ShareTarget.Server(UriTemplate address, String _, Optional<UriTemplate> _, int max) -> Optional.of(template(address, max));
            case ShareTarget.Device _ -> Optional.of(new ShareTemplate("", link(), 0));
            case ShareTarget.Compose _,ShareTarget.LinkOnly _,ShareTarget.CopyOnly _,ShareTarget.Scan _ -> Optional.empty();
        };
    }

    private ShareTemplate template(UriTemplate address, int max) {
        return new ShareTemplate(address.expandExcept(LEFT, values), link(), max);
    }

    /** A link is not needed where the text has it too. */
    private boolean hasNeeded(UriTemplate template) {
        boolean linkToo = platform.link() == Platform.LinkPlace.TEXT && template.names().contains("text");
        return NEEDED.stream().filter(name -> !(linkToo && name.equals("link")))
                .noneMatch(name -> template.names().contains(name) && values.getOrDefault(name, "").isEmpty());
    }

    private String link() {
        return values.getOrDefault("link", "");
    }

    /** With the text, or with the best of the shorter ones and the link, or with the link alone. */
    private Opening fitted(UriTemplate template, String text, String body, int max) {
        Optional<String> whole = within(template, text, body, max);
        if (whole.isPresent()) {
            return new Opening(whole, false);
        }
        for (String instead : shorter) {
            Optional<String> address = within(template, (instead + "\n\n" + link()).strip(), instead, max);
            if (address.isPresent()) {
                return new Opening(address, true);
            }
        }
        Optional<String> bare = within(template, link(), "", max);
        return bare.isPresent() ? new Opening(bare, true) : Opening.NONE;
    }

    private Optional<String> within(UriTemplate template, String text, String body, int max) {
        Map<String, String> all = new HashMap<>(values);
        all.put("text", text);
        all.put("body", body);
        return Optional.of(template.expandExceptHost(all)).filter(address -> address.length() <= max);
    }
}
