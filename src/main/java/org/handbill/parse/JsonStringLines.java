package org.handbill.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON strings in UTF-8, one a line, as they come. A line is held in memory whole, the rest of the stream is not. */
public final class JsonStringLines {
    /** In bytes; a longer line is skipped and reported. */
    private static final int LONGEST_LINE = 100_000_000;
    private static final int BUFFER = 1 << 16;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean first = true;

    public JsonStringLines(InputStream in) {
        this.in = in;
    }

    /** What a line holds. */
    public sealed interface Line {
        /** A string, which may hold halves of surrogate pairs. */
        record Text(String text) implements Line {}

        /**
         * A line that holds no string.
         *
         * @param message one sentence
         */
        record Bad(String message) implements Line {}
    }

    /** The next line; absent at the end of the stream. */
    public Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int lineEnd = at;
            while (lineEnd < end && buffer[lineEnd] != '\n') {
                lineEnd++;
            }
            tooLong = tooLong || bytes.size() + (lineEnd - at) > LONGEST_LINE;
            if (!tooLong) {
                bytes.write(buffer, at, lineEnd - at);
            }
            ended = lineEnd < end;
            at = ended ? lineEnd + 1 : end;
        }
        boolean start = first;
        first = false;
        return Optional.of(
                tooLong ? new Line.Bad("The line has more than " + LONGEST_LINE / 1_000_000 + " MB.") : read(bytes.toByteArray(), start));
    }

    /** Whether there is a byte in the buffer, waiting for it if need be. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    /** Whether whoever sends the lines may be waiting for an answer before sending more. */
    public boolean isDry() throws IOException {
        return at == end && in.available() == 0;
    }

    private static Line read(byte[] bytes, boolean start) {
        String line;
        try {
            line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new Line.Bad("The line is not UTF-8.");
        }
        String json = start && line.startsWith("\uFEFF") ? line.substring(1) : line;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_STRING) {
                return new Line.Bad("The line holds " + what(token) + ", but a JSON string is wanted, for instance \"Hello\".");
            }
            String text = parser.getString();
            return parser.nextToken() == null ? new Line.Text(text) : new Line.Bad("There is more behind the JSON string.");
        } catch (JacksonException e) {
            String where = e.getLocation() == null ? "" : " at character " + Math.max(1, e.getLocation().getColumnNr());
            return new Line.Bad("The line is no JSON" + where + ": a JSON string is wanted, for instance \"Hello\".");
        }
    }

    private static String what(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case VALUE_STRING, VALUE_EMBEDDED_OBJECT, END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE -> "something else";
        };
    }
}
