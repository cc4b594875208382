package org.handbill.parse;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Running text that a person could have typed, all constructs in each other; the letters of its words go to {@link TypedLetters}. */
final class MarkdownLines {
    /** Every space separator and separator of lines, and what has no width. */
    private static final String SPACES = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
            + "\u2028\u2029\u200b\u200c\u200d\u2060\ufeff\u00ad\u0085";
    private static final List<String> LETTERS = List.of("a", "be", "Cde", "é", "ß", "ж", "Ωμ", "한국", "中", "文字", "かな", "عر", "שב", "ไทย",
            "हि", "𝒜", "ﬁ");
    /** What is typed, and what it stands for: what is no entity stands for itself. */
    private static final List<Map.Entry<String, String>> ENTITIES = List.of(Map.entry("&eacute;", "é"), Map.entry("&Auml;", "Ä"),
            Map.entry("&#x416;", "Ж"), Map.entry("&#X3b1;", "α"), Map.entry("&#945;", "α"), Map.entry("&#x1d49c;", "𝒜"),
            Map.entry("&nbsp;", ""),
            Map.entry("&amp;", ""), Map.entry("&lt;", ""), Map.entry("&ensp;", ""), Map.entry("&shy;", ""), Map.entry("&hellip;", ""),
            Map.entry("&#32;", ""), Map.entry("&#160;", ""), Map.entry("&#8203;", ""), Map.entry("&#42;", ""), Map.entry("&#0;", ""),
            Map.entry("&#xD800;", ""), Map.entry("&#x110000;", ""), Map.entry("&#12345678;", ""), Map.entry("&#x1234567;", "x"),
            Map.entry("&#;", ""), Map.entry("&#x;", "x"), Map.entry("&bogus;", "bogus"), Map.entry("&amp", "amp"), Map.entry("&;", ""));
    private static final List<String> BREAKS = List.of("\n", "\n", "\\\n", "\\\n", "  \n", "    \n", " \n");
    private static final List<String> TAGS = List.of("b", "i", "kbd", "sub", "mark", "span lang=\"ko\"", "a href=\"#1\"", "q", "blink");
    private static final List<String> ADDRESSES = List.of("<https://e.org/1>", "<me@e.org>", "<HTTP://E.org/a?b=1&c=2>");
    /** A comment's words are the author's own. */
    private static final List<String> COMMENTS = List.of("<!--more-->", "<!-- -->", "<!-- *note* [to](self) -->", "<!-- edited -->");

    private final SplittableRandom random;
    private final TypedLetters letters;
    private boolean inLink;
    private boolean isStruck;
    private int definitions;
    private final StringBuilder defined = new StringBuilder();
    private int notes;

    MarkdownLines(SplittableRandom random, TypedLetters letters) {
        this.random = random;
        this.letters = letters;
    }

    /** The definitions that links of these lines refer to. */
    String definitions() {
        return defined.toString();
    }

