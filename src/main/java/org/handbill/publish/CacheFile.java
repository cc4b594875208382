package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;

/** A text in {@code .handbill} of the campaign folder. Nothing depends on it: it can be deleted at any time, and where it cannot be written it is not. */
public final class CacheFile {
    static final String FOLDER = ".handbill";
    private static final String IGNORE = ".gitignore";

    private final Path campaign;
    private final String name;

    public CacheFile(Path campaign, String name) {
        this.campaign = campaign;
        this.name = name;
    }

    /** Where it is, whether it is there or not. */
    public Path path() {
        return campaign.resolve(FOLDER).resolve(name);
    }

    /** An error if what is kept there would go elsewhere, because a folder that came with the campaign is a link. */
    public static Outcome<Path> place(Path campaign) {
        Problems problems = new Problems();
        try (HeldFolder top = HeldFolder.open(campaign)) {
            top.refuseLink(FOLDER);
            if (top.attributes(FOLDER).filter(found -> found.isDirectory()).isPresent()) {
                try (HeldFolder own = top.folder(FOLDER)) {
                    own.refuseLink(PictureCache.FOLDER);
                }
            }
        } catch (LinkInTheWay e) {
            problems.addAll(List.of(e.diagnostic()));
        } catch (IOException e) {
            // whoever reads the campaign says so
        }
        return Outcome.of(campaign, problems);
    }

    /** The folder itself, which version control is told to ignore. */
    static HeldFolder folder(HeldFolder campaign) throws IOException {
        HeldFolder own = campaign.folderOrNew(FOLDER, HeldFolder.Made.UNHEARD);
        try {
            if (own.attributes(IGNORE).isEmpty()) {
                own.writeNew(IGNORE, "*\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // then it shows in version control
        }
        return own;
    }

    /** Empty if there is none. */
    public String read() {
        try (HeldFolder top = HeldFolder.open(campaign); HeldFolder own = top.folder(FOLDER)) {
            return own.read(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** False if it cannot be written; then what is in it is found anew next time. */
    public boolean write(String text) {
        try (HeldFolder top = HeldFolder.open(campaign); HeldFolder own = folder(top)) {
            own.cache(name, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
