package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Texts that a person could have typed, each with the letters that readers have to find in it: all constructs in each other, indented, with
 * breaks, comments, entities, and every space that Unicode has. Marks have no letters, so what is a letter is a word of the text.
 */
public final class MarkdownTexts {
    private final SplittableRandom random;
    private final TypedLetters letters = new TypedLetters();
    private final MarkdownLines words;
    /** What stands behind a mark begins right there: more blanks would make it code. */
    private boolean isFlush;

    /**
     * @param source what was typed
     * @param letters those of its words, in order
     */
    public record Typed(String source, TypedLetters letters) {}

    private MarkdownTexts(SplittableRandom random) {
        this.random = random;
        this.words = new MarkdownLines(random, letters);
    }

    public static Typed next(SplittableRandom random) {
        MarkdownTexts text = new MarkdownTexts(random);
        List<String> lines = new ArrayList<>(text.blocks(3, 1 + random.nextInt(4)));
        text.notes(lines);
        lines.addAll(List.of(text.words.definitions().split("\n")));
        return new Typed(String.join(random.nextInt(12) == 0 ? "\r\n" : "\n", lines), text.letters);
    }

    /** Behind the text; a note may refer to others, which then are typed too. */
    private void notes(List<String> lines) {
        for (int number = 1; number <= words.notes(); number++) {
            int from = letters.length();
            lines.add("[^" + number + "]: " + words.line(0, false));
            lines.add("");
            lines.addAll(prefixed("    ", "    ", blocks(random.nextInt(2), random.nextInt(3))));
            letters.endNote(from);
        }
    }

    private List<String> blocks(int depth, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.addAll(block(depth));
            lines.add("");
        }
        return lines;
    }

    private List<String> block(int depth) {
        String indent = isFlush ? "" : words.indent(3);
        isFlush = false;
        List<String> lines = switch (random.nextInt(depth > 0 ? 14 : 6)) {
            case 0 -> List.of("#".repeat(1 + random.nextInt(6)) + " " + words.line(1, false) + (random.nextInt(4) == 0 ? " ##" : ""));
            case 1 -> List.of(words.line(1, false), random.nextBoolean() ? "---" : "===");
            case 2 -> List.of("```", words.word() + " *" + words.word() + "* &", "    " + words.word(), "```");
            case 3 -> commented();
            case 4, 5 -> List.of(words.line(2, true).split("\n", -1));
            case 6 -> prefixed("> ", "> ", blocks(depth - 1, 1 + random.nextInt(2)));
            case 7, 8 -> list(depth);
            case 9 -> table();
            case 10 -> List.of("<div>", random.nextBoolean() ? words.comment() + words.word() : words.word(), "</div>");
            case 11 -> definition(depth);
            default -> List.of(words.line(3, true).split("\n", -1));
        };
        return lines.stream().map(line -> line.isEmpty() ? line : indent + line).toList();
    }

    /** A comment of several lines, with words behind it. */
    private List<String> commented() {
        List<String> lines = new ArrayList<>(List.of("<!-- note", "- to self"));
        if (random.nextBoolean()) {
            lines.add("");
        }
        lines.addAll(List.of(("end -->" + words.indent(2) + words.line(1, true)).split("\n", -1)));
        return lines;
    }

    private static List<String> prefixed(String first, String others, List<String> lines) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            all.add((all.isEmpty() ? first : others) + line);
        }
        return all;
    }

    private List<String> list(int depth) {
        List<String> lines = new ArrayList<>();
        boolean isNumbered = random.nextBoolean();
        boolean isLoose = random.nextBoolean();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            isFlush = true;
            List<String> inside = blocks(random.nextInt(depth), 1 + random.nextInt(2));
            boolean isText = Character.isLetter(inside.getFirst().codePointAt(0));
            String marker = (isNumbered ? "1." : "-") + " ".repeat(1 + random.nextInt(4)) + (isText && random.nextBoolean() ? "[ ] " : "");
            String others = " ".repeat(marker.endsWith("] ") ? marker.length() - 4 : marker.length());
            lines.addAll(prefixed(marker, others, isLoose ? inside : inside.subList(0, inside.size() - 1)));
        }
        return lines;
    }

    private List<String> table() {
        int columns = 1 + random.nextInt(3);
        List<String> lines = new ArrayList<>();
        for (int row = random.nextInt(3); row >= -1; row--) {
            StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < columns; i++) {
                line.append(lines.size() == 1 ? " --- |" : " " + words.line(1, false) + " |");
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private List<String> definition(int depth) {
        List<String> lines = new ArrayList<>(List.of(words.line(0, false)));
        isFlush = true;
        lines.addAll(prefixed(":   ", "    ", blocks(random.nextInt(depth), 1)));
        return lines;
    }
}
