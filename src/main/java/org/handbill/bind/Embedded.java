package org.handbill.bind;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Part;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.prose.Inline;
import org.handbill.site.FileReference;
import org.handbill.site.Routes;

/** Looks whether texts have pictures that browsers would fetch from other hosts, which is an error unless the author allows it. */
final class Embedded {
    private static final Pattern PICTURE_NAME = Pattern.compile("(?i)[a-z0-9][a-z0-9._-]{0,60}\\.(?:png|jpe?g|gif|webp|avif|svg)");

    private final Campaign campaign;
    private final boolean allowed;
    private final Problems problems;
    private final Set<String> media;

    Embedded(Campaign campaign, boolean allowed, Problems problems) {
        this.campaign = campaign;
        this.allowed = allowed;
        this.problems = problems;
        this.media = campaign.media().stream().map(MediaFile::path).collect(Collectors.toSet());
    }

    void check() {
        for (Edition edition : campaign.editions()) {
            for (Article article : edition.articles()) {
                if (article.isTranslated(Part.BODY)) {
                    article.body().images().stream().filter(image -> !Routes.isRelative(image.source()))
                            .forEach(image -> check(article, image));
                }
            }
        }
    }

    private void check(Article article, Inline.Image image) {
        if (!(WebAddress.parseInText(image.source()) instanceof Parsed.Good<WebAddress>(WebAddress address))) {
            return; // no text has such an address
        }
        Optional<String> own = own(address);
        if (own.isPresent()) {
            problems.error(Code.FETCHED_FROM_ELSEWHERE, image.span(),
                    "This picture is one of the campaign's own, but its address is that of one site only, so that copies of the site lack it.",
                    "Type " + FileReference.relative(article.file(), own.get()) + " in its place.");
        } else if (!allowed) {
            String name = name(address.path());
            problems.error(Code.FETCHED_FROM_ELSEWHERE, image.span(),
                    "Browsers would fetch this picture from " + address.host() + ", which so learns who reads the page.",
                    "Save it as media/" + name + " and type " + FileReference.relative(article.file(), "media/" + name)
                            + " here. If it has to come from there, add 'embed: allow' to campaign.yaml.");
        }
    }

    /** The campaign's own file that an address on its own site names. */
    private Optional<String> own(WebAddress address) {
        return campaign.settings().baseUrl().map(WebAddress::toString).filter(base -> address.toString().startsWith(base))
                .map(base -> address.toString().substring(base.length())).filter(media::contains);
    }

    /** What to call the file of a picture that is saved. */
    private static String name(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return PICTURE_NAME.matcher(last).matches() ? last : "picture.jpg";
    }
}
