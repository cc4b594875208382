package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlsTest {
    private static final List<String> PARTS = List.of("/", "//", "/x", "/x/", "/../", "/.", "/index.html", "/a.b/", "/%20", "/%2e%2e/",
            "/*",
            "/ü", "/a,b", "/$uri", "/:splat", "?q", "#f");

    private static List<Diagnostic> mistakes(String text) {
        Problems problems = new Problems();
        Optional<WebAddress> read = BaseUrls.read(text, Location.whole("campaign.yaml"), problems);
        assertThat(read.isPresent()).as(text).isEqualTo(problems.sorted().isEmpty());
        read.ifPresent(address -> assertThat(address.toString()).as(text).endsWith("/"));
        return problems.sorted();
    }

    @ParameterizedTest
    @CsvSource({"https://harbour.net//d/../x/index.html, https://harbour.net/x/",
            "https://harbour.net/x/index.html, https://harbour.net/x/",
            "https://harbour.net/a//b, https://harbour.net/a/b/", "https://harbour.net/./x, https://harbour.net/x/"})
    void saysAtOnceWhatToType(String written, String right) {
        assertThat(mistakes(written)).singleElement().extracting(Diagnostic::hint).isEqualTo("Type " + right);
        assertThat(mistakes(right)).isEmpty();
    }

    /** Whatever is wrong, what is to be typed instead would be taken. */
    @Test
    void everyAddressThatIsSuggestedIsTaken() {
        SplittableRandom random = new SplittableRandom(14);
        int suggested = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("https://harbour.net");
            for (int k = random.nextInt(5); k > 0; k--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            for (Diagnostic mistake : mistakes(text.toString())) {
                if (mistake.hint().startsWith("Type https://")) {
                    suggested++;
                    assertThat(mistakes(mistake.hint().substring(5))).as("%s: %s", text, mistake.hint()).isEmpty();
                }
            }
        }
        assertThat(suggested).isGreaterThan(100);
    }
}
