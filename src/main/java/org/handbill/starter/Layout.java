package org.handbill.starter;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.parse.YamlText;

/**
 * Fills a layout line by line: {@code {{note:KEY}}} with comment lines, {@code {{yaml:KEY}}} with a value of YAML, {@code {{text:KEY}}} and
 * {@code {{raw:KEY}}} with the text as it is. A line that begins with {@code {{if:NAME}}} is left out unless that condition holds.
 */
final class Layout {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(note|yaml|text|raw):([a-z.-]+)\\}\\}");
    private static final Pattern CONDITION = Pattern.compile("^\\{\\{if:([a-z-]+)\\}\\}");

    private Layout() {}

    static String fill(String layout, Map<String, String> values, Set<String> conditions) {
        StringBuilder out = new StringBuilder();
        for (String line : layout.lines().toList()) {
            Matcher condition = CONDITION.matcher(line);
            if (!condition.find()) {
                out.append(line(line, values)).append('\n');
            } else if (conditions.contains(condition.group(1))) {
                out.append(line(line.substring(condition.end()), values)).append('\n');
            }
        }
        return out.toString();
    }

    private static String line(String line, Map<String, String> values) {
        return PLACE.matcher(line).replaceAll(place -> {
            String key = place.group(1).equals("note") ? "note." + place.group(2) : place.group(2);
            String value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException("no text '" + key + "' for a new campaign");
            }
            return Matcher.quoteReplacement(switch (place.group(1)) {
                case "note" -> "# " + value.replace("\n", "\n# ");
                case "yaml" -> YamlText.value(value);
                default -> value;
            });
        });
    }
}
