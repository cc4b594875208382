package org.handbill.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.kit.Wording;
import org.handbill.platform.Platform;
import org.handbill.text.FittedLetter;
import org.handbill.text.Limit;
import org.handbill.text.ParagraphFitter;
import org.handbill.text.ThreadSplitter;

/** The appeal as a post: in one piece where there is room, and as a thread where posts are short. */
final class LongForms {
    /** Nobody reads or posts a longer one. */
    private static final int MOST_POSTS = 25;

    private final AppealComposer appeal;
    private final String link;
    private final Locale language;
    private final boolean rightToLeft;

    /** @param link empty if there is none */
    LongForms(AppealComposer appeal, String link, Locale language) {
        this.appeal = appeal;
        this.link = link;
        this.language = language;
        this.rightToLeft = Direction.isRightToLeft(language);
    }

    /** The appeal, whole or as many paragraphs as fit, with its credit, the link and hashtags; empty if there is no room for it. */
    List<Wording> whole(Platform platform, List<String> tags, Opener opener) {
        if (!platform.longForm() || platform.share().isOneLine() || !appeal.hasText()) {
            return List.of();
        }
        String end = new MessageText(appeal.credit(), rightToLeft).end(link, tags);
        FittedLetter letter = ParagraphFitter.fit(appeal.letter(end, rightToLeft), platform.limit(), language);
        return letter instanceof FittedLetter.Fitted fitted && fitted.wholeParagraphs()
                ? List.of(wording(fitted.text(), platform.limit(), opener.open(fitted.text(), withoutLink(fitted.text())), opener))
                : List.of();
    }

    /**
     * Numbered posts, the link in the first, credit and hashtags in the last; empty where the platform has no threads, or the appeal is one post, or
     * cannot be split.
     */
    List<Wording> thread(Platform platform, List<String> tags, Opener opener) {
        if (!hasThreads(platform)) {
            return List.of();
        }
        String text = threadText(tags);
        Optional<List<String>> posts = split(rightToLeft ? Isolates.around(text) : text, platform.limit())
                .filter(found -> found.stream().allMatch(Isolates::isBalanced))
                .or(() -> split(text, platform.limit()));
        return posts.filter(found -> found.size() > 1 && found.size() <= MOST_POSTS).map(found -> numbered(found, platform.limit(), opener))
                .orElse(List.of());
    }

    /** The words for which no thread can be made, since they are longer than a post; absent where there is a thread, or none is wanted. */
    Optional<String> obstacle(Platform platform, List<String> tags) {
        return hasThreads(platform)
                ? ThreadSplitter.obstacle(threadText(tags), link, "\n\n", platform.limit(), language)
                : Optional.empty();
    }

    /** A title has no room for paragraphs. */
    private boolean hasThreads(Platform platform) {
        return platform.thread() && !platform.share().isOneLine() && appeal.hasText();
    }

    private String threadText(List<String> tags) {
        String appealText = String.join("\n\n", appeal.paragraphs());
        return (appealText + "\n\n" + new MessageText(appeal.credit(), false).end("", tags)).strip();
    }

    private Optional<List<String>> split(String text, Limit limit) {
        return ThreadSplitter.split(text, link, "\n\n", limit, language);
    }

    /** Only the first can be opened: the others answer it. */
    private List<Wording> numbered(List<String> posts, Limit limit, Opener opener) {
        String first = posts.getFirst();
        return posts.stream()
                .map(post -> wording(post, limit, post.equals(first) ? opener.open(post, withoutLink(post)) : Opener.Opening.NONE, opener))
                .toList();
    }

    private String withoutLink(String text) {
        return link.isEmpty() ? text : text.replace("\n\n" + link, "").replace("\n" + link, "");
    }

    private static Wording wording(String text, Limit limit, Opener.Opening opening, Opener opener) {
        return new Wording("appeal", text, limit.measure(text), opening.address(), opening.copyFirst(),
                opening.address().isEmpty() ? Optional.empty() : opener.template());
    }
}
