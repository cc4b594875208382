package org.handbill.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.kit.Kit;
import org.handbill.kit.PaperSize;
import org.handbill.site.Artifact;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** Plans what readers take away: data, table, text files, the page for everywhere, and archives with all of it. */
final class KitFolder {
    private final Campaign campaign;
    private final List<Kit> kits;
    private final Routes routes;
    private final Map<Locale, InterfaceTexts> texts;
    private final SortedMap<SitePath, Artifact> site;
    private final SortedMap<SitePath, Artifact> made = new TreeMap<>();
    private final SortedMap<SitePath, Optional<Locale>> listed = new TreeMap<>();
    private final SortedMap<String, List<KitPicture>> pictures = new TreeMap<>();
    private final SortedMap<String, SitePath> everything = new TreeMap<>();

    private KitFolder(Campaign campaign, List<Kit> kits, Routes routes, Map<Locale, InterfaceTexts> texts,
            SortedMap<SitePath, Artifact> site) {
        this.campaign = campaign;
        this.kits = kits;
        this.routes = routes;
        this.texts = texts;
        this.site = site;
    }

    /**
     * The files of the kit.
     *
     * @param site all else that there is, drawn pictures too
     */
    static SortedMap<SitePath, Artifact> plan(Campaign campaign, List<Kit> kits, Routes routes, Map<Locale, InterfaceTexts> texts,
            SortedMap<SitePath, Artifact> site) {
        KitFolder folder = new KitFolder(campaign, kits, routes, texts, site);
        folder.plan();
        return folder.made;
    }

    private void plan() {
        OfflinePage offline = new OfflinePage(campaign);
        for (Kit kit : kits) {
            Edition edition = kit.edition();
            InterfaceTexts own = texts(edition);
            List<KitPicture> shown = KitPictures.of(campaign, kit, routes, site);
            pictures.put(edition.language().toLanguageTag(), shown);
            InterfaceTexts onPage = own.marked();
            offline.add(kit, onPage, cards(kit, onPage), parts(kit, onPage), shown);
            language(kit, own, shown);
        }
        file(KitPaths.OFFLINE, new Artifact.Offline(offline::model), Optional.empty());
        file(KitPaths.TABLE, new Artifact.Table(() -> KitRows.of(kits)), Optional.empty());
        String schema = campaign.settings().baseUrl().map(base -> base + KitPaths.SCHEMA.canonical()).orElse("");
        file(KitPaths.SCHEMA, new Artifact.DataSchema(schema), Optional.empty());
        KitDocument document = new KitDocument(campaign, routes, kits, listed, pictures);
        made.put(KitPaths.DATA, new Artifact.Data(document::data));
        for (SitePath shared : List.of(KitPaths.OFFLINE, KitPaths.TABLE, KitPaths.SCHEMA, KitPaths.DATA)) {
            everything.put(shared.value().substring("kit/".length()), shared);
        }
        made.put(KitPaths.ARCHIVE, new Artifact.Archive("kit", everything));
    }

    private Cards cards(Kit kit, InterfaceTexts own) {
        return new Cards(kit, routes, own, parts(kit, own));
    }

    private PartLanguages parts(Kit kit, InterfaceTexts own) {
        return new PartLanguages(campaign, kit.edition(), own, texts(campaign.original()));
    }

    private InterfaceTexts texts(Edition edition) {
        InterfaceTexts own = texts.get(edition.language());
        if (own == null) {
            throw new IllegalArgumentException("no interface texts in " + edition.language().toLanguageTag());
        }
        return own;
    }

    private void language(Kit kit, InterfaceTexts own, List<KitPicture> shown) {
        Locale language = kit.edition().language();
        KitPaths paths = new KitPaths(language);
        SortedMap<String, SitePath> archive = new TreeMap<>();
        SortedMap<SitePath, Supplier<String>> files = KitTexts.of(campaign, kit, own, cards(kit, own), shown);
        files.forEach((path, text) -> {
            file(path, new Artifact.Text(text), Optional.of(language));
            archive.put(paths.name(path), path);
        });
        shown.forEach(picture -> archive.put("pictures/" + picture.name(), picture.path()));
        for (PaperSize size : PaperSize.values()) {
            SitePath handbill = routes.handbill(kit.edition(), size);
            if (site.containsKey(handbill)) {
                archive.put(size.file(), handbill);
                listed.put(handbill, Optional.of(language));
            }
        }
        archive.forEach((name, path) -> everything.put(language.toLanguageTag() + "/" + name, path));
        if (kits.size() > 1) {
            archive.put("offline.html", KitPaths.OFFLINE);
            archive.put("snippets.csv", KitPaths.TABLE);
            made.put(paths.archive(), new Artifact.Archive("kit-" + language.toLanguageTag(), archive));
        }
    }

    private void file(SitePath path, Artifact artifact, Optional<Locale> language) {
        made.put(path, artifact);
        listed.put(path, language);
    }

    /** What a reader of one language takes along in one file. */
    static SitePath archive(List<Edition> editions, Edition edition) {
        return editions.size() > 1 ? new KitPaths(edition.language()).archive() : KitPaths.ARCHIVE;
    }
}
