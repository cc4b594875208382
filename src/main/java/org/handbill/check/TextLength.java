package org.handbill.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Problems;
import org.handbill.platform.Platform;

/** Summaries and titles that previews cut off, and messages that no network takes. */
final class TextLength implements Rule {
    @Override
    public Code code() {
        return Code.TEXT_TOO_LONG;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Text text : subject.texts()) {
            int most = text.kind() == Text.Kind.SUMMARY
                    ? Doctor.LONGEST_SUMMARY
                    : text.kind() == Text.Kind.TITLE ? Doctor.LONGEST_TITLE : Integer.MAX_VALUE;
            int length = text.words().codePointCount(0, text.words().length());
            if (length > most) {
                String name = text.kind().name().toLowerCase(Locale.ROOT);
                problems.warning(Code.TEXT_TOO_LONG, text.place(),
                        "This " + name + " has " + Counted.of(length, "character") + "; previews cut off what is beyond " + most + ".",
                        "Shorten it by " + (length - most) + ", and say the rest in the text.");
            }
        }
        List<Platform> platforms = subject.platforms();
        for (Edition edition : subject.campaign().editions()) {
            edition.messages().stream().filter(message -> message.platforms().isEmpty())
                    .forEach(message -> fits(message, platforms, problems));
        }
    }

    /** A message that says where it is for and does not fit there is an error of the kit. */
    private static void fits(Message message, List<Platform> platforms, Problems problems) {
        String bare = message.text().replace("{link}", "").replace("{hashtags}", "").strip();
        Set<Platform> roomy = platforms.stream().filter(platform -> platform.limit().fits(bare)).collect(Collectors.toSet());
        if (roomy.isEmpty() && !platforms.isEmpty()) {
            problems.warning(Code.TEXT_TOO_LONG, message.span(), "The message '" + message.id() + "' fits none of the campaign's networks.",
                    "Shorten it, or delete it.");
        }
    }
}
