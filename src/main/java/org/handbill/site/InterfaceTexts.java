package org.handbill.site;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.handbill.campaign.WritingDirection;

/**
 * The words of the pages themselves in one language, such as the labels of buttons, by key. A phrase that counts has a key for each of the
 * language's {@link Plurals}: {@code plan.minutes.one}, {@code plan.minutes.other}.
 */
public final class InterfaceTexts {
    private static final char OPEN = '\u2068';
    private static final char CLOSE = '\u2069';

    /** Four digits stand together (CLDR, numbers/minimumGroupingDigits). */
    private static final Set<String> GROUP_LATE = Set.of("es", "es-ES", "pt-PT");

    private final Locale language;
    private final Map<String, String> texts;
    private final Set<String> foreign;
    private final boolean marks;
    private final NumberFormat numbers;
    private final boolean rightToLeft;
    private final boolean groupsLate;

    /** @param language of the edition that shows them */
    public InterfaceTexts(Locale language, Map<String, String> texts) {
        this(language, texts, Set.of(), false);
    }

    /** @param foreign keys of those that are in English for want of the language's own */
    public InterfaceTexts(Locale language, Map<String, String> texts, Set<String> foreign) {
        this(language, texts, foreign, false);
    }

    private InterfaceTexts(Locale language, Map<String, String> texts, Set<String> foreign, boolean marks) {
        this.language = language;
        this.texts = Map.copyOf(texts);
        this.foreign = Set.copyOf(foreign);
        this.marks = marks;
        this.rightToLeft = WritingDirection.of(language) == WritingDirection.RTL;
        Locale digits = new Locale.Builder().setLocale(language).setUnicodeLocaleKeyword("nu", "latn").build();
        this.numbers = NumberFormat.getIntegerInstance(digits);
        this.groupsLate = GROUP_LATE.contains(language.toLanguageTag());
    }

    public Locale language() {
        return language;
    }

    /**
     * The same for pages: each text that is in English for want of the language's own has the marks of a {@link ForeignText}.
     */
    public InterfaceTexts marked() {
        return marks || foreign.isEmpty() ? this : new InterfaceTexts(language, texts, foreign, true);
    }

    /** The same without marks, for what is not a page. */
    public InterfaceTexts plain() {
        return marks ? new InterfaceTexts(language, texts, foreign, false) : this;
    }

    /** The language that a text is in. */
    public Locale languageOf(String key) {
        return foreign.contains(key) ? Locale.ENGLISH : language;
    }

    /** All of them, for templates. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        texts.forEach((key, text) -> all.put(key, marked(key, text)));
        return all;
    }

    /** Words that were made of a text, with the marks that the text has. */
    public String marked(String key, String text) {
        return marks && foreign.contains(key) ? ForeignText.in(Locale.ENGLISH, text) : text;
    }

    /**
     * A whole number with the language's separators, in the digits 0 to 9: readers of every language compare it with what their form or network
     * shows, and the page's script writes it in the same way.
     */
    public String number(long value) {
        synchronized (numbers) {
            numbers.setGroupingUsed(!groupsLate || Math.abs(value) >= 10_000);
            return numbers.format(value);
        }
    }

    /** The key in the file; of a phrase that counts, that of the form for the first number. */
    private String key(String key, Object... values) {
        if (texts.containsKey(key)) {
            return key;
        }
        for (Object value : values) {
            if (value instanceof Number count) {
                boolean english = foreign.contains(key + ".other");
                String form = key + "." + Plurals.of(english ? Locale.ENGLISH : language, count.longValue()).key();
                if (texts.containsKey(form)) {
                    return form;
                }
                break;
            }
        }
        if (!texts.containsKey(key + ".other")) {
            throw new IllegalArgumentException("no interface text '" + key + "' in " + language.toLanguageTag());
        }
        return key + ".other";
    }

    /** Whether there is a text or a phrase that counts. */
    public boolean has(String key) {
        return texts.containsKey(key) || texts.containsKey(key + ".other") || texts.containsKey(key + ".one");
    }

    /**
     * What a script needs to say a phrase that counts: a line for each of the language's plurals, with its name and a space in front. Only the phrase
     * where there is one form.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String forms(String key) {
        List<Plurals> plurals = Plurals.of(language).stream().sorted().filter(plural -> texts.containsKey(key + "." + plural.key()))
                .toList();
        Set<String> different = plurals.stream().map(plural -> texts.get(key + "." + plural.key())).collect(Collectors.toSet());
        if (different.size() < 2) {
            String only = key(key, 0);
            return marked(only, texts.getOrDefault(only, ""));
        }
        String forms = plurals.stream().map(plural -> plural.key() + " " + texts.get(key + "." + plural.key()))
                .collect(Collectors.joining("\n"));
        return marked(key + "." + plurals.getFirst().key(), forms);
    }

    /**
     * A text with its places {@code {0}}, {@code {1}} … filled in: whole numbers in the language's way, and in a language that is written from right
     * to left names, handles and addresses isolated (Unicode Standard Annex 9), so that their signs stay in their places. The first number chooses
     * the form of a phrase that counts.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String get(String key, Object... values) {
        String found = key(key, values);
        String text = marked(found, texts.getOrDefault(found, ""));
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int close = c == '{' ? text.indexOf('}', at) : -1;
            if (close > at) {
                out.append(shown(values[Integer.parseInt(text.substring(at + 1, close))]));
                at = close + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private String shown(Object value) {
        if (value instanceof Number count) {
            return number(count.longValue());
        }
        String text = value.toString();
        return rightToLeft && wouldJump(text) ? OPEN + text + CLOSE : text;
    }

    private static boolean wouldJump(String text) {
        return text.codePoints().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || c == '@' || c == '#' || c == '+' || c == '/' || c == ':');
    }
}
