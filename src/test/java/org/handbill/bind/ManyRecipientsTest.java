package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handbill.campaign.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 people are read in a Java with little memory, and what is kept of each is measured. */
class ManyRecipientsTest {
    private static final int MANY = 100_000;

    @TempDir
    Path temp;

    /** The child: reads the file that it is given, and says how many people there are and how many bytes each keeps. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            long before = used();
            RecipientFixture read = RecipientFixture.read(Path.of(arguments[0]));
            List<Recipient> list = read.list();
            long kept = used() - before;
            System.out.println(list.size() + " " + kept / list.size() + " " + read.diagnostics().size());
            if (list.isEmpty()) {
                throw new AssertionError(read.printed());
            }
        }

        private static long used() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    @Test
    void aHundredThousandTakeLessThanAKilobyteEach() throws Exception {
        Path file = temp.resolve("many.csv");
        write(file, "");
        String[] said = run(file).split(" ", -1);
        assertThat(Integer.parseInt(said[0])).isEqualTo(MANY);
        assertThat(Integer.parseInt(said[1])).as("bytes for each").isBetween(200, 1_024);
        assertThat(said[2]).as("mistakes").isEqualTo("0");
    }

    @Test
    void mistakesInEachTakeNoMore() throws Exception {
        Path file = temp.resolve("wrong.csv");
        write(file, "no number");
        assertThat(run(file)).startsWith(MANY + " ").endsWith(" 21");
    }

    @Test
    void aQuoteThatIsNeverClosedTakesNoMore() throws Exception {
        Path file = temp.resolve("open.csv");
        write(file, "");
        Files.writeString(file, Files.readString(file).replaceFirst("\nPerson 50001", "\n\"Person 50001"));
        assertThat(run(file)).startsWith("50000 ").endsWith(" 1");
    }

    private static String run(Path file) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Child.class.getName(), file.toString()).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as(said).isZero();
        return said;
    }

    private static void write(Path file, String limit) throws IOException {
        String[] parties = {"진보당", "Green party", "حزب العمال", "Conservatives"};
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("# checked: 2012-02-10\nname,role,group,region,language,email,url,limit,topic,phone,x,mastodon\n");
            for (int i = 1; i <= MANY; i++) {
                String name = i % 4 == 0 ? "김 의원 " + i : "Person " + i;
                out.write(name + ",Member of the legislature,\"" + parties[i % 4] + "\",Constituency " + i % 650 + ",en,member." + i
                        + "@legislature.example.org,https://legislature.example.org/members/contact?id=" + i + ","
                        + (limit.isEmpty() ? "2500" : limit) + ",Human rights,+1 202-555-" + i % 10_000 + ",@member" + i + ",member" + i
                        + "@social.example.org\n");
            }
        }
    }
}
