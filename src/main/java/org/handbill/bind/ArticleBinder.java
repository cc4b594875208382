package org.handbill.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.Part;
import org.handbill.campaign.Slug;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.Document;
import org.handbill.parse.WithoutFences;
import org.handbill.prose.Block;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Prose;
import org.handbill.text.Nfc;

/** Reads Markdown files with their front matter. */
final class ArticleBinder {
    /** What stands for an address that is not there, after an error. */
    private static final WebAddress ELSEWHERE = WebAddress.of("https://example.org/");

    private final Problems problems;
    private final BindOptions options;
    private final RecipientFiles recipients;
    private final List<Located<String>> pictures = new ArrayList<>();
    private final Map<String, Located<String>> chosenSlugs = new LinkedHashMap<>();
    private final Map<Article, Publication> withheld = new LinkedHashMap<>();

    private final String folder;
    private final Set<String> media;
    private final Map<String, Set<Part>> untranslated;

    ArticleBinder(Problems problems, BindOptions options, RecipientFiles recipients) {
        this(problems, options, recipients, "", Set.of(), Map.of());
    }

    /**
     * Reads a translation.
     *
     * @param folder of the translation, with a '/'
     * @param media names of files
     * @param untranslated what each file lacks, by its name
     */
    ArticleBinder(Problems problems, BindOptions options, RecipientFiles recipients, String folder, Set<String> media,
            Map<String, Set<Part>> untranslated) {
        this.problems = problems;
        this.options = options;
        this.recipients = recipients;
        this.folder = folder;
        this.media = media;
        this.untranslated = untranslated;
    }

    /** One like it that reports elsewhere. */
    ArticleBinder reporting(Problems elsewhere) {
        return new ArticleBinder(elsewhere, options, recipients, folder, media, untranslated);
    }

    /** Also what another has read. */
    void add(ArticleBinder other) {
        pictures.addAll(other.pictures);
        chosenSlugs.putAll(other.chosenSlugs);
        withheld.putAll(other.withheld);
    }

    /** Pictures that front matters name, to be looked for when all is read. */
    List<Located<String>> pictures() {
        return pictures;
    }

    /** The slugs that authors chose for their pages, by file. */
    Map<String, Located<String>> chosenSlugs() {
        return chosenSlugs;
    }

    /** Those that can be given; the others are reported. */
    static Map<String, Located<String>> goodSlugs(Map<String, Located<String>> chosenSlugs, Problems problems) {
        Map<String, Located<String>> good = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        chosenSlugs.forEach((file, slug) -> {
            Optional<Slug.Flaw> flaw = Slug.ofSite(slug.value());
            String other = owners.putIfAbsent(Ledger.fold(slug.value()), file);
            if (flaw.isPresent()) {
                problems.error(Code.INVALID_SLUG, slug.span(), flaw.get().message(), flaw.get().hint());
            } else if (other != null) {
                problems.error(Code.DUPLICATE_SLUG, slug.span(), "The slug '" + slug.value() + "' is chosen in " + other + " too.",
                        "Choose another one here.");
            } else {
                good.put(file, slug);
            }
        });
        return good;
    }

    Optional<Article> article(Document document) {
        return read(document, (article, _) -> article);
    }

    Optional<Appeal> appeal(Document document) {
        List<Block> blocks = document.body().blocks();
        OptionalInt place = IntStream.range(0, blocks.size()).filter(i -> isPlace(blocks.get(i))).findFirst();
        List<Block> others = blocks.stream().filter(block -> !isPlace(block)).toList();
        Document written = new Document(document.source(), document.fields(), new Prose(others, document.body().footnotes()));
        return read(written, (article, fields) -> new Appeal(article, fields.line("subject").or(article.title()),
                fields.text("closing").or(""), fields.text("signature").or(""), place,
                fields.integer("ownWords", 0, 10_000).or(Appeal.USUAL_OWN_WORDS)));
    }

    private static boolean isPlace(Block block) {
        return block instanceof Block.Paragraph paragraph
                && PlainTextWriter.write(paragraph.inlines(), PlainOptions.PLAIN).strip().equals(Appeal.PLACE);
    }

    Optional<Action> action(Document document) {
        return read(document, (article, fields) -> {
            Optional<Integer> minutes = fields.integer("minutes", 1, 100_000).optional();
            Optional<LocalDate> until = fields.date("until").optional();
            return new Action(article, kind(document, article, fields), minutes.map(OptionalInt::of).orElseGet(OptionalInt::empty), until,
                    until.filter(day -> day.isBefore(options.asOf())).isPresent());
        });
    }

    /** Reads one file; absent for what is not to be published yet. */
    private <T> Optional<T> read(Document document, BiFunction<Article, Fields, T> kind) {
        Fields fields = Fields.of(document.fields(), problems);
        Publication publication = Publication.read(fields);
        fields.line("short").located().ifPresent(slug -> chosenSlugs.put(document.source().file(), slug));
        Article article = common(document, fields);
        T result = kind.apply(article, fields);
        fields.done();
        if (publication.isHidden(options)) {
            withheld.put(article, publication);
            return Optional.empty();
        }
        return Optional.of(result);
    }

    /** What is not yet public, and why. */
    Map<Article, Publication> withheld() {
        return withheld;
    }

