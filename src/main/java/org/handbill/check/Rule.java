package org.handbill.check;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/** One thing that the doctor looks for in what authors wrote. */
interface Rule {
    /** The id under which it reports; it does not look where the author has switched that off. */
    Code code();

    void look(Subject subject, Problems problems);
}
