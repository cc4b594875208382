package org.handbill.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.load.LanguageTag;

/** Reads what somebody answers who begins a campaign. What is wrong is told at a place that is named by the option for the question. */
public final class AnswerReader {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ASK = 240;

    private AnswerReader() {}

    public static Outcome<String> name(String text) {
        return line("--name", text, LONGEST_NAME, "The name");
    }

    public static Outcome<String> ask(String text) {
        return line("--ask", text, LONGEST_ASK, "The text");
    }

    private static Outcome<String> line(String option, String text, int longest, String what) {
        Problems problems = new Problems();
        String line = text.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        if (line.isEmpty()) {
            problems.error(Code.INVALID_VALUE, Location.whole(option), what + " is empty.", "Type it in a few words.");
        } else if (length > longest) {
            problems.error(Code.INVALID_VALUE, Location.whole(option),
                    what + " has " + Counted.of(length, "character") + ", and at most " + longest + " are taken.",
                    "Say it shorter; there is room in the post.");
        } else if (line.indexOf('{') >= 0 || line.indexOf('}') >= 0) {
            problems.error(Code.INVALID_VALUE, Location.whole(option),
                    what + " has a brace, which stands for something else in short texts.",
                    "Write it without { and }.");
        }
        return Outcome.of(line, problems);
    }

    /** The address, ending in '/'; {@code https://} may be left out. */
    public static Outcome<String> address(String text) {
        Problems problems = new Problems();
        String whole = text.strip();
        Optional<WebAddress> address = BaseUrls.read(whole.contains("://") || whole.isEmpty() ? whole : "https://" + whole,
                Location.whole("--address"), problems);
        return Outcome.of(address.map(WebAddress::toString).orElse(""), problems);
    }

    /** Tags with commas or blanks between them, each once, in their usual case. */
    public static Outcome<List<String>> languages(String text) {
        Problems problems = new Problems();
        List<String> tags = new ArrayList<>();
        for (String word : text.strip().split("[,;\\s]+", -1)) {
            switch (LanguageReader.tag(word)) {
                case Reading.Good<String>(String tag) when LanguageTag.isCommon(tag) -> tags.add(tag);
                case Reading.Good<String> _ -> problems.error(Code.INVALID_VALUE, Location.whole("--language"),
                        "'" + word + "' is not a language tag.", "Type a tag of BCP 47, for instance en, ko, ar or zh-Hant.");
                case Reading.Bad<String> bad -> problems.error(bad.code(), Location.whole("--language"), bad.message(), bad.hint());
            }
        }
        return Outcome.of(List.copyOf(new LinkedHashSet<>(tags)), problems);
    }

    /** @param today a deadline is not before it */
    public static Outcome<LocalDate> deadline(String text, LocalDate today) {
        Problems problems = new Problems();
        return switch (DateReader.date(text.strip())) {
            case Reading.Good<LocalDate>(LocalDate day) -> {
                if (day.isBefore(today)) {
                    problems.error(Code.INVALID_DATE, Location.whole("--deadline"), "The " + day + " has passed.",
                            "Type a day to come, or none.");
                }
                yield Outcome.of(day, problems);
            }
            case Reading.Bad<LocalDate> bad -> {
                problems.error(bad.code(), Location.whole("--deadline"), bad.message(), bad.hint());
                yield Outcome.of(today, problems);
            }
        };
    }
}
