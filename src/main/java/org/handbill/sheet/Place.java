package org.handbill.sheet;

/**
 * The file that a row is for.
 *
 * @param folder of the translation; empty for the campaign's own language
 * @param name without that folder
 */
record Place(String folder, String name, FileKind kind) {
    String file() {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
