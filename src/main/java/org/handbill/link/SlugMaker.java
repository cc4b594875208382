package org.handbill.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes slugs that can be said on the telephone and read from a wall: a consonant, a vowel and so on, in small letters.
 *
 * <p>Left out are letters that look like another letter or a digit (i, l, o, q), or whose sound depends on the language (c, j, v, w, x, y).
 * What a slug is follows from what it leads to alone, so that two people who add the same page get the same one.
 */
public final class SlugMaker {
    static final String CONSONANTS = "bdfghkmnprstz";
    static final String VOWELS = "aeu";
    /** Candidates of five letters, then of six; each length has room for many times more slugs than the one before. */
    private static final int OF_FIVE = 3;
    private static final int OF_SIX = 6;

    private SlugMaker() {}

    /**
     * A slug; a further one for each number, if those before are taken.
     *
     * @param key what it stands for
     * @param candidate from 0
     */
    public static String candidate(String key, int candidate) {
        byte[] hash = sha256(key + "\n" + candidate);
        int length = candidate < OF_FIVE ? 5 : candidate < OF_SIX ? 6 : Math.min(7 + (candidate - OF_SIX) / 20, hash.length);
        StringBuilder slug = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            String letters = i % 2 == 0 ? CONSONANTS : VOWELS;
            slug.append(letters.charAt((hash[i] & 0xFF) % letters.length()));
        }
        return slug.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
