package org.handbill.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;

/**
 * Saves texts of a campaign that belong together. All new files are on the disk before the first takes its place, so that a full disk changes
 * nothing, and after a crash each file is the whole old one or the whole new one.
 */
public record TextChanges(Path campaign, List<Change> changes) {
    public TextChanges {
        changes = List.copyOf(changes);
    }

    /**
     * A file of the campaign.
     *
     * @param name relative to the campaign folder, with '/' between names
     * @param before what it held when it was read, without a byte order mark; absent if it was not there
     */
    public record Change(String name, Optional<String> before, String after) {}

    /**
     * A change under way.
     *
     * @param name of the file in its folder
     * @param fresh name of the new file beside it
     * @param old bytes, which are kept until all is done; absent for a file that was not there
     */
    private record Saving(Change change, HeldFolder folder, String name, String fresh, Optional<byte[]> old) {}

    /** What {@link #save} has done so far. */
    enum Step {
        WRITTEN, MOVED_ONE, MOVED_ALL
    }

    /** @return an error if they could not be saved; all files are as they were then */
    public Outcome<TextChanges> save() {
        Problems problems = new Problems();
        try {
            save(_ -> {});
        } catch (PublishFailure e) {
            problems.addAll(e.diagnostics());
        }
        return Outcome.of(this, problems);
    }

    void save(Consumer<Step> reached) throws PublishFailure {
        if (changes.isEmpty()) {
            return; // not even the lock is left behind
        }
        List<HeldFolder> opened = new ArrayList<>();
        try (HeldFolder top = HeldFolder.open(campaign); CampaignLock lock = CampaignLock.take(top)) {
            Objects.requireNonNull(lock);
            try {
                save(top, opened, reached);
            } finally {
                for (HeldFolder folder : opened.reversed()) {
                    folder.close();
                }
            }
        } catch (LinkInTheWay e) {
            throw new PublishFailure(List.of(e.diagnostic()));
        } catch (IOException e) {
            throw unwritable(changes.getFirst().name(), e);
        }
    }

    private void save(HeldFolder top, List<HeldFolder> opened, Consumer<Step> reached) throws IOException, PublishFailure {
        List<Saving> begun = new ArrayList<>();
        List<Saving> moved = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        String name = "";
        try {
            for (Change change : changes) {
                name = change.name();
                begun.add(write(change, top, opened, folders));
            }
            reached.accept(Step.WRITTEN);
            for (Saving saving : begun) {
                name = saving.change().name();
                refuseIfChanged(saving.folder(), saving.name(), saving.change());
                saving.folder().move(saving.fresh(), saving.name());
                moved.add(saving);
                reached.accept(Step.MOVED_ONE);
            }
            begun.forEach(saving -> FolderTree.force(saving.folder().path("")));
            reached.accept(Step.MOVED_ALL);
        } catch (LinkInTheWay | PublishFailure e) {
            undo(begun, moved, folders);
            throw e;
        } catch (IOException e) {
            undo(begun, moved, folders);
            throw unwritable(name, e);
        }
    }

    private static PublishFailure unwritable(String name, IOException e) {
        return new PublishFailure(Code.OUTPUT_UNWRITABLE, name, "The file cannot be written: " + SystemReason.of(e) + ".",
                "All files are as they were. See that there is room and that you may write into the campaign folder, then try again.");
    }

    /** Names are read in Unicode form C; on the disk they may be written otherwise. */
    private static Saving write(Change change, HeldFolder top, List<HeldFolder> opened, List<Path> made)
            throws IOException, PublishFailure {
        List<String> names = List.of(change.name().split("/", -1));
        HeldFolder folder = top;
        for (String above : names.subList(0, names.size() - 1)) {
            folder = folder.folderOrNew(folder.onDisk(above), made::add);
            opened.add(folder);
        }
        String name = folder.onDisk(names.getLast());
        folder.deleteLeftOf(name);
        refuseIfChanged(folder, name, change);
        Optional<byte[]> old = folder.read(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (old.isPresent() && Unchanged.hasMark(old.get())) {
            bytes.write(old.get(), 0, 3);
        }
        bytes.writeBytes(change.after().getBytes(StandardCharsets.UTF_8));
        String fresh = folder.write(name, bytes.toByteArray(), () -> {});
        try {
            folder.copyRights(name, fresh);
        } catch (IOException e) {
            folder.deleteQuietly(fresh);
            throw e;
        }
        return new Saving(change, folder, name, fresh, old);
    }

    /** A person in an editor may have saved it since. */
    private static void refuseIfChanged(HeldFolder folder, String name, Change change) throws IOException, PublishFailure {
        if (!Unchanged.is(folder, name, change.before())) {
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, change.name(), "Somebody has changed the file since it was read.",
                    "Run the command again.");
        }
    }

    private static void undo(List<Saving> begun, List<Saving> moved, List<Path> folders) {
        for (Saving saving : moved) {
            try {
                if (saving.old().isPresent()) {
                    saving.folder().replace(saving.name(), saving.old().get());
                } else {
                    saving.folder().delete(saving.name());
                }
            } catch (IOException e) {
                // it holds what was typed, whole
            }
        }
        begun.stream().filter(saving -> !moved.contains(saving)).forEach(saving -> saving.folder().deleteQuietly(saving.fresh()));
        for (Path folder : folders.reversed()) {
            try {
                FolderTree.deleteIfEmpty(folder);
            } catch (IOException e) {
                // an empty folder is left
            }
        }
    }
}
