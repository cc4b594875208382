package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.address.Parsed;
import org.handbill.address.RandomAddresses;
import org.handbill.address.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Puts addresses that somebody may type or make up into every field that holds one: the build writes them well, or says where one is wrong. */
class NastyAddressesTest {
    private static final int ROUNDS = Boolean.getBoolean("handbill.full") ? 520 : 13;
    private static final List<String> FIELDS = List.of("petition", "sign", "donate", "form", "recipient", "source", "mirror", "security",
            "base",
            "link", "html", "server", "network");
    private static final Pattern LOCATED = Pattern.compile("(?m)^[A-Za-z0-9./-]+:[0-9]+:[0-9]+: error: ");

    @TempDir
    Path temp;

    @Test
    void noAddressEndsInAFaultOfOurs() throws IOException {
        RandomAddresses random = new RandomAddresses(1418);
        int built = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String field = FIELDS.get(round % FIELDS.size());
            String address = random.next();
            Path folder = campaign(Map.of(field, address), temp.resolve("campaign" + round));
            Path site = temp.resolve("site" + round);
            Ran ran = Ran.command("", "build", folder.toString(), "--output", site.toString(), "--as-of", "2026-03-01");
            String what = field + ": '" + address + "'\n" + ran.out() + ran.err();
            assertThat(ran.exit()).as(what).isIn(0, 1);
            if (ran.exit() == 0) {
                built++;
                addresses(site, what);
            } else {
                refused++;
                assertThat(LOCATED.matcher(ran.out() + ran.err()).find()).as(what).isTrue();
            }
        }
        assertThat(built).isPositive();
        assertThat(refused).isPositive();
    }

    /** Every address of the web on every page is one as we write it, or was typed in a text. */
    private static void addresses(Path site, String what) throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> all = Files.walk(site)) {
            all.filter(file -> file.toString().endsWith(".html")).forEach(pages::add);
        }
        for (Path page : pages) {
            for (Element link : Jsoup.parse(Files.readString(page)).select("[href^=http]")) {
                String href = link.attr("href");
                assertThat(WebAddress.parse(href)).as(what + href).isInstanceOf(Parsed.Good.class);
                assertThat(href).as(what).matches("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*");
            }
        }
        Matcher rules = Pattern.compile("[\\x00-\\x08\"\\\\{}]").matcher(Files.readString(site.resolve("_redirects")));
        assertThat(rules.find()).as(what).isFalse();
    }

    private static Path campaign(Map<String, String> nasty, Path folder) throws IOException {
        UnaryOperator<String> in = field -> nasty.getOrDefault(field, "https://example.org/" + field + "/")
                + (field.equals("network") ? "?text={text}&url={link}" : "");
        write(folder, "campaign.yaml",
                "title: Keep the harbour\nsummary: One sentence that says what is asked.\nbaseUrl: " + quoted(in.apply("base"))
                        + "\noutputs: [pages]\nplatforms: [x, ours]\nmirrors: [" + quoted(in.apply("mirror"))
                        + "]\ncontact: {name: Ana, security: "
                        + quoted(in.apply("security")) + ", expires: 2026-06-01}\npetition: {url: " + quoted(in.apply("petition"))
                        + ", label: Sign}\nlinks: {server: " + quoted(in.apply("server")) + "}\n");
        write(folder, "post.md",
                "---\ntitle: The harbour\nsummary: It is to be sold.\nsource: {name: Paper, url: " + quoted(in.apply("source"))
                        + "}\n---\nRead [this](<" + in.apply("link").replaceAll("[<>\\n\\t\\\\]", "") + ">), and <a href=\""
                        + in.apply("html").replaceAll("[<>\"&]", "") + "\">that</a>, at " + in.apply("link").replaceAll("[\\[*_`<]", "")
                        + "\n");
        write(folder, "messages.yaml", "- id: one\n  text: Keep the harbour. {link}\n");
        write(folder, "appeal.md", "---\ntitle: To the council\nsubject: The harbour\n---\nPlease keep the harbour.\n");
        write(folder, "actions/1-sign.md", "---\ntitle: Sign it\nkind: petition\nurl: " + quoted(in.apply("sign")) + "\n---\nSign.\n");
        write(folder, "actions/2-give.md", "---\ntitle: Give\nkind: donate\nurl: " + quoted(in.apply("donate")) + "\n---\nGive.\n");
        write(folder, "actions/3-form.md",
                "---\ntitle: Fill in\nkind: write\nform: {name: Form, url: " + quoted(in.apply("form")) + ", limit: 2000}\n---\nWrite.\n");
        write(folder, "actions/4-write.md", "---\ntitle: Write\nkind: write\nrecipients: recipients/council.csv\n---\nWrite.\n");
        write(folder, "recipients/council.csv", "name,url\nAda,\"" + in.apply("recipient").replace("\"", "\"\"") + "\"\n");
        write(folder, "platforms/ours.yaml", """
                name: Ours
                group: network
                order: 999
                limit: 500
                count: {kind: graphemes}
                link: text
                share:
                  kind: compose
                  open: %s
                checked: 2026-02-14
                """.formatted(quoted(in.apply("network"))));
        return folder;
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' || c >= 0x7F ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.append('"').toString();
    }
}
