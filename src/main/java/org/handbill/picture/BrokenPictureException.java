package org.handbill.picture;

/** Says that a picture cannot be decoded; the message is a sentence for its author, and the hint what to do about it. */
public final class BrokenPictureException extends Exception {
    private static final long serialVersionUID = 1;

    private final String hint;

    BrokenPictureException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
