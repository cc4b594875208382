package org.handbill.typography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The typefaces of the theme broadside, as they stand in the repository. */
final class Faces {
    private Faces() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("themes/broadside/fonts", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface leagueGothic() {
        return Typeface.load("fonts/league-gothic.ttf", bytes("league-gothic.ttf")).value().orElseThrow();
    }
}
