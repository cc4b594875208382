package org.handbill.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;

/** Asks somebody at a terminal, again if an answer cannot be taken. */
final class Questions {
    /** Nothing more comes: somebody has typed the end of input. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final BufferedReader in;
    private final PrintWriter out;

    Questions(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * @param question with its mark
     * @param standIn what is taken if the answer is empty, as it is shown; empty if nothing is shown
     * @param reader what cannot be taken is an error
     * @return absent for an empty answer
     */
    Optional<String> ask(String question, String standIn, Function<String, Outcome<?>> reader) throws IOException, Ended {
        while (true) {
            out.print(question + (standIn.isEmpty() ? "" : " [" + standIn + "]") + "\n> ");
            out.flush();
            String line = in.readLine();
            if (line == null) {
                throw new Ended();
            }
            if (line.isBlank()) {
                return Optional.empty();
            }
            Outcome<?> read = reader.apply(line);
            if (!read.hasErrors()) {
                return Optional.of(line);
            }
            Diagnostic wrong = read.diagnostics().getFirst();
            out.println("  " + wrong.message() + " " + wrong.hint());
        }
    }
}
