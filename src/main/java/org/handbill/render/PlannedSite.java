package org.handbill.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Photograph;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Severity;
import org.handbill.media.Svg;
import org.handbill.picture.BrokenPictureException;
import org.handbill.picture.Photographs;
import org.handbill.picture.ScanCode;
import org.handbill.picture.card.PhotoCut;
import org.handbill.site.Artifact;
import org.handbill.site.RenderException;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;

/** A plan and what carries it out. */
final class PlannedSite implements RenderedSite {
    private final SitePlan plan;
    private final Renderer renderer;
    private final SortedSet<SitePath> paths;
    private final Map<SitePath, Long> weights = new ConcurrentHashMap<>();

    PlannedSite(SitePlan plan, Renderer renderer) {
        this.plan = plan;
        this.renderer = renderer;
        this.paths = plan.paths();
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
            case Artifact.Page page -> renderer.page(page.model().get(), this::weight, out);
            case Artifact.NotFoundPage page -> renderer.notFound(page.model().get(), page.root(), this::weight, out);
            case Artifact.Text text -> out.write(text.content().get().getBytes(StandardCharsets.UTF_8));
            case Artifact.HostFile file -> out.write(hostFile(file).getBytes(StandardCharsets.UTF_8));
            case Artifact.Generated generated -> renderer.generated(generated.model().get(), out);
            case Artifact.Picture picture -> out.write(renderer.picture(picture.card(), picture.shape()));
            case Artifact.Paper paper -> out.write(renderer.handbill(paper.content().get(), paper.size()));
            case Artifact.Code code -> out.write(code(code));
            case Artifact.Data data -> KitJson.write(data.content().get(), out);
            case Artifact.Table table -> KitCsv.write(table.content().get(), out);
            case Artifact.Offline offline -> renderer.offline(offline.model().get(), this, out);
            case Artifact.DataSchema schema -> KitJson.writeSchema(schema.id(), out);
            case Artifact.Archive archive -> Archives.write(archive, this, out);
            case Artifact.Compressed compressed -> compressed(compressed.of(), out);
            case Artifact.Photograph photograph -> photograph(photograph, out);
            case Artifact.Drawing drawing -> Svg.write(drawing.picture().file(), out);
            case Artifact.Preview preview -> preview(preview.picture(), out);
            case Artifact.Icon icon -> out.write(renderer.icon(icon));
            case Artifact.FileCopy copy -> Files.copy(copy.file(), out);
            case Artifact.ThemeAsset asset -> out.write(renderer.asset(asset.name()));
        }
    }

    private String hostFile(Artifact.HostFile file) throws IOException {
        String content = file.content();
        return content.contains(Artifact.HostFile.OFFLINE_POLICY)
                ? content.replace(Artifact.HostFile.OFFLINE_POLICY, renderer.offlinePolicy())
                : content;
    }

    private void compressed(SitePath of, OutputStream out) throws IOException {
        Gzip gzip = new Gzip(out);
        write(of, gzip);
        gzip.finish(); // the stream below belongs to the caller
    }

    /** How many bytes a share card has; made to know it, where nobody asked before. */
    private long weight(SitePath path) {
        if (!(plan.artifacts().get(path) instanceof Artifact.Picture picture)) {
            throw new IllegalArgumentException("the site has no share card '" + path + "'");
        }
        return weights.computeIfAbsent(path, _ -> (long) renderer.picture(picture.card(), picture.shape()).length);
    }

    private static byte[] code(Artifact.Code code) {
        ScanCode scanned = ScanCode.of(code.address());
        return switch (code.format()) {
            case SVG -> scanned.svg().getBytes(StandardCharsets.UTF_8);
            case PNG -> scanned.png();
        };
    }

    private static void photograph(Artifact.Photograph wanted, OutputStream out) throws IOException {
        MediaFile file = wanted.picture();
        int orientation = file.photograph().map(Photograph::orientation).orElse(1);
        try {
            Photographs.write(file.file(), orientation, wanted.width(), out);
        } catch (BrokenPictureException e) {
            throw broken(file, e);
        }
    }

    private static void preview(MediaFile file, OutputStream out) throws IOException {
        int orientation = file.photograph().map(Photograph::orientation).orElse(1);
        try {
            out.write(PhotoCut.jpeg(file.file(), orientation, Artifact.Preview.WIDTH, Artifact.Preview.HEIGHT));
        } catch (BrokenPictureException e) {
            throw broken(file, e);
        }
    }

    private static RenderException broken(MediaFile file, BrokenPictureException e) {
        return new RenderException(new Diagnostic(Code.PICTURE_BROKEN, Severity.ERROR, Location.whole(file.path()),
                String.valueOf(e.getMessage()), e.hint()));
    }

    @Override
    public int picturesCleaned() {
        return Math.toIntExact(plan.artifacts().values().stream().flatMap(PlannedSite::revealing).distinct().count());
    }

    @Override
    public boolean hasScriptsOfItsOwn() {
        return renderer.hasScriptsOfItsOwn() || plan.artifacts().entrySet().stream()
                .anyMatch(entry -> entry.getValue() instanceof Artifact.FileCopy && PreparedTheme.isScript(entry.getKey().value()));
    }

    private static Stream<String> revealing(Artifact artifact) {
        return switch (artifact) {
            case Artifact.Photograph made when made.picture().photograph().filter(Photograph::revealing).isPresent() -> Stream
                    .of(made.picture().path());
            case null, default -> Stream.empty();
        };
    }
}
