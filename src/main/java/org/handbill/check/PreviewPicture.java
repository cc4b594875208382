package org.handbill.check;

import java.util.Optional;

import org.handbill.campaign.Article;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;

/** The picture that networks show beside a shared link. The tool's share cards are always fit; without them it is the post's own picture. */
final class PreviewPicture implements Rule {
    /** Of a large preview: Meta, sharing for webmasters. */
    private static final int LEAST_WIDTH = 600;
    private static final int LEAST_HEIGHT = 315;

    @Override
    public Code code() {
        return Code.PREVIEW_PICTURE;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        Settings settings = subject.campaign().settings();
        if (settings.outputs().contains(Settings.Output.CARDS)) {
            return;
        }
        Article post = subject.campaign().original().post();
        if (post.image().isEmpty()) {
            problems.warning(Code.PREVIEW_PICTURE, subject.places().of("campaign.yaml", "outputs.0"),
                    "Without cards among the outputs, and without an image in " + post.file() + ", shared links have no picture.",
                    "Add cards to outputs, or an image with its file and alt to the front matter of " + post.file() + ".");
            return;
        }
        Location place = subject.places().of(post.file(), "image.file");
        Optional<MediaFile> file = subject.campaign().media().stream().filter(media -> media.path().equals(post.image().get().file()))
                .findFirst();
        file.ifPresent(media -> look(media, place, problems));
    }

    private static void look(MediaFile media, Location place, Problems problems) {
        if (!media.format().isMadeAnew()) {
            problems.warning(Code.PREVIEW_PICTURE, place, "Networks show only PNG and JPEG pictures beside a link, and this is neither.",
                    "Save it as JPEG, or add cards to outputs in campaign.yaml.");
        } else if (media.width() > 0 && (media.width() < LEAST_WIDTH || media.height() < LEAST_HEIGHT)) {
            problems.warning(Code.PREVIEW_PICTURE, place,
                    "This picture has " + media.width() + " by " + media.height() + " pixels; previews are large from " + LEAST_WIDTH
                            + " by "
                            + LEAST_HEIGHT + ".",
                    "Take a larger picture, or add cards to outputs in campaign.yaml.");
        }
    }
}
