package org.handbill.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Source;
import org.handbill.load.FileOnDisk;
import org.handbill.load.Misnamed;

/**
 * A campaign folder as trees, before anything is said about what they mean. Lists are in file-name order.
 *
 * @param campaign the keys of {@code campaign.yaml}
 * @param messages what {@code messages.yaml} holds
 * @param recipients files of people in all languages, which are read when an action names them
 * @param media of all languages
 * @param ledger {@code links.lock.yaml}, unread
 * @param translations in the order of their tags
 * @param broken files that are there but could not be read: what is wrong with them is told, and nobody misses them
 * @param misnamed what is not read for its name, and of which nothing is said so far; its files are among the broken ones
 */
public record Manuscript(Yaml.Mapping campaign, Optional<Document> post, Optional<Document> appeal, List<Document> actions,
        List<Document> pages, List<Document> updates, Optional<Yaml> messages, List<FileOnDisk> recipients, List<FileOnDisk> media,
        Optional<Source> ledger, List<Translation> translations, Set<String> broken,
        List<Misnamed> misnamed) {
    public Manuscript {
        broken = Set.copyOf(broken);
        misnamed = List.copyOf(misnamed);
        actions = List.copyOf(actions);
        pages = List.copyOf(pages);
        updates = List.copyOf(updates);
        recipients = List.copyOf(recipients);
        media = List.copyOf(media);
        translations = List.copyOf(translations);
    }

    /**
     * What is written in another language, file by file; each file may be missing.
     *
     * @param tag BCP 47
     * @param folder the folder's name
     * @param campaign the keys of its {@code campaign.yaml}
     */
    public record Translation(String tag, String folder, Optional<Yaml.Mapping> campaign, Optional<Document> post,
            Optional<Document> appeal,
            List<Document> actions, List<Document> pages, List<Document> updates, Optional<Yaml> messages) {
        public Translation {
            actions = List.copyOf(actions);
            pages = List.copyOf(pages);
            updates = List.copyOf(updates);
        }
    }
}
