package org.handbill.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The smallest that the machine's Java makes of bytes, with no time and no name of a system in it: the same Java writes the same bytes. Source: RFC 1952. */
final class Gzip extends GZIPOutputStream {
    private static final int BUFFER = 8192;

    Gzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_COMPRESSION);
    }
}
