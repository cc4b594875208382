package org.handbill.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers from ten that are written in words, so that "10 people" is found where the post says "ten people". */
final class NumberWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)?");
    private static final Properties ALL = load();

    private NumberWords() {}

    static Set<BigDecimal> in(String text, Locale language) {
        Map<String, BigDecimal> words = words(language);
        Set<BigDecimal> found = new HashSet<>();
        WORD.matcher(text.toLowerCase(language)).results().forEach(match -> {
            BigDecimal value = words.get(match.group());
            if (value != null) {
                found.add(value);
            }
        });
        words.forEach((word, value) -> {
            boolean unspaced = word.codePoints().noneMatch(c -> c < 0x1100);
            if (unspaced && text.contains(word)) {
                found.add(value);
            }
        });
        return found;
    }

    private static Map<String, BigDecimal> words(Locale language) {
        Map<String, BigDecimal> words = new HashMap<>();
        for (String entry : ALL.getProperty(language.getLanguage(), "").split(" ", -1)) {
            String[] pair = entry.split("=", 2);
            if (pair.length == 2) {
                words.put(pair[0], new BigDecimal(pair[1]).stripTrailingZeros());
            }
        }
        return words;
    }

    private static Properties load() {
        try (InputStream in = NumberWords.class.getResourceAsStream("number-words.properties")) {
            Properties read = new Properties();
            read.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
