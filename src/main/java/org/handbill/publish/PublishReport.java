package org.handbill.publish;

/**
 * What a publication did.
 *
 * @param written files that are new, differ from those of the last publication, or were missing or edited on disk
 * @param unchanged files that were left as they are
 * @param removed files of the last publication that the site no longer has
 * @param bytes the size of all files of the site together
 * @param changed whether the output folder was exchanged for a new one; otherwise it was not touched at all
 */
public record PublishReport(int written, int unchanged, int removed, long bytes, boolean changed) {
    public PublishReport {
        if (written < 0 || unchanged < 0 || removed < 0 || bytes < 0) {
            throw new IllegalArgumentException(
                    "no report has a negative number: " + written + ", " + unchanged + ", " + removed + ", " + bytes);
        }
    }
}
