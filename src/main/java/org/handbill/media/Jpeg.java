package org.handbill.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What stands in a JPEG before its pixels (ITU-T T.81, annex B).
 *
 * @param width in pixels; 0 if it is not said
 * @param height in pixels; 0 if it is not said
 * @param components the names of its channels
 * @param jfif whether it is marked as a file of JFIF, whose colours are YCbCr
 * @param adobe the transform of colours that Adobe's marker names; -1 without such a marker
 * @param profile of its colours, as ICC writes it, to be read from its position on; absent if there is none
 * @param exif what cameras wrote
 * @param says whether there are remarks, or descriptions in other formats than Exif
 * @param scans in how many turns the picture is stored, counted up to {@link #MOST_SCANS} and one more; 1 where it is a single one
 */
public record Jpeg(int width, int height, List<Integer> components, boolean jfif, int adobe, Optional<ByteBuffer> profile, ExifTags exif,
        boolean says,
        int scans) {
    /** Programs write up to a dozen; each takes as long as a picture. */
    static final int MOST_SCANS = 64;

    private static final int LARGEST_PROFILE = 4 << 20;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
    /** Beginnings of segments that describe: XMP, its continuation, and Photoshop's blocks, which hold what news agencies write (IPTC). */
    private static final List<byte[]> DESCRIPTIONS = List.of("http://ns.adobe.com/".getBytes(StandardCharsets.ISO_8859_1),
            "Photoshop 3.0\0".getBytes(StandardCharsets.ISO_8859_1));

    public Jpeg {
        components = List.copyOf(components);
    }

    /** @throws IOException if the file cannot be read, or ends before its picture begins */
    public static Jpeg read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw, 1 << 15))) {
            if (in.readUnsignedShort() != 0xFFD8) {
                throw new IOException("no JPEG");
            }
            return new Segments(in).read();
        }
    }

    private static boolean begins(byte[] segment, byte[] with) {
        return segment.length >= with.length && Arrays.equals(segment, 0, with.length, with, 0, with.length);
    }

    /** Reads segment by segment. */
    private static final class Segments {
        private final DataInputStream in;
        private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
        private int width;
        private int height;
        private List<Integer> components = List.of();
        private boolean jfif;
        private int adobe = -1;
        private ExifTags exif = ExifTags.NONE;
        private boolean says;

        private Segments(DataInputStream in) {
            this.in = in;
        }

        private Jpeg read() throws IOException {
            boolean progressive = false;
            while (true) {
                int marker = marker();
                if (isAlone(marker)) {
                    continue;
                }
                if (marker == 0xD9) {
                    return jpeg(0);
                }
                byte[] segment = segment();
                if (marker == 0xDA) {
                    boolean more = progressive || segment.length > 0 && segment[0] < components.size();
                    return jpeg(more ? 1 + furtherScans() : 1);
                }
                if (isFrame(marker)) {
                    frame(segment);
                    progressive = marker != 0xC0 && marker != 0xC1;
                } else {
                    told(marker, segment);
                }
            }
        }

        private Jpeg jpeg(int scans) {
            return new Jpeg(width, height, components, jfif, adobe, joined(), exif, says, scans);
        }

        private int marker() throws IOException {
            int found = in.readUnsignedByte();
            if (found != 0xFF) {
                throw new IOException("no marker where one has to be");
            }
            while (found == 0xFF) {
                found = in.readUnsignedByte();
            }
            return found;
        }

        private byte[] segment() throws IOException {
            int length = in.readUnsignedShort() - 2;
            byte[] bytes = in.readNBytes(Math.max(0, length));
            if (bytes.length < length) {
                throw new EOFException("the picture ends in its header");
            }
            return bytes;
        }

        private static boolean isAlone(int marker) {
            return marker <= 0x01 || marker >= 0xD0 && marker <= 0xD8;
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        private void frame(byte[] frame) throws IOException {
            if (frame.length < 6 || frame.length < 6 + 3 * frame[5]) {
                throw new EOFException("a frame without channels");
            }
            height = (frame[1] & 0xFF) << 8 | frame[2] & 0xFF;
            width = (frame[3] & 0xFF) << 8 | frame[4] & 0xFF;
            components = IntStream.range(0, frame[5]).mapToObj(i -> frame[6 + 3 * i] & 0xFF).toList();
        }

        private void told(int marker, byte[] segment) {
            switch (marker) {
                case 0xE0 -> jfif |= begins(segment, JFIF);
                case 0xE1, 0xED -> {
                    if (marker == 0xE1 && begins(segment, EXIF)) {
                        exif = exif.with(ExifTags.read(Arrays.copyOfRange(segment, EXIF.length, segment.length)));
                    } else {
                        says |= DESCRIPTIONS.stream().anyMatch(start -> begins(segment, start));
                    }
                }
                case 0xE2 -> {
                    if (begins(segment, ICC) && segment.length > ICC.length + 2) {
                        profile.putIfAbsent(segment[ICC.length] & 0xFF,
                                Arrays.copyOfRange(segment, ICC.length + 2, segment.length));
                    }
                }
                case 0xEE -> {
                    if (begins(segment, ADOBE) && segment.length >= 12) {
                        adobe = segment[11] & 0xFF;
                    }
                }
                case 0xFE -> says |= segment.length > 0;
                default -> {
                    // nothing that we use
                }
            }
        }

        /** A profile is stored in at most 255 parts of 64 kB. */
        private Optional<ByteBuffer> joined() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            profile.values().forEach(all::writeBytes);
            return Optional.of(ByteBuffer.wrap(all.toByteArray()))
                    .filter(bytes -> bytes.hasRemaining() && bytes.remaining() <= LARGEST_PROFILE);
        }

        private int furtherScans() throws IOException {
            int found = 0;
            int before = 0;
            for (int now = in.read(); now >= 0 && found < MOST_SCANS; now = in.read()) {
                if (before == 0xFF && now == 0xD9) {
                    return found;
                }
                if (before == 0xFF && now == 0xDA) {
                    found++;
                }
                before = now;
            }
            return found;
        }
    }
}
