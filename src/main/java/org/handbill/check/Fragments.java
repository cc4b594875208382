package org.handbill.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The part of an address behind '#'. */
final class Fragments {
    private Fragments() {}

    /** As it stands in the attribute {@code id}; itself if it is not rightly encoded. */
    static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
