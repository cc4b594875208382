package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;

/** The letters of a text as it is typed, with the marks that say which of them some forms leave out. */
public final class TypedLetters {
    private static final char STRUCK = '\ue000';
    private static final char UNSTRUCK = '\ue001';
    private static final char NOTE = '\ue100';

    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Character::isLetter).forEach(out::appendCodePoint);
        return out.toString();
    }

    void add(CharSequence word) {
        text.append(word);
    }

    void strike() {
        text.append(STRUCK);
    }

    void unstrike() {
        text.append(UNSTRUCK);
    }

    /** A reference to a note. */
    void note(int number) {
        text.append((char) (NOTE + number));
    }

    /** What was typed since the last note, or since the text, is the next note. */
    void endNote(int from) {
        notes.add(text.substring(from));
        text.setLength(from);
    }

    int length() {
        return text.length();
    }

    /** With the notes behind the text, in the order in which it comes to them. */
    String withNotes() {
        StringBuilder all = new StringBuilder(text);
        List<Integer> done = new ArrayList<>();
        for (int i = 0; i < all.length(); i++) {
            int number = all.charAt(i) - NOTE;
            if (number > 0 && number <= notes.size() && !done.contains(number)) {
                done.add(number);
                all.append(notes.get(number - 1));
            }
        }
        return all.toString();
    }

    /** On the page. */
    public String page() {
        return of(withNotes());
    }

    /** In the plain text, which does not say what is struck out. */
    public String plain() {
        return of(unstruck(withNotes()));
    }

    /** In the letter, which has each note where the text first refers to it, and does not say what is struck out either. */
    public String letter() {
        StringBuilder all = new StringBuilder(unstruck(text.toString()));
        List<Integer> done = new ArrayList<>();
        for (int i = 0; i < all.length(); i++) {
            int number = all.charAt(i) - NOTE;
            if (number > 0 && number <= notes.size() && !done.contains(number)) {
                done.add(number);
                all.insert(i + 1, unstruck(notes.get(number - 1)));
            }
        }
        return of(all.toString());
    }

    private static String unstruck(String text) {
        return text.replaceAll(STRUCK + "[^" + UNSTRUCK + "]*" + UNSTRUCK, "");
    }
}
