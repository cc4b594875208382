package org.handbill.check;

import org.handbill.diagnostic.Problems;

/** One thing that the doctor looks for in what authors wrote. */
interface Rule {
    void look(Subject subject, Problems problems);
}
