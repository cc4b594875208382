package org.handbill.check;

import java.math.BigDecimal;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the amounts in a text: numbers in the digits of any script, with or without signs between thousands. Dates, times of day, addresses, names such
 * as "G20", telephone numbers and numbers below ten are none.
 */
final class Numbers {
    /** Words for smaller ones are more usual, and they count minutes and steps more often than people. */
    private static final BigDecimal LEAST = BigDecimal.TEN;
    private static final String SIGNS = "[.,'’٬٫\\u00A0\\u202F]";
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:" + SIGNS + "[0-9]{3})+");
    /** In UTF-16 units; who writes more digits gives no amount. */
    private static final int LONGEST = 40;
    private static final int MYRIAD = 4;
    private static final Map<Locale, Pattern> DATES = new ConcurrentHashMap<>();

    /** An amount, as it is written and as it is. */
    record Found(String written, Set<BigDecimal> values, int at) {}

    private Numbers() {}

    static List<Found> in(String text, Locale language) {
        if (Digits.next(text, 0) == text.length()) {
            return List.of();
        }
        StringBuilder bare = new StringBuilder(text);
        NoAmounts.blank(text, bare);
        Matcher dates = DATES.computeIfAbsent(language, Numbers::dates).matcher(text);
        while (dates.find()) {
            NoAmounts.blank(bare, dates.start(), dates.end());
        }
        List<Found> found = new ArrayList<>();
        for (int start = Digits.next(bare, 0); start < bare.length();) {
            int end = end(bare, start);
            if (end - start <= LONGEST && !isPartOfName(bare, start, end)) {
                String written = text.substring(start, end);
                Set<BigDecimal> values = values(ascii(written), text.substring(end, Math.min(text.length(), end + LONGEST)).stripLeading());
                if (values.stream().anyMatch(value -> value.compareTo(LEAST) >= 0)) {
                    found.add(new Found(written, values, start));
                }
            }
            start = Digits.next(bare, end);
        }
        return found;
    }

    /** The end of a number with its signs, each between two digits. */
    private static int end(CharSequence text, int start) {
        int end = Digits.end(text, start);
        while (end < text.length() && ".,'’٬٫\u00A0\u202F".indexOf(text.charAt(end)) >= 0 && Digits.at(text, end + 1)) {
            end = Digits.end(text, end + 1);
        }
        return end;
    }

    /** A day beside a month, several days too: "8 and 13 February", "March 3rd, 2012". Every repetition has an end, so that each start costs the same. */
    private static Pattern dates(Locale language) {
        Set<String> months = new HashSet<>();
        for (Locale locale : List.of(language, Locale.ENGLISH)) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
            Stream.of(symbols.getMonths(), symbols.getShortMonths()).flatMap(Stream::of).filter(name -> name.length() > 2)
                    .map(name -> Pattern.quote(name.replaceAll("\\.$", ""))).forEach(months::add);
        }
        String month = "(?:" + String.join("|", months.stream().sorted((a, b) -> b.length() - a.length()).toList()) + ")";
        String day = "\\p{Nd}{1,2}(?:st|nd|rd|th|er|º|ª|\\.)?";
        String year = "(?:,? (?:de |del )?\\p{Nd}{4})?";
        String ending = "\\p{L}{0,20}";
        return Pattern.compile("(?iu)" + day + "(?:[ ,–-]{1,3}\\p{L}{0,4} ?" + day + "){0,9}[  ]?(?:de )?" + month + ending + "\\.?" + year
                + "|" + month + ending + "\\.? " + day + year + "|" + month + ending + " \\p{Nd}{4}");
    }

    /** Stands in a word with letters of scripts that put spaces between words. */
    private static boolean isPartOfName(CharSequence text, int start, int end) {
        int before = start == 0 ? ' ' : Character.codePointBefore(text, start);
        int after = end == text.length() ? ' ' : Character.codePointAt(text, end);
        boolean ordinal = end + 2 <= text.length() && text.subSequence(end, end + 2).toString().matches("st|nd|rd|th");
        return isSpaced(before) || before == '-' && start > 1 && isSpaced(Character.codePointBefore(text, start - 1))
                || isSpaced(after) && !ordinal && after != 'k' && after != 'K' && after != 'm' && after != 'M';
    }

    private static boolean isSpaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN -> true;
            default -> false;
        };
    }

    private static String ascii(String digits) {
        StringBuilder out = new StringBuilder(digits.length());
        digits.codePoints().forEach(c -> {
            int value = Character.digit(c, 10);
            out.appendCodePoint(value < 0 ? c : '0' + value);
        });
        return out.toString();
    }

    /** What the digits may mean: "1.500" is fifteen hundred here and one and a half there. */
    private static Set<BigDecimal> values(String digits, String behind) {
        Set<BigDecimal> values = new HashSet<>();
        if (THOUSANDS.matcher(digits).matches()) {
            values.add(plain(digits.replaceAll(SIGNS, "")));
        }
        String[] parts = digits.split(SIGNS, -1);
        if (parts.length <= 2) {
            values.add(plain(parts.length == 2 ? parts[0] + "." + parts[1] : digits));
        }
        Set<BigDecimal> multiplied = new HashSet<>();
        values.forEach(value -> multiplied.add(plain(value.scaleByPowerOfTen(power(behind)).toPlainString())));
        return multiplied;
    }

    private static BigDecimal plain(String number) {
        return number.isEmpty() ? BigDecimal.ZERO : new BigDecimal(number).stripTrailingZeros();
    }

    private static int power(String behind) {
        String lower = behind.toLowerCase(Locale.ROOT);
        if (lower.matches("(?s)[만万萬].*")) {
            return MYRIAD;
        }
        if (lower.matches("(?s)[억億亿].*")) {
            return 2 * MYRIAD;
        }
        return lower.matches("(?s)(k|thousand)\\b.*")
                ? 3
                : lower.matches("(?s)(m|million|millionen|millones|milhões|millions)\\b.*") ? 6 : 0;
    }
}
