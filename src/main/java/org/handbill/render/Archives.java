package org.handbill.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handbill.site.Artifact;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/**
 * Writes zip files that are the same for the same files: entries sorted, all of the same time, and stored, since what a compressor makes of them
 * changes with its version. One file at a time is held in memory.
 */
final class Archives {
    /** As {@code sha256sum} of the GNU tools writes and reads it. */
    private static final String SUMS = "SHA256SUMS";
    /** Not the first moment that a zip file can name: Java takes that for an earlier one, and adds it in the machine's own time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Archives() {}

    static void write(Artifact.Archive archive, RenderedSite site, OutputStream out) throws IOException {
        StringBuilder sums = new StringBuilder();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, SitePath> file : archive.files().entrySet()) {
            ByteArrayOutputStream held = new ByteArrayOutputStream();
            site.write(file.getValue(), held);
            byte[] bytes = held.toByteArray();
            entry(zip, archive.folder() + "/" + file.getKey(), bytes);
            sums.append(sha256(bytes)).append("  ").append(file.getKey()).append('\n');
        }
        entry(zip, archive.folder() + "/" + SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish(); // the stream below belongs to the caller
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
