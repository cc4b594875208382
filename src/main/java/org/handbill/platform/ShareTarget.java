package org.handbill.platform;

import java.util.Optional;
import java.util.Set;

/** How a share is opened. */
public sealed interface ShareTarget {
    /** The length of an address that every server and browser should take, in characters. Source: RFC 9110, section 4.1. */
    int LONGEST_ADDRESS = 8_000;

    /**
     * An address that opens the composer with the text in place.
     *
     * @param maxAddress how many characters the address may have once the values are in it; a longer text is copied first and a short one filled in
     * @param copyFirst whether the network is known to drop the text at times, so that readers are told to copy it before they open it
     */
    record Compose(UriTemplate template, int maxAddress, boolean copyFirst) implements ShareTarget {
        public Compose {
            requireRoom(maxAddress);
        }
    }

    /** An address that takes the link but not the text: the text is copied first. */
    record LinkOnly(UriTemplate template) implements ShareTarget {}

    /**
     * An address on the reader's own server, which the reader names; the template holds {@code {host}}.
     *
     * @param example the host of a well-known server
     * @param picker a page of the network's own that asks for the server and opens it with the text; absent if there is none
     * @param maxAddress as for {@link Compose}, of both addresses
     */
    record Server(UriTemplate template, String example, Optional<UriTemplate> picker, int maxAddress) implements ShareTarget {
        public Server {
            requireRoom(maxAddress);
        }
    }

    /** Nothing can be opened with a text: it is copied and pasted by hand. */
    record CopyOnly() implements ShareTarget {}

    /** The device's own share sheet. */
    record Device() implements ShareTarget {}

    /** A code that the app scans from the screen. */
    record Scan() implements ShareTarget {}

    /** Whether the text arrives on a single line, as in the field of a title, whatever lines it is written in. */
    default boolean isOneLine() {
        Set<String> text = Set.of("text", "body");
        return switch (this) {
            case Compose(UriTemplate template, int _, boolean _) -> template.isOnOneLine(text);
            case Server(UriTemplate template, String _, Optional<UriTemplate> _, int _) -> template.isOnOneLine(text);
            case LinkOnly _,CopyOnly _,Device _,Scan _ -> false;
        };
    }

    private static void requireRoom(int maxAddress) {
        if (maxAddress < 1) {
            throw new IllegalArgumentException("no address has at most " + maxAddress + " characters");
        }
    }
}
