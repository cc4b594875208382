package org.handbill.paper.pdf;

/** The two inks of a handbill. */
public enum Ink {
    BLACK,
    /** The theme's accent; dark enough to be read where a printer has black only. */
    SECOND
}
