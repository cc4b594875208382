package org.handbill.plan;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.handbill.prose.Block;
import org.handbill.prose.Labels;
import org.handbill.site.InterfaceTexts;

/** The few words that the HTML writer adds to a text, from the interface texts. */
final class ProseLabels {
    private ProseLabels() {}

    static Labels of(InterfaceTexts texts) {
        Map<Block.Alert.Kind, String> alerts = new EnumMap<>(Block.Alert.Kind.class);
        for (Block.Alert.Kind kind : Block.Alert.Kind.values()) {
            alerts.put(kind, texts.get("prose." + kind.name().toLowerCase(Locale.ROOT)));
        }
        return new Labels(alerts, texts.get("prose.footnotes"), texts.get("prose.back"), texts.get("prose.footnote"),
                texts.get("prose.done"),
                texts.get("prose.open"), texts.get("prose.table"));
    }
}
