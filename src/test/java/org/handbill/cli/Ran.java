package org.handbill.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command as it ran, with real streams.
 *
 * @param exit how it ended
 */
record Ran(int exit, String out, String err) {
    static Ran command(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(arguments, in, new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return new Ran(exit, text(out), text(err));
    }

    static Ran command(String in, String... arguments) {
        return command(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
