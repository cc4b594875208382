package org.handbill.prose;

/** What happens to a passage when a text must be shortened: optional ones go first, essential ones stay. */
public enum Priority {
    OPTIONAL, ORDINARY, ESSENTIAL
}
