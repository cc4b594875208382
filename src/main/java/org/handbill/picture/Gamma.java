package org.handbill.picture;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Numbers that are powers of light, of colours that may be others than those of screens (W3C PNG, third edition, 11.3.2.1 and 11.3.2.2).
 */
final class Gamma implements ColourMeaning {
    /** What programs write for the curve of screens, and browsers take for it. */
    static final int OF_SCREENS = 45_455;

    private static final double UNIT = 100_000;
    /** White, red, green and blue of screens (IEC 61966-2-1). */
    private static final double[] SCREEN_CHROMATICITIES = {0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06};
    /** Steps of light in which the way back is tabulated. */
    private static final int STEPS = 1 << 14;
    private static final byte[] NUMBERS = numbers();

    /** For each of the 256 numbers, how much light it is, from 0 to 1. */
    private final double[] light;
    /** From the light of the file's colours to that of screens, row by row. */
    private final double[][] toScreen;

    private Gamma(double[] light, double[][] toScreen) {
        this.light = light;
        this.toScreen = toScreen;
    }

    /**
     * @param gamma of the file times 100,000; 0 if it is senseless
     * @param chromaticities eight numbers times 100,000: x and y of white, red, green and blue
     */
    static ColourMeaning of(int gamma, Optional<byte[]> chromaticities) {
        if (gamma <= 0) {
            return SCREEN;
        }
        double[] light = new double[256];
        Arrays.setAll(light, i -> Math.pow(i / 255.0, UNIT / gamma));
        double[] own = chromaticities.filter(bytes -> bytes.length == 32).map(Gamma::read).orElse(SCREEN_CHROMATICITIES);
        return new Gamma(light, product(inverse(toXyz(SCREEN_CHROMATICITIES)), toXyz(own)));
    }

    private static double[] read(byte[] bytes) {
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        double[] found = new double[8];
        Arrays.setAll(found, _ -> numbers.getInt() / UNIT);
        return found;
    }

    @Override
    public void apply(BufferedImage picture, boolean grey) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRaster().getDataElements(0, y, row.length, 1, row);
            for (int x = 0; x < row.length; x++) {
                double red = light[row[x] >> 16 & 0xFF];
                double green = light[row[x] >> 8 & 0xFF];
                double blue = light[row[x] & 0xFF];
                row[x] = row[x] & 0xFF000000 | number(0, red, green, blue) << 16 | number(1, red, green, blue) << 8
                        | number(2, red, green, blue);
            }
            picture.getRaster().setDataElements(0, y, row.length, 1, row);
        }
    }

    private int number(int colour, double red, double green, double blue) {
        double[] parts = toScreen[colour];
        double found = parts[0] * red + parts[1] * green + parts[2] * blue;
        return NUMBERS[(int) Math.round(Math.clamp(found, 0, 1) * STEPS)] & 0xFF;
    }

    private static byte[] numbers() {
        byte[] numbers = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double light = (double) i / STEPS;
            double number = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            numbers[i] = (byte) Math.round(number * 255);
        }
        return numbers;
    }

    /** From light of the three colours to XYZ with white at Y = 1, adapted to nothing: both whites are taken for the same. */
    private static double[][] toXyz(double[] xy) {
        double[][] colours = new double[3][3];
        double[] white = xyz(xy[0], xy[1]);
        for (int colour = 0; colour < 3; colour++) {
            double[] column = xyz(xy[2 + 2 * colour], xy[3 + 2 * colour]);
            for (int i = 0; i < 3; i++) {
                colours[i][colour] = column[i];
            }
        }
        double[][] back = inverse(colours);
        for (int colour = 0; colour < 3; colour++) {
            double amount = back[colour][0] * white[0] + back[colour][1] * white[1] + back[colour][2] * white[2];
            for (int i = 0; i < 3; i++) {
                colours[i][colour] *= amount / white[i];
            }
        }
        return colours;
    }

    private static double[] xyz(double x, double y) {
        return new double[]{x / y, 1, (1 - x - y) / y};
    }

    private static double[][] inverse(double[][] m) {
        double[][] found = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * (m[1][(i + 1) % 3] * m[2][(i + 2) % 3] - m[1][(i + 2) % 3] * m[2][(i + 1) % 3]);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double minor = m[(column + 1) % 3][(row + 1) % 3] * m[(column + 2) % 3][(row + 2) % 3]
                        - m[(column + 1) % 3][(row + 2) % 3] * m[(column + 2) % 3][(row + 1) % 3];
                found[row][column] = minor / determinant;
            }
        }
        return found;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] found = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int i = 0; i < 3; i++) {
                    found[row][column] += a[row][i] * b[i][column];
                }
            }
        }
        return found;
    }
}
