package org.handbill.app;

/** Hears how far long work has come; called from several threads. */
public interface Progress {
    Progress NONE = (_, _, _) -> {};

    /**
     * One more file is made.
     *
     * @param name its path in the site
     * @param done how many are made
     * @param all how many there are
     */
    void made(String name, int done, int all);
}
