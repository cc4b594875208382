package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;
import org.handbill.site.RenderedSite;

/** Publications that tests expect to go well, or not. */
final class Publishing {
    /** A system that cannot exchange folders. */
    static final FolderExchange NO_EXCHANGE = (_, _) -> false;

    private Publishing() {}

    static SitePublisher inTwoSteps() {
        return new SitePublisher(NO_EXCHANGE, _ -> {});
    }

    static PublishReport publish(RenderedSite site, Path output) {
        return publish(SitePublisher::new, site, output);
    }

    static PublishReport publish(Supplier<SitePublisher> publisher, RenderedSite site, Path output) {
        Outcome<PublishReport> outcome = publisher.get().publish(site, output);
        assertThat(outcome.diagnostics()).isEmpty();
        return outcome.value().orElseThrow();
    }

    /** Over files of ours that somebody has changed, which is told once. */
    static PublishReport publishOverEdits(Supplier<SitePublisher> publisher, RenderedSite site, Path output) {
        Outcome<PublishReport> outcome = publisher.get().publish(site, output);
        assertThat(outcome.diagnostics()).singleElement().satisfies(told -> assertThat(told.code()).isEqualTo(Code.OUTPUT_EDITED));
        return outcome.value().orElseThrow();
    }

    static List<Diagnostic> refused(RenderedSite site, Path output) {
        Outcome<PublishReport> outcome = new SitePublisher().publish(site, output);
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.hasErrors()).isTrue();
        return outcome.diagnostics();
    }
}
