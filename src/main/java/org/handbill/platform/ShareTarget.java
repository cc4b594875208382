package org.handbill.platform;

/** How a share is opened. */
public sealed interface ShareTarget {
    /** The length of an address that every server and browser should take, in characters. Source: RFC 9110, section 4.1. */
    int LONGEST_ADDRESS = 8_000;

    /**
     * An address that opens the composer with the text in place.
     *
     * @param maxAddress how many characters the address may have once the values are in it; a longer text is copied first and a short one filled in
     */
    record Compose(UriTemplate template, int maxAddress) implements ShareTarget {
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
     * @param maxAddress as for {@link Compose}
     */
    record Server(UriTemplate template, String example, int maxAddress) implements ShareTarget {
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

    private static void requireRoom(int maxAddress) {
        if (maxAddress < 1) {
            throw new IllegalArgumentException("no address has at most " + maxAddress + " characters");
        }
    }
}
