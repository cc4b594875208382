package org.handbill.bind;

import java.util.ArrayList;
import java.util.List;
import org.handbill.text.Limit;
import org.handbill.text.Measure;

/**
 * A line of a golden file: a text, how many times it is repeated, and what that costs.
 *
 * @param text as it is written in the file, with {@code \n}, {@code \t}, {@code \\} and {@code \}{@code uXXXX}
 */
record Sample(int times, String text) {
    private static final String HEAD = "times\ttext\tused\tlimit\tunit\tparts\tfits\n";

    /** Texts that networks count differently, and the longest and the shortest too long run of one letter. */
    static List<Sample> usual(Limit limit) {
        int most = limit.measure("a").limit();
        int longest = limit.measure("aa").used() == 1 ? 2 * most : most;
        List<Sample> samples = new ArrayList<>();
        for (String text : List.of("Do not send them back.", "난민을 돌려보내지 마세요.", "لا تعيدوهم", "不要把他们送回去！", "Việt Nam “ệ” – … €",
                "Cafe\\u0301",
                "👨‍👩‍👧‍👦 🇰🇷 ❤️ 1️⃣", "One\\nTwo\\n\\nThree",
                "Sign at https://example.org/refugees/a-long-path/that-goes-on?from=kit#now, please.",
                "See example.org, README.md and node.js", "@name@social.example and @name", "a < b > c & ^{d}~", "\\uD83D")) {
            samples.add(new Sample(1, text));
        }
        samples.add(new Sample(longest, "a"));
        samples.add(new Sample(longest + 1, "a"));
        return samples;
    }

    static List<Sample> readAll(String file) {
        return file.lines().skip(1).map(line -> line.split("\t", -1)).map(row -> new Sample(Integer.parseInt(row[0]), row[1])).toList();
    }

    static String write(List<Sample> samples, Limit limit) {
        StringBuilder out = new StringBuilder(HEAD);
        for (Sample sample : samples) {
            Measure measure = limit.measure(sample.unescaped().repeat(sample.times));
            out.append(sample.times).append('\t').append(sample.text).append('\t').append(measure.used()).append('\t')
                    .append(measure.limit()).append('\t')
                    .append(measure.unit().label()).append('\t').append(measure.parts()).append('\t').append(measure.fits() ? "yes" : "no")
                    .append('\n');
        }
        return out.toString();
    }

    @SuppressWarnings("IncrementInForLoopAndHeader")
    private String unescaped() {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = text.charAt(i++);
            switch (escape) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case '\\' -> out.append('\\');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text, i, i + 4, 16));
                    i += 4;
                }
                default -> throw new AssertionError("unknown escape in " + text);
            }
        }
        return out.toString();
    }
}
