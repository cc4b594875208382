package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;

/**
 * Saves the ledger of short links so that at any moment, a crash or a full disk included, its file is the whole old one or the whole new one.
 *
 * @param file the ledger in the campaign folder; need not exist
 * @param before what it held when it was read; absent if it was not there
 * @param after what it is to hold
 */
public record LedgerFile(Path file, Optional<String> before, String after) {
    /** Lets Git take the lines of both sides: the ledger is a set of lines. Written once, beside a new ledger. */
    private static final String MERGE_RULE = """
            # Both sides of a merge keep their short links: each line of the ledger stands for itself.
            links.lock.yaml merge=union
            """;

    /** What {@link #save} has done so far. */
    enum Step {
        BEGUN, WRITTEN, FORCED, MOVED
    }

    /** @return an error if it could not be saved; the file is as it was then */
    public Outcome<LedgerFile> save() {
        Problems problems = new Problems();
        try {
            save(_ -> {});
        } catch (PublishFailure e) {
            problems.addAll(e.diagnostics());
        }
        return Outcome.of(this, problems);
    }

    void save(Consumer<Step> reached) throws PublishFailure {
        String name = String.valueOf(file.getFileName());
        Path place = file;
        Path fresh = file.resolveSibling("." + name + ".new");
        try {
            place = WholeFile.real(file);
            fresh = WholeFile.beside(place);
            refuseIfChanged(name);
            reached.accept(Step.BEGUN);
            WholeFile.write(fresh, after.getBytes(StandardCharsets.UTF_8), () -> reached.accept(Step.WRITTEN));
            reached.accept(Step.FORCED);
            WholeFile.copyPermissions(place, fresh);
            refuseIfChanged(name);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            reached.accept(Step.MOVED);
            WholeFile.force(Objects.requireNonNull(place.getParent()));
        } catch (IOException e) {
            WholeFile.deleteQuietly(fresh);
            throw new PublishFailure(Code.LEDGER_UNWRITABLE, name, "The ledger of short links cannot be saved: " + SystemReason.of(e) + ".",
                    "It is as it was. See that there is room and that you may write into the campaign folder, then try again.");
        } catch (PublishFailure e) {
            WholeFile.deleteQuietly(fresh);
            throw e;
        }
        if (before.isEmpty()) {
            writeMergeRule(place.resolveSibling(".gitattributes"));
        }
    }

    /** Another build, or a person in an editor, may have saved it since. */
    private void refuseIfChanged(String name) throws IOException, PublishFailure {
        if (!WholeFile.holds(file, before)) {
            throw new PublishFailure(Code.LEDGER_UNWRITABLE, name, "Somebody has changed the ledger of short links since it was read.",
                    "Run the command again.");
        }
    }

    private static void writeMergeRule(Path attributes) {
        try {
            if (!Files.exists(attributes, LinkOption.NOFOLLOW_LINKS)) {
                Files.writeString(attributes, MERGE_RULE, StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            // merging is only a little harder without it
        }
    }
}
