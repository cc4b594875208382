package org.handbill.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    /** Old bytes are kept until all is done; absent for a file that was not there. */
    private record Saving(Change change, Path place, Path fresh, Optional<byte[]> old) {}

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
        List<Saving> begun = new ArrayList<>();
        List<Saving> moved = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        String name = "";
        try {
            for (Change change : changes) {
                name = change.name();
                begun.add(write(change, folders));
            }
            reached.accept(Step.WRITTEN);
            for (Saving saving : begun) {
                name = saving.change().name();
                refuseIfChanged(saving);
                Files.move(saving.fresh(), saving.place(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                moved.add(saving);
                reached.accept(Step.MOVED_ONE);
            }
            begun.forEach(saving -> WholeFile.force(Objects.requireNonNull(saving.place().getParent())));
            reached.accept(Step.MOVED_ALL);
        } catch (IOException e) {
            undo(begun, moved, folders);
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, name, "The file cannot be written: " + SystemReason.of(e) + ".",
                    "All files are as they were. See that there is room and that you may write into the campaign folder, then try again.");
        } catch (PublishFailure e) {
            undo(begun, moved, folders);
            throw e;
        }
    }

    private Saving write(Change change, List<Path> folders) throws IOException, PublishFailure {
        Path place = WholeFile.real(find(change.name()));
        make(Objects.requireNonNull(place.getParent()), folders);
        Optional<byte[]> old = Files.exists(place) ? Optional.of(Files.readAllBytes(place)) : Optional.empty();
        Saving saving = new Saving(change, place, WholeFile.beside(place), old);
        refuseIfChanged(saving);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (old.isPresent() && WholeFile.hasMark(old.get())) {
            bytes.write(old.get(), 0, 3);
        }
        bytes.writeBytes(change.after().getBytes(StandardCharsets.UTF_8));
        try {
            WholeFile.write(saving.fresh(), bytes.toByteArray(), () -> {});
            WholeFile.copyPermissions(place, saving.fresh());
        } catch (IOException e) {
            WholeFile.deleteQuietly(saving.fresh());
            throw e;
        }
        return saving;
    }

    /** Names are read in Unicode form C; on the disk they may be written otherwise. */
    private Path find(String name) throws IOException {
        Path file = campaign.resolve(name);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.exists(file) && Files.isDirectory(folder)) {
            String own = String.valueOf(file.getFileName());
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(other -> Normalizer.normalize(String.valueOf(other.getFileName()), Normalizer.Form.NFC).equals(own))
                        .findFirst().orElse(file);
            }
        }
        return file;
    }

    private static void make(Path folder, List<Path> made) throws IOException {
        if (!Files.isDirectory(folder)) {
            make(Objects.requireNonNull(folder.getParent()), made);
            Files.createDirectory(folder);
            made.add(folder);
        }
    }

    /** A person in an editor may have saved it since. */
    private static void refuseIfChanged(Saving saving) throws IOException, PublishFailure {
        if (!WholeFile.holds(saving.place(), saving.change().before())) {
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, saving.change().name(), "Somebody has changed the file since it was read.",
                    "Run the command again.");
        }
    }

    private static void undo(List<Saving> begun, List<Saving> moved, List<Path> folders) {
        for (Saving saving : moved) {
            try {
                if (saving.old().isPresent()) {
                    WholeFile.write(saving.fresh(), saving.old().get(), () -> {});
                    WholeFile.copyPermissions(saving.place(), saving.fresh());
                    Files.move(saving.fresh(), saving.place(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(saving.place());
                }
            } catch (IOException e) {
                // it holds what was typed, whole
            }
        }
        begun.forEach(saving -> WholeFile.deleteQuietly(saving.fresh()));
        folders.reversed().forEach(WholeFile::deleteQuietly);
    }
}
