package org.handbill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.handbill.Golden;
import org.handbill.bind.BindOptions;
import org.handbill.publish.PictureCache;
import org.handbill.site.PictureStore;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture is drawn once and taken from the campaign's cache as long as all that it is made from is the same. */
class DrawnOnceTest {
    @TempDir
    Path temp;

    /** Counts what had to be drawn. */
    private record Counting(PictureStore store, AtomicInteger drawn) implements PictureStore {
        @Override
        public Optional<byte[]> find(String key) {
            return store.find(key);
        }

        @Override
        public void keep(String key, byte[] picture) {
            drawn.incrementAndGet();
            store.keep(key, picture);
        }
    }

    private int draw(Map<String, byte[]> into) throws IOException {
        PictureCache cache = new PictureCache(temp);
        Counting counting = new Counting(cache, new AtomicInteger());
        BindOptions options = new BindOptions(LocalDate.of(2026, 5, 1), false, Optional.empty(), Optional.empty());
        RenderedSite site = Pipeline.run(temp, options, LinkStage.Mode.MINT, counting).value().orElseThrow().site();
        for (SitePath path : site.paths()) {
            if (path.value().startsWith("cards/") || path.value().endsWith(".pdf")) {
                try (OutputStream out = new ByteArrayOutputStream()) {
                    site.write(path, out);
                    into.put(path.value(), ((ByteArrayOutputStream) out).toByteArray());
                }
            }
        }
        cache.tidy();
        return counting.drawn().get();
    }

    @Test
    void nothingIsDrawnTwice() throws IOException {
        Golden.copy(Golden.ROOT.resolve("base"), temp);
        Map<String, byte[]> first = new TreeMap<>();
        Map<String, byte[]> second = new TreeMap<>();
        assertThat(draw(first)).isEqualTo(first.size()).isGreaterThanOrEqualTo(7);
        assertThat(draw(second)).isZero();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        second.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
    }

    @Test
    void anotherTextOrABrokenFileIsDrawnAgain() throws IOException {
        Golden.copy(Golden.ROOT.resolve("base"), temp);
        Map<String, byte[]> pictures = new TreeMap<>();
        int all = draw(pictures);
        Path campaign = temp.resolve("campaign.yaml");
        Files.writeString(campaign, Files.readString(campaign).replace("It votes on Friday", "It votes on Monday"));
        assertThat(draw(pictures)).isBetween(1, all);
        try (var files = Files.list(temp.resolve(".handbill/pictures"))) {
            Path one = files.sorted().toList().getFirst();
            byte[] bytes = Files.readAllBytes(one);
            bytes[bytes.length / 2] ^= 1;
            Files.write(one, bytes);
        }
        assertThat(draw(pictures)).isEqualTo(1);
        assertThat(draw(pictures)).isZero();
    }
}
