package org.handbill.picture.card;

import org.handbill.diagnostic.Code;

/** Says that a card cannot be made because of what the author wrote. */
public final class CardFault extends Exception {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String hint;

    CardFault(Code code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    public Code code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}
