package org.handbill.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handbill.picture.PictureSamples;

/** Good input of every kind, to change at random; and what was found to be wrong before, which is kept. */
final class FuzzSeeds {
    private static final Path KEPT = Path.of("src/test/resources/fuzz");
    private static final Path CONTENT = Path.of("content");

    private FuzzSeeds() {}

    static List<byte[]> of(FuzzTarget target) throws IOException {
        List<byte[]> seeds = new ArrayList<>(good(target));
        Path kept = KEPT.resolve(Fuzz.name(target));
        if (Files.isDirectory(kept)) {
            try (Stream<Path> files = Files.list(kept)) {
                for (Path file : files.sorted().toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }

    private static List<byte[]> good(FuzzTarget target) throws IOException {
        return switch (target) {
            case YAML -> List.of(file("content/campaign.yaml"), file("content/messages.yaml"),
                    text("a: [b, {c: d}]\ne: |\n  f\n  g\nh: \"\\u0041\"\n"),
                    text("- a: &x b\n- *x\n- !!str c\n? [k]\n: v\n--- \n<<: {a: b}\n"),
                    text("a: >-\n b\n\n c\n'd''e': \"f\\\n  g\" # h\n"));
            case FRONT_MATTER -> List.of(file("content/post.md"), text("---\ntitle: A\n---\n\n---\nb: c\n---\n"), text("+++\na = 1\n+++\n"),
                    text("{\"a\": 1}\n"), text("title: A\n\nText"));
            case MARKDOWN -> List.of(file("content/pages/about.md"), file("content/appeal.md"),
                    text("# A\n\n- *b* **c** `d`\n  1. [e](f \"g\") ![h](i.png)\n> j[^1]\n\n[^1]: k\n\n| a | b |\n|---|:-:|\n| c | d |\n"),
                    text("a\n: b\n\n~~~x\nc\n~~~\n\n<div>\n\nd &amp; <https://e.f>\n\n</div>\n\n[g]: <h> 'i'\n[g] ~~j~~ {.essential}\n"));
            case HTML -> List.of(text("<table><tr><td>a<ul><li>b</table>"),
                    text("<p title='a\"b' onclick=c>d<a href=\"java&#9;script:e\">f</a><!-- g -->"),
                    text("<svg><style><img src=x onerror=y></style></svg><ruby>a<rt>b</ruby>"),
                    text("<details open><summary>a</summary><pre>b</pre></details><br/><![CDATA[c]]>"));
            case CSV -> List.of(file("content/recipients/" + recipients()), text("name;role\n\"a \"\"b\"\"\nc\";d\n"),
                    text("# checked: 2026-01-01\nname\temail\na\tb@c.d\n"), text("\uFEFFname,role\r\na,b\r\n"),
                    "name,role\nä,ö\n".getBytes(StandardCharsets.UTF_16));
            case LEDGER -> List.of(file("content/links.lock.yaml"), text(
                    "version: 1\nlinks:\n  - {slug: bamen, target: share/, platform: x, service: yourls, address: \"https://s.example/bamen\", created: 2012-02-20, ended: 2013-01-01}\n"));
            case URI_TEMPLATE -> List.of(text("https://a.example/{text}?b={url:line}&c={title:crlf}"),
                    text("mailto:?subject={title:line}&body={text:crlf}"), text("https://{host}/share?t={text}#{url:host}"));
            case COUNTERS -> List.of(text("Help us: https://example.org/a?b=c #SaveTheHarbour @joo 👨‍👩‍👧 e\u0301 한국 ١٢٣"),
                    "a 😀".getBytes(StandardCharsets.UTF_16BE), text("@a@b.c foo.com/(x) ℡ \u202e"));
            case PICTURE -> pictures();
            case SVG -> List.of(text(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\"><style>a{fill:url(#b)}</style><a xlink:href=\"#x\"><path d=\"M0 0h9\" onclick=\"c()\"/></a></svg>"),
                    text("<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text><script>c</script><use href='data:d'/></svg>"));
            case TYPEFACE -> List.of(file("themes/broadside/fonts/league-gothic.ttf"));
            case MANIFEST -> List.of(file("site/.handbill.json"), text("{\"handbill\":1,\"files\":[]}"), text("1".repeat(5_000)));
            case BASELINE -> List.of(text("[{\"rule\": \"dead-link\", \"file\": \"post.md\", \"text\": \"a\", \"times\": 2}]"),
                    text("{\"version\": 1, \"known\": []}"), text("https://a.example/\t2026-01-01\t200\n"));
            case PREVIEW -> List.of(text("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"),
                    text("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"),
                    text("POST /%2e%2e/x?y HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 5\r\n\r\nhello"),
                    text("GET /a HTTP/1.0\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://evil.example\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"));
        };
    }

    private static List<byte[]> pictures() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (byte[] each : PictureSamples.all().values()) {
            if (each.length < 30_000) {
                pictures.add(each);
            }
        }
        return pictures;
    }

    private static String recipients() throws IOException {
        try (Stream<Path> files = Files.list(CONTENT.resolve("recipients"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")).sorted().findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of(name));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
