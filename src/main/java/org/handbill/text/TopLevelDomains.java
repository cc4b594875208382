package org.handbill.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The known top-level domains, as a trie in a hash table: the key of an edge is its node and its character, the value the node it leads to. */
final class TopLevelDomains {
    private static final String RESOURCE = "top-level-domains.txt";
    private static final TopLevelDomains KNOWN = load();

    private int[] keys = new int[1 << 15];
    private int[] targets = new int[1 << 15];
    private boolean[] ends = new boolean[1 << 14];
    private int nodes = 1;

    private TopLevelDomains() {}

    private static TopLevelDomains load() {
        try (InputStream in = TopLevelDomains.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program is damaged: " + RESOURCE + " is missing");
            }
            TopLevelDomains domains = new TopLevelDomains();
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int start = 0, end = lines.indexOf('\n'); end >= 0; start = end + 1, end = lines.indexOf('\n', start)) {
                if (lines.charAt(start) != '#') {
                    int space = lines.indexOf(' ', start);
                    domains.add(lines, start, space >= 0 && space < end ? space : end);
                }
            }
            return domains;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text, int start, int end) {
        int node = 0;
        for (int i = start; i < end; i++) {
            int next = next(node, text.charAt(i));
            node = next >= 0 ? next : addEdge(node, text.charAt(i));
        }
        ends[node] = true;
    }

    private int addEdge(int node, char c) {
        if (nodes * 2 > keys.length) {
            throw new IllegalStateException("too many top-level domains for the table");
        }
        int slot = slot(node, c);
        keys[slot] = key(node, c);
        targets[slot] = nodes;
        return nodes++;
    }

    private int next(int node, char c) {
        int slot = slot(node, c);
        return keys[slot] == 0 ? -1 : targets[slot];
    }

    private int slot(int node, char c) {
        int key = key(node, c);
        int slot = (key * 0x9E3779B9) >>> 17;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static int key(int node, char c) {
        return node << 16 | c;
    }

    /**
     * The end of the longest known top-level domain that starts at an offset and is followed by nothing that would go on with the word: no ASCII
     * letter or digit and none of {@code @ + -}; -1 if there is none. ASCII letters may be large or small.
     */
    static int end(String text, int start) {
        return end(text, start, false);
    }

    /** The same, where with {@code anyCase} letters beyond ASCII may be large or small too. */
    static int end(String text, int start, boolean anyCase) {
        int node = 0;
        int found = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            node = KNOWN.next(node, c >= 'A' && c <= 'Z' ? (char) (c + 32) : anyCase && c >= 0x80 ? small(c) : c);
            if (node < 0) {
                break;
            }
            if (KNOWN.ends[node] && isBoundary(text, i + 1)) {
                found = i + 1;
            }
        }
        return found;
    }

    /** As a regular expression of JavaScript compares letters without their case: never one of ASCII with another. */
    private static char small(char c) {
        char capital = Character.toUpperCase(c);
        char small = Character.toLowerCase(capital);
        return capital < 0x80 || small < 0x80 ? c : small;
    }

    private static boolean isBoundary(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char c = text.charAt(end);
        return !LinkCharacters.isAlphanumeric(c) && c != '@' && c != '+' && c != '-';
    }

    /** Whether a whole word is a known top-level domain. */
    static boolean contains(String word) {
        return !word.isEmpty() && end(word, 0) == word.length();
    }
}
