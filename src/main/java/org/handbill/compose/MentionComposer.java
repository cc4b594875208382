package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.handbill.campaign.Recipient;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.platform.Platform;
import org.handbill.text.CleanText;
import org.handbill.text.FittedPost;
import org.handbill.text.Post;
import org.handbill.text.PostFitter;

/** A post to each of a recipient's accounts. The handle stands behind the text: X shows a post that begins with one to few. */
final class MentionComposer {
    private final List<Network> networks;
    private final String summary;
    private final String link;
    private final Locale language;
    private final boolean rightToLeft;

    /** @param opener of the platform, with what does not depend on the text */
    record Network(Platform platform, Opener opener) {}

    /** @param link empty if there is none */
    MentionComposer(List<Network> networks, String summary, String link, Locale language) {
        this.networks = List.copyOf(networks);
        this.summary = summary;
        this.link = link;
        this.language = language;
        this.rightToLeft = Direction.isRightToLeft(language);
    }

    List<Snippet> posts(Map<String, String> accounts) {
        List<Snippet> posts = new ArrayList<>();
        for (Network network : networks) {
            String handle = network.platform().mention().map(id -> accounts.getOrDefault(id, "")).orElse("");
            if (!handle.isEmpty()) {
                post(network, CleanText.of(handle).text()).ifPresent(posts::add);
            }
        }
        return posts;
    }

    /** The accounts of a recipient that a post here can mention. */
    List<Snippet> posts(Recipient recipient) {
        return recipient.accounts().isEmpty() ? List.of() : posts(recipient.accounts());
    }

    /** Absent if not even a word fits besides the handle and the link. */
    private Optional<Snippet> post(Network network, String handle) {
        Platform platform = network.platform();
        String mention = rightToLeft ? Isolates.around(handle) : handle;
        String gap = rightToLeft && !platform.share().isOneLine() ? "\n" : " ";
        boolean inText = platform.link() == Platform.LinkPlace.TEXT && !link.isEmpty();
        String words = platform.arriving(summary);
        Post post = new Post(rightToLeft ? Isolates.around(words) : words, inText ? mention + gap + link : mention, List.of(), gap,
                " ");
        FittedPost fitted = PostFitter.fit(post, platform.limit(), language);
        if (!fitted.fits() || !Isolates.isBalanced(fitted.text())) {
            return Optional.empty();
        }
        String text = fitted.text();
        Opener.Opening opening = network.opener().open(text, inText ? text.replace(gap + link, "") : text);
        Wording wording = new Wording("mention", text, fitted.measure(), opening.address(), opening.copyFirst(),
                network.opener().template());
        return Optional.of(new Snippet(platform, List.of(wording), List.of(), List.of(), network.opener().template(), language));
    }
}
