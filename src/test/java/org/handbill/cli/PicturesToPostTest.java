package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.handbill.ExampleSite;
import org.handbill.bind.CatalogueBinder;
import org.handbill.kit.CardShape;
import org.handbill.load.PlatformFiles;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures on the page of the share kit, read from the example as it is published. */
class PicturesToPostTest {
    private static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), LocalDate.of(2026, 9, 2)).value()
            .orElseThrow();

    private static final Path SITE = ExampleSite.shared();

    private static Document kit(String folder) throws IOException {
        return Jsoup.parse(SITE.resolve(folder + "share/index.html"), "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ko/", "ar/"})
    void everyNetworkHasPicturesInItsOwnShapeAndNoOther(String folder) throws IOException {
        Document page = kit(folder);
        assertThat(page.select(".card")).hasSizeGreaterThan(10);
        int pictures = 0;
        for (Element card : page.select(".card")) {
            Platform platform = CATALOGUE.find(card.id()).orElseThrow();
            List<CardShape> wanted = platform.pictures().stream().map(size -> CardShape.nearest(size.width(), size.height())).toList();
            List<String> found = card.select(".fitting a[download]").eachAttr("href");
            assertThat(found).as(platform.id()).hasSameSizeAs(wanted);
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i)).startsWith((folder.isEmpty() ? "../" : "../../") + "cards/" + folder)
                        .contains("-" + wanted.get(i).width() + "x" + wanted.get(i).height() + ".");
                pictures++;
            }
        }
        assertThat(pictures).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ko/", "ar/"})
    void eachPictureIsThereInFiveSizesWithItsWeightAndATextInItsPlace(String folder) throws IOException {
        Document page = kit(folder);
        assertThat(page.select(".pictures article")).hasSize(4);
        for (Element picture : page.select(".pictures article")) {
            String alt = picture.expectFirst("#" + picture.id() + "-alt").text();
            assertThat(alt).contains("#SaveRefugees", "example.org/save-refugees").hasSizeBetween(60, 420);
            assertThat(picture.select("img").attr("alt")).isEqualTo(alt);
            assertThat(alt).startsWith(picture.select("h3").text());
            assertThat(picture.select("a[download]")).hasSize(CardShape.values().length);
            for (Element link : picture.select("a[download]")) {
                Path file = SITE.resolve(folder + "share").resolve(link.attr("href")).normalize();
                BufferedImage drawn = Optional.ofNullable(ImageIO.read(file.toFile())).orElseThrow();
                String words = link.text().replaceAll("[٠-٩]", "0");
                assertThat(words).contains(drawn.getWidth() + " × " + drawn.getHeight());
                assertThat(words).contains(String.valueOf((Files.size(file) + 999) / 1000));
            }
        }
    }

    @Test
    void theTextsInPlaceOfPicturesAreInTheArchiveToo() throws IOException {
        String texts = Files.readString(SITE.resolve("kit/en/alternative-texts.txt"));
        for (Element picture : kit("").select(".pictures article")) {
            assertThat(texts).contains(picture.expectFirst("#" + picture.id() + "-alt").text());
        }
    }
}
