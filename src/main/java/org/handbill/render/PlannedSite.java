package org.handbill.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handbill.picture.ScanCode;
import org.handbill.site.Artifact;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;

/** A plan and what carries it out. */
final class PlannedSite implements RenderedSite {
    private final SitePlan plan;
    private final Renderer renderer;
    private final SortedSet<SitePath> paths;

    PlannedSite(SitePlan plan, Renderer renderer) {
        this.plan = plan;
        this.renderer = renderer;
        this.paths = Collections.unmodifiableSortedSet(new TreeSet<>(plan.artifacts().keySet()));
    }

    @Override
    public SortedSet<SitePath> paths() {
        return paths;
    }

    @Override
    public void write(SitePath path, OutputStream out) throws IOException {
        Artifact artifact = plan.artifacts().get(path);
        switch (artifact) {
            case null -> throw new IllegalArgumentException("the site has no '" + path + "'");
            case Artifact.Page page -> renderer.page(page.model().get(), out);
            case Artifact.NotFoundPage page -> renderer.notFound(page.model().get(), page.root(), out);
            case Artifact.Text text -> out.write(text.content().get().getBytes(StandardCharsets.UTF_8));
            case Artifact.Generated generated -> renderer.generated(generated.model().get(), out);
            case Artifact.Picture picture -> out.write(renderer.picture(picture.card(), picture.shape()));
            case Artifact.Code code -> out.write(code(code));
            case Artifact.FileCopy copy -> Files.copy(copy.file(), out);
            case Artifact.ThemeAsset asset -> out.write(renderer.asset(asset.name()));
        }
    }

    private static byte[] code(Artifact.Code code) {
        ScanCode scanned = ScanCode.of(code.address());
        return switch (code.format()) {
            case SVG -> scanned.svg().getBytes(StandardCharsets.UTF_8);
            case PNG -> scanned.png();
        };
    }
}
