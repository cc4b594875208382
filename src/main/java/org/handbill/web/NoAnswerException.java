package org.handbill.web;

/** No answer came. Its message is a clause for people, without the exception's own words, which may hold what we sent. */
public final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    NoAnswerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For instance "it gave no answer in time". */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
