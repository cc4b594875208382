package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;

/**
 * A small text file that the tool keeps in the campaign folder: the whole old one or the whole new one at any moment.
 *
 * @param name relative to the campaign folder, with '/' between names
 */
public record CampaignText(Path campaign, String name, String text) {
    /** @return an error if it could not be saved; the file is as it was then */
    public Outcome<CampaignText> save() {
        Problems problems = new Problems();
        List<HeldFolder> opened = new ArrayList<>();
        try (HeldFolder top = HeldFolder.open(campaign); CampaignLock lock = CampaignLock.take(top)) {
            Objects.requireNonNull(lock);
            try {
                HeldFolder folder = top;
                List<String> names = Stream.of(name.split("/", -1)).filter(part -> !part.isEmpty() && !part.equals(".")).toList();
                for (String above : names.subList(0, names.size() - 1)) {
                    folder = folder.folderOrNew(above, HeldFolder.Made.UNHEARD);
                    opened.add(folder);
                }
                folder.deleteLeftOf(names.getLast());
                folder.replace(names.getLast(), text.getBytes(StandardCharsets.UTF_8));
            } finally {
                for (HeldFolder folder : opened.reversed()) {
                    folder.close();
                }
            }
        } catch (PublishFailure e) {
            problems.addAll(e.diagnostics());
        } catch (LinkInTheWay e) {
            problems.addAll(List.of(e.diagnostic()));
        } catch (IOException e) {
            problems.error(Code.OUTPUT_UNWRITABLE, Location.whole(name), "The file cannot be written: " + SystemReason.of(e) + ".",
                    "See that there is room and that you may write into the campaign folder, then try again.");
        }
        return Outcome.of(this, problems);
    }
}
