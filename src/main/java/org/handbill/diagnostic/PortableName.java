package org.handbill.diagnostic;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether every computer can have a file of a name, so that a campaign can be cloned and a site be copied anywhere. Source: Microsoft, "Naming
 * Files, Paths, and Namespaces".
 */
public final class PortableName {
    /** In bytes of UTF-8: disks take 255, and widths of pictures and endings of compressed files are added. */
    private static final int LONGEST = 200;
    private static final String FORBIDDEN = "<>:\"|?*\\";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
            "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "com\u00B9",
            "conin$", "conout$", "com\u00B2", "com\u00B3", "lpt\u00B9",
            "lpt\u00B2", "lpt\u00B3");

    private PortableName() {}

    /** Whether Windows takes a name for a device, whatever its ending. */
    public static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        return DEVICES.contains((dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT));
    }

    /** What is wrong with the name of a file or folder, as a sentence; absent if nothing is. */
    public static Optional<String> flaw(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                return Optional.of(c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029'
                        ? "This name has a line break in it."
                        : "This name has a character in it that nobody sees.");
            }
            if (FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of("This name has '" + c + "' in it, which Windows allows in no name.");
            }
        }
        if (isDevice(name)) {
            return Optional
                    .of("This is the name of a device on Windows, whatever its ending, so that no file or folder can have it there.");
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("This name ends in a " + (name.endsWith(".") ? "full stop" : "space") + ", which Windows takes away.");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return bytes > LONGEST
                ? Optional.of("This name has " + bytes + " bytes, and with what is added to it in the site more than " + LONGEST
                        + " are too many for a disk.")
                : Optional.empty();
    }

    /** On one line, with a '?' for what cannot be shown. */
    public static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\u2028\u2029]", "?");
    }
}
