package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Texts that a person could have typed, each with the letters that readers have to find in it: all constructs in each other, indented, with
 * breaks, comments, entities, and every space that Unicode has. Marks have no letters, so what is a letter is a word of the text.
 */
final class MarkdownTexts {
    /** Every space separator and separator of lines, and what has no width. */
    private static final String SPACES = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
            + "\u2028\u2029\u200b\u200c\u200d\u2060\ufeff\u00ad\u0085";
    private static final List<String> LETTERS = List.of("a", "be", "Cde", "é", "ß", "ж", "Ωμ", "한국", "中", "文字", "かな", "عر", "שב", "ไทย",
            "हि", "𝒜",
            "ﬁ");
    private static final List<String> ENTITIES = List.of("&eacute;é", "&Auml;Ä", "&#x416;Ж", "&#945;α", "&nbsp;", "&amp;", "&lt;", "&ensp;",
            "&shy;", "&hellip;", "&#32;", "&#160;", "&#8203;");
    private static final List<String> BREAKS = List.of("\n", "\n", "\\\n", "  \n", "    \n", " \n");

    private final SplittableRandom random;
    private final StringBuilder letters = new StringBuilder();
    /** What stands behind a mark begins right there: more blanks would make it code. */
    private boolean isFlush;

    /**
     * @param source what was typed
     * @param letters those of its words, in order
     */
    record Typed(String source, String letters) {}

    private MarkdownTexts(SplittableRandom random) {
        this.random = random;
    }

    static Typed next(SplittableRandom random) {
        MarkdownTexts text = new MarkdownTexts(random);
        List<String> lines = text.blocks(3, 1 + random.nextInt(4));
        String source = String.join(random.nextInt(12) == 0 ? "\r\n" : "\n", lines);
        return new Typed(source, lettersOf(text.letters.toString()));
    }

    static String lettersOf(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Character::isLetter).forEach(out::appendCodePoint);
        return out.toString();
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            word.append(pick(LETTERS));
        }
        letters.append(word);
        return word.toString();
    }

    private String space() {
        return random.nextInt(3) == 0 ? String.valueOf(SPACES.charAt(random.nextInt(SPACES.length()))) : " ";
    }

    private String indent(int most) {
        return random.nextInt(10) == 0 && most > 3 ? "\t" : " ".repeat(random.nextInt(most + 1));
    }

    /** A comment's words are the author's own. */
    private static String comment(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> "<!--more-->";
            case 1 -> "<!-- -->";
            case 2 -> "<!-- *note* [to](self) -->";
            default -> "<!-- edited -->";
        };
    }

    private String line(int depth, boolean mayBreak) {
        StringBuilder line = new StringBuilder(random.nextInt(12) == 0 ? comment(random) + indent(2) : "").append(inline(depth, mayBreak));
        for (int i = random.nextInt(5); i > 0; i--) {
            boolean breaks = mayBreak && random.nextInt(3) == 0;
            line.append(breaks ? pick(BREAKS) + indent(8) : space());
            line.append(breaks && random.nextInt(6) == 0 ? comment(random) + indent(1) : "").append(inline(depth, mayBreak));
        }
        return line.toString();
    }

    private String inline(int depth, boolean mayBreak) {
        Supplier<String> inside = () -> depth == 0 ? word() : line(depth - 1, mayBreak);
        return switch (random.nextInt(16)) {
            case 0 -> "*" + inside.get() + "*";
            case 1 -> "**" + inside.get() + "**";
            case 2 -> "_" + inside.get() + "_";
            case 3 -> "`" + word() + (mayBreak && random.nextBoolean() ? "\n" + indent(6) : " ") + word() + "`";
            case 4 -> "[" + inside.get() + "](#1)";
            case 5 -> "<b>" + inside.get() + "</b>";
            case 6 -> word() + comment(random) + word();
            case 7 -> entity() + word();
            case 8 -> word() + "\\*" + word() + "\\[";
            case 9 -> "[" + word() + "]";
            case 10 -> "[" + word() + "][" + word() + (mayBreak ? "\n" + indent(4) : " ") + word() + "]";
            default -> word();
        };
    }

    private String entity() {
        String entity = pick(ENTITIES);
        int end = entity.indexOf(';') + 1;
        letters.append(entity.substring(end));
        return entity.substring(0, end);
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
        String indent = isFlush ? "" : indent(3);
        isFlush = false;
        List<String> lines = switch (random.nextInt(depth > 0 ? 14 : 6)) {
            case 0 -> List.of("#".repeat(1 + random.nextInt(6)) + " " + line(1, false) + (random.nextInt(4) == 0 ? " ##" : ""));
            case 1 -> List.of(line(1, false), random.nextBoolean() ? "---" : "===");
            case 2 -> List.of("```", word() + " *" + word() + "* &", "    " + word(), "```");
            case 3 -> commented();
            case 4, 5 -> List.of(line(2, true).split("\n", -1));
            case 6 -> prefixed("> ", "> ", blocks(depth - 1, 1 + random.nextInt(2)));
            case 7, 8 -> list(depth);
            case 9 -> table();
            case 10 -> List.of("<div>", random.nextBoolean() ? comment(random) + word() : word(), "</div>");
            case 11 -> definition(depth);
            default -> List.of(line(3, true).split("\n", -1));
        };
        return lines.stream().map(line -> line.isEmpty() ? line : indent + line).toList();
    }

    /** A comment of several lines, with words behind it. */
    private List<String> commented() {
        List<String> lines = new ArrayList<>(List.of("<!-- note", "- to self"));
        if (random.nextBoolean()) {
            lines.add("");
        }
        lines.addAll(List.of(("end -->" + indent(2) + line(1, true)).split("\n", -1)));
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
                line.append(lines.size() == 1 ? " --- |" : " " + line(1, false) + " |");
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private List<String> definition(int depth) {
        List<String> lines = new ArrayList<>(List.of(line(0, false)));
        isFlush = true;
        lines.addAll(prefixed(":   ", "    ", blocks(random.nextInt(depth), 1)));
        return lines;
    }
}
