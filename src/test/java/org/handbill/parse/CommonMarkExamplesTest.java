package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.handbill.prose.Prosed;
import org.junit.jupiter.api.Test;

/** What readers see of each example of the CommonMark specification 0.31.2 is what the specification says that they see. */
class CommonMarkExamplesTest {
    private static final int EXAMPLES = 652;

    /** Examples with other words, by number, with those that are shown here. */
    private static final Map<Integer, String> OTHERWISE = Map.of(
            // forms are no part of a campaign: the tags are removed with a warning, and what they hold is Markdown
            171, "foo bar",
            // text behind an author's note is Markdown
            177, "bar baz",
            // an item that is indented by four columns more than the first is an item too: who types a list so means no code and no text in
            // the item above, and the library looks at the columns of the item above alone
            312, "a b c d e",
            313, "a b c");

    /** Examples with addresses that the tool refuses with an error, so that nothing of them is published. */
    private static final List<Integer> REFUSED = List.of(346, 500, 596, 598, 599, 600, 601);

    @Test
    void showTheWordsThatTheSpecificationSays() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        assertThat(examples).hasSize(EXAMPLES);
        for (int i = 0; i < EXAMPLES; i++) {
            Example example = examples.get(i);
            Prosed read = Prosed.of(example.getSource());
            if (REFUSED.contains(i + 1)) {
                assertThat(read.found()).as(example.getSource()).hasSize(1).first().asString().startsWith("unsafe-address ");
            } else {
                String says = SecondReaderTest.visible(example.getHtml().replace('→', '\t'));
                String meant = OTHERWISE.getOrDefault(i + 1, says);
                assertThat(SecondReaderTest.visible(read.html())).as("%d: %s", i + 1, example.getSource()).isEqualTo(meant);
                assertThat(OTHERWISE.containsKey(i + 1)).as("%d is listed and differs", i + 1).isEqualTo(!meant.equals(says));
            }
        }
    }
}
