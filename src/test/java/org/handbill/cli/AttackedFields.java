package org.handbill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.handbill.Golden;

/** Places of a small campaign that an attack can be written into by itself. */
final class AttackedFields {
    /** @param write puts a text into that place of the campaign in a folder */
    record Field(String name, BiConsumer<Path, String> write) {}

    private static final String POST = "---\ntitle: Friday decides\nsummary: The vote on the harbour is on Friday.\n";
    private static final String LINK = "slug: bamen, target: share/, service: site, address: go/bamen/, created: 2012-02-20";
    private static final List<Field> ALL = new ArrayList<>();

    private AttackedFields() {}

    static {
        for (String key : List.of("baseUrl", "language", "theme", "links: {path", "links: {provider: shlink, server", "links: {domain",
                "contact: {name: A, email",
                "contact: {name: A, security", "accounts: {x", "people: {joo: {name: A, x", "people: {joo: {name: A, mastodon",
                "petition: {label: A, url",
                "petition: {label: A, closedOn", "petition: {label: A, status", "deadline", "embed", "media: {scripts", "compress", "hsts",
                "checks: {baseline", "notice")) {
            String close = "}".repeat((int) key.chars().filter(c -> c == '{').count());
            ALL.add(new Field("campaign.yaml " + key,
                    (campaign, text) -> setting(campaign, key + ": " + AttackPayloads.quoted(text) + close)));
        }
        for (String key : List.of("hashtags", "platforms", "outputs", "mirrors", "hosts")) {
            ALL.add(new Field("campaign.yaml " + key,
                    (campaign, text) -> setting(campaign, key + ": [" + AttackPayloads.quoted(text) + "]")));
        }
        for (String key : List.of("checks: {levels: {KEY: off}}", "people: {KEY: {name: A}}", "accounts: {KEY: \"@a\"}", "KEY: a")) {
            ALL.add(new Field("campaign.yaml " + key,
                    (campaign, text) -> setting(campaign, key.replace("KEY", AttackPayloads.quoted(text)))));
        }
        for (String key : List.of("date", "publishOn", "draft", "short", "image: {file", "source: {name: A, url", "source: {name: A, date",
                "original")) {
            ALL.add(new Field("post.md " + key, (campaign, text) -> write(campaign, "post.md",
                    POST + key + ": " + AttackPayloads.quoted(text) + (key.contains("{") ? "}" : "") + "\n---\n\nCome.\n")));
        }
        for (String body : List.of("PAY", "a PAY b", "# PAY", "*PAY*", "[a](PAY)", "[a](<PAY>)", "![a](PAY)",
                "[a](https://example.net/ \"PAY\")", "[PAY](https://example.net/)", "![PAY](media/a.png)",
                "<PAY>", "`PAY`", "```PAY\nx\n```", "    PAY", "- PAY", "> PAY", "| a |\n|---|\n| PAY |", "a[^1]\n\n[^1]: PAY",
                "[a]\n\n[a]: PAY", "[a]\n\n[a]: https://example.net/ 'PAY'", "<div title=\"PAY\">x</div>",
                "<a href=\"PAY\">x</a>", "<a href='PAY'>x</a>", "<img src=\"PAY\" alt=x>", "<p PAY>x</p>",
                "<span lang=\"PAY\" dir=\"PAY\">x</span>", "<time datetime=\"PAY\">x</time>", "a\n: PAY", "## a {#PAY}", "<PAY",
                "<!-- PAY -->", "<div>\n\nPAY\n\n</div>", "https://example.net/PAY")) {
            ALL.add(new Field("post.md " + body,
                    (campaign, text) -> write(campaign, "post.md", POST + "---\n\nCome.\n\n" + body.replace("PAY", text) + "\n")));
        }
        for (String key : List.of("kind", "kind: petition\nurl", "kind: donate\nurl", "kind: call\nphone", "kind: pledge\nuntil",
                "kind: pledge\ndaily", "kind: write\nrecipients", "kind: share\nminutes",
                "kind: write\nform: {name: A, limit: 2000, url", "kind: write\nform: {name: A, limit")) {
            ALL.add(new Field("action " + key, (campaign, text) -> write(campaign, "actions/1-a.md",
                    "---\ntitle: Act\n" + key + ": " + AttackPayloads.quoted(text) + (key.contains("{") ? "}" : "") + "\n---\n\nCome.\n")));
        }
        for (String key : List.of("id", "about", "date", "card", "for")) {
            ALL.add(new Field("messages.yaml " + key, (campaign, text) -> write(campaign, "messages.yaml",
                    "- {id: " + (key.equals("id") ? "" : "a, " + key + ": ") + AttackPayloads.quoted(text)
                            + ", text: Come on Friday.}\n")));
        }
        for (String column : List.of("name", "email", "url", "phone", "language", "limit", "newline", "x", "mastodon", "group", "region",
                "role", "salutation", "topic")) {
            ALL.add(new Field("recipients " + column,
                    (campaign, text) -> recipients(campaign, "council", "\"" + text.replace("\"", "\"\"") + "\"", column)));
        }
        for (String key : List.of("share: {kind: compose, open", "share: {kind: server, example: a.example, open",
                "share: {kind: server, open: \"https://{server}/?t={text}\", example", "profile", "mention",
                "group", "refused", "name", "pictures", "count: {kind")) {
            String close = key.contains("{kind") ? "}" : "";
            ALL.add(new Field("platforms/x.yaml " + key,
                    (campaign, text) -> write(campaign, "platforms/x.yaml", key + ": " + AttackPayloads.quoted(text) + close + "\n")));
        }
        for (String key : List.of("colours: {light: {accent", "typefaces: {text", "measures: {gap", "pictureSizes", "headlineFace",
                "extends: broadside\nstyles", "cards: {capitals")) {
            boolean list = key.endsWith("styles");
            String close = (list ? "]" : "") + "}".repeat((int) key.chars().filter(c -> c == '{').count());
            ALL.add(new Field("theme.yaml " + key, (campaign, text) -> {
                setting(campaign, "theme: mine");
                write(campaign, "themes/mine/theme.yaml",
                        (list ? "" : "extends: broadside\n") + key + ": " + (list ? "[" : "") + AttackPayloads.quoted(text) + close + "\n");
            }));
        }
        for (String key : List.of("slug: bamen", "target: share/", "service: site", "address: go/bamen/", "created: 2012-02-20")) {
            ALL.add(new Field("links.lock.yaml " + key, (campaign, text) -> write(campaign, "links.lock.yaml",
                    "version: 1\nlinks:\n  - {" + LINK.replace(key, key.replaceFirst(": .*", ": ") + AttackPayloads.quoted(text))
                            + "}\n")));
        }
        for (String name : List.of("pages/PAY.md", "updates/PAY.md", "actions/PAY.md", "media/PAY.png", "media/PAY.txt",
                "recipients/PAY.csv", "platforms/PAY.yaml", "PAY/post.md", "PAY", "themes/PAY/theme.yaml", "media/PAY/a.png")) {
            ALL.add(new Field("the name of " + name, (campaign, text) -> named(campaign, name, text)));
        }
    }

