package org.handbill.bind;

import static org.handbill.bind.RecipientColumns.EMAIL;
import static org.handbill.bind.RecipientColumns.NAME;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.handbill.campaign.Recipient;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** Warns of a recipient who was in the file before: the same address, or the same name, role and region. */
final class SameRecipients {
    private record Who(String name, String role, String region) {}

    private final Map<String, Integer> byEmail = new HashMap<>();
    private final Map<Who, Integer> byName = new HashMap<>();

    void look(Recipient recipient, RecipientCells cells) {
        if (!recipient.email().isEmpty()) {
            Integer line = byEmail.putIfAbsent(recipient.email().toLowerCase(Locale.ROOT), cells.line());
            if (line != null) {
                report(cells, EMAIL, "The address '" + recipient.email() + "' stands in line " + line + " already.",
                        "Delete one of them, or readers write to it twice.");
                return;
            }
        }
        @Nullable
        Integer line = byName.putIfAbsent(new Who(recipient.name(), recipient.role(), recipient.region()), cells.line());
        if (line != null) {
            report(cells, NAME, "'" + recipient.name() + "' stands in line " + line + " already.",
                    "Delete one of them, or give each a role or a region.");
        }
    }

    private static void report(RecipientCells cells, String column, String message, String hint) {
        cells.report(Severity.WARNING, column, Code.DUPLICATE_RECIPIENT, message, hint);
    }
}
