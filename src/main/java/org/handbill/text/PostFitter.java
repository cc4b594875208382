package org.handbill.text;

import java.util.Locale;
import org.handbill.text.FittedPost.Cut;

/**
 * Fits a post to a limit. The link is always in. The body goes before the hashtags: these are dropped from the last until the whole body fits; if
 * it does not fit without any, it is shortened to as many whole sentences as fit, then to as many whole words of the first sentence with an
 * ellipsis, and as many hashtags as then fit are put back.
 */
public final class PostFitter {
    private PostFitter() {}

    /** The fullest text; {@code locale} is the body's. */
    public static FittedPost fit(Post post, Limit limit, Locale locale) {
        for (int hashtags = post.hashtags().size(); hashtags >= 0; hashtags--) {
            String text = post.text(post.body(), hashtags);
            if (limit.fits(text)) {
                return new FittedPost(text, hashtags, Cut.WHOLE, limit.measure(text));
            }
        }
        String body = post.body().strip();
        int[] ends = Sentences.ends(body, locale);
        int sentences = CutPoints.greatest(ends.length, n -> limit.fits(post.text(body.substring(0, ends[n - 1]), 0)));
        if (sentences > 0) {
            return withHashtags(post, body.substring(0, ends[sentences - 1]), Cut.SENTENCES, limit);
        }
        String first = ends.length == 0 ? body : body.substring(0, ends[0]);
        Offsets words = CutPoints.words(first, locale);
        int kept = CutPoints.greatest(words.size(), n -> limit.fits(post.text(shortened(first, words.get(n - 1)), 0)));
        if (kept > 0) {
            return withHashtags(post, shortened(first, words.get(kept - 1)), Cut.WORDS, limit);
        }
        String whole = post.text(post.body(), 0);
        return new FittedPost(whole, 0, Cut.NOTHING_FITS, limit.measure(whole));
    }

    private static String shortened(String sentence, int end) {
        return CutPoints.withoutDanglingMarks(sentence.substring(0, end)) + "…";
    }

    private static FittedPost withHashtags(Post post, String body, Cut cut, Limit limit) {
        int hashtags = 0;
        String text = post.text(body, 0);
        while (hashtags < post.hashtags().size() && limit.fits(post.text(body, hashtags + 1))) {
            text = post.text(body, ++hashtags);
        }
        return new FittedPost(text, hashtags, cut, limit.measure(text));
    }
}
