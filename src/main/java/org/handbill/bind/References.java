package org.handbill.bind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.address.WebAddress;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Part;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.media.Format;
import org.handbill.prose.Inline;
import org.handbill.site.FileReference;
import org.handbill.site.Routes;
import org.handbill.text.Nfc;

/** Looks whether the pictures and pages that texts name are there. */
final class References {
    /** A text of the campaign itself. */
    private static final Pattern TEXT = Pattern.compile("(?:(?:pages|actions|updates)/)?[^/]*\\.md");

    private final Routes routes;
    private final Problems problems;
    private final List<String> media;
    /** Those that are there. */
    private final Set<String> files = new LinkedHashSet<>();
    /** The names of the texts of each. */
    private final List<List<String>> editions;
    private final Map<String, String> ofPictures = new HashMap<>();
    private final Map<Link, String> ofLinks = new HashMap<>();
    private final Optional<WebAddress> baseUrl;
    private final Set<String> broken;
    private final MisnamedFiles misnamed;

    private final Map<String, Names> ofFolders = new HashMap<>();

    /** @param folder of the text that it is in, with a '/' at its end; empty for the campaign's own */
    private record Link(String folder, String target) {}

    /**
     * The names of files as they are typed in the texts of a folder.
     *
     * @param near without the texts of other editions
     */
    private record Names(List<String> near, List<String> all) {}

    /** @param broken files that are there but could not be read, which is told elsewhere */
    References(Campaign campaign, Set<String> broken, MisnamedFiles misnamed, Problems problems) {
        this.misnamed = misnamed;
        this.broken = notRead(campaign, broken);
        this.routes = new Routes(campaign);
        this.problems = problems;
        this.media = campaign.media().stream().map(file -> file.path()).toList();
        this.baseUrl = campaign.settings().baseUrl();
        routes.files().forEach(files::add);
        campaign.editions().stream().flatMap(edition -> edition.articles().stream()).filter(article -> !isThere(article)).map(Article::file)
                .forEach(files::remove);
        broken.stream().filter(file -> file.endsWith(".md")).sorted().forEach(files::add);
        this.editions = campaign.editions().stream().map(edition -> texts(edition, campaign)).toList();
    }

    /** A translation has each text of the campaign, in the campaign's language if it has none of its own. */
    private static Set<String> notRead(Campaign campaign, Set<String> broken) {
        Set<String> all = new HashSet<>(broken);
        campaign.editions().stream().map(Edition::folder)
                .forEach(folder -> broken.stream().filter(file -> TEXT.matcher(file).matches()).forEach(file -> all.add(folder + file)));
        return all;
    }

    /** Those that could not be read among them. */
    private List<String> texts(Edition edition, Campaign campaign) {
        List<String> others = campaign.editions().stream().map(Edition::folder)
                .filter(folder -> folder.length() > edition.folder().length())
                .toList();
        return Stream.concat(edition.articles().stream().map(Article::file),
                this.broken.stream().filter(file -> file.startsWith(edition.folder()) && others.stream().noneMatch(file::startsWith))
                        .sorted())
                .toList();
    }

    void check(Campaign campaign, List<Located<String>> pictures) {
        Set<String> known = Set.copyOf(media);
        for (Located<String> picture : pictures) {
            if (!known.contains(picture.value())) {
                missingPicture(picture.span().file(), picture);
            }
        }
        if (campaign.settings().outputs().contains(Settings.Output.CARDS)) {
            leftOff(campaign, pictures, campaign.editions().stream().map(Edition::post), Format::isDrawn, "the share cards are");
        }
        if (baseUrl.isPresent()) {
            leftOff(campaign, pictures, campaign.editions().stream().flatMap(edition -> edition.articles().stream().skip(1)),
                    Format::isMadeAnew,
                    "previews of links to the page are");
        }
        for (Edition edition : campaign.editions()) {
            edition.articles().forEach(this::check);
        }
    }

