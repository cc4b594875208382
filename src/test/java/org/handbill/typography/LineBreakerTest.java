package org.handbill.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The breaker's choice beside the least badness of all possible breaks, summed up in the plainest way. */
class LineBreakerTest {
    private final Typeface face = Faces.leagueGothic();

    @ParameterizedTest
    @ValueSource(strings = {"Do not send them back, for 3 days", "A letter to the Ministry of Foreign Affairs", "Stop",
            "No to it",
            "Keep your word – they will die", "Verfassungsschutzbeauftragter am Ende der langen Straße"})
    void findsTheSameBreaksAsTryingAllOfThem(String text) {
        List<String> words = List.of(text.split(" ", -1));
        List<String> shown = words.stream().map(word -> word.toUpperCase(Locale.ENGLISH)).toList();
        List<List<Integer>> breaks = new LineBreaker(new Words(shown, face), face, new BreakPlaces(words, Locale.ENGLISH)).breaks();
        assertThat(shape(words, breaks)).isEqualTo(bestByTrying(words));
    }

    /** Wide lines between '|', narrow lines in them between '/'. */
    private static String shape(List<String> words, List<List<Integer>> breaks) {
        StringBuilder shape = new StringBuilder();
        int start = 0;
        for (List<Integer> ends : breaks) {
            shape.append(start == 0 ? "" : " | ");
            for (int i = 0; i < ends.size(); i++) {
                shape.append(i == 0 ? "" : " / ").append(String.join(" ", words.subList(start, ends.get(i))));
                start = ends.get(i);
            }
        }
        return shape.toString();
    }

    /** Each of the gaps between words is no break, a narrow one or a wide one. */
    private String bestByTrying(List<String> words) {
        double best = Double.POSITIVE_INFINITY;
        String found = "";
        int gaps = words.size() - 1;
        for (int code = 0; code < Math.pow(3, gaps); code++) {
            StringBuilder shape = new StringBuilder(words.getFirst());
            int rest = code;
            for (int gap = 0; gap < gaps; gap++, rest /= 3) {
                shape.append(List.of(" ", " / ", " | ").get(rest % 3)).append(words.get(gap + 1));
            }
            double badness = badness(shape.toString(), words);
            if (badness < best) {
                best = badness;
                found = shape.toString();
            }
        }
        return found;
    }

    private double badness(String shape, List<String> words) {
        BreakPlaces places = new BreakPlaces(words, Locale.ENGLISH);
        double sum = 0;
        int word = 0;
        for (String wide : shape.split(" \\| ", -1)) {
            sum += places.before(word) * 1.5 + badness(wide.replace(" / ", " "), word, Sheet.WIDE, words, places);
            int first = word;
            for (String narrow : wide.split(" / ", -1)) {
                sum += 0.5 * (badness(narrow, word, Sheet.NARROW, words, places) + (word == first ? 0 : places.before(word)));
                word += narrow.split(" ", -1).length;
            }
        }
        return sum;
    }

    private double badness(String line, int word, Sheet sheet, List<String> words, BreakPlaces places) {
        double ems = face.ink(line.toUpperCase(Locale.ENGLISH)).width() / 2000.0;
        double relation = ems / sheet.ideal(face.ink(String.join(" ", words).toUpperCase(Locale.ENGLISH)).width() / 2000.0, 0.735);
        double over = Math.max(sheet.least(0.735) / ems - 1, 0) + Math.max(ems / sheet.most() - 1, 0);
        return relation + 1 / relation - 2 + 4 * over + (line.contains(" ") ? 0 : places.alone(word));
    }
}
