package org.handbill.picture.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** What is packed comes out of the JDK's own zlib as it was; its sum is checked there too. */
class RowPackerTest {
    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static void comesBack(byte[] rows, int rowLength) throws IOException {
        assertThat(unpacked(RowPacker.pack(rows, rowLength))).isEqualTo(rows);
    }

    @Test
    void packsTheSmallest() throws IOException {
        comesBack(new byte[0], 1);
        comesBack(new byte[]{7}, 1);
        comesBack(new byte[]{7, 7, 7, 7}, 2);
        comesBack(new byte[601 * 630], 601);
        for (int length = 1; length < 600; length++) {
            byte[] same = new byte[length];
            Arrays.fill(same, (byte) 0x11);
            comesBack(same, 7);
        }
    }

    /** Every symbol of lengths and distances, and codes as long as they may be. */
    @Test
    void packsWhateverThereIs() throws IOException {
        SplittableRandom random = new SplittableRandom(1951);
        for (int i = 0; i < 400; i++) {
            int rowLength = 1 + random.nextInt(i % 4 == 0 ? 32_000 : 700);
            byte[] rows = new byte[random.nextInt(120_000)];
            int values = 1 << random.nextInt(9);
            for (int at = 0; at < rows.length;) {
                int stretch = 1 + (int) Math.pow(2, random.nextDouble() * 9);
                int distance = random.nextInt(3) == 0 ? rowLength : 1 + random.nextInt(40_000);
                boolean copies = random.nextInt(8) != 0 && distance <= at;
                for (int k = 0; k < stretch && at < rows.length; k++, at++) {
                    rows[at] = copies ? rows[at - distance] : (byte) (random.nextInt(values) * random.nextInt(2));
                }
            }
            comesBack(rows, rowLength);
        }
    }

    /** Frequencies that double from one symbol to the next make the longest codes. */
    @Test
    void shortensCodesThatWouldBeTooLong() throws IOException {
        byte[] rows = new byte[1 << 20];
        int at = 0;
        SplittableRandom random = new SplittableRandom(15);
        for (int symbol = 0; symbol < 20; symbol++) {
            for (int k = 0; k < 1 << symbol && at < rows.length; k++) {
                rows[at++] = (byte) (3 + symbol);
            }
        }
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            byte kept = rows[i];
            rows[i] = rows[other];
            rows[other] = kept;
        }
        comesBack(rows, 32_000);
    }
}
