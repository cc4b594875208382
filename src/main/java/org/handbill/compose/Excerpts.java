package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.platform.Platform;
import org.handbill.text.FittedPost;
import org.handbill.text.Post;
import org.handbill.text.PostFitter;

/**
 * Texts for platforms that no message fits: as many whole sentences of the summary as fit, and the same of the appeal; words of a sentence only where
 * no sentence of either fits.
 */
final class Excerpts {
    private static final int MOST_PARAGRAPHS = 8;

    private final String summary;
    private final String appeal;
    private final boolean rightToLeft;
    private final Locale language;

    /** @param paragraphs of the appeal; empty if there is none */
    Excerpts(String summary, List<String> paragraphs, Locale language) {
        this.rightToLeft = Direction.isRightToLeft(language);
        this.summary = summary;
        this.appeal = String.join("\n\n", paragraphs.stream().limit(MOST_PARAGRAPHS).toList());
        this.language = language;
    }

    /** @param body the text without its link */
    record Excerpt(String origin, FittedPost post, String body) {
        /** Whether no sentence in it is cut. */
        boolean isWhole() {
            return post.cut() == FittedPost.Cut.WHOLE || post.cut() == FittedPost.Cut.SENTENCES;
        }
    }

    /** None if nothing fits. */
    List<Excerpt> fitting(Platform platform, String link, List<String> tags) {
        List<Excerpt> sentences = new ArrayList<>();
        List<Excerpt> words = new ArrayList<>();
        for (String origin : List.of("summary", "appeal")) {
            fit(origin, platform, link, tags).ifPresent(excerpt -> {
                switch (excerpt.post().cut()) {
                    case WHOLE, SENTENCES -> sentences.add(excerpt);
                    case WORDS -> words.add(excerpt);
                    case NOTHING_FITS -> {
                    }
                }
            });
        }
        return sentences.isEmpty() ? words.stream().limit(1).toList() : sentences;
    }

    private Optional<Excerpt> fit(String origin, Platform platform, String link, List<String> tags) {
        boolean fromAppeal = origin.equals("appeal");
        String source = platform.arriving(fromAppeal ? appeal : summary);
        if (source.isBlank()) {
            return Optional.empty();
        }
        String gap = platform.share().isOneLine() ? " " : fromAppeal ? "\n\n" : rightToLeft ? "\n" : " ";
        String shown = rightToLeft ? Isolates.around(source) : source;
        FittedPost fitted = PostFitter.fit(new Post(shown, link, tags, gap, " "), platform.limit(), language);
        if (!Isolates.isBalanced(fitted.text())) {
            fitted = PostFitter.fit(new Post(source, link, tags, gap, " "), platform.limit(), language);
        }
        return Optional.of(new Excerpt(origin, fitted, link.isEmpty() ? fitted.text() : fitted.text().replace(gap + link, "")));
    }
}
