package org.handbill.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes the manifest as JSON, one line for each file, so that version control shows and merges it well:
 *
 * <pre>
 * {"handbill":1,"files":[
 * {"path":"404.html","size":1234,"sha256":"…"},
 * …
 * ]}
 * </pre>
 *
 * The same site gives the same bytes on any machine.
 */
final class ManifestWriter {
    /** Raised when an older reader would misunderstand a file. */
    static final int VERSION = 1;

    private ManifestWriter() {}

    static void write(Manifest manifest, Path file) throws IOException {
        try (FileChannel channel = Disk.createFile(file);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            ascii("{\"handbill\":" + VERSION + ",\"files\":[", out);
            JsonStringEncoder json = JsonStringEncoder.getInstance();
            HexFormat hex = HexFormat.of();
            for (int i = 0; i < manifest.count(); i++) {
                ascii(i == 0 ? "\n{\"path\":\"" : ",\n{\"path\":\"", out);
                out.write(json.quoteAsUTF8(manifest.path(i)));
                ascii("\",\"size\":" + manifest.size(i) + ",\"sha256\":\"" + hex.formatHex(manifest.hash(i)) + "\"}", out);
            }
            ascii("\n]}\n", out);
        } catch (IOException e) {
            throw Disk.named(file, e);
        }
    }

    private static void ascii(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
