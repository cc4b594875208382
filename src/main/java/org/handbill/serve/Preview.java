package org.handbill.serve;

import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.site.RenderedSite;

/**
 * What a reading of the campaign came to.
 *
 * @param site absent if a mistake made it impossible
 * @param root the path of the home page on its host, beginning and ending in '/'; links of {@code 404.html} begin so
 * @param diagnostics what is wrong, errors and warnings
 */
public record Preview(Optional<RenderedSite> site, String root, List<Diagnostic> diagnostics) {
    public Preview {
        diagnostics = List.copyOf(diagnostics);
    }
}
