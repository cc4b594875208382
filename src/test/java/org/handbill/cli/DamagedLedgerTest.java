package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.handbill.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger and the baseline, cut short or changed at any byte: a command is right or says what to do, and no line of the ledger is lost. */
class DamagedLedgerTest {
    private final boolean full = Boolean.getBoolean("handbill.full");

    @TempDir
    Path temp;

    private Path campaign;

    @BeforeEach
    void copy() throws IOException {
        campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
    }

    @Test
    void aLedgerThatIsCutShortIsLeftAsItIs() throws IOException {
        Path ledger = campaign.resolve("links.lock.yaml");
        assertThat(Ran.command("", "links", "create", campaign.toString()).exit()).isZero();
        byte[] good = Files.readAllBytes(ledger);
        // without the line break at its end it is whole
        for (int at = 0; at < good.length - 1; at += full ? 1 : 41) {
            byte[] cut = Arrays.copyOf(good, at);
            Files.write(ledger, cut);
            Ran ran = Ran.command("", "links", "create", campaign.toString());
            assertThat(ran.exit()).as("cut at %d: %s", at, ran.err()).isEqualTo(1);
            assertThat(ran.err()).as("cut at %d", at).containsPattern("(?m)^links\\.lock\\.yaml:\\d+:\\d+: error: ");
            assertThat(Files.readAllBytes(ledger)).as("cut at %d", at).isEqualTo(cut);
        }
    }

    @Test
    void aLedgerThatIsChangedKeepsAllItsLines() throws IOException {
        Path ledger = campaign.resolve("links.lock.yaml");
        assertThat(Ran.command("", "links", "create", campaign.toString()).exit()).isZero();
        byte[] good = Files.readAllBytes(ledger);
        SplittableRandom random = new SplittableRandom(8);
        byte[] signs = "\0\n\"':{}[]#,-*& \u00FF9".getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < good.length; at += full ? 1 : 23) {
            byte[] bad = good.clone();
            bad[at] = signs[random.nextInt(signs.length)];
            Files.write(ledger, bad);
            Ran ran = Ran.command("", "links", "create", campaign.toString());
            String what = "'" + (char) (bad[at] & 0xFF) + "' at " + at + ": " + ran.err();
            assertThat(ran.exit()).as(what).isIn(0, 1);
            if (ran.exit() == 1) {
                assertThat(ran.err()).as(what).containsPattern("(?m)^links\\.lock\\.yaml(:\\d+:\\d+)?: error: ");
                assertThat(Files.readAllBytes(ledger)).as(what).isEqualTo(bad);
            } else {
                assertThat(links(Files.readString(ledger))).as(what).containsAll(links(new String(bad, StandardCharsets.UTF_8)));
            }
        }
    }

    private static List<String> links(String ledger) {
        return ledger.lines().filter(line -> line.contains("slug:")).map(line -> line.replaceFirst("#.*", "").strip()).toList();
    }

    @Test
    void aBaselineThatIsDamagedIsNamed() throws IOException {
        Path baseline = campaign.resolve("checks.baseline.json");
        assertThat(Ran.command("", "check", campaign.toString(), "--update-baseline").exit()).isZero();
        Files.writeString(campaign.resolve("campaign.yaml"),
                "checks: {baseline: checks.baseline.json}\n" + Files.readString(campaign.resolve("campaign.yaml")));
        byte[] good = Files.readAllBytes(baseline);
        SplittableRandom random = new SplittableRandom(9);
        for (int at = 0; at < good.length; at += full ? 1 : good.length / 6 + 1) {
            byte[] cut = Arrays.copyOf(good, at);
            byte[] bad = good.clone();
            bad[at] = (byte) random.nextInt(256);
            for (byte[] damaged : List.of(cut, bad)) {
                Files.write(baseline, damaged);
                Ran ran = Ran.command("", "check", campaign.toString());
                assertThat(ran.exit()).as("at %d: %s%s", at, ran.err(), ran.out()).isIn(0, 1);
                if (ran.exit() == 1) {
                    assertThat(ran.err() + ran.out()).as("at %d", at).contains("checks.baseline.json");
                }
                assertThat(Files.readAllBytes(baseline)).isEqualTo(damaged);
            }
        }
    }
}
