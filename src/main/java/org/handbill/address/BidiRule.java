package org.handbill.address;

import java.util.List;

/** Which labels a name may have that is written from right to left somewhere. Source: RFC 5893, section 2. */
final class BidiRule {
    private BidiRule() {}

    static boolean holds(List<String> labels) {
        return labels.stream().noneMatch(label -> label.codePoints().anyMatch(BidiRule::isRightToLeft))
                || labels.stream().allMatch(label -> label.isEmpty() || holds(label));
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static boolean holds(String label) {
        byte first = Character.getDirectionality(label.codePointAt(0));
        boolean left = first == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
        boolean right = first == Character.DIRECTIONALITY_RIGHT_TO_LEFT || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        boolean european = label.codePoints().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_EUROPEAN_NUMBER);
        boolean arabic = label.codePoints().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_ARABIC_NUMBER);
        return (left || right) && !(right && european && arabic) && label.codePoints().allMatch(c -> mayStand(c, right))
                && mayEnd(label, right);
    }

    private static boolean mayStand(int c, boolean right) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> !right;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                right;
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR, Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_OTHER_NEUTRALS, Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
                    Character.DIRECTIONALITY_NONSPACING_MARK ->
                true;
            default -> false;
        };
    }

    /** The last one that is no mark. */
    private static boolean mayEnd(String label, boolean right) {
        int end = label.length();
        while (end > 0 && Character.getDirectionality(label.codePointBefore(end)) == Character.DIRECTIONALITY_NONSPACING_MARK) {
            end -= Character.charCount(label.codePointBefore(end));
        }
        if (end == 0) {
            return false;
        }
        byte last = Character.getDirectionality(label.codePointBefore(end));
        return last == Character.DIRECTIONALITY_EUROPEAN_NUMBER
                || (right ? isRightToLeft(label.codePointBefore(end)) : last == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }
}
