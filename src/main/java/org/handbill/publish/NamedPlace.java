package org.handbill.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;

/**
 * A file or folder to be written that the user has named on the command line. Links on the way to it are the user's own, but not those that may
 * have come with a campaign: in its folder or beside it, or in the working tree of Git that it is in. Such a link must not lead out of that folder
 * or tree.
 */
public final class NamedPlace {
    private static final List<String> AT_TOP = List.of(".git", "campaign.yaml");

    private NamedPlace() {}

    /**
     * An error if a link that came with a campaign is on the way and leads elsewhere.
     *
     * @param campaign its folder; need not be there
     * @param named need not be there
     */
    public static Outcome<Path> free(Path campaign, Path named) {
        Problems problems = new Problems();
        try {
            refuseLinks(campaign, named);
        } catch (LinkInTheWay e) {
            problems.addAll(List.of(e.diagnostic()));
        } catch (IOException e) {
            // whoever writes there says so
        }
        return Outcome.of(named, problems);
    }

    /** @throws LinkInTheWay if a link that came with a campaign is on the way and leads elsewhere */
    static void refuseLinks(Path campaign, Path named) throws IOException {
        Path part = Objects.requireNonNull(named.toAbsolutePath().getRoot());
        for (Path name : named.toAbsolutePath()) {
            Path above = part;
            part = above.resolve(name);
            if (Files.isSymbolicLink(part)) {
                Path folder = above.toRealPath();
                Optional<Path> border = border(campaign, folder).or(() -> beside(campaign, named).filter(folder::startsWith));
                if (border.isPresent() && !(Files.exists(part) && part.toRealPath().startsWith(border.get()))) {
                    throw LinkInTheWay.to(named, part);
                }
            }
        }
    }

    /** The folder that came whole, a part of which a folder is; absent if it did not come with the campaign. */
    private static Optional<Path> border(Path campaign, Path folder) throws IOException {
        Optional<Path> tree = tree(folder);
        if (tree.isPresent() && isIn(tree.get(), campaign.toAbsolutePath())) {
            return tree;
        }
        return Files.exists(campaign) ? Optional.of(campaign.toRealPath()).filter(folder::startsWith) : Optional.empty();
    }

    /** The folder with the campaign in it, which may have been unpacked with it; absent for the campaign itself, and for the top of a disk. */
    private static Optional<Path> beside(Path campaign, Path named) {
        Path parent = campaign.toAbsolutePath().normalize().getParent();
        if (parent == null || parent.getParent() == null || named.equals(campaign)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parent.toRealPath());
        } catch (IOException e) {
            // it is not there, so nothing came with it
            return Optional.empty();
        }
    }

    /** The outermost campaign or working tree around a folder. */
    private static Optional<Path> tree(Path folder) {
        Optional<Path> outermost = Optional.empty();
        for (Path above = folder; above != null; above = above.getParent()) {
            if (AT_TOP.stream().map(above::resolve).anyMatch(top -> Files.exists(top, LinkOption.NOFOLLOW_LINKS))) {
                outermost = Optional.of(above);
            }
        }
        return outermost;
    }

    /** Whether a path leads through a folder, wherever it ends. */
    private static boolean isIn(Path tree, Path campaign) throws IOException {
        for (Path above = campaign; above != null; above = above.getParent()) {
            if (Files.exists(above) && above.toRealPath().startsWith(tree)) {
                return true;
            }
        }
        return false;
    }
}
