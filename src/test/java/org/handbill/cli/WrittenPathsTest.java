package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each command writes is found by running it, then each of these paths, and each folder above one, becomes a link to something outside:
 * whatever the command says, what is outside stays as it was, to the byte.
 */
class WrittenPathsTest {
    /** How many paths of each command are tried; all of them in the full tests. */
    private static final int SAMPLE = 1;

    private final SplittableRandom random = new SplittableRandom(27);
    private final boolean full = Boolean.getBoolean("handbill.full");

    @TempDir
    Path temp;

    private OutsideFolder outside;
    private Path campaign;
    private String table = "";

    @BeforeEach
    void prepare() throws IOException {
        outside = OutsideFolder.make(temp.resolve("outside"));
        campaign = temp.resolve("campaign");
        table = LinkedCampaign.translated(campaign);
    }

    @Test
    void aLinkAtEachPathThatACommandWrites() throws IOException {
        for (List<String> command : LinkedCampaign.commands(campaign)) {
            for (String path : sample(written(command))) {
                replay(command, random.nextBoolean(), List.of(path), any(OutsideFolder.TARGETS));
            }
        }
    }

    @Test
    void linksAtHalfOfAllFilesOfASite() throws IOException {
        List<String> build = LinkedCampaign.commands(campaign).getFirst();
        List<String> all = written(build).stream().filter(path -> path.startsWith("out/")).toList();
        assertThat(all).hasSizeGreaterThan(30);
        for (int round = full ? 10 : 2; round > 0; round--) {
            replay(build, true, all.stream().filter(_ -> random.nextBoolean()).toList(), any(OutsideFolder.TARGETS));
        }
    }

    /** The work folder of a build that was cut short, with files to be brought back to a place that is a link. */
    @Test
    void aFormerSiteBringsNothingBackThroughALink() throws IOException {
        List<String> build = LinkedCampaign.commands(campaign).getFirst();
        Map<String, String> before = outside.fingerprint();
        for (String left : List.of("old", "new", "left-1", "unfinished-1")) {
            LinkedCampaign.make(campaign, table);
            assertThat(Ran.command("", build.toArray(String[]::new)).exit()).isZero();
            Path work = Files.createDirectories(campaign.resolve(".out.handbill-work"));
            Files.writeString(work.resolve("handbill.lock"), "");
            Files.writeString(work.resolve("exchange"), "(dev=1,ino=1)");
            for (String name : List.of("linked/index.html", "linked/fresh.html", "linked/pictures/family.jpg", "linked/deep/er.html")) {
                Path file = work.resolve(left).resolve(name);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, "planted");
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
            }
            assertThat(OutsideFolder.plant(campaign, "out/linked", outside.path().resolve("folder"))).isTrue();
            Ran ran = Ran.command("", build.toArray(String[]::new));
            assertThat(outside.fingerprint()).as(left + "\n" + ran.err()).isEqualTo(before);
            assertThat(ran.exit()).as(left + "\n" + ran.err()).isIn(0, 3);
        }
    }

    /** @param again whether the command has run before the links were planted */
    private void replay(List<String> command, boolean again, List<String> paths, String target) throws IOException {
        LinkedCampaign.make(campaign, table);
        if (again) {
            Ran.command("", command.toArray(String[]::new));
            // so that there is something to be written
            Files.writeString(campaign.resolve("post.md"), Files.readString(campaign.resolve("post.md")).replace("Friday", "Monday"));
        }
        Map<String, String> before = outside.fingerprint();
        paths.forEach(path -> plant(path, target));
        String what = String.join(" ", command) + (again ? " again" : "") + " with " + paths + " -> " + target;
        Ran ran = Ran.command("", command.toArray(String[]::new));
        assertThat(outside.fingerprint()).as(what + "\n" + ran.err()).isEqualTo(before);
        assertThat(ran.exit()).as(what + "\n" + ran.err()).isIn(0, 1, 3);
        if (ran.exit() != 0) {
            assertThat(ran.err()).as(what).containsPattern("(?m)^\\S.*: error: .*\\[[a-z-]+\\]$");
        }
    }

    private void plant(String path, String target) {
        try {
            OutsideFolder.plant(campaign, path, outside.path().resolve(target));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    /** What a command makes or changes, and the folders above. */
    private List<String> written(List<String> command) throws IOException {
        LinkedCampaign.make(campaign, table);
        Map<String, String> before = contents();
        Ran ran = Ran.command("", command.toArray(String[]::new));
        assertThat(ran.exit()).as(command + "\n" + ran.err()).isZero();
        Set<String> paths = new TreeSet<>();
        contents().forEach((path, content) -> {
            if (!content.equals(before.get(path))) {
                for (Path each = Path.of(path); each != null; each = each.getParent()) {
                    paths.add(each.toString());
                }
            }
        });
        assertThat(paths).as(command.toString()).isNotEmpty();
        return List.copyOf(paths);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(campaign)) {
            for (Path each : (Iterable<Path>) walk.filter(path -> !path.equals(campaign))::iterator) {
                all.put(campaign.relativize(each).toString(), Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                        ? Arrays.toString(Files.readAllBytes(each))
                        : "/");
            }
        }
        return all;
    }

    /** Those at the top, where most else is below, and some others. */
    private List<String> sample(List<String> paths) {
        if (full) {
            return paths;
        }
        List<String> some = new ArrayList<>(paths.stream().filter(path -> !path.contains("/")).toList());
        for (int i = 0; i < SAMPLE; i++) {
            some.add(any(paths));
        }
        return some;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
