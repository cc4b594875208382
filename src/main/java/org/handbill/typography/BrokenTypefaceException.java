package org.handbill.typography;

/** A font file that cannot be used; the message says why in one clause without the file's name, for instance "its table cmap is cut off". */
public final class BrokenTypefaceException extends Exception {
    BrokenTypefaceException(String message) {
        super(message);
    }
}
