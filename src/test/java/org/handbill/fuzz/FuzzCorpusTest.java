package org.handbill.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.handbill.Effort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the kept corpus, and changes it at random from a fixed seed. Jazzer looks further, see {@link Fuzz}. */
class FuzzCorpusTest {
    private static final int CHANGED = Boolean.getBoolean("handbill.full") ? 5_000 : 250;
    private static final int LONGEST = 60_000;
    /** Of one input; most take less than a millisecond. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void noBytesEndInAFault(FuzzTarget target) throws IOException {
        List<byte[]> seeds = FuzzSeeds.of(target);
        assertThat(seeds).isNotEmpty();
        for (byte[] seed : seeds) {
            read(target, seed);
        }
        SplittableRandom random = new SplittableRandom(20120219L + target.name().hashCode());
        int most = target == FuzzTarget.PREVIEW || target == FuzzTarget.TYPEFACE ? CHANGED / 4 : CHANGED;
        for (int i = 0; i < most; i++) {
            read(target, changed(seeds, random));
        }
    }

    private static void read(FuzzTarget target, byte[] bytes) {
        try {
            Effort.within("an input", BOUND, () -> target.read(bytes));
        } catch (Throwable e) {
            String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 2_000));
            throw new AssertionError(target + " fails on " + bytes.length + " bytes: " + shown, e);
        }
    }

    /** Bytes turned, cut out, doubled, and put together from two seeds. */
    private static byte[] changed(List<byte[]> seeds, SplittableRandom random) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        for (int change = 1 + random.nextInt(6); change > 0; change--) {
            byte[] other = seeds.get(random.nextInt(seeds.size()));
            bytes = changed(bytes, other, random);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private static byte[] changed(byte[] bytes, byte[] other, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int length = random.nextInt(Math.min(64, bytes.length - at + 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(6)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> {
                int from = random.nextInt(other.length + 1);
                out.write(other, from, random.nextInt(other.length - from + 1));
            }
            case 2 -> {
                for (int i = random.nextInt(200); i > 0; i--) {
                    out.write(bytes, at, length);
                }
            }
            case 3 -> {
                byte[] sign = new byte[]{(byte) "\"'<>[]{}()*_`\\&#:-\n\t\0\u00ff".charAt(random.nextInt(22))};
                out.write(sign, 0, 1);
            }
            case 4 -> {
                return Arrays.copyOf(bytes, at);
            }
            default -> length = Math.min(bytes.length - at, 1 + length);
        }
        int rest = Math.min(bytes.length, at + length);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }
}
