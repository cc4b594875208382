package org.handbill.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folders of a campaign that are read, or that the tool and version control use: no place for anything else. */
public final class ReadFolders {
    private static final Set<String> OF_TOOLS = Set.of(".handbill", ".schemas", ".git", ".hg", ".svn", ".jj");

    private ReadFolders() {}

    /**
     * The folder that is read of a campaign and its themes in which a place is, as authors know it; absent if none is.
     *
     * @param campaign a folder that is there
     * @param place absolute and without links; need not be there
     */
    public static Optional<String> around(Path campaign, Path place) throws IOException {
        Path top = campaign.toRealPath();
        Path beside = top.resolveSibling(CampaignLoader.THEMES);
        if (place.startsWith(beside)) {
            return Optional.of(CampaignLoader.THEMES);
        }
        try (Stream<Path> entries = Files.list(top)) {
            for (Path entry : entries.toList()) {
                if (isRead(entry, place) && Files.isDirectory(entry) && place.startsWith(entry.toRealPath())) {
                    return Optional.of(name(entry));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        // one that is not there yet
        return place.startsWith(top) && place.getNameCount() > top.getNameCount()
                ? Optional.of(top.resolve(place.getName(top.getNameCount()))).filter(entry -> isRead(entry, place)).map(ReadFolders::name)
                : Optional.empty();
    }

    private static String name(Path entry) {
        return DiskNames.composed(String.valueOf(entry.getFileName()));
    }

    /** Whether something of this name is read, and is not just another site that was built there. */
    private static boolean isRead(Path entry, Path place) {
        String name = name(entry);
        boolean hidden = name.startsWith(".") && (!entry.equals(place) || OF_TOOLS.contains(name));
        return hidden || CampaignLoader.knownAtTop().stream().anyMatch(name::equalsIgnoreCase)
                || LanguageTag.of(name).isPresent() && !Files.exists(entry.resolve(".handbill.json"))
                        && (LanguageTag.isCommon(name) || holdsTexts(entry, place));
    }

    /** As a translation does, or would with a folder of this place. */
    private static boolean holdsTexts(Path entry, Path place) {
        return TextsLoader.KNOWN.stream().map(entry::resolve).anyMatch(text -> Files.exists(text) || place.startsWith(text));
    }
}
