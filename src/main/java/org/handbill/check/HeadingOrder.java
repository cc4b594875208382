package org.handbill.check;

import org.handbill.campaign.Article;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.prose.Block;

/** Headings that leave out a level, by which people with screen readers find their way (WCAG 2.2, technique H42 and G141). */
final class HeadingOrder implements Rule {
    @Override
    public Code code() {
        return Code.HEADING_ORDER;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Edition edition : subject.campaign().editions()) {
            edition.articles().stream().filter(article -> article.isTranslated(Part.BODY)).forEach(article -> look(article, problems));
        }
    }

    /** The first may be of the first or second level, since the page's title stands above it. */
    private static void look(Article article, Problems problems) {
        int before = 1;
        try (Findings findings = new Findings(Code.HEADING_ORDER, Location.whole(article.file()), problems)) {
            for (Block.Heading heading : article.body().headings()) {
                if (heading.level() > before + 1) {
                    int right = before + 1;
                    int above = before;
                    findings.warning(() -> new Findings.Finding(heading.span(),
                            "This heading is of level " + heading.level() + ", but the one above it of level " + above + ".",
                            "Type " + "#".repeat(right) + " in front of it, or <h" + right + "> where it is HTML."));
                }
                before = heading.level();
            }
        }
    }
}
