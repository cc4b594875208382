package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;

/**
 * Writes files into a folder that is empty or not there yet. What is there is never written over: all of them are written, or those that were
 * are taken away again.
 */
public final class NewFolder {
    private static final String FIRST = ".schemas";
    private static final String LAST = "campaign.yaml";

    private final Path folder;
    private final List<Path> made = new ArrayList<>();

    private NewFolder(Path folder) {
        this.folder = folder;
    }

    /** An error if files cannot be put there. */
    public static Outcome<Path> free(Path folder) {
        Problems problems = new Problems();
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
                problems.error(Code.FOLDER_NOT_EMPTY, Location.whole(folder.toString()), "This is a file, but a new folder is wanted.",
                        "Give the name of a folder that is not there yet.");
            } else if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    if (files.findAny().isPresent()) {
                        problems.error(Code.FOLDER_NOT_EMPTY, Location.whole(folder.toString()),
                                "This folder is not empty, and nothing that is there is ever written over.",
                                "Give the name of a folder that is not there yet, or of an empty one."
                                        + (Files.exists(folder.resolve(LAST)) || !Files.exists(folder.resolve(FIRST))
                                                ? ""
                                                : " If a 'handbill new' that was ended too early has left these files, delete them."));
                    }
                }
            }
        } catch (IOException e) {
            unwritable(folder, e, problems);
        }
        return Outcome.of(folder, problems);
    }

    /**
     * Writes those that editors need first and {@code campaign.yaml} last, so that a campaign that has it is whole.
     *
     * @param files texts by their names in the folder, with '/' between names
     */
    public static Outcome<Path> write(Path folder, Map<String, String> files) {
        return free(folder).then(empty -> new NewFolder(empty).write(files));
    }

    private Outcome<Path> write(Map<String, String> files) {
        Problems problems = new Problems();
        try {
            createNamed(folder.toAbsolutePath());
            try (HeldFolder top = HeldFolder.open(folder)) {
                List<String> names = files.keySet().stream().sorted(Comparator.comparingInt(NewFolder::turn)).toList();
                for (String name : names) {
                    write(top, List.of(name.split("/", -1)), files.getOrDefault(name, ""));
                }
            }
        } catch (IOException e) {
            unwritable(folder, e, problems);
            made.reversed().forEach(NewFolder::deleteQuietly);
        }
        return Outcome.of(folder, problems);
    }

    private static int turn(String name) {
        return name.startsWith(FIRST) ? 0 : name.equals(LAST) ? 2 : 1;
    }

    private void write(HeldFolder in, List<String> names, String text) throws IOException {
        String name = names.getFirst();
        if (names.size() == 1) {
            in.writeNew(name, text.getBytes(StandardCharsets.UTF_8));
            made.add(in.path(name));
        } else {
            try (HeldFolder below = in.folderOrNew(name, made::add)) {
                write(below, names.subList(1, names.size()), text);
            }
        }
    }

    /** The folders that lead to it are the user's own, links among them too. */
    private void createNamed(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (path.getParent() != null) {
            createNamed(path.getParent());
        }
        Disk.createFolder(path);
        made.add(path);
    }

    private static void unwritable(Path folder, IOException e, Problems problems) {
        problems.error(Code.OUTPUT_UNWRITABLE, Location.whole(folder.toString()), "The folder cannot be made: " + SystemReason.of(e) + ".",
                "See that there is room and that you may write there, or choose another place.");
    }

    private static void deleteQuietly(Path path) {
        try {
            Disk.deleteIfExists(path);
        } catch (IOException e) {
            // somebody else has put a file there; it stays
        }
    }
}
