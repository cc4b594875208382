package org.handbill.diagnostic;

/** How much a diagnostic weighs: an error stops the stage, a warning is only shown. */
public enum Severity {
    ERROR, WARNING
}
