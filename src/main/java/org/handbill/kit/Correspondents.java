package org.handbill.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.campaign.Edition;
import org.handbill.campaign.Recipient;

/** Writes to recipients, one at a time and when asked, since there may be 100,000 of them. Safe to share between threads. */
@FunctionalInterface
public interface Correspondents {
    /** For campaigns without recipients. */
    Correspondents NONE = (edition, _) -> new Correspondence(edition.language(), "", Optional.empty(), Optional.empty(), List.of(),
            List.of());

    /** What a reader of an edition writes to a recipient: in the recipient's language if the campaign has it, else in the reader's. */
    Correspondence with(Edition edition, Recipient recipient);

    /** Whether a recipient's language, as the author wrote it, means the language of an edition. */
    static boolean matches(String language, Locale edition) {
        return !language.isEmpty() && Locale.forLanguageTag(language).getLanguage().equals(edition.getLanguage());
    }
}
