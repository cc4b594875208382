package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.load.ThemeFiles;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.picture.type.Paragraph;
import org.handbill.typography.BrokenTypefaceException;
import org.handbill.typography.FontBytes;
import org.handbill.typography.HanForm;
import org.handbill.typography.Typeface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines have collections of one design with a typeface for each place. In these each has its own size, so that one can be told from another. */
class InstalledFacesTest {
    private static final Path EAST_ASIA = Path.of("src/test/resources/fonts/chinese-japanese.ttf");
    private static final Location WHERE = Location.whole("campaign.yaml");
    private static final String TEXT = "人";
    private static final int SCALE = 200;

    @TempDir
    Path machine;

    @BeforeEach
    void takeOtherFonts() {
        System.setProperty("handbill.systemFonts", machine.toString());
    }

    @AfterEach
    void takeOwnFonts() {
        System.clearProperty("handbill.systemFonts");
    }

    /** @param form absent for a typeface that does not say */
    private static byte[] font(Optional<HanForm> form) throws IOException {
        int codePage = form.map(each -> switch (each) {
            case JAPAN -> 2;
            case MAINLAND -> 4;
            case KOREA -> 8;
            case TAIWAN -> 16;
            case HONG_KONG -> throw new IllegalArgumentException("it has no code page of its own");
        }).orElse(0);
        byte[] sized = FontBytes.with(Files.readAllBytes(EAST_ASIA), "head", 18, 1000 + SCALE * form.map(Enum::ordinal).orElse(9));
        return FontBytes.with(FontBytes.with(sized, "OS/2", 0, 3), "OS/2", 78, codePage);
    }

    private static byte[] font(HanForm form) throws IOException {
        return font(Optional.of(form));
    }

    /** The height of what is drawn where every typeface that the machine has for some texts may be used. */
    private List<Double> heights(Faces own, List<String> languages) {
        Problems problems = new Problems();
        CardFaces found = new CardFaces(ThemeFiles.find(Path.of("content"), "broadside", WHERE, problems).orElseThrow(),
                new InstalledFaces(), problems);
        List<MachineFaces.Wanted> wanted = languages.stream()
                .map(each -> new MachineFaces.Wanted(TEXT, Locale.forLanguageTag(each), WHERE, true)).toList();
        Faces all = own.and(new MachineFaces("drawn", "draw another").find(own, List.of(), wanted, found, problems));
        assertThat(problems.sorted()).extracting(Diagnostic::code).containsOnly(Code.TYPEFACE_OF_THE_MACHINE);
        return languages.stream().map(each -> height(all, each)).toList();
    }

    private static double height(Faces faces, String language) {
        return new Paragraph(TEXT, Locale.forLanguageTag(language), false, faces, Double.POSITIVE_INFINITY).line(0, 1).ink().getHeight();
    }

    private static Face own(byte[] font) throws BrokenTypefaceException {
        return Face.of("own.ttf", font, Typeface.read(font));
    }

    private static double height(byte[] font) throws BrokenTypefaceException {
        return height(new Faces(List.of(own(font))), "en");
    }

    private static Faces latin() {
        return new Faces(List.of(Face.of("latin.ttf", new byte[0], codePoint -> codePoint < 0x250)));
    }

    @ParameterizedTest
    @CsvSource({"zh-Hant, TAIWAN", "zh-TW, TAIWAN", "zh-HK, TAIWAN", "zh, MAINLAND", "zh-Hans, MAINLAND", "ja, JAPAN", "ko, KOREA"})
    void aCollectionsTypefaceIsChosenByTheLanguage(String language, HanForm form) throws IOException, BrokenTypefaceException {
        Files.write(machine.resolve("all.ttc"),
                FontBytes.collection(font(HanForm.JAPAN), font(HanForm.KOREA), font(HanForm.MAINLAND), font(HanForm.TAIWAN)));
        assertThat(heights(latin(), List.of(language))).containsExactly(height(font(form)));
        assertThat(heights(latin(), List.of("ja", language, "en")).get(1)).as("also where another language was first")
                .isEqualTo(height(font(form)));
    }

    @Test
    void filesAreChosenByTheLanguageToo() throws IOException, BrokenTypefaceException {
        Files.write(machine.resolve("a.ttf"), font(HanForm.JAPAN));
        Files.write(machine.resolve("b.ttf"), font(Optional.empty()));
        Files.write(machine.resolve("c.ttf"), font(HanForm.TAIWAN));
        assertThat(heights(latin(), List.of("zh-Hant", "ja", "ko"))).containsExactly(height(font(HanForm.TAIWAN)),
                height(font(HanForm.JAPAN)),
                height(font(Optional.empty())));
    }

    @Test
    void strangeFormsAreBetterThanNone() throws IOException, BrokenTypefaceException {
        Files.write(machine.resolve("a.ttf"), font(HanForm.JAPAN));
        assertThat(heights(latin(), List.of("zh-Hant"))).containsExactly(height(font(HanForm.JAPAN)));
    }

    @Test
    void aFileThatIsNoFontIsPassedOver() throws IOException, BrokenTypefaceException {
        Files.writeString(machine.resolve("a.ttc"), "ttcf and nothing more");
        Files.writeString(machine.resolve("b.otf"), "OTTO");
        Files.write(machine.resolve("c.ttf"), font(HanForm.JAPAN));
        assertThat(heights(latin(), List.of("ja"))).containsExactly(height(font(HanForm.JAPAN)));
    }

    @Test
    void ofTheCampaignsOwnTypefacesTheLanguagesIsTaken() throws IOException, BrokenTypefaceException {
        List<Face> faces = new ArrayList<>();
        for (HanForm form : List.of(HanForm.JAPAN, HanForm.TAIWAN)) {
            faces.add(own(font(form)));
        }
        Faces campaign = new Faces(faces);
        assertThat(height(campaign, "zh-Hant")).isEqualTo(height(font(HanForm.TAIWAN)));
        assertThat(height(campaign, "ja")).isEqualTo(height(font(HanForm.JAPAN)));
        assertThat(height(campaign, "en")).as("the first, where no form is known").isEqualTo(height(font(HanForm.JAPAN)));
    }

    @Test
    void aTypefaceThatDoesNotSayKeepsItsPlace() throws IOException, BrokenTypefaceException {
        Faces campaign = new Faces(List.of(own(font(Optional.empty())), own(font(HanForm.TAIWAN))));
        assertThat(height(campaign, "zh-Hant")).isEqualTo(height(font(Optional.empty())));
    }
}
