package org.handbill.parse;

import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Source;
import org.handbill.load.FileOnDisk;

/**
 * A campaign folder as trees, before anything is said about what they mean. Lists are in file-name order.
 *
 * @param campaign the keys of {@code campaign.yaml}
 * @param messages what {@code messages.yaml} holds
 * @param recipients files of people in all languages, which are read when an action names them
 * @param ledger {@code links.lock.yaml}, unread
 */
public record Manuscript(Yaml.Mapping campaign, Optional<Document> post, Optional<Document> appeal, List<Document> actions,
        List<Document> pages, List<Document> updates, Optional<Yaml> messages, List<FileOnDisk> recipients,
        List<FileOnDisk> media, Optional<Source> ledger) {
    public Manuscript {
        actions = List.copyOf(actions);
        pages = List.copyOf(pages);
        updates = List.copyOf(updates);
        recipients = List.copyOf(recipients);
        media = List.copyOf(media);
    }
}
