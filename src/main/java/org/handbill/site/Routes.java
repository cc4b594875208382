package org.handbill.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.Recipients;
import org.handbill.kit.PaperSize;

/** Where each of the author's files stands in the site. */
public final class Routes {
    private final Map<String, SitePath> byFile = new LinkedHashMap<>();
    private final Campaign campaign;

    public Routes(Campaign campaign) {
        this.campaign = campaign;
        for (Edition edition : campaign.editions()) {
            add(edition.post(), page(edition, ""));
            edition.appeal().ifPresent(appeal -> add(appeal.article(), appeal(edition)));
            edition.actions().forEach(action -> add(action.article(), page(edition, "actions/" + action.article().slug())));
            edition.updates().forEach(update -> add(update, page(edition, "updates/" + update.slug())));
            edition.pages().forEach(article -> add(article, page(edition, article.slug())));
        }
        for (MediaFile media : campaign.media()) {
            byFile.put(media.path(), new SitePath(media.published()));
        }
    }

    private void add(Article article, SitePath path) {
        byFile.put(article.file(), path);
    }

    public SitePath home(Edition edition) {
        return page(edition, "");
    }

    public SitePath appeal(Edition edition) {
        return page(edition, "appeal");
    }

    /** The share kit page. */
    public SitePath kit(Edition edition) {
        return page(edition, "share");
    }

    /** The QR code of the edition's address; {@code ending} is svg or png. */
    public SitePath code(Edition edition, String ending) {
        return new SitePath("codes/" + edition.language().toLanguageTag() + "." + ending);
    }

    /** The printed handbill. */
    public SitePath handbill(Edition edition, PaperSize size) {
        return new SitePath(prefix(edition) + size.file());
    }

    /** The list of updates. */
    public SitePath updates(Edition edition) {
        return page(edition, "updates");
    }

    /** The feed of updates and new messages; absent while the campaign has no base address, since feeds need one. */
    public Optional<SitePath> feed(Edition edition) {
        return feed(edition, "feed.xml");
    }

    /** The same in JSON. */
    public Optional<SitePath> jsonFeed(Edition edition) {
        return feed(edition, "feed.json");
    }

    private Optional<SitePath> feed(Edition edition, String name) {
        boolean news = !edition.updates().isEmpty() || edition.messages().stream().anyMatch(message -> message.date().isPresent());
        return campaign.settings().baseUrl().filter(_ -> news).map(_ -> new SitePath(prefix(edition) + name));
    }

    /** What devices know the site by in this language. */
    public SitePath manifest(Edition edition) {
        return new SitePath(prefix(edition) + "manifest.webmanifest");
    }

    /** Where everybody in a recipients file is found. */
    public SitePath recipients(Edition edition, Recipients recipients) {
        return page(edition, writeFolder(recipients));
    }

    /** A page of one recipient. */
    public SitePath recipient(Edition edition, Recipients recipients, Recipient recipient) {
        return page(edition, writeFolder(recipients) + "/" + recipient.slug());
    }

    /**
     * A list of recipients below {@link #recipients}.
     *
     * @param list for instance {@code group/senate}; empty for everybody
     * @param number from 1
     */
    public SitePath recipientList(Edition edition, Recipients recipients, String list, int number) {
        String folder = writeFolder(recipients) + (list.isEmpty() ? "" : "/" + list);
        return page(edition, number == 1 ? folder : folder + "/page/" + number);
    }

    /** A script by which recipients are found, for all languages, since names are the same in all. */
    public SitePath finder(Recipients recipients, String name) {
        return new SitePath(writeFolder(recipients) + "/find/" + name + ".js");
    }

    private static String writeFolder(Recipients recipients) {
        return "write/" + recipients.slug();
    }

    public SitePath of(Article article) {
        return required(article.file());
    }

    /** A file of the campaign that is known to be there. */
    public SitePath required(String file) {
        SitePath path = byFile.get(file);
        if (path == null) {
            throw new IllegalArgumentException("no page or picture for " + file);
        }
        return path;
    }

    private SitePath page(Edition edition, String folder) {
        String path = prefix(edition) + folder;
        return SitePath.page(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** What the paths of an edition's pages begin with: nothing, or the language and a '/'. */
    public String prefix(Edition edition) {
        return edition.translation().isEmpty() ? "" : edition.language().toLanguageTag() + "/";
    }

    /** Where the page that stands at {@code path} in one edition would stand in another. */
    public SitePath counterpart(SitePath path, Edition from, Edition to) {
        return new SitePath(prefix(to) + path.value().substring(prefix(from).length()));
    }

    /**
     * What a relative address in one of the author's files leads to, seen from the file or else from the campaign folder; absent if there is no such
     * file.
     */
    public Optional<Target> resolve(String fromFile, String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : fragment(address.substring(hash));
        String path = hash < 0 ? address : address.substring(0, hash);
        if (path.isEmpty()) {
            return Optional.ofNullable(byFile.get(fromFile)).map(found -> new Target(fromFile, found, fragment));
        }
        return readings(fromFile, path).stream().filter(byFile::containsKey).findFirst()
                .map(file -> new Target(file, required(file), fragment));
    }

    /** A fragment as it is to be written, so that it names the id of the page: in Unicode form C. */
    public static String fragment(String written) {
        return "#" + FileReference.place(written.substring(1)).replace("%", "%25");
    }

    /** The first of some files that a relative address may mean; absent if it means none of them. */
    public Optional<String> meant(String fromFile, String address, Set<String> files) {
        return readings(fromFile, address).stream().filter(files::contains).findFirst();
    }

    /**
     * Where a text of the campaign stands or would stand.
     *
     * @param prefix of its edition's pages
     * @param name of its file in the folder of its language
     */
    public static SitePath place(String prefix, String name, String slug) {
        String below = name.substring(0, name.indexOf('/') + 1);
        String folder = below.isEmpty() ? name.equals("appeal.md") ? "appeal" : "" : below.equals("pages/") ? slug : below + slug;
        String path = prefix + folder;
        return SitePath.page(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** The files that a relative address may mean, the likeliest first: beside the file, in its translation, beside its original, in the campaign. */
    public List<String> readings(String fromFile, String address) {
        int end = address.indexOf('#');
        String path = end < 0 ? address : address.substring(0, end);
        List<String> readings = new ArrayList<>();
        if (!isRelative(path)) {
            return readings;
        }
        FileReference.from(fromFile, path).ifPresent(readings::add);
        String folder = campaign.editions().stream().map(Edition::folder).filter(name -> !name.isEmpty() && fromFile.startsWith(name))
                .findFirst().orElse("");
        if (!folder.isEmpty()) {
            FileReference.from(folder, path).ifPresent(readings::add);
            FileReference.from(fromFile.substring(folder.length()), path).ifPresent(readings::add);
        }
        FileReference.from("", path).ifPresent(readings::add);
        return readings;
    }

    /** Whether an address leads to a file of the campaign rather than to another place. */
    public static boolean isRelative(String address) {
        int colon = address.indexOf(':');
        int end = address.length();
        for (char c : new char[]{'/', '?', '#'}) {
            int at = address.indexOf(c);
            end = at < 0 ? end : Math.min(end, at);
        }
        return (colon < 0 || colon > end) && !address.startsWith("//");
    }

    /** All files that addresses may lead to. */
    public Iterable<String> files() {
        return byFile.keySet();
    }

    /**
     * @param file relative to the campaign folder
     * @param fragment with its '#'; empty if there is none
     */
    public record Target(String file, SitePath path, String fragment) {}
}
