package org.handbill.parse;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes the names of a table's columns. */
final class HeaderHandler extends AbstractBaseCsvCallbackHandler<List<String>> {
    private final List<String> names = new ArrayList<>();

    /** How many cells there were so far. */
    int count() {
        return names.size();
    }

    @Override
    protected void handleBegin(long line) {
        names.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        names.add(CsvCell.of(buffer, offset, length));
    }

    @Override
    protected List<String> buildRecord() {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(names.subList(0, size));
    }
}
