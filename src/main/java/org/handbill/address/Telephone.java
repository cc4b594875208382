package org.handbill.address;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One telephone number, read strictly as ITU-T E.123 writes it, with what people write besides: a national zero in brackets, which is not dialled behind a
 * country code, points, slashes behind an area code, and digits of any script.
 *
 * @param shown as its author wrote it
 * @param dialled digits of ASCII, with '+' before those that begin with a country code
 */
public record Telephone(String shown, String dialled) {
    private static final int FEWEST = 3;
    /** ITU-T E.164, section 6.1; no national number with its prefix is longer either. */
    private static final int MOST = 15;
    /** The longest area code, with its zero or with a country code before it. */
    private static final int LONGEST_AREA = 6;
    private static final int LONGEST_COUNTRY_AND_AREA = 8;
    /** So many digits behind a slash are a number of their own, not another last digit or two. */
    private static final int FEWEST_BEHIND_SLASH = 3;
    private static final Pattern SHORTENED = Pattern.compile("[0-9][.,][0-9]+[Ee]\\+?[0-9]+");
    /** Days with the year first or last, and months with the year first. No number is grouped so. */
    private static final Pattern DATE = Pattern.compile("(19|20)[0-9]{2}([-./])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12][0-9]|3[01])"
            + "|(0?[1-9]|[12][0-9]|3[01])([-./])(0?[1-9]|[12][0-9]|3[01])\\6(19|20)[0-9]{2}|(19|20)[0-9]{2}-(0[1-9]|1[0-2])");
    /** With a point and up to two digits behind it, or with one or two digits before it. What has a country's code is a number unless it is very short. */
    private static final Pattern DECIMAL = Pattern
            .compile("[-+]?[0-9]{1,3}\\.[0-9]{1,2}|-?(0|[1-9][0-9]*)\\.[0-9]{1,2}|-?[0-9]\\.[0-9]+|[-+]?[1-9][0-9]\\.[0-9]{3}");
    private static final Pattern OTHER_THAN_DIGITS = Pattern.compile("[^0-9]+");
    /** Slashes between all groups of two, as in 06/12/34/56/78. */
    private static final Pattern GROUPED = Pattern.compile("[+0-9]+(/[0-9]{2}){3,}");
    private static final Pattern FIRST_ZEROS = Pattern.compile("^0+");
    /** Two last groups that the only hyphen divides, and what is before them. */
    private static final Pattern LAST_GROUPS = Pattern.compile("([^-]*?)(?<![0-9])([0-9]++) *+- *+([0-9]++) *+");
    /** So many digits, with and without a country's code, are a whole number: what follows a hyphen then is a second one or an extension. */
    private static final int WHOLE = 9;
    private static final int WHOLE_WITH_COUNTRY = 10;
    /** Numbers are grouped by two more often than they are ranges of two digits. */
    private static final int MORE_BEFORE_PAIRS = 2;
    /** The fewest digits that two numbers of local calls have together, and that they have with the country's code before the first. */
    private static final int TWO = 12;
    private static final int TWO_WITH_COUNTRY = 14;
    /** With a country's code; the shortest are those of small islands. */
    private static final int FEWEST_WITH_COUNTRY = 7;
    private static final Pattern NATIONAL_ZERO = Pattern.compile("\\( *0 *\\)");
    /** What is dialled for '+'. Source: ITU-T operational bulletin, list of dialling procedures: 00 nearly everywhere, 011 in North America, 0011 in Australia. */
    private static final Pattern PREFIX = Pattern.compile("^(0011|011|00)");
    /** A country's code and the rest. Source: ITU-T E.164, list of assigned country codes; those of one and two digits, all others have three. */
    private static final Pattern COUNTRY = Pattern
            .compile("(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9]{2})([0-9]*)");
    /** Codes behind which a 0 belongs to the number: Benin, Côte d'Ivoire, Gabon, Congo, San Marino, the Vatican, Italy (ITU national numbering plans). */
    private static final Set<String> ZERO_STAYS = Set.of("229", "225", "241", "242", "378", "379", "39");
    private static final String EXAMPLE = "for instance +1 202 555 0143.";

