package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.LetterParts;
import org.handbill.text.Paragraph.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterPartsTest {
    private static final String FRONT = "---\ntitle: An appeal\nclosing: \"All of it: {link}\"\nsignature: \"[your name]\"\n---\n\n";

    @TempDir
    Path temp;

    private AppealTexts appeal(String text) {
        return Composed.folder(Composed.write(temp, "", "[]", Map.of("appeal.md", FRONT + text))).appeal().orElseThrow();
    }

    @Test
    void takesTheAppealApart() {
        AppealTexts appeal = appeal("""
                # Heading

                First one. Second one. {.essential}

                * * *

                {yours}

                - a list in [your town] {.reason}

                A reason. More of it. {.reason .optional}
                """);
        LetterParts parts = appeal.parts();
        assertThat(parts.parts()).extracting(LetterParts.Part::sentences).containsExactly(List.of("Heading"),
                List.of("First one. ", "Second one."), List.of("- a list in [your town]"), List.of("A reason. ", "More of it."));
        assertThat(parts.parts()).extracting(LetterParts.Part::reason).endsWith(true);
        assertThat(parts.parts()).extracting(LetterParts.Part::priority).containsExactly(Priority.ORDINARY, Priority.ESSENTIAL,
                Priority.ORDINARY, Priority.OPTIONAL);
        assertThat(parts.parts().getLast().label()).isEqualTo("A reason.");
        assertThat(parts.place()).isEqualTo(2);
        assertThat(parts.closing()).isEqualTo("All of it: https://example.org/harbour/appeal/");
        assertThat(parts.fields()).containsExactly("your town", "your name");
    }

    @Test
    void showsNoMarkToReaders() {
        AppealTexts appeal = appeal("One. {.reason}\n\n{yours}\n\nTwo.\n");
        for (String text : List.of(appeal.plain(), appeal.markdown(), appeal.html())) {
            assertThat(text).contains("One.").contains("Two.").doesNotContain("yours").doesNotContain("reason");
        }
        assertThat(appeal.parts().place()).isEqualTo(1);
    }

    @Test
    void putsTheReadersWordsBeforeTheClosingUnlessTheAuthorSays() {
        assertThat(appeal("One.\n\nTwo.\n").parts().place()).isEqualTo(2);
    }

    @Test
    void readsTheMarksInCapitalsAndBehindALink() {
        LetterParts parts = appeal(
                "One. {.Essential}\n\nTwo. {.OPTIONAL}\n\n[Three](https://example.org/).\n\n[Four](https://example.org/){.reason}\n")
                .parts();
        assertThat(parts.parts()).extracting(LetterParts.Part::priority).containsExactly(Priority.ESSENTIAL, Priority.OPTIONAL,
                Priority.ORDINARY, Priority.ORDINARY);
        assertThat(parts.parts()).extracting(LetterParts.Part::reason).containsExactly(false, false, false, true);
    }
}
