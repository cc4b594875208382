package org.handbill.compose;

import java.util.Locale;

import org.handbill.campaign.WritingDirection;

/** Which way a language is written. */
final class Direction {
    private Direction() {}

    static boolean isRightToLeft(Locale language) {
        return WritingDirection.of(language) == WritingDirection.RTL;
    }
}
