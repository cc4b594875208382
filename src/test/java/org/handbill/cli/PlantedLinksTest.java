package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Campaign folders that came with symbolic links in them, as a Git clone can: no command that writes changes anything outside the folder,
 * whatever the links are called and wherever they lead, and what is refused is told with a place.
 */
class PlantedLinksTest {
    /** Names that some command writes, wrote in older versions, or might. */
    private static final List<String> PLACES = List.of(".handbill", ".handbill/pictures", ".handbill/.gitignore", ".handbill/links.tsv",
            ".handbill/lock", ".schemas", ".schemas/campaign.schema.json", ".schemas/settings.json", "links.lock.yaml",
            ".links.lock.yaml.new",
            ".gitattributes", "checks.baseline.json", ".checks.baseline.json.new", "es", "es/campaign.yaml", "es/post.md",
            "es/messages.yaml",
            "campaign.yaml", ".campaign.yaml.new", "messages.yaml", ".messages.yaml.new", "post.md", ".post.md.new", "texts.csv",
            ".texts.csv.new", "media", "media/picture.png", "pages", "pages/about.md", "themes", "themes/mine", "platforms", "recipients",
            "updates", "actions", "fonts", "texts", "out", "out/.handbill.json", "out/index.html", "out/share", "out/media",
            ".out.handbill-work", ".out.handbill-work/handbill.lock", ".out.handbill-work/new", ".out.handbill-work/old",
            ".out.handbill-work/clock", ".out.handbill-work/exchange", ".out.handbill-work/left-1");

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
    void nothingOutsideIsTouched() throws IOException {
        Map<String, String> before = outside.fingerprint();
        SplittableRandom random = new SplittableRandom(15);
        int rounds = Boolean.getBoolean("handbill.full") ? 40 : 3;
        for (int round = 0; round < rounds; round++) {
            List<String> planted = fresh(random);
            for (List<String> command : commands()) {
                String what = "round " + round + ": " + String.join(" ", command) + " with " + planted;
                Ran ran = Ran.command("", command.toArray(String[]::new));
                assertThat(outside.fingerprint()).as(what).isEqualTo(before);
                assertThat(ran.exit()).as(what + "\n" + ran.err() + ran.out()).isIn(0, 1, 3);
                if (ran.exit() != 0) {
                    assertThat(ran.err() + ran.out()).as(what).containsPattern("(?m)^\\S.*: error: .*\\[[a-z-]+\\]$");
                }
            }
        }
    }

    /** A link at each place that the tool itself fills is told, and not only left alone. */
    @Test
    void aLinkWhereSomethingIsToBeWrittenIsAnErrorWithItsPlace() throws IOException {
        Map<String, List<String>> writing = new TreeMap<>();
        writing.put(".handbill", commands().getFirst());
        writing.put(".handbill/pictures", commands().getFirst());
        writing.put("links.lock.yaml", commands().getFirst());
        writing.put(".schemas", List.of("schema", "--into", campaign.toString()));
        writing.put(".schemas/campaign.schema.json", List.of("schema", "--into", campaign.toString()));
        writing.put("checks.baseline.json", List.of("check", campaign.toString(), "--update-baseline"));
        Map<String, String> before = outside.fingerprint();
        for (Map.Entry<String, List<String>> each : writing.entrySet()) {
            for (String target : Boolean.getBoolean("handbill.full") ? OutsideFolder.TARGETS : List.of("folder", "nowhere")) {
                base();
                OutsideFolder.plant(campaign, each.getKey(), outside.path().resolve(target));
                Ran ran = Ran.command("", each.getValue().toArray(String[]::new));
                assertThat(ran.exit()).as(each + " to " + target + "\n" + ran.err()).isIn(1, 3);
                assertThat(ran.err()).as(target).containsPattern("(?m)^" + each.getKey() + ": error: ");
                assertThat(outside.fingerprint()).as(each + " to " + target).isEqualTo(before);
            }
        }
    }

    @Test
    void aTemporaryNameOfAnOlderVersionIsNotUsed() throws IOException {
        base();
        Files.createSymbolicLink(campaign.resolve(".links.lock.yaml.new"), outside.path().resolve("file"));
        assertThat(Ran.command("", commands().getFirst().toArray(String[]::new)).exit()).isZero();
        assertThat(campaign.resolve("links.lock.yaml")).isRegularFile();
        assertThat(outside.path().resolve("file")).hasContent("export PATH=$HOME/bin");
    }

    private List<List<String>> commands() {
        return LinkedCampaign.commands(campaign);
    }

    /** A campaign with one to four links at random places. */
    private List<String> fresh(SplittableRandom random) throws IOException {
        base();
        if (random.nextBoolean()) {
            Ran.command("", commands().getFirst().toArray(String[]::new));
            Files.createDirectories(campaign.resolve(".out.handbill-work"));
            Files.writeString(campaign.resolve(".out.handbill-work/handbill.lock"), "");
        }
        List<String> planted = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            String place = PLACES.get(random.nextInt(PLACES.size()));
            List<String> targets = OutsideFolder.TARGETS;
            Path target = random.nextInt(8) == 0
                    ? campaign.resolve(place)
                    : outside.path().resolve(targets.get(random.nextInt(targets.size())));
            if (OutsideFolder.plant(campaign, place, random.nextBoolean()
                    ? target
                    : Objects.requireNonNull(campaign.resolve(place).getParent()).relativize(target))) {
                planted.add(place + " -> " + temp.relativize(target));
            }
        }
        return planted;
    }

    private void base() throws IOException {
        LinkedCampaign.make(campaign, table);
    }
}
