package org.handbill.bind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Part;
import org.handbill.campaign.Translation;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.FileOnDisk;
import org.handbill.parse.Document;
import org.handbill.parse.Manuscript;
import org.handbill.parse.Yaml;

/** Reads one translation: each of its files over the original of the same name, so that what is missing is there in the campaign's own language. */
final class TranslationBinder {
    /** A letter is in one language, so that these are not taken from the original where its text is translated. */
    private static final Set<String> LETTER = Set.of("subject", "closing", "signature");

    /** A page has its own short link. */
    private static final Set<String> PAGE = Set.of("short");

    /** When a page is published. */
    private static final Set<String> PHASE = Set.of("draft", "publishOn");

    private final Manuscript manuscript;
    private final Manuscript.Translation translation;
    private final TranslatedSettings settings;
    private final ArticleBinder articles;
    private final Problems problems;
    private final TranslationState state;
    private final BindOptions options;
    private final Map<String, Set<Part>> untranslated = new HashMap<>();
    private final Map<String, Set<String>> said = new HashMap<>();

    TranslationBinder(Manuscript manuscript, Manuscript.Translation translation, TranslatedSettings settings, BindOptions options,
            RecipientFiles recipients, Problems problems) {
        this.manuscript = manuscript;
        this.translation = translation;
        this.settings = settings;
        this.options = options;
        this.problems = problems;
        this.articles = new ArticleBinder(problems, options, recipients, translation.folder() + "/",
                manuscript.media().stream().map(FileOnDisk::name).collect(Collectors.toSet()), untranslated);
        this.state = new TranslationState(translation.folder(), settings.left());
    }

    ArticleBinder articles() {
        return articles;
    }

    /** Absent if the campaign has no post. */
    Optional<Edition> edition(MessageBinder messageBinder) {
        campaignState();
        Optional<Article> post = manuscript.post()
                .flatMap(original -> read(Optional.of(original), translation.post(), ArticleBinder::article));
        Optional<Appeal> appeal = read(manuscript.appeal(), translation.appeal(), ArticleBinder::appeal);
        List<Action> actions = all(manuscript.actions(), translation.actions(), true, ArticleBinder::action);
        List<Article> pages = all(manuscript.pages(), translation.pages(), false, ArticleBinder::article);
        List<Article> updates = all(manuscript.updates(), translation.updates(), false, ArticleBinder::article).stream()
                .sorted(CampaignBinder.NEWEST_FIRST).toList();
        List<Message> messages = messages(messageBinder);
        if (!problems.hasErrors()) {
            articles.requireDifferent(pages, CampaignBinder.OWN_FOLDERS);
            articles.requireDifferent(actions.stream().map(Action::article).toList(), List.of());
            articles.requireDifferent(updates, List.of());
        }
        state.report(problems);
        Translation own = new Translation(translation.folder(), settings.untranslated(), settings.hashtags(), settings.contact(),
                settings.people());
        return post.map(found -> new Edition(Locale.forLanguageTag(translation.tag()), settings.title(), settings.summary(),
                settings.notice(), found, appeal, actions, pages, messages, updates,
                settings.petition().map(petition -> petition.on(options.asOf())), Optional.of(own)));
    }

    private void campaignState() {
        settings.untranslated().forEach(part -> state.missing("campaign.yaml", named(part)));
        for (String key : List.of("hashtags", "contact")) {
            boolean own = translation.campaign().filter(keys -> Overlay.has(keys, key)).isPresent();
            if (Overlay.has(manuscript.campaign(), key) && !own) {
                state.missing("campaign.yaml", key);
            }
        }
        translation.campaign()
                .ifPresent(keys -> state.compare(translation.folder() + "/campaign.yaml", Overlay.text(keys, Overlay.ORIGINAL),
                        OriginalMark.textOf(manuscript.campaign())));
    }

    /** What the folder of a translated text has in the campaign, also what could not be read. */
    private List<String> names(List<Document> originals, Document translated) {
        String folder = name(translated).substring(0, name(translated).lastIndexOf('/') + 1);
        return Stream.concat(originals.stream().map(original -> original.source().file()),
                manuscript.broken().stream().filter(file -> file.startsWith(folder) && file.endsWith(".md")).sorted()).toList();
    }

