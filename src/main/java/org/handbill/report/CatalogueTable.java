package org.handbill.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.platform.ShareTarget;
import org.handbill.text.Sms;
import org.handbill.text.Unit;

/** The catalogue of platforms as a table of at most 80 columns, if ids are not very long. */
public final class CatalogueTable {
    private static final int LONGEST_NAME = 18;

    private CatalogueTable() {}

    /** First the platforms that a campaign without a choice of its own shows, then the others. */
    public static String write(Catalogue catalogue) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Name", "Id", "Limit", "Unit", "Shared by", "Checked"));
        List<Platform> others = new ArrayList<>(catalogue.all());
        others.removeAll(catalogue.recommended());
        catalogue.recommended().forEach(platform -> cells.add(row(platform)));
        if (!others.isEmpty()) {
            cells.add(List.of("", "", "", "", "", ""));
        }
        others.forEach(platform -> cells.add(row(platform)));
        String table = Table.print(cells, List.of(false, false, true, false, false, false));
        String above = catalogue.recommended().size() + " are shown unless the campaign names others under 'platforms'";
        return table + "\n" + above + (others.isEmpty() ? ".\n" : ",\nthe " + others.size() + " below the gap only if it names them.\n");
    }

    private static List<String> row(Platform platform) {
        return List.of(Table.clip(platform.name(), LONGEST_NAME), platform.id(), String.format(Locale.ROOT, "%,d", platform.limit().max()),
                unit(platform), way(platform.share()), platform.checked().toString());
    }

    private static String unit(Platform platform) {
        if (platform.limit().rule() instanceof Sms) {
            return "messages";
        }
        Unit unit = platform.limit().rule().unit();
        return unit == Unit.WEIGHTED_CHARACTERS ? "weighted" : unit.label();
    }

    private static String way(ShareTarget share) {
        return switch (share) {
            case ShareTarget.Compose compose -> compose.copyFirst() ? "copy, link" : "link";
            case ShareTarget.LinkOnly _ -> "copy, link";
            case ShareTarget.Server _ -> "own server";
            case ShareTarget.CopyOnly _ -> "copy";
            case ShareTarget.Device _ -> "device";
            case ShareTarget.Scan _ -> "code";
        };
    }
}
