package org.handbill.publish;

/** The points that a publication passes, in order; after a crash at any of them the next publication makes the site whole. */
enum Step {
    /** The work folder is locked; nothing was looked at. */
    LOCKED,
    /** What a build that was cut short had left is put right. */
    RECOVERED,
    /** All files are rendered, the changed ones into the new folder. */
    RENDERED,
    /** The new folder is complete. */
    FILLED,
    /** Only without an exchange in one step: the old folder is set aside, the new one not yet in its place. */
    SET_ASIDE,
    /** The new folder stands in the output's place. */
    SWITCHED,
    /** The version control's own folder is back inside. */
    REPOSITORY_BACK,
    /** The old folder is deleted. */
    OLD_DELETED,
    /** The manifest's time says that all files are as it lists them. */
    SEALED
}
