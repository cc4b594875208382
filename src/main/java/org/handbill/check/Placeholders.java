package org.handbill.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;

/** What is in a campaign only to be replaced: sentences and the address that a new one begins with, and addresses for examples. */
public final class Placeholders {
    /** The hosts that are kept for examples (RFC 2606, section 3), from what is before the host; each start is looked at once, and no further than a name goes. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:(?<=https?)://|(?<=[\\p{L}\\p{N}._+-])@)(?:[\\p{L}\\p{N}-]{1,63}\\.){0,10}example\\.(?:com|net|org)(?![\\p{L}\\p{N}-])[^\\s\"'<>\\])},]*");
    private static final Pattern MAILBOX = Pattern.compile("[\\p{L}\\p{N}._+-]");
    /** Of the part of a mail address before '@', in octets (RFC 5321, section 4.5.3.1.1). */
    private static final int LONGEST_MAILBOX = 64;
    private static final Pattern GAP = Pattern.compile("\\s+");

    private Placeholders() {}

    /**
     * What nobody has changed yet, each passage once in a file, whole.
     *
     * @param files of the campaign as they are written
     * @param passages the sentences of each passage; one that is there is enough
     * @param address of the new campaign
     */
    public static List<Diagnostic> starter(List<Source> files, List<List<String>> passages, String address) {
        List<List<Pattern>> patterns = passages.stream().map(passage -> passage.stream().map(Placeholders::pattern).toList()).toList();
        Problems problems = new Problems();
        for (Source file : files) {
            for (List<Pattern> passage : patterns) {
                left(file, passage).ifPresent(span -> problems.warning(Code.STARTER_TEXT, span,
                        "This is what a new campaign begins with, and says nothing of yours yet.", instead(span)));
            }
        }
        boolean begun = problems.sorted().isEmpty();
        files.stream().filter(file -> file.file().equals("campaign.yaml")).findFirst()
                .flatMap(file -> base(file).filter(span -> span.text().equals(address) || !begun && isExample(span.text())))
                .ifPresent(
                        span -> problems.warning(Code.STARTER_TEXT, span, "This address is only an example, so links to it lead nowhere.",
                                "Write the address where the site will be."));
        return problems.sorted();
    }

    /** Addresses for examples, once in a file; not those that are told already. */
    public static List<Diagnostic> examples(List<Source> files, List<Diagnostic> told) {
        Problems problems = new Problems();
        for (Source file : files) {
            Matcher found = EXAMPLE.matcher(file.text());
            List<Span> spans = new ArrayList<>();
            while (found.find()) {
                Span span = file.span(start(file.text(), found.start()), found.end());
                if (told.stream().noneMatch(one -> one.location().equals(span))) {
                    spans.add(span);
                }
            }
            if (!spans.isEmpty()) {
                problems.warning(Code.EXAMPLE_ADDRESS, spans.getFirst(),
                        "'" + spans.getFirst().text() + "' is an address for examples, which nobody can reach."
                                + (spans.size() > 1
                                        ? (spans.size() == 2
                                                ? " There is one more in this file."
                                                : " There are " + (spans.size() - 1) + " more in this file.")
                                        : ""),
                        "Write the real address. If this is an example, write into campaign.yaml: checks: {levels: {example-address: off}}");
            }
        }
        return problems.sorted();
    }

    /** Where an address begins, before its "://" or '@'. */
    private static int start(String text, int mark) {
        if (text.charAt(mark) == ':') {
            return text.startsWith("https", mark - 5) ? mark - 5 : mark - 4;
        }
        int start = mark;
        while (start > 0 && mark - start < LONGEST_MAILBOX && MAILBOX.matcher(text.substring(start - 1, start)).matches()) {
            start--;
        }
        return start;
    }

    private static boolean isExample(String address) {
        Matcher found = EXAMPLE.matcher(address);
        return found.find() && start(address, found.start()) == 0 && found.end() == address.length();
    }

    /** The value of {@code baseUrl}. */
    private static Optional<Span> base(Source file) {
        Matcher line = Pattern.compile("(?m)^baseUrl:[ \\t]*[\"']?([^\\s\"'#]+)").matcher(file.text());
        return line.find() ? Optional.of(file.span(line.start(1), line.end(1))) : Optional.empty();
    }

    /** From the first of its sentences that is still there to the last. */
    private static Optional<Span> left(Source file, List<Pattern> passage) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Pattern sentence : passage) {
            Matcher found = sentence.matcher(file.text());
            if (found.find()) {
                start = Math.min(start, found.start());
                end = Math.max(end, found.end());
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(file.span(start, end));
    }

    private static String instead(Span span) {
        int more = (int) span.text().chars().filter(c -> c == '\n').count();
        return more == 0
                ? "Write your own in its place."
                : "Write your own in place of this and the next " + (more == 1 ? "line." : more + " lines.");
    }

    /** Lines may be broken elsewhere than in the original. */
    private static Pattern pattern(String sentence) {
        return Pattern.compile(Arrays.stream(GAP.split(sentence.strip())).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
