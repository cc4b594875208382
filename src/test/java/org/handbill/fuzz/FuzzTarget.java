package org.handbill.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.bind.BaselineBinder;
import org.handbill.bind.CatalogueBinder;
import org.handbill.bind.LedgerBinder;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.Settings;
import org.handbill.check.online.Memory;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.link.LedgerText;
import org.handbill.load.FileOnDisk;
import org.handbill.load.PlatformFiles;
import org.handbill.media.PictureHeader;
import org.handbill.media.Svg;
import org.handbill.parse.CsvTable;
import org.handbill.parse.FrontMatter;
import org.handbill.parse.MarkdownParser;
import org.handbill.parse.YamlParser;
import org.handbill.picture.BrokenPictureException;
import org.handbill.picture.Photographs;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.platform.UriTemplate;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlWriter;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Prose;
import org.handbill.publish.ManifestBytes;
import org.handbill.typography.BrokenTypefaceException;
import org.handbill.typography.Typeface;
import org.jsoup.Jsoup;

/** What reads bytes that strangers made. Each target fails by an exception, and by an answer that no bytes may lead to. */
public enum FuzzTarget {
    YAML {
        @Override
        void read(byte[] bytes) {
            Source source = source("campaign.yaml", bytes);
            Problems problems = new Problems();
            YamlParser.parse(source, problems);
            YamlParser.mapping(source, problems);
            printed(problems.sorted());
        }
    },
    FRONT_MATTER {
        @Override
        void read(byte[] bytes) {
            Source source = source("post.md", bytes);
            Problems problems = new Problems();
            Optional<FrontMatter> matter = FrontMatter.of(source, problems);
            hold(matter.isPresent() || problems.hasErrors(), "neither front matter nor an error");
            hold(matter.isEmpty() || matter.get().bodyOffset() <= source.text().length(), "the body begins behind the end");
            printed(problems.sorted());
        }
    },
    MARKDOWN {
        @Override
        void read(byte[] bytes) {
            harmless(source("post.md", bytes));
        }
    },
    /** HTML in Markdown. */
    HTML {
        @Override
        void read(byte[] bytes) {
            String html = source("post.md", bytes).text().lines().map(String::strip).filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            harmless(new Source("post.md", "<div>" + html + "\n\nText <b>" + html + "\n"));
        }
    },
    CSV {
        @Override
        void read(byte[] bytes) throws IOException {
            Path file = file(bytes);
            Problems problems = new Problems();
            CsvTable.open(new FileOnDisk("recipients/a.csv", file, bytes.length), Set.of("name", "role", "email"), problems)
                    .ifPresent(table -> table.read(new CsvTable.Rows() {
                        @Override
                        public void row(int line, String[] cells) {
                            hold(cells.length == table.columns().size(), "a row with another number of cells than columns");
                        }

                        @Override
                        public void wrong(CsvTable.Place place, Code code, String message, String hint) {
                            hold(place.line() > 0 && place.cell() >= 0, "a place that is none");
                        }
                    }, problems));
            printed(problems.sorted());
        }
    },
    LEDGER {
        @Override
        void read(byte[] bytes) {
            Source source = source("links.lock.yaml", bytes);
            Outcome<Ledger> read = LedgerBinder.bind(Optional.of(source), Settings.Links.DEFAULT, DAY);
            printed(read.diagnostics());
            read.value().filter(_ -> !read.hasErrors()).ifPresent(ledger -> {
                Source again = new Source("links.lock.yaml", LedgerText.write(ledger));
                Outcome<Ledger> same = LedgerBinder.bind(Optional.of(again), Settings.Links.DEFAULT, DAY);
                hold(same.value().map(LedgerText::write).equals(Optional.of(again.text())),
                        "a link is lost: " + again.text() + same.diagnostics());
            });
        }
    },
    URI_TEMPLATE {
        @Override
        void read(byte[] bytes) {
            String text = source("a", bytes).text();
            if (UriTemplate.fault(text).isEmpty()) {
                String address = UriTemplate.of(text)
                        .expand(Map.of("text", text, "url", "https://example.org/?a=b&c#d", "title", "\"<>&'", "host", "a.example"));
                hold(address.chars().allMatch(c -> c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0)
                        || UriTemplate.of(text).names().isEmpty(), "no address: " + address);
            }
        }
    },
    COUNTERS {
        @Override
        void read(byte[] bytes) {
            String text = new String(bytes, bytes.length > 0 && bytes[0] % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
            for (Platform platform : CATALOGUE.all()) {
                int used = platform.limit().rule().count(text).used();
                hold(used > 0 || used == 0 && (text.length() < 100 || UNSEEN.matcher(text).matches()), platform.id() + " counts " + used);
                platform.arriving(text);
            }
        }
    },
    PICTURE {
        @Override
        void read(byte[] bytes) throws IOException {
            Path file = file(bytes);
            try {
                PictureHeader header = PictureHeader.read(file);
                if (header.format().isMadeAnew() && header.isBounded() && header.width() * (long) header.height() < 1_000_000) {
                    Photographs.write(file, header.orientation(), 40, new ByteArrayOutputStream());
                }
            } catch (IOException | BrokenPictureException e) {
                hold(e.getMessage() != null || e instanceof IOException, "broken without a reason");
            }
        }
    },
    SVG {
        @Override
        void read(byte[] bytes) throws IOException {
            Path file = file(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                Svg.write(file, out);
            } catch (IOException e) {
                return;
            }
            Jsoup.parse(out.toString(StandardCharsets.UTF_8), "", org.jsoup.parser.Parser.xmlParser()).getAllElements().forEach(element -> {
                hold(!Set.of("script", "foreignobject", "iframe", "handler").contains(element.normalName().replaceFirst(".*:", "")),
                        element.outerHtml());
                element.attributes().forEach(attribute -> hold(!attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                        && !attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT).startsWith("javascript:"),
                        element.outerHtml()));
            });
        }
    },
    TYPEFACE {
        @Override
        void read(byte[] bytes) {
            try {
                Typeface face = Typeface.read(bytes);
                for (int c : new int[]{0, ' ', 'A', 'B', 'e', 0x202F, 0x3042, 0xD55C, 0x1F600, 0x10FFFF}) {
                    face.covers(c);
                    face.advance(c);
                    face.kerning('A', c);
                }
                face.ink("Handbill AB\u202F한");
                hold(face.unitsPerEm() > 0 && face.capHeight() > 0, "a typeface without a size");
            } catch (BrokenTypefaceException e) {
                hold(e.getMessage() != null, "broken without a reason");
            }
        }
    },
    MANIFEST {
        @Override
        void read(byte[] bytes) throws IOException {
            ManifestBytes.read(file(bytes));
        }
    },
    /** What is known of a campaign already, and what online checks remember. */
    BASELINE {
        @Override
        void read(byte[] bytes) {
            Source source = source("checks.baseline.json", bytes);
            printed(BaselineBinder.bind(source).diagnostics());
            new Memory(source.text(), DAY).text();
        }
    },
    PREVIEW {
        @Override
        void read(byte[] bytes) throws IOException {
            AskedPreview.ask(bytes);
        }
    };

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), DAY).value().orElseThrow();
    /** What a network may drop at both ends of a text. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}]*+");
    private static final ThreadLocal<Path> FILE = ThreadLocal.withInitial(() -> {
        try {
            Path file = Files.createTempFile("fuzz", ".bin");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    });

    abstract void read(byte[] bytes) throws IOException;

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(FILE.get(), bytes);
    }

    private static Source source(String name, byte[] bytes) {
        return new Source(name, new String(bytes, StandardCharsets.UTF_8));
    }

    static void hold(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** Whatever is said can be shown on a terminal and has a place in its file. */
    private static void printed(List<Diagnostic> diagnostics) {
        String printed = DiagnosticPrinter.print(diagnostics);
        hold(printed.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 0x7F), "a control character on the terminal");
        hold(diagnostics.stream().noneMatch(one -> one.isError() && one.hint().isEmpty() && one.message().length() < 20), printed);
    }

    private static void harmless(Source source) {
        Problems problems = new Problems();
        Prose prose = MarkdownParser.parse(source, 0, problems);
        printed(problems.sorted());
        PlainTextWriter.write(prose, PlainOptions.PLAIN);
        Jsoup.parse(HtmlWriter.write(prose, HtmlOptions.PLAIN)).body().getAllElements().forEach(element -> {
            hold(!Set.of("script", "style", "iframe", "object", "embed", "form", "base", "link", "meta", "svg", "math")
                    .contains(element.normalName()), element.outerHtml());
            element.attributes().forEach(attribute -> hold(!attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                    && !attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT).startsWith("javascript:")
                    || attribute.getKey().equals("alt") || attribute.getKey().equals("title"), element.outerHtml()));
        });
    }
}
