package org.handbill.site;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The words of the pages themselves in one language, such as the labels of buttons, by key. */
public final class InterfaceTexts {
    private final Locale language;
    private final Map<String, String> texts;

    public InterfaceTexts(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    public Locale language() {
        return language;
    }

    /** All of them, for templates. */
    public Map<String, String> all() {
        return new TreeMap<>(texts);
    }

    /**
     * A text with its places {@code {0}}, {@code {1}} … filled in.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String get(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no interface text '" + key + "' in " + language.toLanguageTag());
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int close = c == '{' ? text.indexOf('}', at) : -1;
            if (close > at) {
                out.append(values[Integer.parseInt(text.substring(at + 1, close))]);
                at = close + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }
}
