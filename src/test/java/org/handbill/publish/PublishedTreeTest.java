package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random states of a site one after the other in one folder, in which somebody else keeps files and edits ours. */
class PublishedTreeTest {
    private static final String[] NAMES = {"a", "b", "ü", "c d", "보", "index.html"};

    @TempDir
    Path temp;

    @Test
    void isAlwaysTheSiteAndWhatIsTheirs() throws IOException {
        int rounds = Boolean.getBoolean("handbill.full") ? 100 : 10;
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(round);
            Path output = temp.resolve("site " + round);
            Supplier<SitePublisher> publisher = round % 2 == 0 ? SitePublisher::new : Publishing::inTwoSteps;
            Map<String, String> theirs = new HashMap<>();
            Map<String, String> before = Map.of();
            for (int state = 0; state < 25; state++) {
                Map<String, String> site = site(random, before);
                boolean edited = state > 0 && meddle(output, before, theirs, random);
                PublishReport report = edited && changedByHand(output, before)
                        ? Publishing.publishOverEdits(publisher, new TestSite(site), output)
                        : Publishing.publish(publisher, new TestSite(site), output);
                Map<String, String> expected = new TreeMap<>(site);
                expected.putAll(theirs);
                assertThat(Tree.files(output)).as("round %d, state %d", round, state).isEqualTo(expected);
                assertThat(report.written() + report.unchanged()).isEqualTo(site.size());
                assertThat(report.changed()).isEqualTo(state == 0 || edited || !site.equals(before));
                before = site;
            }
            assertThat(noEmptyFolders(output)).isTrue();
        }
        assertThat(Tree.names(temp)).hasSize(rounds);
    }

    /** Now and then the same again. No file is a folder of another, and none is like one of theirs, which begin with '_'. */
    private static Map<String, String> site(Random random, Map<String, String> before) {
        if (random.nextInt(4) == 0) {
            return before;
        }
        Map<String, String> site = new TreeMap<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            StringBuilder path = new StringBuilder();
            for (int depth = random.nextInt(3); depth > 0; depth--) {
                path.append(NAMES[random.nextInt(NAMES.length)]).append("/");
            }
            path.append(NAMES[random.nextInt(NAMES.length)]);
            String added = path.toString();
            if (site.keySet().stream().noneMatch(other -> other.startsWith(added + "/") || added.startsWith(other + "/"))) {
                site.put(added, "text " + random.nextInt(4));
            }
        }
        return site;
    }

    private static boolean changedByHand(Path output, Map<String, String> ours) throws IOException {
        for (Map.Entry<String, String> file : ours.entrySet()) {
            Path path = output.resolve(file.getKey());
            if (Files.exists(path) && !Files.readString(path).equals(file.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Adds or removes a file of theirs and edits or removes one of ours; says whether it did the latter. */
    private static boolean meddle(Path output, Map<String, String> ours, Map<String, String> theirs, Random random) throws IOException {
        Path folder = output;
        for (String name : new String[]{"_theirs", "_deep"}) {
            folder = random.nextBoolean() ? folder.resolve(name) : folder;
        }
        Path file = folder.resolve("_" + random.nextInt(5) + ".txt");
        String path = output.relativize(file).toString().replace('\\', '/');
        if (theirs.remove(path) != null) {
            Files.delete(file);
        } else {
            Tree.write(file, "theirs " + path);
            theirs.put(path, "theirs " + path);
        }
        if (ours.isEmpty() || random.nextInt(3) > 0) {
            return false;
        }
        String edited = ours.keySet().stream().skip(random.nextInt(ours.size())).findFirst().orElseThrow();
        if (random.nextBoolean()) {
            Files.delete(output.resolve(edited));
        } else {
            Files.writeString(output.resolve(edited), "edit 9");
        }
        return true;
    }

    /** Folders of theirs may be left empty; ours go with their last file. */
    private static boolean noEmptyFolders(Path output) {
        Map<String, String> tree = Tree.of(output);
        return tree.entrySet().stream()
                .filter(entry -> entry.getValue().equals("/") && !entry.getKey().isEmpty() && !entry.getKey().startsWith("_"))
                .allMatch(entry -> tree.keySet().stream().anyMatch(path -> path.startsWith(entry.getKey() + "/")));
    }
}
