package org.handbill.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A PNG with only those chunks that its pixels are read from, so that nothing else in it is unpacked: what is compressed beside them may be of any
 * size.
 */
final class PngPixels extends ImageInputStreamImpl {
    private static final Set<String> WANTED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE_BYTES = 8;
    /** Length, name and checksum. */
    private static final int AROUND = 12;
    private static final int MOST_RANGES = 100_000;

    private final RandomAccessFile file;
    /** Where in the file each range begins, by where it begins here. */
    private final NavigableMap<Long, Long> ranges = new TreeMap<>();
    private long length;

    PngPixels(Path path) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 15))) {
            chunks(in);
        }
        file = new RandomAccessFile(path.toFile(), "r");
    }

    private void chunks(DataInputStream in) throws IOException {
        in.skipNBytes(SIGNATURE_BYTES);
        ranges.put(0L, 0L);
        length = SIGNATURE_BYTES;
        long at = SIGNATURE_BYTES;
        boolean gap = false;
        for (String type = ""; !type.equals("IEND");) {
            long content = Integer.toUnsignedLong(in.readInt());
            type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            in.skipNBytes(content + 4);
            if (WANTED.contains(type)) {
                if (gap) {
                    ranges.put(length, at);
                }
                length += content + AROUND;
            }
            gap = !WANTED.contains(type);
            at += content + AROUND;
            if (ranges.size() > MOST_RANGES) {
                throw new IOException("more than " + MOST_RANGES + " pieces");
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int wanted) throws IOException {
        bitOffset = 0;
        if (streamPos >= length) {
            return -1;
        }
        Map.Entry<Long, Long> range = ranges.floorEntry(streamPos);
        Long next = ranges.higherKey(streamPos);
        long end = next == null ? length : next;
        file.seek(range.getValue() + streamPos - range.getKey());
        int found = file.read(to, offset, (int) Math.min(wanted, end - streamPos));
        streamPos += Math.max(0, found);
        return found;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }
}
