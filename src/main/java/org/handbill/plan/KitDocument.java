package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Petition;
import org.handbill.campaign.Settings;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.Kit;
import org.handbill.kit.Letter;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.site.KitData;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;
import org.handbill.text.Measure;

/** The whole kit as one document for programs. */
final class KitDocument {
    private final Campaign campaign;
    private final Routes routes;
    private final List<Kit> kits;
    private final SortedMap<SitePath, Optional<Locale>> files;
    private final SortedMap<String, List<KitPicture>> pictures;

    /**
     * @param files of the kit, with whose they are
     * @param pictures by language
     */
    KitDocument(Campaign campaign, Routes routes, List<Kit> kits, SortedMap<SitePath, Optional<Locale>> files,
            SortedMap<String, List<KitPicture>> pictures) {
        this.campaign = campaign;
        this.routes = routes;
        this.kits = List.copyOf(kits);
        this.files = new TreeMap<>(files);
        this.pictures = new TreeMap<>(pictures);
    }

    KitData data() {
        List<KitData.File> listed = files.entrySet().stream()
                .map(file -> new KitData.File(here(file.getKey()), file.getValue().map(Locale::toLanguageTag))).toList();
        return new KitData(KitData.VERSION, about(), kits.stream().map(this::language).toList(), listed);
    }

    private KitData.About about() {
        Edition original = campaign.original();
        Settings settings = campaign.settings();
        return new KitData.About(original.title(), original.summary(), settings.baseUrl().map(Object::toString),
                original.language().toLanguageTag(), settings.hashtags(),
                settings.contact().map(contact -> new KitData.Contact(contact.name(), contact.email())),
                original.petition().map(KitDocument::petition));
    }

    private static KitData.Petition petition(Petition petition) {
        return new KitData.Petition(petition.label(), petition.status() == Petition.Status.OPEN, petition.url().map(Object::toString),
                petition.closedOn().map(Object::toString), filled(petition.outcome()));
    }

    private KitData.Language language(Kit kit) {
        Edition edition = kit.edition();
        KitPaths paths = new KitPaths(edition.language());
        KitData.Pages pages = new KitData.Pages(here(routes.home(edition)), here(routes.kit(edition)),
                edition.appeal().map(_ -> here(routes.appeal(edition))));
        List<KitData.Platform> platforms = kit.snippets().stream().map(snippet -> platform(snippet, paths)).toList();
        Optional<KitData.Appeal> appeal = kit.appeal().flatMap(texts -> edition.appeal().map(written -> new KitData.Appeal(
                written.article().title(), written.subject(), texts.plain(), texts.markdown(), texts.html())));
        return new KitData.Language(edition.language().toLanguageTag(), Frames.direction(edition.language()), edition.title(),
                edition.summary(), filled(edition.notice()), filled(kit.link()), pages, platforms, appeal,
                letters(kit.appeal(), paths), pictures(edition));
    }

    private static KitData.Platform platform(Snippet snippet, KitPaths paths) {
        List<KitData.Text> texts = new ArrayList<>();
        snippet.wordings().forEach(wording -> texts.add(text(KitData.Kind.TEXT, wording)));
        snippet.longForms().forEach(wording -> texts.add(text(KitData.Kind.LONG, wording)));
        snippet.thread().forEach(wording -> texts.add(text(KitData.Kind.POST, wording)));
        String group = snippet.platform().group().name().toLowerCase(Locale.ROOT);
        return new KitData.Platform(snippet.platform().id(), snippet.platform().name(), group, texts,
                here(paths.platform(snippet.platform().id())));
    }

    private static KitData.Text text(KitData.Kind kind, Wording wording) {
        Measure measure = wording.measure();
        return new KitData.Text(kind, wording.origin(), wording.text(), measure.used(), measure.limit(), measure.unit().label(),
                measure.parts(), wording.open(), wording.copyFirst());
    }

    private static List<KitData.Letter> letters(Optional<AppealTexts> appeal, KitPaths paths) {
        List<Letter> letters = appeal.map(AppealTexts::letters).orElse(List.of());
        List<KitData.Letter> found = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            found.add(new KitData.Letter(letter.form().name(), letter.form().url().map(Object::toString), filled(letter.form().topic()),
                    letter.form().steps(), letter.subject(), letter.text(), letter.measure().used(), letter.measure().limit(),
                    here(paths.letter(i + 1))));
        }
        return found;
    }

    private List<KitData.Picture> pictures(Edition edition) {
        return pictures.getOrDefault(edition.language().toLanguageTag(), List.of()).stream()
                .map(picture -> new KitData.Picture(here(picture.path()), picture.alternative(), filled(picture.credit()))).toList();
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static String here(SitePath path) {
        return path.from(KitPaths.DATA);
    }
}
