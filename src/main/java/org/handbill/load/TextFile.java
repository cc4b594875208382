package org.handbill.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.SystemReason;

/** Reads text files whole, and strictly as UTF-8: a wrong byte is an error and never a question mark on the site. */
final class TextFile {
    /** In bytes; a long book has about 1 MB. */
    static final int LARGEST_TEXT = 2_000_000;
    /** In bytes; the ledger of a campaign with 100,000 pages has about 20 MB. */
    static final int LARGEST_LEDGER = 64_000_000;

    private static final String SAVE_AS_UTF8 = "Open it in your editor and save it with the encoding UTF-8.";
    private static final String WINDOWS = "windows-1252";

    private TextFile() {}

    /** Absent after an error. Line ends are kept; a byte order mark is dropped. */
    static Optional<Source> read(FileOnDisk file, int largest, Problems problems) {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(largest + 1);
        } catch (IOException e) {
            unreadable(file.name(), e, problems);
            return Optional.empty();
        }
        if (bytes.length > largest) {
            problems.error(
                    Code.FILE_TOO_LARGE, Location.whole(file.name()),
                    String.format(
                            Locale.ROOT, "The file has %.1f MB, but the tool reads texts of up to %d MB.",
                            Math.max(file.size(), bytes.length) / 1e6, largest / 1_000_000),
                    "Divide it, or look whether it is the file that you meant.");
            return Optional.empty();
        }
        return decode(file.name(), bytes, problems);
    }

    static void unreadable(String name, IOException e, Problems problems) {
        boolean denied = e instanceof AccessDeniedException;
        problems.error(
                Code.FILE_UNREADABLE, Location.whole(name),
                denied ? "It cannot be read, because you have no permission to." : "It cannot be read: " + SystemReason.of(e) + ".",
                denied ? "Give yourself permission to read it." : "");
    }

    static Optional<Source> decode(String name, byte[] bytes, Problems problems) {
        boolean mark = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
        int from = mark ? 3 : 0;
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0 || isUtf16(bytes)) {
            notText(name, bytes, problems);
            return Optional.empty();
        }
        if (text.indexOf('\uFFFD') >= 0 && !isDecodable(name, text, ByteBuffer.wrap(bytes, from, bytes.length - from), problems)) {
            return Optional.empty();
        }
        return Optional.of(new Source(name, text));
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
    }

    private static void notText(String name, byte[] bytes, Problems problems) {
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < ' ';
        boolean wide = isUtf16(bytes) || bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0);
        if (wide) {
            problems.error(
                    Code.NOT_UTF8, Location.whole(name),
                    "The file seems to be saved as UTF-16 (called 'Unicode' by some programs), not as UTF-8.",
                    SAVE_AS_UTF8);
        } else {
            problems.error(
                    Code.NOT_UTF8, Location.whole(name),
                    zip ? "This is a document of a word processor or an archive, not a plain text file." : "This is not a text file.",
                    "Copy its text into a plain text file, and save that with the encoding UTF-8.");
        }
    }

    /** Finds the first wrong byte, if there is one: the text may also just contain U+FFFD. */
    private static boolean isDecodable(String name, String lenient, ByteBuffer bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer before = CharBuffer.allocate(lenient.length() + 1);
        if (!decoder.decode(bytes, before, true).isError()) {
            return true;
        }
        int at = before.position();
        int wrong = bytes.get(bytes.position()) & 0xFF;
        String character = isAlone(bytes) ? windowsCharacter(wrong) : "";
        String guess = character.isEmpty()
                ? "The file is not UTF-8 text; it seems to be saved in an older encoding."
                : "The file is not UTF-8 text; this may be '" + character + "' in the older encoding Windows-1252.";
        problems.error(Code.NOT_UTF8, new Source(name, lenient).span(at, at + 1), guess, SAVE_AS_UTF8);
        return false;
    }

    /** Whether the bytes on both sides are ASCII, as in Western texts; elsewhere such bytes come in groups. */
    private static boolean isAlone(ByteBuffer bytes) {
        int at = bytes.position();
        boolean before = at == 0 || bytes.get(at - 1) >= 0;
        return before && (at + 1 == bytes.limit() || bytes.get(at + 1) >= 0);
    }

    /** What most programs of the West wrote before UTF-8. */
    static Charset windows() {
        return Charset.isSupported(WINDOWS) ? Charset.forName(WINDOWS) : StandardCharsets.ISO_8859_1;
    }

    private static String windowsCharacter(int wrong) {
        String character = new String(new byte[]{(byte) wrong}, windows());
        return character.equals("\uFFFD") || Character.isISOControl(character.charAt(0)) ? "" : character;
    }
}
