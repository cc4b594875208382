package org.handbill.cli;

/** How a command prints what it was asked for. */
enum DataFormat {
    TEXT, JSON
}