    /** How many footnotes these lines refer to so far; their labels are the numbers from 1. */
    int notes() {
        return notes;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            word.append(pick(LETTERS));
        }
        letters.add(word);
        return word.toString();
    }

    String comment() {
        return pick(COMMENTS);
    }

    private String space() {
        return random.nextInt(3) == 0 ? String.valueOf(SPACES.charAt(random.nextInt(SPACES.length()))) : " ";
    }

    String indent(int most) {
        if (most > 3 && random.nextInt(5) == 0) {
            return " ".repeat(random.nextInt(4)) + "\t".repeat(1 + random.nextInt(2));
        }
        return " ".repeat(random.nextInt(most + 1));
    }

    String line(int depth, boolean mayBreak) {
        StringBuilder line = new StringBuilder(random.nextInt(12) == 0 ? comment() + indent(2) : "").append(inline(depth, mayBreak));
        for (int i = random.nextInt(5); i > 0; i--) {
            boolean breaks = mayBreak && random.nextInt(3) == 0;
            line.append(breaks ? pick(BREAKS) + indent(8) : space());
            line.append(breaks && random.nextInt(6) == 0 ? comment() + indent(1) : "").append(inline(depth, mayBreak));
        }
        return line.toString();
    }

    private String inline(int depth, boolean mayBreak) {
        Supplier<String> inside = () -> depth == 0 ? word() : line(depth - 1, mayBreak);
        return switch (random.nextInt(24)) {
            case 0 -> "*" + inside.get() + "*";
            case 1 -> "**" + inside.get() + "**";
            case 2 -> "_" + inside.get() + "_";
            case 3 -> "`" + word() + (mayBreak && random.nextBoolean() ? "\n" + indent(6) : " ") + word() + "`";
            case 4 -> "[" + linked(inside) + "](#1)";
            case 5 -> tagged(inside);
            case 6 -> word() + comment() + word();
            case 7 -> entity() + word();
            case 8 -> word() + "\\*" + word() + "\\[";
            case 9 -> "[" + word() + "]";
            case 10 -> "[" + word() + "][" + word() + (mayBreak ? "\n" + indent(4) : " ") + word() + "]";
            case 11, 12 -> struck(mayBreak);
            case 13 -> note();
            case 14 -> "![" + random.nextInt(100) + "](media/1.png" + pick(List.of("", " \"2\"", " '3 4'", " (5)")) + ")";
            case 15, 16 -> reference(inside);
            case 17 -> address();
            case 18 -> word() + entity() + word();
            case 19 -> word() + "<br>" + word();
            default -> word();
        };
    }

    private String entity() {
        Map.Entry<String, String> entity = pick(ENTITIES);
        letters.add(entity.getValue());
        return entity.getKey();
    }

    private String address() {
        String address = pick(ADDRESSES);
        letters.add(address);
        return address;
    }

    private String linked(Supplier<String> inside) {
        boolean before = inLink;
        inLink = true;
        String text = inside.get();
        inLink = before;
        return text;
    }

    private String tagged(Supplier<String> inside) {
        String tag = pick(TAGS);
        String name = tag.replaceFirst(" .*", "");
        return "<" + tag + ">" + (name.equals("a") ? linked(inside) : inside.get()) + "</" + name + ">";
    }

    /** No emphasis in it, whose marks could pair with others outside. */
    private String struck(boolean mayBreak) {
        if (isStruck) {
            return word();
        }
        boolean isTag = random.nextInt(4) == 0;
        letters.strike();
        isStruck = true;
        StringBuilder text = new StringBuilder(word());
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(mayBreak && random.nextInt(3) == 0 ? pick(BREAKS) + indent(8) : space());
            text.append(switch (random.nextInt(4)) {
                case 0 -> word() + comment();
                case 1 -> entity();
                case 2 -> "`" + word() + "`";
                default -> "";
            }).append(word());
        }
        isStruck = false;
        letters.unstrike();
        return isTag ? "<del>" + text + "</del>" : "~~" + text + "~~";
    }

    private String note() {
        if (inLink || isStruck) {
            return word();
        }
        boolean isNew = notes == 0 || notes < 4 && random.nextBoolean();
        int number = isNew ? ++notes : 1 + random.nextInt(notes);
        String before = word();
        letters.note(number);
        return before + "[^" + number + "]";
    }

    private String reference(Supplier<String> inside) {
        if (inLink || isStruck) {
            return word();
        }
        String label = String.valueOf(++definitions);
        String text = switch (random.nextInt(3)) {
            case 0 -> "[" + linked(inside) + "][" + label + "]";
            case 1 -> "[" + (label = word() + label) + "][]";
            default -> "[" + (label = word() + label) + "]";
        };
        defined.append('[').append(label).append("]:").append(pick(List.of(" ", "", "\n", "\n   "))).append(pick(List.of("#1", "<#1 2>")))
                .append(pick(List.of("", " \"2\"", "\n  '3\n4'", " (5)"))).append('\n');
        return text;
    }
}
