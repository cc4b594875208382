package org.handbill.address;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of machines in all the ways in which browsers read them, written in one way (URL Standard, sections 3.5 and 3.6). */
final class IpAddress {
    private static final int PIECES = 8;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern PIECE = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern FOUR_BYTES = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private IpAddress() {}

    /** Whether the last label is a number, so that the whole is one or is wrong. */
    static boolean endsInNumber(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches();
    }

    /** @param name one to four numbers, decimal, octal or hexadecimal, the last of them for all the bytes that are left */
    static Optional<String> four(String name) {
        String[] parts = name.split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            if (part < 0 || part >= (last ? 1L << 8 * (5 - parts.length) : 256)) {
                return Optional.empty();
            }
            number += last ? part : part << 8 * (3 - i);
        }
        return Optional.of((number >> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255));
    }

    /** -1 if it is none; what is longer than any good one is as bad. */
    private static long number(String text) {
        int radix = text.startsWith("0x") ? 16 : text.length() > 1 && text.startsWith("0") ? 8 : 10;
        String digits = LEADING_ZEROS.matcher(text.substring(radix == 16 ? 2 : 0)).replaceFirst("");
        if (digits.length() > 12 || !digits.chars().allMatch(c -> Character.digit(c, radix) >= 0)) {
            return -1;
        }
        return digits.isEmpty() ? radix == 16 ? 0 : -1 : Long.parseLong(digits, radix);
    }

    /** @param text what stands between the brackets */
    static Optional<String> six(String text) {
        int gap = text.indexOf("::");
        int[] head = pieces(gap < 0 ? text : text.substring(0, gap), gap < 0);
        int[] tail = gap < 0 ? new int[0] : pieces(text.substring(gap + 2), true);
        boolean full = gap < 0 ? head.length == PIECES : head.length + tail.length < PIECES;
        if (!full || invalid(head) || invalid(tail)) {
            return Optional.empty();
        }
        int[] all = Arrays.copyOf(head, PIECES);
        System.arraycopy(tail, 0, all, PIECES - tail.length, tail.length);
        return Optional.of(written(all));
    }

    private static boolean invalid(int[] pieces) {
        return pieces.length > PIECES || Arrays.stream(pieces).anyMatch(piece -> piece < 0);
    }

    /** Each as a number, -1 if it is none; the last one may be written as IPv4, and is two then. */
    private static int[] pieces(String text, boolean four) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = PIECE.matcher(parts[i]).matches() ? Integer.parseInt(parts[i], 16) : -1;
        }
        String last = parts[parts.length - 1];
        if (four && FOUR_BYTES.matcher(last).matches()) {
            int[] bytes = Arrays.stream(last.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
            numbers = Arrays.copyOf(numbers, parts.length + 1);
            boolean fits = Arrays.stream(bytes).allMatch(one -> one < 256);
            numbers[parts.length - 1] = fits ? bytes[0] << 8 | bytes[1] : -1;
            numbers[parts.length] = fits ? bytes[2] << 8 | bytes[3] : -1;
        }
        return numbers;
    }

    /** With "::" for the first of the longest runs of zeros. */
    private static String written(int[] pieces) {
        int start = -1;
        int longest = 1;
        for (int i = 0; i < PIECES; i++) {
            int end = i;
            while (end < PIECES && pieces[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                longest = end - i;
                start = i;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < PIECES; i++) {
            if (i == start) {
                out.append(i == 0 ? "::" : ":");
                i += longest - 1;
            } else {
                out.append(Integer.toHexString(pieces[i])).append(i < PIECES - 1 ? ":" : "");
            }
        }
        return out.toString();
    }
}
