package org.handbill.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** A file of people, which may be large: looked through for what is not UTF-8, and then read as a stream. */
public final class TableFile {
    /** In bytes; 100,000 people take about 20 MB. */
    private static final int LARGEST = 64_000_000;

    private TableFile() {}

    /** Whether it is text that {@link #open} can read; what it is instead is reported. */
    public static boolean isText(FileOnDisk file, Problems problems) {
        if (file.size() > LARGEST) {
            problems.error(
                    Code.FILE_TOO_LARGE, Location.whole(file.name()),
                    String.format(Locale.ROOT, "The table has %.1f MB, but the tool reads tables of up to %d MB.", file.size() / 1e6,
                            LARGEST / 1_000_000),
                    "Divide it into files for one action each.");
            return false;
        }
        try {
            return TableEncoding.isUtf8(file, problems);
        } catch (IOException e) {
            TextFile.unreadable(file.name(), e, problems);
            return false;
        }
    }

    /** Its text without a byte order mark. What is not UTF-8 ends the stream with an exception. */
    public static BufferedReader open(FileOnDisk file) throws IOException {
        InputStream in = new BufferedInputStream(file.open());
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
        return new BufferedReader(new InputStreamReader(in, decoder()));
    }

    static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Reports that a file could not be read to its end. */
    public static void unreadable(FileOnDisk file, IOException e, Problems problems) {
        TextFile.unreadable(file.name(), e, problems);
    }

    /** The whole text of a YAML file, which a table takes the place of where people are many; absent after an error. */
    public static Optional<Source> yaml(FileOnDisk file, Problems problems) {
        if (file.size() > TextFile.LARGEST_TEXT) {
            problems.error(
                    Code.FILE_TOO_LARGE, Location.whole(file.name()),
                    String.format(Locale.ROOT, "The file has %.1f MB, but the tool reads YAML of up to %d MB.", file.size() / 1e6,
                            TextFile.LARGEST_TEXT / 1_000_000),
                    "Write so many people into a table, a file that ends in .csv.");
            return Optional.empty();
        }
        return TextFile.read(file, TextFile.LARGEST_TEXT, problems);
    }
}
