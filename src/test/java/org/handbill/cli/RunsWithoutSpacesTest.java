package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A long run without a space, in any text of a campaign: the build ends, or refuses it with a place, in time that grows as the run does. Measured is what the
 * whole process takes of the processors, beyond what a build without the run does; four times the run may take {@link #GROWTH} times as long, where sixteen
 * would be quadratic.
 */
class RunsWithoutSpacesTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    /** UTF-16 units. */
    private static final int LENGTH = FULL ? 50_000 : 1_000;
    /** The same in each text where all have it: four times as much in the eight of the post's Markdown is not quite the most that is read of one. */
    private static final int LENGTH_IN_ALL = FULL ? 9_000 : 1_000;
    private static final double GROWTH = 9;
    /** Seconds that may be noise: those of the compiler, of the collector, and of a busy machine. */
    private static final double NOISE = 0.4;
    /** All texts at once, but for those that are refused when they are long, since nothing is made then. */
    private static final String ALL = "all";

    private static final Set<String> REFUSED = Set.of("hashtag", "signature", "closing", "appeal", "campaign title", "form", "topic",
            "topic of a form", "subject", "card", "message",
            "name", "role", "group", "region", "salutation");
    private static final Pattern PLACED = Pattern.compile("(?s)(?:[\\w/.-]+(?::\\d+:\\d+)?: (?:error|warning): .*)");

    private static final Map<String, String> RUNS = new TreeMap<>(Map.of("a", "a", "Japanese", "港を守れ", "base64", "dGhlIGhhcmJvdXI+/", "a]",
            "a]",
            "emoji", "👩‍👩‍👧", "sentences", "Yes.", "marks", "e\u0301\u0323", "Arabic", "ميناء", "Hangul", "항구", "hyphens", "a-"));

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("campaign.yaml", """
                    title: "<campaign title|Save the harbour>"
                    summary: "<campaign summary|The council votes on Friday.>"
                    baseUrl: https://campaign.example/
                    hashtags: ["<hashtag|Harbour>"]
                    contact: {name: "<contact|Ana>", email: ana@campaign.example}
                    notice: "<notice|We go on.>"
                    people: {joo: {name: "<person|Joo>", x: "@joo"}}
                    petition: {url: "https://sign.example/", label: "<petition label|Sign>", status: open}
                    """),
            Map.entry("post.md", """
                    ---
                    title: "<post title|Friday decides>"
                    summary: "<post summary|A vote.>"
                    author: "<author|Ana>"
                    image: {file: media/a.png, alt: "<picture text|A harbour>", credit: "<credit|Ana>"}
                    ---

                    <post body|The council votes.>

                    - <list item|One>

                    ## <heading|Why>

                    ![<text of a picture|A boat>](media/a.png) and [<link text|more>](https://more.example/) and `<code|code>`.

                    | <cell of a heading|A> | B |
                    |---|---|
                    | <cell|a> | b |
                    """),
            Map.entry("messages.yaml", """
                    - {id: short, text: "<message|Come on Friday.> {link}", card: <card|false>}
                    """),
            Map.entry("appeal.md", """
                    ---
                    title: "<appeal title|Our appeal>"
                    subject: "<subject|The harbour>"
                    closing: "<closing|The rest is at {link}.>"
                    signature: "<signature|Yours>"
                    ---

                    <appeal|Please vote against it.> {.essential}

                    <appeal's second paragraph|It is our harbour.>
                    """),
            Map.entry("updates/2026-02-01.md", """
                    ---
                    title: "<update title|News>"
                    ---

                    <update|They listen.>
                    """),
            Map.entry("pages/about.md", """
                    ---
                    title: "<page title|About>"
                    ---

                    <page|We are neighbours.>
                    """),
            Map.entry("actions/1-write.md", """
                    ---
                    title: "<action title|Write>"
                    summary: "<action summary|To the council.>"
                    kind: write
                    minutes: 5
                    recipients: council.csv
                    form: {name: "<form|Form>", limit: 500, topic: "<topic|Harbour>", steps: ["<step|Copy it.>"]}
                    ---

                    <action|Write today.>
                    """),
            Map.entry("recipients/council.csv",
                    """
                            name,role,group,region,salutation,email,topic
                            "<name|Ada>","<role|Mayor>","<group|Blue>","<region|North>","<salutation|Dear Ada>",ada@council.example,"<topic of a form|Harbour>"
                            """));

    private static final Pattern FIELD = Pattern.compile("<([^|>]+)\\|([^>]*)>");

    /** Seconds, once it is measured. */
    private static double base;

    @TempDir
    Path temp;

    private record Took(Ran ran, double seconds) {}

    private static List<String> fields() {
        List<String> fields = new ArrayList<>();
        new TreeMap<>(FILES).values().forEach(text -> {
            for (Matcher at = FIELD.matcher(text); at.find();) {
                fields.add(at.group(1));
            }
        });
        return fields;
    }

    private Took build(String field, String run) throws IOException {
        Path campaign = Files.createTempDirectory(temp, "campaign");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path written = campaign.resolve(file.getKey());
            Files.createDirectories(written.getParent());
            Files.writeString(written, FIELD.matcher(file.getValue()).replaceAll(at -> Matcher.quoteReplacement(
                    at.group(1).equals(field) || field.equals(ALL) && !REFUSED.contains(at.group(1))
                            ? run
                            : at.group(1).equals("card") && field.equals("message") ? "true" : at.group(2))));
        }
        Files.createDirectories(campaign.resolve("media"));
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", campaign.resolve("media/a.png").toFile());
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        Ran ran = Ran.command("", "build", campaign.toString(), "--output", campaign.resolve("out").toString(), "--as-of", "2026-02-02");
        return new Took(ran, (system.getProcessCpuTime() - before) / 1e9);
    }

    /** The second time, when the machine has compiled itself. */
    private double withoutIt() throws IOException {
        if (base == 0) {
            build("", "");
            base = build("", "").seconds();
        }
        return base;
    }

    /** Every run in all texts at once, which are a million characters then, and every text alone with one of the runs, in turn. */
    static List<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        if (!FULL) {
            return List.of(Arguments.of(ALL, "a"));
        }
        List<String> runs = List.copyOf(RUNS.keySet());
        runs.forEach(run -> cases.add(Arguments.of(ALL, run)));
        List<String> places = fields();
        for (int i = 0; i < places.size(); i++) {
            cases.add(Arguments.of(places.get(i), runs.get(i % runs.size())));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endOrAreRefusedWithAPlace(String field, String run) throws IOException {
        String unit = RUNS.getOrDefault(run, "a");
        double without = withoutIt();
        int times = (field.equals(ALL) ? LENGTH_IN_ALL : LENGTH) / unit.length();
        Took once = build(field, unit.repeat(times));
        Took fourfold = build(field, unit.repeat(4 * times));
        for (Took took : List.of(once, fourfold)) {
            assertThat(took.ran().exit()).as(took.ran().err()).isIn(0, 1);
            assertThat(took.ran().err().length()).isLessThan(100_000);
            if (took.ran().exit() == 1) {
                assertThat(took.ran().err()).matches(PLACED).contains(": error: ");
            }
        }
        if (field.equals(ALL)) {
            assertThat(fourfold.ran().exit()).as(fourfold.ran().err()).isZero();
        }
        assertThat(fourfold.seconds() - without)
                .as("%s of %s: %s without it, %s once, %s four times", field, run, without, once.seconds(), fourfold.seconds())
                .isLessThan(GROWTH * Math.max(once.seconds() - without, NOISE));
    }
}
