package org.handbill.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.Optional;
import org.handbill.parse.JsonStringLines;
import org.handbill.parse.TypedText;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.report.CountReport;

/** Says what texts cost on platforms. */
public final class CountTexts {
    private static final int LOOK_AFTER = 1_000;

    private CountTexts() {}

    /**
     * What one text costs.
     *
     * @param report one cost for each platform; absent if the text cannot be read
     * @param problem why it cannot be read, in one sentence; empty otherwise
     */
    public record Counted(Optional<CountReport> report, String problem) {}

    /**
     * Counts one text, all of what comes in.
     *
     * @param ids of platforms; all that are recommended if there are none
     */
    public static Counted text(InputStream in, Catalogue catalogue, List<String> ids) throws IOException {
        TypedText typed = TypedText.of(in.readAllBytes());
        if (typed.text().isEmpty()) {
            return new Counted(Optional.empty(),
                    "The text is not UTF-8: byte " + typed.wrongByte()
                            + " is wrong. Save it with the encoding UTF-8, or change that of your terminal.");
        }
        return new Counted(Optional.of(CountReport.of(typed.text().get(), Catalogues.choose(catalogue, ids))), "");
    }

    /**
     * Counts each line's JSON string and answers with one JSON object a platform and line; a line that is no string is answered with an error.
     * Answers are sent at once when no more lines are waiting.
     *
     * @param closed whether nobody reads on, so that the rest is left
     */
    public static void lines(InputStream in, Writer out, BooleanSupplier closed, Catalogue catalogue, List<String> ids) throws IOException {
        long answered = 0;
        List<Platform> platforms = Catalogues.choose(catalogue, ids);
        JsonStringLines lines = new JsonStringLines(in);
        try (CountReport.Lines answers = new CountReport.Lines(out, platforms)) {
            Optional<JsonStringLines.Line> line = lines.next();
            while (line.isPresent()) {
                switch (line.get()) {
                    case JsonStringLines.Line.Text(String text) -> answers.count(text);
                    case JsonStringLines.Line.Bad(String message) -> answers.error(message);
                }
                if (lines.isDry()) {
                    answers.flush();
                }
                if (++answered % LOOK_AFTER == 0 && closed.getAsBoolean()) {
                    return;
                }
                line = lines.next();
            }
        }
    }
}