    /** The number of a text that is known to be one. */
    public static Telephone of(String text) {
        return switch (parse(text)) {
            case Parsed.Good<Telephone>(Telephone phone) -> phone;
            case Parsed.Bad<Telephone>(String message, String _) -> throw new IllegalArgumentException(message);
        };
    }

    public static Parsed<Telephone> parse(String text) {
        Optional<String> invisible = Invisible.findAny(text);
        if (invisible.isPresent()) {
            return Parsed.bad("The telephone number has " + invisible.get() + " in it.", "Delete it, or type the number by hand.");
        }
        if (SHORTENED.matcher(text).matches()) {
            return Parsed.bad("'" + text + "' is a telephone number that the spreadsheet has shortened.",
                    "Format the column as text, and type the number again.");
        }
        String plain = plain(text).strip();
        Optional<Integer> other = plain.codePoints().filter(c -> !(c >= '0' && c <= '9') && " +-/().".indexOf(c) < 0).boxed().findFirst();
        if (other.isPresent()) {
            return wrong(text, "it has '" + Character.toString(other.get()) + "' in it",
                    "Type digits, spaces, +, -, ., / and brackets only, " + EXAMPLE);
        }
        if (plain.lastIndexOf('+') > (plain.startsWith("(+") ? 1 : 0)) {
            return wrong(text, "it has a '+' inside or more than one", "Type one number, " + EXAMPLE);
        }
        if (!bracketsMatch(plain)) {
            return wrong(text, "its brackets do not match", "Type it without brackets, " + EXAMPLE);
        }
        if (NATIONAL_ZERO.matcher(plain).results().count() > 1) {
            return wrong(text, "it is more than one number", "Type one number, " + EXAMPLE);
        }
        if (DATE.matcher(plain).matches()) {
            return wrong(text, "it is a date", "Type the number, " + EXAMPLE);
        }
        if (DECIMAL.matcher(plain).matches()) {
            return wrong(text, "it is a number with decimals", "Type the telephone number with spaces instead of the point, " + EXAMPLE);
        }
        return checked(text, withoutNationalZero(plain), plain.indexOf('+') >= 0);
    }

    /** Behind a country's code, however that is dialled: with '+', 00, 011, 0011 or another prefix. At the beginning it is the number's own. */
    private static String withoutNationalZero(String plain) {
        Matcher zero = NATIONAL_ZERO.matcher(plain);
        if (!zero.find()) {
            return plain;
        }
        String before = digits(plain.substring(0, zero.start()));
        String code = plain.indexOf('+') >= 0 ? before : PREFIX.matcher(before).replaceFirst("");
        return before.isEmpty() ? plain : zero.replaceAll(ZERO_STAYS.contains(code) ? " 0" : " ");
    }

    private static Parsed<Telephone> checked(String text, String written, boolean international) {
        String digits = digits(written);
        if (digits.length() < FEWEST) {
            return wrong(text, "it has fewer than " + FEWEST + " digits", "Type all of it, " + EXAMPLE);
        }
        if (hasAlternative(written, international) || isTwice(written, international) || isRange(written, international)) {
            return wrong(text, "it is more than one number", "Type one number, " + EXAMPLE);
        }
        if ((international ? digits : PREFIX.matcher(digits).replaceFirst("")).length() > MOST) {
            return wrong(text, "it has more than " + MOST + " digits, which no number has", "Type one number, " + EXAMPLE);
        }
        if (international && digits.length() < FEWEST_WITH_COUNTRY) {
            return wrong(text, "it has fewer than " + FEWEST_WITH_COUNTRY + " digits with the country's code",
                    "Type all of it, " + EXAMPLE);
        }
        if (international && digits.startsWith("0")) {
            return wrong(text, "no country's code begins with 0", "Type the country's code behind the '+', or leave the '+' out.");
        }
        Matcher country = COUNTRY.matcher(international ? digits : digits.startsWith("00") ? digits.substring(2) : "");
        if (country.matches() && country.group(2).startsWith("0") && !ZERO_STAYS.contains(country.group(1))) {
            return wrong(text, "the 0 of numbers within a country is not dialled behind its code",
                    withoutZeros(country.group(1), country.group(2)));
        }
        return Parsed.good(new Telephone(text, (international ? "+" : "") + digits));
    }

