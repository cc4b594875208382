package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;

import org.handbill.prose.Block;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Prose;

/** Frequent questions: a text with two or more headings of its highest level, each of which ends as a question does. */
final class Questions {
    private static final int FEWEST = 2;

    /** Of Latin, full width, Arabic, Greek, Armenian, Ethiopic, and the Greek sign's usual stand-in. */
    private static final String MARKS = "?\uFF1F\u061F\u037E\u055E\u1367;";

    private Questions() {}

    /** @param answer plain text; never empty */
    record Question(String question, String answer) {}

    /** In their order; empty if the text is no list of questions. */
    static List<Question> of(Prose prose, PlainOptions options) {
        int level = prose.blocks().stream().filter(Block.Heading.class::isInstance).mapToInt(block -> ((Block.Heading) block).level()).min()
                .orElse(0);
        List<Question> questions = new ArrayList<>();
        String asked = "";
        List<Block> answer = new ArrayList<>();
        for (Block block : prose.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == level) {
                add(asked, answer, options, questions);
                asked = PlainTextWriter.write(heading.inlines(), options).strip();
                answer.clear();
                if (asked.isEmpty() || MARKS.indexOf(asked.charAt(asked.length() - 1)) < 0) {
                    return List.of();
                }
            } else {
                answer.add(block);
            }
        }
        add(asked, answer, options, questions);
        return questions.size() < FEWEST ? List.of() : questions;
    }

    private static void add(String asked, List<Block> blocks, PlainOptions options, List<Question> questions) {
        String answer = asked.isEmpty() ? "" : PlainTextWriter.write(new Prose(blocks, List.of()), options);
        if (!answer.isBlank()) {
            questions.add(new Question(asked, answer));
        }
    }
}
