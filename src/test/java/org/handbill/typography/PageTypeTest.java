package org.handbill.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows in the theme's WOFF2, in Chromium, beside what the generator measures in the TrueType file. */
@TestInstance(Lifecycle.PER_CLASS)
class PageTypeTest {
    private static final int LARGEST_TYPE_BYTES = 12_000;

    private final Typeface face = Faces.leagueGothic();
    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Page> opened = Optional.empty();

    @BeforeAll
    void openPage() {
        Optional<Path> chromium = chromium();
        assumeThat(chromium).as("Chromium on the PATH").isPresent();
        Playwright started = Playwright.create();
        playwright = Optional.of(started);
        Browser browser = started.chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium.orElseThrow()).setArgs(List.of("--no-sandbox")));
        Page page = browser.newPage();
        opened = Optional.of(page);
        String woff2 = Base64.getEncoder().encodeToString(Faces.bytes("league-gothic.woff2"));
        page.setContent("<style>@font-face{font-family:Measured;src:url(data:font/woff2;base64," + woff2 + ")}</style><p id=text>");
        page.evaluate("document.fonts.load('2000px Measured')");
    }

    private static Optional<Path> chromium() {
        String[] folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1);
        return Arrays.stream(folders)
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    void closePage() {
        playwright.ifPresent(Playwright::close);
    }

    /** In font units: the type is as many px large as an em has units. */
    private List<?> measure(List<String> texts, String field) {
        return (List<?>) opened.orElseThrow().evaluate("""
                ([texts, field]) => {
                  const context = document.createElement('canvas').getContext('2d');
                  context.font = '2000px Measured';
                  context.fontKerning = 'normal';
                  context.textRendering = 'geometricPrecision';
                  return texts.map(text => Math.round(context.measureText(text)[field]));
                }""", List.of(texts, field));
    }

    @Test
    void everyCharacterIsAsWideInTheSmallFileAsInTheMeasuredOne() {
        List<String> characters = IntStream.range(0x20, 0x2300)
                .filter(c -> face.covers(c) && !Typeface.isInvisible(c))
                .mapToObj(Character::toString)
                .toList();
        assertThat(characters).hasSizeGreaterThan(430);
        assertThat(measure(characters, "width")).isEqualTo(characters.stream().map(c -> face.ink(c).advance()).toList());
    }

    @Test
    void everyPairOfCapitalsIsAsWide() {
        int[] letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÉÀŁĐ0179 .,:;!?-–’“”".codePoints().toArray();
        List<String> pairs = Arrays.stream(letters)
                .boxed()
                .flatMap(a -> Arrays.stream(letters).mapToObj(b -> Character.toString(a) + Character.toString(b)))
                .toList();
        assertThat(measure(pairs, "width")).isEqualTo(pairs.stream().map(pair -> face.ink(pair).advance()).toList());
    }

    /** In type of 500 px, four font units to a px, drawn 100 px in from the left with its baseline at 600 px. */
    @ParameterizedTest
    @ValueSource(strings = {"DO NOT SEND", "THEM BACK", "AVATAR", "WATER", "ĐỪNG TRẢ HỌ", "ÇA VA\u00A0!", "NORD\u202F!", "TY, LT’", "ŁÓDŹ",
            "(Qg)"})
    void inkIsWhereItIsMeasured(String line) {
        List<?> edges = (List<?>) opened.orElseThrow().evaluate("""
                line => {
                  const canvas = Object.assign(document.createElement('canvas'), {width: 2400, height: 800});
                  const context = canvas.getContext('2d');
                  context.font = '500px Measured';
                  context.textRendering = 'geometricPrecision';
                  context.fillText(line, 100, 600);
                  const alpha = context.getImageData(0, 0, canvas.width, canvas.height).data;
                  let [left, right, bottom, top] = [canvas.width, 0, 0, canvas.height];
                  for (let i = 3; i < alpha.length; i += 4) {
                    if (alpha[i] > 127) {
                      const x = (i >> 2) % canvas.width, y = Math.floor((i >> 2) / canvas.width);
                      [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x + 1), Math.max(bottom, y + 1), Math.min(top, y)];
                    }
                  }
                  return [left - 100, right - 100, 600 - bottom, 600 - top];
                }""", line);
        Ink ink = face.ink(line);
        int[] measured = {ink.left(), ink.right(), ink.bottom(), ink.top()};
        for (int edge = 0; edge < measured.length; edge++) {
            assertThat(((Number) edges.get(edge)).doubleValue()).isCloseTo(measured[edge] / 4.0, within(1.0));
        }
    }

    @Test
    void capitalsAreThoseThatThePageShows() {
        Map<String, String> texts = Map.of("en", "iyilik für Ærø ﬁn", "de", "Schießt nicht", "tr", "iyilik ışık", "fr", "à l’été", "el",
                "Ελευθερία τώρα, ευρωπαϊκή",
                "vi", "trả họ về", "lt", "Jis įžengė", "nl", "ijs en ĳs");
        texts.forEach((language, text) -> assertThat(opened.orElseThrow().evaluate("""
                ([language, text]) => {
                  const element = document.getElementById('text');
                  element.lang = language;
                  element.style.textTransform = 'uppercase';
                  element.textContent = text;
                  return element.innerText;
                }""", List.of(language, text))).isEqualTo(LetterCase.CAPITALS.shown(text, Locale.forLanguageTag(language))));
    }

    @Test
    void typeOfAPageIsSmall() {
        assertThat(Faces.bytes("league-gothic.woff2").length).isLessThanOrEqualTo(LARGEST_TYPE_BYTES);
        assertThat(Faces.bytes("league-gothic.ttf").length).isLessThan(32_000);
    }
}
