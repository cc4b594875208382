package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.load.ThemeFiles;
import org.handbill.site.RenderException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a template that is busy inside of one expression, where it makes no step and nothing can interrupt it. */
class BoundedDrawingTest {
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, Object> values = Map.of("compute", (TemplateMethodModelEx) _ -> compute());

    @TempDir
    private Path campaign;
    private Templates templates;
    private BoundedDrawing drawing;

    @BeforeEach
    void theme() throws IOException {
        write("stuck.ftlh", "<p>\n<b>${compute()}</b>");
        write("made.ftlh", "<p>\n\n<#assign made = r'${compute()}'?interpret><@made/>");
        write("recovers.ftlh", "<#attempt>${compute()}<#recover>on</#attempt>");
        write("short.ftlh", "<p>${1 + 1}");
        ThemeFiles files = ThemeFiles.find(campaign, "busy", Location.whole("campaign.yaml"), new Problems()).orElseThrow();
        templates = new Templates(files);
        drawing = new BoundedDrawing(new TemplateFault(templates), Duration.ofSeconds(1));
    }

    @AfterEach
    void letGo() {
        released.countDown();
    }

    private void write(String name, String text) throws IOException {
        Path file = campaign.resolve("themes/busy/layouts").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String compute() {
        calls.incrementAndGet();
        while (true) {
            try {
                released.await();
                return "done";
            } catch (InterruptedException _) {
                // as a computation, which does not look
            }
        }
    }

    private String draw(String layout) throws IOException {
        return drawing.draw(templates.get("layouts/" + layout), values);
    }

    private String fault(String layout) {
        RenderException fault = catchThrowableOfType(RenderException.class, () -> draw(layout));
        return DiagnosticPrinter.print(List.of(fault.diagnostic()));
    }

    @Test
    void itIsLeftBehindAndItsPlaceIsNamed() {
        assertThat(fault("stuck.ftlh"))
                .startsWith("themes/busy/layouts/stuck.ftlh:2:4: error: This template does not end: it has used up its 1 s.");
    }

    @Test
    void itIsNotTriedAgainAndOthersStillAre() throws IOException {
        String first = fault("stuck.ftlh");
        assertThat(fault("stuck.ftlh")).isEqualTo(first);
        assertThat(calls).hasValue(1);
        assertThat(draw("short.ftlh")).isEqualTo("<p>2");
    }

    @Test
    void aTemplateThatATemplateMadeIsNamedByItsCall() {
        assertThat(fault("made.ftlh")).contains("made.ftlh:3:43: error: This template does not end");
    }

    @Test
    void itCannotRecover() {
        assertThat(fault("recovers.ftlh")).contains("does not end");
    }
}
