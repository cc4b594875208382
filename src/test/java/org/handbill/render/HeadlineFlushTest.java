package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ink of every line of a headline reaches both ends of the measure, as a browser draws it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadlineFlushTest {
    private static final List<String> PAGES = List.of("index.html", "appeal/index.html", "actions/write/index.html", "share/index.html",
            "headlines/0/index.html", "headlines/1/index.html", "headlines/2/index.html", "headlines/3/index.html",
            "headlines/4/index.html",
            "headlines/5/index.html");

    private Chromium chromium;
    private Path site;

    @BeforeAll
    void open() throws IOException {
        chromium = Chromium.start();
        site = SampleSite.onDisk();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private record Row(double left, double right, double top, double bottom) {}

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280, 1920})
    void linesAreFlushWithTheMeasure(int width) throws IOException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(ColorScheme.LIGHT))) {
            for (String path : PAGES) {
                Page page = context.newPage();
                page.navigate(site.resolve(path).toUri().toString());
                page.evaluate("document.fonts.ready");
                assertThat(page.evaluate("document.fonts.check('40px \"League Gothic\"')")).isEqualTo(true);
                Row measure = row(page.evaluate("(() => { const r = document.querySelector('h1').getBoundingClientRect();"
                        + " return [r.left, r.right, r.top + scrollY, r.bottom + scrollY]; })()"));
                double above = Math.floor(measure.top()) - 20;
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setClip(0, above, width, Math.ceil(measure.bottom()) + 20 - above))));
                for (Object found : (List<?>) page.evaluate("[...document.querySelectorAll(innerWidth < 576 ? '.piece' : '.line')]"
                        + ".map(e => { const r = e.getBoundingClientRect();"
                        + " return [r.left, r.right, r.top + scrollY, r.bottom + scrollY]; })")) {
                    Row line = row(found);
                    double[] ink = ink(image, new Row(line.left(), line.right(), line.top() - above, line.bottom() - above));
                    rows++;
                    if (Math.abs(ink[0] - measure.left()) > 1 || Math.abs(ink[1] - measure.right()) > 1) {
                        wrong.add(path + ": ink from " + ink[0] + " to " + ink[1] + ", measure from " + measure.left() + " to "
                                + measure.right());
                    }
                }
                page.close();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isGreaterThan(PAGES.size());
    }

    private static Row row(Object numbers) {
        List<?> list = (List<?>) numbers;
        double[] n = list.stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
        return new Row(n[0], n[1], n[2], n[3]);
    }

    /** The first and last column with ink between the top and the bottom of a row; a column that is half covered counts half. */
    private static double[] ink(BufferedImage image, Row row) {
        int top = (int) Math.floor(row.top());
        int bottom = (int) Math.ceil(row.bottom());
        double left = Double.NaN;
        double right = Double.NaN;
        int paper = image.getRGB(1, top - 2);
        for (int x = 0; x < image.getWidth(); x++) {
            double most = 0;
            for (int y = top; y < bottom; y++) {
                most = Math.max(most, difference(image.getRGB(x, y), paper));
            }
            if (most > 0.1) {
                left = Double.isNaN(left) ? x + 1 - most : left;
                right = x + most;
            }
        }
        return new double[]{left, right};
    }

    /** Of the green of a pixel from the paper's, where full ink, black or red, is about 1. */
    private static double difference(int pixel, int paper) {
        return Math.min(1, Math.abs((pixel >> 8 & 0xFF) - (paper >> 8 & 0xFF)) / 200.0);
    }
}
