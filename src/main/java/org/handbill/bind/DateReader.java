package org.handbill.bind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handbill.diagnostic.Code;

/** Dates written YYYY-MM-DD and times written HH:MM; what is written otherwise is recognised for the hint only. */
final class DateReader {
    private static final String EXAMPLE = "Type it as year-month-day, for instance 2012-02-18.";

    private DateReader() {}

    static Reading<LocalDate> date(String text) {
        if (isIsoDate(text)) {
            return existing(text, number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        return new Reading.Bad<>(Code.INVALID_DATE, "'" + text + "' is not a date written YYYY-MM-DD.", hint(text));
    }

    private static Reading<LocalDate> existing(String text, int year, int month, int day) {
        if (month < 1 || month > 12) {
            String hint = month <= 31 && day >= 1 && day <= 12
                    ? "Did you mean " + iso(year, /* month= */ day, /* day= */ month) + "? The month comes before the day."
                    : EXAMPLE;
            return invalid("There is no month " + text.substring(5, 7) + ".", hint);
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > days) {
            String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return invalid("'" + text + "' does not exist: " + name + " " + year + " has " + days + " days.", "");
        }
        if (year < 1000) {
            return invalid("The year of '" + text + "' cannot be right.", EXAMPLE);
        }
        return Reading.good(LocalDate.of(year, month, day));
    }

    private static Reading<LocalDate> invalid(String message, String hint) {
        return new Reading.Bad<>(Code.INVALID_DATE, message, hint);
    }

    private static boolean isIsoDate(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** The date as it should be typed, if what is written can be understood. */
    private static String hint(String text) {
        List<String> numbers = numbers(text);
        int month = monthNamed(text);
        if (numbers.size() == 1 && numbers.getFirst().length() == 8) {
            String all = numbers.getFirst();
            return type(all.substring(0, 4), all.substring(4, 6), all.substring(6));
        }
        if (month > 0 && numbers.size() >= 2) {
            boolean yearFirst = numbers.getFirst().length() == 4;
            return type(numbers.get(yearFirst ? 0 : 1), Integer.toString(month), numbers.get(yearFirst ? 1 : 0));
        }
        if (numbers.size() < 3) {
            return EXAMPLE;
        }
        String first = numbers.get(0);
        String second = numbers.get(1);
        String third = numbers.get(2);
        if (first.length() == 4) {
            return type(first, second, third);
        }
        if (third.length() != 4) {
            return EXAMPLE;
        }
        boolean dayFirst = exists(third, second, first);
        boolean monthFirst = exists(third, first, second) && text.indexOf('.') < 0 && !first.equals(second);
        if (dayFirst && monthFirst) {
            return "Type " + iso(third, second, first) + " or " + iso(third, first, second) + ", whichever is meant.";
        }
        return monthFirst ? type(third, first, second) : type(third, second, first);
    }

    private static String type(String year, String month, String day) {
        return exists(year, month, day) ? "Type " + iso(year, month, day) + "." : EXAMPLE;
    }

    private static boolean exists(String year, String month, String day) {
        if (year.length() != 4 || month.length() > 2 || day.length() > 2) {
            return false;
        }
        try {
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String iso(String year, String month, String day) {
        return iso(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String iso(int year, int month, int day) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    /** The runs of digits, of any script, in the digits 0 to 9; at most four. */
    private static List<String> numbers(String text) {
        List<String> found = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        text.codePoints().limit(60).forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                run.append(digit);
            } else if (!run.isEmpty()) {
                found.add(run.toString());
                run.setLength(0);
            }
        });
        if (!run.isEmpty()) {
            found.add(run.toString());
        }
        return found.subList(0, Math.min(4, found.size()));
    }

    /** The month whose English name or its first three letters stand in the text; 0 if none does. */
    private static int monthNamed(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            for (Month month : Month.values()) {
                if (word.length() >= 3 && month.name().toLowerCase(Locale.ROOT).startsWith(word)) {
                    return month.getValue();
                }
            }
        }
        return 0;
    }

    static Reading<LocalTime> time(String text) {
        if (text.length() == 5 && text.charAt(2) == ':') {
            try {
                return Reading.good(LocalTime.parse(text));
            } catch (DateTimeException e) {
                return Reading.bad("There is no time '" + text + "'.", "Type a time from 00:00 to 23:59.");
            }
        }
        return Reading.bad("'" + text + "' is not a time written HH:MM.", timeHint(text));
    }

    private static String timeHint(String text) {
        List<String> numbers = numbers(text);
        String lower = text.toLowerCase(Locale.ROOT);
        if (numbers.isEmpty() || numbers.getFirst().length() > 2 || numbers.size() > 1 && numbers.get(1).length() > 2) {
            return "Type hours and minutes of the day, for instance 21:00.";
        }
        int hour = Integer.parseInt(numbers.getFirst());
        int minute = numbers.size() > 1 ? Integer.parseInt(numbers.get(1)) : 0;
        if (lower.endsWith("pm") && hour < 12) {
            hour += 12;
        } else if (lower.endsWith("am") && hour == 12) {
            hour = 0;
        }
        return hour > 23 || minute > 59
                ? "Type hours and minutes of the day, for instance 21:00."
                : String.format(Locale.ROOT, "Type \"%02d:%02d\".", hour, minute);
    }
}
