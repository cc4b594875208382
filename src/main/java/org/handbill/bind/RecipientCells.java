package org.handbill.bind;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Severity;

/** What a file says of one recipient, whether it is a table or YAML. */
interface RecipientCells {
    /** What is written for a column, without blanks around it; empty if nothing is. */
    String text(String column);

    /** Something is wrong with what is written for a column; where nothing is, with the whole recipient. */
    void report(Severity severity, String column, Code code, String message, String hint);

    /** Where the recipient begins, from 1. */
    int line();
}
