package org.handbill.cli;

import java.io.Console;
import java.util.Optional;

/**
 * Which of the standard streams a person sees or types at.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
record Terminal(boolean in, boolean out, boolean err) {
    static final Terminal NONE = new Terminal(false, false, false);
    /** Set by the launcher to the numbers of the streams that are terminals, for instance {@code 02}. */
    private static final String PROPERTY = "handbill.terminal";

    static Terminal ofThisProcess() {
        Optional<String> told = Optional.ofNullable(System.getProperty(PROPERTY));
        if (told.isPresent()) {
            return new Terminal(told.get().contains("0"), told.get().contains("1"), told.get().contains("2"));
        }
        boolean all = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Terminal(all, all, all);
    }

    /** Whether somebody can be asked. */
    boolean answers() {
        return in && out;
    }
}
