package org.handbill.publish;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names of files that are not yet in their places: hidden, and of a kind that nobody can foresee and lay a link at. */
final class FreshName {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 12;
    private static final String END = ".new";

    private FreshName() {}

    static String of(String name) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return beginning(name) + HexFormat.of().formatHex(random) + END;
    }

    /** Whether another file is a fresh one of this name. */
    static boolean isOf(String name, String other) {
        return other.startsWith(beginning(name)) && other.endsWith(END);
    }

    /** Short, since the name itself may be as long as names can be. */
    private static String beginning(String name) {
        return ".handbill-" + HexFormat.of().toHexDigits(name.hashCode()) + "-";
    }
}
