package org.handbill.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Source;

/**
 * A campaign folder as it was found: texts read, everything else by path. All lists are in file-name order.
 *
 * @param folder the campaign folder
 * @param campaign {@code campaign.yaml}
 * @param texts in the campaign's own language
 * @param translations in the order of their tags
 * @param ledger {@code links.lock.yaml}
 * @param platforms {@code platforms/*.yaml}
 * @param fonts everything in {@code fonts/}
 * @param wordings {@code texts/*.yaml}: the words of the pages themselves in languages that the tool does not speak, or in other words
 * @param misnamed what is not read for its name, and of which nothing is said so far
 */
public record Sources(Path folder, Source campaign, Texts texts, List<Translation> translations, Optional<Source> ledger,
        List<Source> platforms, List<FileOnDisk> fonts, List<Source> wordings, List<Misnamed> misnamed) {
    public Sources {
        misnamed = List.copyOf(misnamed);
        translations = List.copyOf(translations);
        platforms = List.copyOf(platforms);
        fonts = List.copyOf(fonts);
        wordings = List.copyOf(wordings);
    }

    /**
     * What is written in one language.
     *
     * @param recipients lists of people, which may be huge and are read as streams
     * @param media everything in {@code media/}, at any depth
     */
    public record Texts(Optional<Source> post, Optional<Source> appeal, List<Source> actions, List<Source> pages,
            Optional<Source> messages, List<Source> updates, List<FileOnDisk> recipients, List<FileOnDisk> media) {
        public Texts {
            actions = List.copyOf(actions);
            pages = List.copyOf(pages);
            updates = List.copyOf(updates);
            recipients = List.copyOf(recipients);
            media = List.copyOf(media);
        }
    }

    /**
     * A folder that is named by a language.
     *
     * @param tag the folder's name as a well-formed BCP 47 tag, in its usual case, for instance {@code zh-Hant}
     * @param folder the folder's name
     * @param campaign the translated settings, if there are any
     */
    public record Translation(String tag, String folder, Optional<Source> campaign, Texts texts) {}
}
