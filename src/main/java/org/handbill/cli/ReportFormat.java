package org.handbill.cli;

/** How diagnostics are told. */
enum ReportFormat {
    TEXT, JSON, SARIF
}
