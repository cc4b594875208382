package org.handbill.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Photograph;

/** In which widths a picture is published, so that a phone does not fetch what only a large screen shows. */
public final class PictureSizes {
    /** In pixels; only those smaller than the picture are made. */
    private static final List<Integer> WIDTHS = List.of(480, 800, 1_200);
    /** A picture that is hardly wider than one of the widths is not worth another file. */
    private static final double WORTH_IT = 0.85;

    private final Set<String> taken;

    /** @param path where the picture in that width stands */
    public record Size(SitePath path, int width) {}

    public PictureSizes(Campaign campaign) {
        taken = campaign.media().stream().map(MediaFile::published).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The widths from the smallest to the widest, which stands under the picture's own name; nothing for files that are published as they are. */
    public List<Size> of(MediaFile picture) {
        if (picture.photograph().isEmpty()) {
            return List.of();
        }
        List<Size> sizes = new ArrayList<>();
        int dot = picture.published().lastIndexOf('.');
        boolean moving = picture.photograph().filter(Photograph::moving).isPresent();
        for (int width : WIDTHS) {
            String name = picture.published().substring(0, dot) + "-" + width + "w" + picture.published().substring(dot);
            if (!moving && width < picture.width() * WORTH_IT && !taken.contains(name)) {
                sizes.add(new Size(new SitePath(name), width));
            }
        }
        sizes.add(new Size(new SitePath(picture.published()), picture.width()));
        return sizes;
    }

    /** The value of {@code srcset} on a page; empty if there is only one size. */
    public String sourceSet(MediaFile picture, SitePath page) {
        List<Size> sizes = of(picture);
        return sizes.size() < 2
                ? ""
                : sizes.stream().map(size -> size.path().from(page) + " " + size.width() + "w").collect(Collectors.joining(", "));
    }
}
