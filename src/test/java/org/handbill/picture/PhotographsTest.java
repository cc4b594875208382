package org.handbill.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.handbill.media.Format;
import org.handbill.media.PictureHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotographsTest {
    private static final Color[] CORNERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

    @TempDir
    Path temp;

    /** Red at the upper left, green at the upper right, blue at the lower left, yellow at the lower right. */
    private static BufferedImage corners(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = picture.createGraphics();
        for (int i = 0; i < 4; i++) {
            draw.setColor(CORNERS[i]);
            draw.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        draw.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    /** An Exif segment by hand (TIFF 6.0): orientation, the camera's maker, and where it was. */
    private static byte[] exif(int orientation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("MM\0*");
        out.writeInt(8);
        out.writeShort(3);
        entry(out, 0x010F, 2, 4, 'C' << 24 | 'a' << 16 | 'm' << 8);
        entry(out, 0x0112, 3, 1, orientation << 16);
        entry(out, 0x8825, 4, 1, 50);
        out.writeInt(0);
        out.writeShort(1);
        entry(out, 0x0001, 2, 2, 'N' << 24);
        out.writeInt(0);
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private Path jpeg(BufferedImage picture, int orientation) throws IOException {
        byte[] plain = encoded(picture, "jpeg");
        byte[] exif = exif(orientation);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(plain, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(exif.length + 8);
        out.writeBytes("Exif\0\0");
        out.write(exif);
        out.write(plain, 2, plain.length - 2);
        return Files.write(temp.resolve("photo.jpg"), bytes.toByteArray());
    }

    private static byte[] write(Path file, int orientation, int width) throws IOException, BrokenPictureException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Photographs.write(file, orientation, width, out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static void isNear(int rgb, Color wanted, int tolerance) {
        Color found = new Color(rgb);
        assertThat(Math.abs(found.getRed() - wanted.getRed()) + Math.abs(found.getGreen() - wanted.getGreen())
                + Math.abs(found.getBlue() - wanted.getBlue())).as(found + " is like " + wanted).isLessThan(tolerance);
    }

    private static void nothingIsSaidBesideThePicture(byte[] bytes) throws Exception {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
        for (Directory directory : metadata.getDirectories()) {
            assertThat(directory.getName()).doesNotContain("Exif", "GPS", "XMP", "IPTC", "Comment", "tEXt", "tIME");
        }
    }

    /** Which corner of what is stored belongs at the upper left, upper right and lower left: Exif 2.3, table of Orientation. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTurnedUpright(int orientation) throws Exception {
        int[][] corners = {{}, {0, 1, 2}, {1, 0, 3}, {3, 2, 1}, {2, 3, 0}, {0, 2, 1}, {2, 0, 3}, {3, 1, 2}, {1, 3, 0}};
        Path file = jpeg(corners(400, 200), orientation);
        assertThat(PictureHeader.read(file))
                .isEqualTo(new PictureHeader(Format.JPEG, 400, 200, orientation, true, false));
        int width = orientation >= 5 ? 100 : 200;
        byte[] made = write(file, orientation, width);
        BufferedImage upright = read(made);
        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(orientation >= 5 ? 200 : 100);
        int right = upright.getWidth() - 5;
        int bottom = upright.getHeight() - 5;
        isNear(upright.getRGB(5, 5), CORNERS[corners[orientation][0]], 40);
        isNear(upright.getRGB(right, 5), CORNERS[corners[orientation][1]], 40);
        isNear(upright.getRGB(5, bottom), CORNERS[corners[orientation][2]], 40);
        nothingIsSaidBesideThePicture(made);
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("Exif").doesNotContain("Cam");
    }

    @Test
    void theSameFileGivesTheSameBytes() throws Exception {
        Path file = jpeg(corners(1000, 700), 1);
        assertThat(write(file, 1, 480)).isEqualTo(write(file, 1, 480));
    }

    @Test
    void coloursOfOtherSpacesBecomeThoseOfScreens() throws Exception {
        ICC_Profile linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = grey.createGraphics();
        draw.setColor(new Color(55, 55, 55));
        draw.fillRect(0, 0, 64, 64);
        draw.dispose();
        Path png = Files.write(temp.resolve("linear.png"), withChunk(encoded(grey, "png"), "iCCP", profile(linear)));
        // 55 of 255 in linear light is 128 on screens (IEC 61966-2-1)
        isNear(read(write(png, 1, 32)).getRGB(16, 16), new Color(128, 128, 128), 12);
        Path jpeg = Files.write(temp.resolve("linear.jpg"), withApp2(encoded(grey, "jpeg"), linear.getData()));
        isNear(read(write(jpeg, 1, 32)).getRGB(16, 16), new Color(128, 128, 128), 20);
    }

    private static byte[] profile(ICC_Profile profile) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("linear\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(chunk)) {
            packed.write(profile.getData());
        }
        return chunk.toByteArray();
    }

    private static byte[] withApp2(byte[] jpeg, byte[] profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE2);
        out.writeShort(profile.length + 16);
        out.writeBytes("ICC_PROFILE\0\1\1");
        out.write(profile);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** After the first chunk, IHDR, which ends at byte 33. */
    private static byte[] withChunk(byte[] png, String type, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(png, 0, 33);
        out.writeInt(content.length);
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
        out.write(png, 33, png.length - 33);
        return bytes.toByteArray();
    }

    @Test
    void aDrawingStaysAsItWasSavedButForWhatIsSaidBeside() throws Exception {
        Path plain = Path.of("content/media/river.png");
        byte[] original = Files.readAllBytes(plain);
        byte[] commented = withChunk(withChunk(original, "tEXt", "Author\0somebody".getBytes(StandardCharsets.ISO_8859_1)), "eXIf",
                exif(1));
        Path file = Files.write(temp.resolve("river.png"), commented);
        assertThat(PictureHeader.read(file).revealing()).isTrue();
        assertThat(PictureHeader.read(plain).revealing()).isFalse();
        byte[] made = write(file, 1, 1600);
        nothingIsSaidBesideThePicture(made);
        assertThat(made.length).isLessThanOrEqualTo(original.length);
        BufferedImage before = read(original);
        BufferedImage after = read(made);
        for (int y = 0; y < before.getHeight(); y += 7) {
            for (int x = 0; x < before.getWidth(); x += 7) {
                assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
            }
        }
    }

    @Test
    void aSmallerDrawingKeepsAPaletteAndIsSmaller() throws Exception {
        Path river = Path.of("content/media/river.png");
        int before = Integer.MAX_VALUE;
        for (int width : new int[]{1200, 800, 480}) {
            byte[] made = write(river, 1, width);
            assertThat(made.length).isLessThan(before);
            assertThat(made[25]).as("colour type of IHDR: palette").isEqualTo((byte) 3);
            before = made.length;
        }
    }

    @Test
    void transparencyStays() throws Exception {
        BufferedImage glass = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(100, 50, 0x80FF0000);
        Path file = Files.write(temp.resolve("glass.png"), encoded(glass, "png"));
        BufferedImage made = read(write(file, 1, 100));
        assertThat(made.getColorModel().hasAlpha()).isTrue();
        assertThat(made.getRGB(2, 2) >>> 24).isZero();
    }

    /** A picture of 60 million pixels is kept as a part of them: a heap of 1 GB, which tests have, would not hold two copies whole. */
    @Test
    void veryManyPixelsAreReadInBoundedMemory() throws Exception {
        Path file = temp.resolve("huge.png");
        BufferedImage row = new BufferedImage(10_000, 6_000, BufferedImage.TYPE_BYTE_GRAY);
        Files.write(file, encoded(row, "png"));
        assertThat(Decoder.decode(file).picture().getWidth()).isEqualTo(5_000);
        assertThat(read(write(file, 1, 480)).getHeight()).isEqualTo(288);
    }

    @Test
    void brokenBytesAreSaidToBeBrokenAndNothingElse() throws Exception {
        byte[] jpeg = encoded(corners(120, 80), "jpeg");
        byte[] png = encoded(corners(120, 80), "png");
        Random random = new Random(3);
        int refused = 0;
        for (int round = 0; round < (Boolean.getBoolean("handbill.full") ? 5_000 : 300); round++) {
            boolean isPng = round % 2 == 0;
            byte[] bytes = (isPng ? png : jpeg).clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] cut = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            Path file = Files.write(temp.resolve(isPng ? "broken.png" : "broken.jpg"), cut);
            try {
                PictureHeader.read(file);
            } catch (IOException expected) {
                // that is how it says so
            }
            try {
                write(file, 1, 60);
            } catch (BrokenPictureException expected) {
                assertThat(expected.getMessage()).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    /** As a broken download leaves it; decoders fill the rest with grey. Of a file that lacks no more than its end mark, nothing is missing. */
    @Test
    void aPhotographThatIsCutShortIsBroken() throws Exception {
        byte[] whole = encoded(corners(480, 320), "jpeg");
        Path file = temp.resolve("cut.jpg");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThatThrownBy(() -> write(file, 1, 60)).isInstanceOf(BrokenPictureException.class);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 2));
        assertThat(read(write(file, 1, 240)).getHeight()).isEqualTo(160);
    }

    @Test
    void aTextIsNoPicture() throws Exception {
        Path file = Files.writeString(temp.resolve("text.png"), "Dear all,");
        assertThatThrownBy(() -> write(file, 1, 60)).isInstanceOf(BrokenPictureException.class);
    }
}
