package org.handbill.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.handbill.Golden;
import org.handbill.bind.Shapes;
import org.handbill.cli.CommandsPage;
import org.handbill.diagnostic.Code;
import org.junit.jupiter.api.Test;

/** The pages of the reference are made from the code, and leave nothing out. {@code -Dgolden.update=true} writes them anew. */
class ReferenceTest {
    private static final Path DOCS = Path.of("src/docs");

    @Test
    void keys() {
        String page = new KeysPage().write(Shapes.all());
        assertThat(page).contains("`petition.closedOn`").contains("`people.NAME.name`").contains("`count.ranges.first`");
        Golden.check(DOCS.resolve("keys.md"), page);
    }

    @Test
    void commands() {
        CommandsPage page = new CommandsPage();
        String text = page.write();
        assertThat(page.undescribed()).isEmpty();
        assertThat(text).contains("## handbill build").contains("### handbill links create").contains("--frozen-links");
        Golden.check(DOCS.resolve("commands.md"), text);
    }

    @Test
    void diagnostics() throws IOException {
        DiagnosticsPage page = new DiagnosticsPage();
        String text = page.write();
        assertThat(page.undescribed()).isEmpty();
        assertThat(text.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)).toList())
                .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::id).sorted().toList());
        Golden.check(DOCS.resolve("diagnostics.md"), text);
    }

    @Test
    void templates() throws IOException {
        TemplatesPage page = new TemplatesPage();
        String text = page.write();
        assertThat(page.undescribed()).isEmpty();
        assertThat(text).contains("### Frame").contains("### Card").contains("### Tokens");
        Golden.check(DOCS.resolve("templates.md"), text);
    }

    @Test
    void theReadmeLeadsToAllOfThem() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String page : List.of("keys", "commands", "diagnostics", "templates")) {
            assertThat(readme).contains("(src/docs/" + page + ".md)");
        }
    }
}