    private Article common(Document document, Fields fields) {
        Source source = document.source();
        Prose body = document.body();
        String slug = slug(source);
        Optional<LocalDate> date = UpdateDay.of(document, fields.date("date").optional());
        return new Article(source.file(), slug, title(document, fields), fields.line("summary").or(""), date,
                fields.line("author").or(""),
                fields.mapping("image").optional().flatMap(this::picture),
                fields.mapping("source").optional().map(this::credit), body, untranslated.getOrDefault(source.file(), Set.of()));
    }

    /** A text without any front matter gets told of that, not of the key that is missing in it. */
    private String title(Document document, Fields fields) {
        Field<String> title = fields.line("title");
        if (document.fields().entries().isEmpty() && WithoutFences.report(document, problems)) {
            return "";
        }
        return title.required("");
    }

    /** The last part of the address: the file's name, without a number that only orders it. */
    private static String slug(Source source) {
        String name = baseName(source.file());
        boolean ordered = source.file().contains("actions/");
        String bare = ordered ? name.replaceFirst("^[0-9]+[-_. ]+(?=.)", "") : name;
        String slug = Slugs.of(bare);
        return slug.isEmpty() ? "page" : slug;
    }

    /** The name of a file of Markdown without its folder and ending. */
    static String baseName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    private Optional<Article.Picture> picture(Fields image) {
        Optional<Located<String>> file = image.line("file").required().map(named -> new Located<>(Nfc.of(named.value()), named.span()));
        Optional<Located<String>> alt = image.line("alt").located();
        String credit = image.line("credit").or("");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Located<String> chosen = media.contains(folder + file.get().value())
                ? new Located<>(folder + file.get().value(), file.get().span())
                : file.get();
        pictures.add(chosen);
        if (alt.isEmpty()) {
            problems.error(Code.PICTURE_WITHOUT_ALT, file.get().span(), "The picture '" + file.get().value() + "' has no alternative text.",
                    "Add a line alt: that says what is to be seen, for those who cannot see it.");
        }
        return Optional.of(new Article.Picture(chosen.value(), alt.map(Located::value).orElse(""), credit));
    }

    private Article.Credit credit(Fields source) {
        String url = source.web("url").map(WebAddress::toString).or("");
        Optional<Located<Boolean>> canonical = source.bool("canonical").located();
        boolean same = canonical.map(Located::value).orElse(false);
        if (same && url.isEmpty()) {
            problems.error(Code.MISSING_KEY, canonical.get().span(), "The source is to be canonical, but its address is not there.",
                    "Add a line 'url: …' with the address of the text, or delete 'canonical'.");
        }
        return new Article.Credit(source.line("name").required(""), url, source.line("author").or(""), source.line("translator").or(""),
                source.date("date").optional(), same && !url.isEmpty());
    }

    private enum KindName {
        SHARE, PLEDGE, WRITE, PETITION, BOYCOTT, CALL, ATTEND, DONATE, OTHER
    }

    private Action.Kind kind(Document document, Article article, Fields fields) {
        return switch (fields.choice("kind", KindName.class).required(KindName.OTHER)) {
            case SHARE -> new Action.Kind.Share();
            case PLEDGE -> pledge(Publication.of(document).on(), article, fields);
            case WRITE -> write(fields);
            case PETITION -> new Action.Kind.Petition(fields.web("url").required(ELSEWHERE));
            case BOYCOTT -> new Action.Kind.Boycott();
            case CALL -> new Action.Kind.Call(ContactReader.phone(fields, "phone").required("000"));
            case ATTEND -> new Action.Kind.Attend();
            case DONATE -> new Action.Kind.Donate(fields.web("url").required(ELSEWHERE));
            case OTHER -> new Action.Kind.Other();
        };
    }

    private static Action.Kind pledge(Optional<LocalDate> from, Article article, Fields fields) {
        Optional<LocalDate> first = from.or(article::date);
        Optional<LocalDate> until = fields.date("until")
                .check(day -> first.filter(day::isBefore).isEmpty(), Code.INVALID_DATE, "The last day is before the first one.",
                        "Set a day that is not before 'date' and 'publishOn'.")
                .optional();
        return new Action.Kind.Pledge(from, fields.time("daily").optional(), until);
    }

    private Action.Kind write(Fields fields) {
        Optional<Located<String>> file = fields.line("recipients").located();
        Optional<Fields> form = fields.mapping("form").optional();
        if (file.isEmpty() && form.isEmpty()) {
            problems.error(Code.MISSING_KEY, fields.place(), "An action of the kind 'write' does not say whom readers write to.",
                    "Add a line 'recipients: FILE' that names a file in recipients/, or a 'form:' with its name and limit.");
        }
        return new Action.Kind.Write(file.flatMap(recipients::find), form.map(ArticleBinder::form));
    }

    private static Action.Form form(Fields form) {
        List<String> steps = form.lines("steps").or(List.of()).stream().map(Located::value).toList();
        return new Action.Form(form.line("name").required(""), form.web("url").optional(),
                form.integer("limit", 1, 10_000_000).required(2_000), form.line("topic").or(""), steps);
    }

    /** Reports addresses that two texts would share. */
    void requireDifferent(List<Article> articles, List<String> taken) {
        Map<String, String> seen = new HashMap<>();
        taken.forEach(name -> seen.put(name, ""));
        for (Article article : articles) {
            String other = seen.putIfAbsent(article.slug(), article.file());
            if (other != null) {
                problems.error(Code.DUPLICATE_ADDRESS, Location.whole(article.file()),
                        other.isEmpty()
                                ? "The address '" + article.slug() + "/' is taken by the tool itself."
                                : "This file would have the same address as " + other + ".",
                        "Give the file another name.");
            }
        }
    }
}