    /** Nothing is suggested that would be refused. */
    private static String withoutZeros(String country, String rest) {
        String number = "+" + country + " " + FIRST_ZEROS.matcher(rest).replaceFirst("");
        return parse(number) instanceof Parsed.Good<Telephone> ? "Type " + number + "." : "Type all of it, " + EXAMPLE;
    }

    private static Parsed<Telephone> wrong(String text, String why, String hint) {
        return Parsed.bad("'" + text + "' is not a telephone number: " + why + ".", hint);
    }

    /** With digits, plus, hyphens, slashes, brackets and spaces of ASCII. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            } else if (Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (c >= 0xFF08 && c <= 0xFF0F && c != 0xFF0A && c != 0xFF0C) {
                out.append((char) (c - 0xFF00 + ' '));
            } else {
                out.appendCodePoint(c >= 0x2010 && c <= 0x2015 || c == 0x2212 ? '-' : c);
            }
        });
        return out.toString();
    }

    private static boolean bracketsMatch(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open > 1) {
                return false;
            }
        }
        return open == 0;
    }

    private static String digits(String text) {
        return OTHER_THAN_DIGITS.matcher(text).replaceAll("");
    }

    /** Whether a slash divides numbers, or last digits, that may be dialled one instead of the other, and not an area code from the rest. */
    private static boolean hasAlternative(String text, boolean international) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return false;
        }
        int before = digits(text.substring(0, slash)).length();
        int behind = digits(text.substring(slash + 1)).length();
        return text.indexOf('/', slash + 1) >= 0 && !GROUPED.matcher(text).matches() || behind < FEWEST_BEHIND_SLASH
                || before > (international ? LONGEST_COUNTRY_AND_AREA : LONGEST_AREA);
    }

    /** From one last group to another that is as long and begins alike, behind what is a whole number already, such as 020 7946 0000-0005. */
    private static boolean isRange(String text, boolean international) {
        Matcher last = LAST_GROUPS.matcher(text);
        if (!last.matches()) {
            return false;
        }
        String from = last.group(2);
        String to = last.group(3);
        int whole = digits(last.group(1)).length() + from.length();
        return from.length() == to.length() && from.charAt(0) == to.charAt(0) && to.compareTo(from) > 0
                && whole >= (international ? WHOLE_WITH_COUNTRY : WHOLE) + (from.length() > 2 ? 0 : MORE_BEFORE_PAIRS);
    }

    /** Two numbers with the same groups of digits and the same first one, such as 555 0143 555 0144. */
    private static boolean isTwice(String text, boolean international) {
        List<String> groups = OTHER_THAN_DIGITS.splitAsStream(text).filter(group -> !group.isEmpty()).toList();
        int half = groups.size() / 2;
        if (groups.size() % 2 != 0 || half < 2 || digits(text).length() < (international ? TWO_WITH_COUNTRY : TWO)) {
            return false;
        }
        boolean same = groups.get(0).equals(groups.get(half));
        for (int i = 0; i < half; i++) {
            same &= groups.get(i).length() == groups.get(half + i).length();
        }
        return same;
    }

    /** The address of a link that calls it. */
    public String link() {
        return "tel:" + dialled;
    }
}