    /** Of the pictures of these articles, each is said once. */
    private void leftOff(Campaign campaign, List<Located<String>> pictures, Stream<Article> articles, Predicate<Format> isDrawn,
            String without) {
        Set<String> files = articles.flatMap(article -> article.image().stream()).map(Article.Picture::file).collect(Collectors.toSet());
        for (MediaFile file : campaign.media()) {
            boolean drawn = isDrawn.test(file.format()) || file.format().type().isEmpty();
            if (files.contains(file.path()) && !drawn) {
                pictures.stream().filter(picture -> picture.value().equals(file.path())).findFirst()
                        .ifPresent(picture -> problems.warning(Code.PICTURE_NOT_ON_CARDS, picture.span(),
                                "The tool cannot draw pictures of the kind " + file.format() + ", so " + without + " without '"
                                        + file.path() + "'.",
                                "Save it as JPEG or PNG as well, and name that file here."));
            }
        }
    }

    /** A text for want of a translation was looked at where it is written. */
    private void check(Article article) {
        if (!article.isTranslated(Part.BODY)) {
            return;
        }
        for (Inline.Image image : article.body().images()) {
            if (Routes.isRelative(image.source()) && routes.resolve(article.file(), image.source()).isEmpty()) {
                missingPicture(article.file(), new Located<>(image.source(), image.span()));
            }
        }
        for (Inline.Link link : article.body().links()) {
            if (Routes.isRelative(link.target()) && routes.resolve(article.file(), link.target()).isEmpty()
                    && !misnamed.tell(routes.readings(article.file(), link.target()), Code.LINK_NOT_FOUND, link.span())
                    && routes.meant(article.file(), link.target(), broken).isEmpty()) {
                problems.error(Code.LINK_NOT_FOUND, link.span(), "The campaign has no '" + link.target() + "'.",
                        () -> ofLinks.computeIfAbsent(new Link(folder(article.file()), link.target()),
                                _ -> hint(article.file(), link.target())));
            }
        }
    }

    /** Whether there is a file of that name: a translation that lacks everything is only a name. */
    private static boolean isThere(Article article) {
        return article.isTranslated(Part.TITLE) || article.isTranslated(Part.SUMMARY) || article.isTranslated(Part.BODY);
    }

    private void missingPicture(String file, Located<String> picture) {
        if (misnamed.tell(routes.readings(file, picture.value()), Code.PICTURE_NOT_FOUND, picture.span())) {
            return;
        }
        problems.error(Code.PICTURE_NOT_FOUND, picture.span(), "There is no picture '" + picture.value() + "' in the campaign folder.",
                () -> media.isEmpty()
                        ? "Put the picture into media/."
                        : ofPictures.computeIfAbsent(picture.value(), source -> NearNames.file(Nfc.of(source), media)));
    }

    /** An address from the top of the site is one that a browser knows and the campaign folder does not. */
    private String hint(String from, String target) {
        int end = target.indexOf('#') < 0 ? target.length() : target.indexOf('#');
        if (target.startsWith("/")) {
            return "An address that begins with '/' leads out of the campaign: type all of it, for instance "
                    + whole(target) + ". To link to a page of the campaign, name its file.";
        }
        Names names = ofFolders.computeIfAbsent(folder(from), _ -> names(from));
        String path = FileReference.plain(target.substring(0, end));
        return NearNames.isFileNear(path, names.near()) ? NearNames.file(path, names.near()) : NearNames.file(path, names.all());
    }

    private Names names(String from) {
        Set<String> others = editions.stream().filter(texts -> !texts.contains(from)).flatMap(List::stream).collect(Collectors.toSet());
        List<String> near = files.stream().filter(file -> !others.contains(file)).map(file -> FileReference.relative(from, file)).toList();
        List<String> all = files.stream().map(file -> FileReference.relative(from, file)).toList();
        return new Names(near, all);
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private String whole(String target) {
        String site = baseUrl.map(WebAddress::origin).orElse("https://www.example.org");
        return site + target;
    }
}
