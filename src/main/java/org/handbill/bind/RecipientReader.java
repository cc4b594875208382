package org.handbill.bind;

import static org.handbill.bind.RecipientColumns.EMAIL;
import static org.handbill.bind.RecipientColumns.GROUP;
import static org.handbill.bind.RecipientColumns.LANGUAGE;
import static org.handbill.bind.RecipientColumns.LIMIT;
import static org.handbill.bind.RecipientColumns.NAME;
import static org.handbill.bind.RecipientColumns.NEWLINE;
import static org.handbill.bind.RecipientColumns.PHONE;
import static org.handbill.bind.RecipientColumns.REGION;
import static org.handbill.bind.RecipientColumns.ROLE;
import static org.handbill.bind.RecipientColumns.SALUTATION;
import static org.handbill.bind.RecipientColumns.TOPIC;
import static org.handbill.bind.RecipientColumns.URL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.handbill.address.WebAddress;
import org.handbill.campaign.Recipient;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Severity;

/** Reads the recipients of one file, one after the other, and keeps no more of them than what is written. */
final class RecipientReader {
    static final int LARGEST_LIMIT = 1_000_000;
    /** A line break costs what most forms count for it: a web form sends two characters. */
    private static final int USUAL_NEWLINE = 2;
    /** What spreadsheets show where a formula fails. */
    private static final Set<String> SPREADSHEET_ERRORS = Set.of("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!");

    private final RecipientColumns columns;
    private final Slugs slugs = new Slugs("recipient");
    private final SameRecipients same = new SameRecipients();
    /** One string for all that are equal. */
    private final Map<String, String> shared = new HashMap<>();
    private final List<Recipient> list = new ArrayList<>();

    RecipientReader(RecipientColumns columns) {
        this.columns = columns;
    }

    /** In the file's order; what is written wrongly is left out. */
    List<Recipient> list() {
        return list;
    }

    /** If nothing else is wrong with a file that names nobody, this is. */
    void requireSomebody(String file, Problems problems) {
        if (list.isEmpty()) {
            problems.error(Code.MISSING_KEY, Location.whole(file), "The file names nobody.",
                    "Add whom readers are to write to, or take the file out of the action.");
        }
    }

    void add(RecipientCells cells) {
        String name = line(cells, NAME);
        if (name.isEmpty()) {
            if (cells.text(NAME).isEmpty()) {
                cells.report(Severity.ERROR, NAME, Code.MISSING_KEY, "This recipient has no name.",
                        "Write the name of a person or an office.");
            }
            name = "?";
        }
        String role = share(line(cells, ROLE));
        String region = share(line(cells, REGION));
        String email = value(cells, EMAIL, AddressReader::email, "");
        String url = share(value(cells, URL, text -> AddressReader.web(text).map(WebAddress::toString), ""));
        String phone = share(value(cells, PHONE, ContactReader::phone, ""));
        Map<String, String> accounts = accounts(cells);
        requireReachable(cells);
        Recipient recipient = new Recipient(slugs.take(slugTexts(name, role, region)), name, role, share(line(cells, GROUP)), region,
                share(value(cells, LANGUAGE, LanguageReader::tag, "")), share(line(cells, SALUTATION)), email, url,
                value(cells, LIMIT, text -> NumberReader.integer(text, 1, LARGEST_LIMIT), 0),
                value(cells, NEWLINE, RecipientReader::newline, USUAL_NEWLINE), share(line(cells, TOPIC)), phone, accounts);
        same.look(recipient, cells);
        list.add(recipient);
    }

    private static List<String> slugTexts(String name, String role, String region) {
        List<String> texts = new ArrayList<>(List.of(name));
        if (!role.isEmpty()) {
            texts.add(name + " " + role);
        }
        if (!region.isEmpty()) {
            texts.add(name + " " + region);
        }
        if (!role.isEmpty() && !region.isEmpty()) {
            texts.add(name + " " + role + " " + region);
        }
        return texts;
    }

    private Map<String, String> accounts(RecipientCells cells) {
        Map<String, String> accounts = Map.of();
        for (String platform : columns.accounts()) {
            String handle = value(cells, platform, ContactReader::handle, "");
            if (!handle.isEmpty()) {
                accounts = accounts.isEmpty() ? new HashMap<>() : accounts;
                accounts.put(platform, handle);
            }
        }
        return accounts;
    }

    /** A way that is written wrongly was reported as that. */
    private void requireReachable(RecipientCells cells) {
        boolean reachable = List.of(EMAIL, URL, PHONE).stream().anyMatch(column -> !cells.text(column).isEmpty())
                || columns.accounts().stream().anyMatch(column -> !cells.text(column).isEmpty());
        if (!reachable) {
            cells.report(Severity.ERROR, NAME, Code.UNREACHABLE_RECIPIENT, "There is no way to reach this recipient.",
                    "Fill in email, url, phone or an account.");
        }
    }

    private static Reading<Integer> newline(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "lf" -> Reading.good(1);
            case "2", "crlf" -> Reading.good(2);
            default -> Reading.bad("'" + text + "' does not say what a line break costs on the form.", "Type 1 or 2, or leave it empty.");
        };
    }

    /** Text on one line: breaks in a cell become spaces. Empty after a mistake. */
    private static String line(RecipientCells cells, String column) {
        return value(cells, column, Reading::good, "");
    }

    private static <T> T value(RecipientCells cells, String column, Function<String, Reading<T>> reader, T absent) {
        String written = cells.text(column);
        if (written.isEmpty()) {
            return absent;
        }
        Reading<T> reading = switch (checked(written)) {
            case Reading.Good<String>(String text) -> reader.apply(text);
            case Reading.Bad<String>(Code code, String message, String hint) -> new Reading.Bad<>(code, message, hint);
        };
        return switch (reading) {
            case Reading.Good<T>(T value) -> value;
            case Reading.Bad<T>(Code code, String message, String hint) -> {
                cells.report(Severity.ERROR, column, code, message, hint);
                yield absent;
            }
        };
    }

    private static Reading<String> checked(String written) {
        if (SPREADSHEET_ERRORS.contains(written)) {
            return Reading.bad("The spreadsheet has an error here instead of a value: " + written + ".", "Mend it there, and save again.");
        }
        boolean broken = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            broken |= c == '\n' || c == '\t';
            if (Character.isISOControl(c) && c != '\n' && c != '\t' || c >= 0xFFFE) {
                return Reading.bad(String.format(Locale.ROOT, "The cell has a control character in it (U+%04X).", (int) c),
                        "Delete it, or type the cell again.");
            }
        }
        return Reading.good(broken ? written.replaceAll("[ \\t\\n]*[\\t\\n][ \\t\\n]*", " ") : written);
    }

    private String share(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String before = shared.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