    static List<Field> all() {
        return List.copyOf(ALL);
    }

    /** A campaign with nothing wrong, and only pages to make. */
    static void clean(Path campaign) {
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        setting(campaign, "outputs: [pages]\nplatforms: [x, mastodon]\ntitle: Save the harbour\n"
                + "summary: The council wants to fill the old harbour with rubble. It votes on Friday.\nbaseUrl: https://example.org/harbour/",
                true);
        write(campaign, "actions/2-write.md", "---\ntitle: Write\nkind: write\nrecipients: council.csv\n---\n\nWrite.\n");
        write(campaign, "appeal.md", "---\ntitle: Appeal\n---\n\nKeep the harbour.\n");
        recipients(campaign, "council", "Jo Park", "name");
        picture(campaign.resolve("media/a.png"));
    }

    private static void recipients(Path campaign, String file, String value, String column) {
        boolean name = column.equals("name");
        write(campaign, "recipients/" + file + ".csv",
                (name ? "" : "name,") + column + (column.equals("email") ? "" : ",email") + "\n" + (name ? "" : "Jo Park,") + value
                        + (column.equals("email") ? "" : ",jo@example.org") + "\n");
    }

    private static void setting(Path campaign, String line) {
        setting(campaign, line, false);
    }

    /** A key that is there already is taken out. */
    private static void setting(Path campaign, String lines, boolean alone) {
        try {
            StringBuilder text = new StringBuilder();
            String key = lines.replaceAll("[:{\"].*", "").strip();
            for (String line : alone ? List.<String>of() : Files.readAllLines(campaign.resolve("campaign.yaml"))) {
                text.append(key.isEmpty() || !line.startsWith(key + ":") ? line + "\n" : "");
            }
            Files.writeString(campaign.resolve("campaign.yaml"), text + lines + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void named(Path campaign, String name, String text) {
        try {
            String file = name.replace("PAY", text.replace("/", "\u2215").replace("\0", ""));
            if (file.endsWith(".png")) {
                picture(campaign.resolve(file));
            } else {
                write(campaign, file,
                        file.endsWith(".csv")
                                ? "name,email\nJo,jo@example.org\n"
                                : file.endsWith(".yaml") ? "extends: broadside\n" : "---\ntitle: A\n---\n\nCome.\n");
            }
        } catch (InvalidPathException | UncheckedIOException e) {
            // no file can have this name here
        }
    }

    static void picture(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.copy(Path.of("src/test/resources/golden/languages/campaign/media/dot.png"), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path campaign, String name, String text) {
        try {
            Path file = campaign.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
