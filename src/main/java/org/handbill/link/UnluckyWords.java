package org.handbill.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Pieces of words that nobody wants to read in an address, in the languages that the tool speaks and in others' Latin letters. */
final class UnluckyWords {
    private static final List<String> PIECES = read();

    private UnluckyWords() {}

    /** Whether one of them stands in a slug. */
    static boolean in(String slug) {
        return PIECES.stream().anyMatch(slug::contains);
    }

    static List<String> pieces() {
        return PIECES;
    }

    private static List<String> read() {
        try (InputStream in = UnluckyWords.class.getResourceAsStream("unlucky-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("the tool's list of unlucky words is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split(" +", -1)).stream()).filter(piece -> !piece.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
