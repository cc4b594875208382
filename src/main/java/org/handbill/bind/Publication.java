package org.handbill.bind;

import java.time.LocalDate;
import java.util.Optional;

import org.handbill.diagnostic.Problems;
import org.handbill.parse.Document;

/**
 * When a text becomes public: at midnight UTC at the beginning of a day, or not while it is a draft.
 *
 * @param on absent if nothing is to be waited for
 */
record Publication(boolean draft, Optional<LocalDate> on) {
    static Publication read(Fields fields) {
        return new Publication(fields.bool("draft").or(false), fields.date("publishOn").optional());
    }

    /** Of a file whose mistakes are told elsewhere. */
    static Publication of(Document document) {
        return read(Fields.of(document.fields(), new Problems()));
    }

    boolean isHidden(BindOptions options) {
        return draft && !options.drafts() || on.filter(day -> day.isAfter(options.asOf())).isPresent();
    }

    /** The day that is being waited for; absent for a draft, which waits for its author. */
    Optional<LocalDate> until(BindOptions options) {
        return draft && !options.drafts() ? Optional.empty() : on;
    }
}
