package org.handbill.check.online;

/** What became of a link to another site. */
public sealed interface Verdict {
    /** Somebody answers there, be it that programs are not let in. */
    record Alive() implements Verdict {}

    /** @param why a clause for people */
    record Dead(String why) implements Verdict {}

    /** It may be there another day. */
    record Unknown(String why) implements Verdict {}
}
