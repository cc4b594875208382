package org.handbill.check;

import java.util.Set;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/** One thing that the doctor looks for in what authors wrote. */
interface Rule {
    /** The ids under which it reports; it does not look where the author has switched off all of them. */
    Set<Code> codes();

    void look(Subject subject, Problems problems);
}
