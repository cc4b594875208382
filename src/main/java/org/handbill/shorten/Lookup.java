package org.handbill.shorten;

/** Where a slug leads at a service. */
sealed interface Lookup {
    record LeadsTo(String target) implements Lookup {}

    /** Nobody has it, or the service does not tell whose it is. */
    record Nowhere() implements Lookup {}

    /** The service did not answer. */
    record Unknown() implements Lookup {}
}
