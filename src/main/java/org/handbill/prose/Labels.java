package org.handbill.prose;

import java.util.Map;

/**
 * The few words that the HTML writer adds to a text, in the reader's language.
 *
 * @param alerts the heading of each kind of alert
 * @param footnotes names the notes at the end
 * @param backToText names the link from a note to the place that refers to it
 * @param footnote comes before a note's number where only a screen reader reads it
 * @param done says that a task is done
 * @param open says that a task is not done
 * @param table names a table that may be wider than the screen
 */
public record Labels(Map<Block.Alert.Kind, String> alerts, String footnotes, String backToText, String footnote, String done, String open,
        String table) {
    public static final Labels ENGLISH = new Labels(
            Map.of(Block.Alert.Kind.NOTE, "Note", Block.Alert.Kind.TIP, "Tip", Block.Alert.Kind.IMPORTANT, "Important",
                    Block.Alert.Kind.WARNING, "Warning", Block.Alert.Kind.CAUTION, "Caution"),
            "Notes", "Back to the text", "Note", "Done", "Not done", "Table");

    public Labels {
        alerts = Map.copyOf(alerts);
        for (Block.Alert.Kind kind : Block.Alert.Kind.values()) {
            if (!alerts.containsKey(kind)) {
                throw new IllegalArgumentException("no label for " + kind);
            }
        }
    }

    String alert(Block.Alert.Kind kind) {
        return alerts.getOrDefault(kind, "");
    }
}
