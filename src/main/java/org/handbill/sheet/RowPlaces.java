package org.handbill.sheet;

import java.util.List;
import java.util.Optional;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;

/** Finds the file that a row is for; what no file can be is reported. */
final class RowPlaces {
    private final CampaignFiles files;
    private final Optional<String> tag;
    private final Problems problems;

    /** @param tag of the language that the whole table has to be in; absent if its files say it */
    RowPlaces(CampaignFiles files, Optional<String> tag, Problems problems) {
        this.files = files;
        this.tag = tag;
        this.problems = problems;
    }

    Optional<Place> of(Row row) {
        String expected = tag.map(files::folder).orElse("");
        String file = row.file().value().isEmpty()
                ? (expected.isEmpty() ? "" : expected + "/") + FileKind.MESSAGES_FILE
                : row.file().value().replace('\\', '/');
        int slash = file.indexOf('/');
        String folder = slash > 0 && files.isTranslation(file.substring(0, slash)) ? file.substring(0, slash) : "";
        String name = folder.isEmpty() ? file : file.substring(slash + 1);
        if (tag.isPresent() && !folder.equals(expected)) {
            problems.error(Code.UNKNOWN_TEXT, row.file().span(),
                    "'" + file + "' is not in the language " + tag.get() + ", which was asked for with --language.",
                    folder.isEmpty()
                            ? "To get a table for that language, type: handbill export --language " + tag.get()
                            : "Leave out --language, or type --language " + folder + ".");
            return Optional.empty();
        }
        Optional<Place> place = FileKind.of(name).map(kind -> new Place(folder, name, kind)).filter(this::isThere);
        if (place.isEmpty()) {
            unknown(row.file(), file, folder);
        }
        return place;
    }

    private boolean isThere(Place place) {
        return place.kind() == FileKind.MESSAGES || files.original(place.name()).isPresent()
                || !place.folder().isEmpty() && files.translated(place.folder(), place.name()).isPresent();
    }

    private void unknown(Located<String> cell, String file, String folder) {
        String before = folder.isEmpty() ? "" : folder + "/";
        List<String> known = files.originals().stream().map(found -> before + found.name()).toList();
        problems.error(Code.UNKNOWN_TEXT, cell.span(), "The campaign has no file '" + file + "' with texts.",
                NearNames.file(file, known));
    }
}
