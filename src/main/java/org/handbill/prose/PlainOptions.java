package org.handbill.prose;

/**
 * How a prose is written as plain text.
 *
 * @param resolver gives absolute addresses; where it gives an empty one, the link's text stands alone
 * @param pictures whether a picture's alternative text is in brackets where the picture is
 * @param notes whether passages have the notes that they refer to in brackets; else they leave out references and notes
 */
public record PlainOptions(LinkResolver resolver, Labels labels, boolean pictures, boolean notes) {
    public static final PlainOptions PLAIN = new PlainOptions(LinkResolver.AS_WRITTEN, Labels.ENGLISH, false, false);
    /** Links without their addresses. */
    public static final PlainOptions WORDS = PLAIN.withResolver(LinkResolver.WITHOUT_ADDRESSES);

    public PlainOptions withResolver(LinkResolver newResolver) {
        return new PlainOptions(newResolver, labels, pictures, notes);
    }

    public PlainOptions withLabels(Labels newLabels) {
        return new PlainOptions(resolver, newLabels, pictures, notes);
    }

    public PlainOptions withPictures(boolean newPictures) {
        return new PlainOptions(resolver, labels, newPictures, notes);
    }

    public PlainOptions withNotes() {
        return new PlainOptions(resolver, labels, pictures, true);
    }
}
