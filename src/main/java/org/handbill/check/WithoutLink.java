package org.handbill.check;

import java.util.Optional;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Part;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/** Texts that are passed on without the link that the tool keeps alive. */
final class WithoutLink implements Rule {
    private static final String LINK = "{link}";

    @Override
    public Code code() {
        return Code.TEXT_WITHOUT_LINK;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        Optional<WebAddress> base = subject.campaign().settings().baseUrl();
        for (Edition edition : subject.campaign().editions()) {
            edition.appeal().filter(appeal -> appeal.article().isTranslated(Part.BODY))
                    .ifPresent(appeal -> closing(appeal, subject, problems));
            base.ifPresent(address -> edition.messages().forEach(message -> message(message, address.toString(), problems)));
        }
    }

    private static void closing(Appeal appeal, Subject subject, Problems problems) {
        if (!appeal.closing().isEmpty() && !appeal.closing().contains(LINK)) {
            problems.warning(Code.TEXT_WITHOUT_LINK, subject.places().of(appeal.article().file(), "closing"),
                    "A shortened letter ends with this, but has no link to the whole text.",
                    "Type {link} where the short link is to stand, for instance: The whole of it is at {link}");
        }
    }

    private static void message(Message message, String base, Problems problems) {
        String bare = base.substring(base.indexOf("//") + 2, base.length() - 1);
        if (message.text().contains(bare)) {
            problems.warning(Code.TEXT_WITHOUT_LINK, Text.placeOf(message.span(), bare),
                    "The message '" + message.id()
                            + "' has the campaign's address typed in, so it has no short link, and two where the tool adds one.",
                    "Type {link} in its place.");
        }
    }
}