    private static String named(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** All originals in their order, and behind them what only the translation has. */
    private <T> List<T> all(List<Document> originals, List<Document> translated, boolean strict,
            BiFunction<ArticleBinder, Document, Optional<T>> reader) {
        Map<String, Document> byName = new LinkedHashMap<>();
        translated.forEach(document -> byName.put(name(document), document));
        List<T> read = new ArrayList<>();
        for (Document original : originals) {
            Optional<Document> own = Optional.ofNullable(byName.remove(original.source().file()));
            read(Optional.of(original), own, reader).ifPresent(read::add);
        }
        for (Document more : byName.values()) {
            if (strict && manuscript.broken().contains(name(more))) {
                continue;
            }
            if (strict) {
                ofNothing(more, names(originals, more));
            } else {
                untranslated.put(more.source().file(), Set.of());
                if (name(more).startsWith("updates/")) {
                    UpdateDay.require(more, options, problems);
                }
                reader.apply(articles, more).ifPresent(read::add);
            }
        }
        return read;
    }

    /** The translation over its original; the original where there is none, or where it is hidden for now. */
    private <T> Optional<T> read(Optional<Document> original, Optional<Document> own,
            BiFunction<ArticleBinder, Document, Optional<T>> reader) {
        if (original.isEmpty()) {
            own.filter(document -> !manuscript.broken().contains(name(document))).ifPresent(document -> ofNothing(document, List.of()));
            return Optional.empty();
        }
        if (Publication.of(original.get()).isHidden(options)) {
            Document withheld = withheld(own.orElse(original.get()), original.get());
            return own.isPresent() ? reader.apply(articles, withheld) : readAgain(withheld, original.get(), reader);
        }
        if (own.isPresent()) {
            Document over = over(own.get(), original.get());
            Optional<T> read = reader.apply(articles, over);
            if (read.isPresent()) {
                return read;
            }
        }
        String file = translation.folder() + "/" + original.get().source().file();
        untranslated.put(file, WordsBelow.ALL);
        Optional<T> read = readAgain(new Document(new Source(file, original.get().source().text()),
                Overlay.without(original.get().fields(), PAGE),
                original.get().body()), original.get(), reader);
        if (read.isPresent() && own.isEmpty() && !manuscript.broken().contains(file)) {
            state.missing(original.get().source().file(), "");
        }
        return read;
    }

    /** Reads an original as if it were the translation. What is wrong with it has been said of it already, and no such file is there. */
    private <T> Optional<T> readAgain(Document as, Document original, BiFunction<ArticleBinder, Document, Optional<T>> reader) {
        Problems found = new Problems();
        ArticleBinder binder = articles.reporting(found);
        Optional<T> read = reader.apply(binder, as);
        articles.add(binder);
        List<Diagnostic> again = found.sorted();
        if (!again.isEmpty()) {
            Set<String> said = saidOf(original.source().file());
            problems.addAll(again.stream()
                    .filter(one -> !one.location().file().equals(as.source().file()) || !said.contains(one.message())).toList());
        }
        return read;
    }

    /** What was wrong with an original when this translation began: all originals were read before. */
    private Set<String> saidOf(String file) {
        if (said.isEmpty()) {
            problems.sorted().forEach(one -> said.computeIfAbsent(one.location().file(), _ -> new HashSet<>()).add(one.message()));
        }
        return said.getOrDefault(file, Set.of());
    }

    /** Hidden with its original, whatever it says itself. */
    private Document withheld(Document own, Document original) {
        boolean alone = own.equals(original);
        Yaml.Mapping keys = alone ? Overlay.without(original.fields(), PAGE) : Overlay.of(own.fields(), original.fields(), PAGE);
        List<Yaml.Entry> entries = new ArrayList<>(Overlay.without(keys, PHASE).entries());
        original.fields().entries().stream().filter(entry -> PHASE.contains(entry.key().text())).forEach(entries::add);
        Source source = alone ? new Source(translation.folder() + "/" + original.source().file(), original.source().text()) : own.source();
        return new Document(source, new Yaml.Mapping(entries, own.fields().span(), own.fields().flow()), own.body());
    }

    private Document over(Document own, Document original) {
        String file = original.source().file();
        Set<Part> lacking = EnumSet.noneOf(Part.class);
        if (!Overlay.has(own.fields(), "title")) {
            lacking.add(Part.TITLE);
        }
        if (!Overlay.has(own.fields(), "summary") && Overlay.has(original.fields(), "summary")) {
            lacking.add(Part.SUMMARY);
        }
        boolean hasBody = !own.body().blocks().isEmpty();
        if (!hasBody && !original.body().blocks().isEmpty()) {
            lacking.add(Part.BODY);
        }
        lacking.forEach(part -> state.missing(file, part == Part.BODY ? "text" : named(part)));
        WordsBelow.reported(own.fields(), original.fields()).forEach(key -> state.missing(file, key));
        if (hasBody) {
            LETTER.stream().sorted().filter(key -> Overlay.has(original.fields(), key) && !Overlay.has(own.fields(), key))
                    .forEach(key -> state.missing(file, key));
        }
        state.compare(own.source().file(), mark(own.fields()), original.source().text());
        lacking.addAll(WordsBelow.lacking(own.fields()));
        untranslated.put(own.source().file(), lacking);
        return new Document(own.source(),
                Overlay.of(own.fields(), original.fields(),
                        hasBody ? Stream.concat(LETTER.stream(), PAGE.stream()).collect(Collectors.toSet()) : PAGE),
                hasBody ? own.body() : original.body());
    }

    private List<Message> messages(MessageBinder binder) {
        Map<String, Yaml.Mapping> originals = byId(manuscript.messages());
        Optional<Yaml> own = translation.messages();
        Set<String> translated = byId(own).keySet();
        Collection<String> lacking = originals.keySet().stream().filter(id -> !translated.contains(id)).toList();
        if (own.isEmpty() && !originals.isEmpty()) {
            if (!manuscript.broken().contains(translation.folder() + "/messages.yaml")) {
                state.missing("messages.yaml", "");
            }
        } else {
            lacking.forEach(id -> state.missing("messages.yaml", id));
        }
        return own.map(root -> binder.messages(root instanceof Yaml.Sequence list ? over(list, originals) : root)).orElse(List.of());
    }

    private Yaml over(Yaml.Sequence list, Map<String, Yaml.Mapping> originals) {
        List<Yaml> items = new ArrayList<>();
        for (Yaml item : list.items()) {
            if (!(item instanceof Yaml.Mapping own)) {
                items.add(item);
                continue;
            }
            String id = Overlay.text(own, "id");
            Optional<Yaml.Mapping> original = Optional.ofNullable(originals.get(id));
            String mark = mark(own);
            original.ifPresent(found -> state.compare("the message '" + id + "'", mark, Overlay.text(found, "text")));
            items.add(original.map(found -> Overlay.of(own, found, Set.of("text"))).orElse(own));
        }
        return new Yaml.Sequence(items, list.span(), list.flow());
    }

    private static Map<String, Yaml.Mapping> byId(Optional<Yaml> messages) {
        Map<String, Yaml.Mapping> byId = new LinkedHashMap<>();
        if (messages.orElse(null) instanceof Yaml.Sequence list) {
            list.items().forEach(item -> {
                if (item instanceof Yaml.Mapping mapping && Overlay.has(mapping, "id")) {
                    byId.put(Overlay.text(mapping, "id"), mapping);
                }
            });
        }
        return byId;
    }

    /** The version that something was translated from; empty if it does not say. */
    private String mark(Yaml.Mapping own) {
        return Fields.of(own, problems).line(Overlay.ORIGINAL).or("");
    }

    /** The name of the original. */
    private String name(Document document) {
        return document.source().file().substring(translation.folder().length() + 1);
    }

    private void ofNothing(Document document, List<String> originals) {
        problems.error(Code.TRANSLATION_OF_NOTHING, Location.whole(document.source().file()),
                "The campaign itself has no '" + name(document) + "', so there is nothing that this translates.",
                originals.isEmpty() ? "Give it the name of the file that it translates." : NearNames.file(name(document), originals));
    }
}
