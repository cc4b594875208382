package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.FileOnDisk;
import org.handbill.load.Misnamed;
import org.handbill.load.Sources;

/** Parses all texts of a campaign. */
public final class CampaignParser {
    private static final String POST = "post.md";

    private final Problems problems = new Problems();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    private CampaignParser() {}

    /** Goes on after an error, so that the mistakes of all files are found; absent only if {@code campaign.yaml} cannot be read. */
    public static Outcome<Manuscript> parse(Sources sources) {
        CampaignParser parser = new CampaignParser();
        Optional<Yaml.Mapping> campaign = YamlParser.mapping(sources.campaign(), parser.problems);
        Sources.Texts texts = sources.texts();
        List<Misnamed> misnamed = new ArrayList<>(sources.misnamed());
        if (texts.post().isEmpty()) {
            parser.postMissing(misnamed);
        }
        if (campaign.isEmpty()) {
            parser.problems.addAll(misnamed.stream().map(Misnamed::warning).toList());
        }
        misnamed.forEach(file -> parser.broken.addAll(file.unread()));
        Optional<Document> post = texts.post().flatMap(parser::document);
        Optional<Document> appeal = texts.appeal().flatMap(parser::document);
        List<Document> actions = parser.documents(texts.actions());
        List<Document> pages = parser.documents(texts.pages());
        List<Document> updates = parser.documents(texts.updates());
        Optional<Yaml> messages = texts.messages().flatMap(source -> YamlParser.parse(source, parser.problems));
        List<FileOnDisk> media = new ArrayList<>(texts.media());
        sources.translations().forEach(translation -> media.addAll(translation.texts().media()));
        List<Manuscript.Translation> translations = sources.translations().stream().map(parser::translation).toList();
        return new Outcome<>(
                campaign.map(keys -> new Manuscript(keys, post, appeal, actions, pages, updates, messages, recipients(sources),
                        media, sources.ledger(), translations, Set.copyOf(parser.broken), misnamed)),
                parser.problems.sorted());
    }

    /** A file that is there by another name is taken from those of which something is still to be said. */
    private void postMissing(List<Misnamed> misnamed) {
        Optional<Misnamed> other = misnamed.stream().filter(file -> file.wanted().equals(POST)).findFirst();
        problems.error(Code.CAMPAIGN_FILE_MISSING, Location.whole(other.map(Misnamed::name).orElse(POST)),
                "The campaign has no post.md, which is its home page.",
                other.map(file -> file.warning().hint())
                        .orElse("Write the post into post.md, beginning with a title between two '---' lines."));
        other.ifPresent(misnamed::remove);
    }

    private Manuscript.Translation translation(Sources.Translation found) {
        Sources.Texts texts = found.texts();
        Optional<Yaml.Mapping> campaign = found.campaign().flatMap(source -> YamlParser.parse(source, problems))
                .filter(yaml -> !(yaml instanceof Yaml.Scalar scalar && scalar.isNothing()))
                .flatMap(yaml -> YamlParser.asMapping(yaml, problems));
        return new Manuscript.Translation(found.tag(), found.folder(), campaign, texts.post().flatMap(this::document),
                texts.appeal().flatMap(this::document), documents(texts.actions()), documents(texts.pages()), documents(texts.updates()),
                texts.messages().flatMap(source -> YamlParser.parse(source, problems)));
    }

    private static List<FileOnDisk> recipients(Sources sources) {
        return Stream.concat(Stream.of(sources.texts()), sources.translations().stream().map(Sources.Translation::texts))
                .flatMap(texts -> texts.recipients().stream()).toList();
    }

    private List<Document> documents(List<Source> sources) {
        return sources.parallelStream().flatMap(source -> document(source).stream()).toList();
    }

    /** One text alone; absent after an error. */
    public static Optional<Document> parse(Source text, Problems problems) {
        CampaignParser parser = new CampaignParser();
        Optional<Document> document = parser.document(text);
        problems.addAll(parser.problems.sorted());
        return document.filter(_ -> !problems.hasErrors());
    }

    private Optional<Document> document(Source source) {
        Optional<FrontMatter> read = FrontMatter.of(source, problems);
        if (read.isEmpty()) {
            broken.add(source.file());
        }
        return read.map(front -> new Document(source, front.fields(), MarkdownParser.parse(source, front.bodyOffset(), problems)));
    }
}
