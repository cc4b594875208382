package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;

import org.handbill.kit.AppealTexts;
import org.handbill.kit.Kit;
import org.handbill.kit.Letter;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.site.KitTable;
import org.handbill.text.Measure;

/** All texts as rows of a table. */
final class KitRows {
    private static final List<String> HEADER = List.of("language", "platform", "kind", "text", "used", "limit", "link");
    /** What a cell of Excel holds, in UTF-16 units; it would cut a longer text. Source: Microsoft, "Excel specifications and limits". */
    private static final int LONGEST_CELL = 32_767;

    private final List<List<String>> rows = new ArrayList<>();

    private KitRows() {}

    static KitTable of(List<Kit> kits) {
        KitRows table = new KitRows();
        for (Kit kit : kits) {
            String language = kit.edition().language().toLanguageTag();
            for (Snippet snippet : kit.snippets()) {
                String name = snippet.platform().name();
                table.add(language, name, "text", snippet.wordings());
                table.add(language, name, "long", snippet.longForms());
                table.add(language, name, "post", snippet.thread());
            }
            for (Letter letter : kit.appeal().map(AppealTexts::letters).orElse(List.of())) {
                String form = letter.form().url().map(Object::toString).orElse("");
                table.row(language, letter.form().name(), "letter", letter.text(), letter.measure(), form);
            }
        }
        return new KitTable(HEADER, table.rows);
    }

    private void add(String language, String platform, String kind, List<Wording> wordings) {
        for (Wording wording : wordings) {
            String link = wording.open().filter(address -> !address.contains("{host}") && address.length() <= LONGEST_CELL).orElse("");
            row(language, platform, kind, wording.text(), wording.measure(), link);
        }
    }

    private void row(String language, String platform, String kind, String text, Measure measure, String link) {
        if (text.length() <= LONGEST_CELL) {
            rows.add(List.of(language, platform, kind, text, Integer.toString(measure.used()), Integer.toString(measure.limit()), link));
        }
    }
}
