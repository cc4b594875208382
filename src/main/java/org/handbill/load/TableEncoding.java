package org.handbill.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** Finds the first byte of a table that is not UTF-8 text. What else it may be is said in a hint and never guessed silently. */
final class TableEncoding {
    private static final String SAVE_AS_UTF8 = "save it from the spreadsheet as 'CSV UTF-8' (in LibreOffice: as Text CSV, with the character set "
            + "Unicode (UTF-8)).";
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_SHOWN = 60;
    /** Bytes that Windows-1252 has no character for. */
    private static final String NOT_WINDOWS = "\u0081\u008D\u008F\u0090\u009D";

    private TableEncoding() {}

    static boolean isUtf8(FileOnDisk file, Problems problems) throws IOException {
        byte[] first;
        try (InputStream in = file.open()) {
            first = in.readNBytes(1000);
        }
        String start = new String(first, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            problems.error(Code.NOT_UTF8, Location.whole(file.name()), "This is a spreadsheet's own file, not a table as text.",
                    "Open it in the spreadsheet, and " + SAVE_AS_UTF8);
            return false;
        }
        long zeros = start.chars().filter(c -> c == 0).count();
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF") || zeros > first.length / 4) {
            problems.error(Code.NOT_UTF8, Location.whole(file.name()),
                    "The file is saved as UTF-16 (called 'Unicode text' by some spreadsheets), not as UTF-8.",
                    "Open it in the spreadsheet again, and " + SAVE_AS_UTF8);
            return false;
        }
        int wrong;
        try (InputStream in = file.open()) {
            wrong = firstWrong(in);
        }
        if (wrong >= 0) {
            try (InputStream in = file.open()) {
                report(file.name(), in.readAllBytes(), wrong, problems);
            }
        }
        return wrong < 0;
    }

    /** The offset of the first byte that is zero or not UTF-8; -1 if there is none. */
    private static int firstWrong(InputStream in) throws IOException {
        CharsetDecoder decoder = TableFile.decoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        int before = 0;
        boolean end = false;
        while (!end) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, chars, end);
            for (int i = 0; i < bytes.position(); i++) {
                if (bytes.get(i) == 0) {
                    return before + i;
                }
            }
            before += bytes.position();
            if (result.isError()) {
                return before;
            }
            bytes.compact();
            chars.clear();
        }
        return -1;
    }

    private static void report(String name, byte[] bytes, int wrong, Problems problems) {
        int line = 1;
        int start = wrong > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        for (int i = start; i < wrong; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
                line++;
                start = i + 1;
            }
        }
        int end = wrong;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        int at = new String(bytes, start, wrong - start, StandardCharsets.UTF_8).length();
        Location place = Source.excerpt(name, line, new String(bytes, start, end - start, StandardCharsets.UTF_8)).span(at, at + 1);
        if (bytes[wrong] == 0) {
            problems.error(Code.NOT_UTF8, place, "There is a zero byte here, which no text has.", "Delete it, and " + SAVE_AS_UTF8);
            return;
        }
        String windows = new String(bytes, TextFile.windows());
        boolean readable = windows.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFD'
                || NOT_WINDOWS.indexOf(c) >= 0);
        problems.error(Code.NOT_UTF8, place,
                readable
                        ? "The file is not UTF-8 text; in the older encoding Windows-1252 this cell would read '" + cell(windows, wrong)
                                + "'."
                        : "The file is not UTF-8 text; it seems to be saved in an older encoding.",
                "Open it in the spreadsheet, look whether all letters are right, and " + SAVE_AS_UTF8);
    }

    /** What stands between separators around an offset. */
    private static String cell(String text, int at) {
        String borders = ",;\t\"\r\n";
        int from = at;
        while (from > 0 && at - from < LONGEST_SHOWN && borders.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < LONGEST_SHOWN && borders.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to).strip();
    }
}
