package org.handbill.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.handbill.campaign.Message;
import org.handbill.campaign.Settings;
import org.handbill.compose.MessageFates.Fate;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.ShareTemplate;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.platform.Platform;
import org.handbill.platform.Platform.Hashtags.Style;
import org.handbill.text.Flaw;
import org.handbill.text.Measure;

/**
 * Finds the texts for one platform: those written for it, then the others that fit, each group in the author's order, and where these are fewer than
 * two the first sentences of the summary and of the appeal. The link is in all of them; hashtags are dropped from the last when room is short.
 */
final class SnippetComposer {
    /** What a page may weigh: more make the kit of a campaign slow to load on a cheap phone. */
    static final int MOST_WORDINGS = 24;
    /** Networks hold back posts that are all alike. */
    private static final int FEWEST_WORDINGS = 2;

    private final Settings settings;
    private final Platform platform;
    private final Locale language;
    private final boolean rightToLeft;
    private final Function<Message, Lead> leads;
    private final Lead home;
    private final List<String> tags;
    private final Problems problems;

    /**
     * Where a text leads.
     *
     * @param link empty if there is none
     * @param opener of the platform with that link
     */
    record Lead(String link, Opener opener) {}

    /**
     * @param home where texts lead that are no messages
     * @param leads where each message does
     */
    SnippetComposer(Settings settings, Platform platform, Locale language, Lead home, Function<Message, Lead> leads, Problems problems) {
        this.settings = settings;
        this.platform = platform;
        this.language = language;
        this.rightToLeft = Direction.isRightToLeft(language);
        this.home = home;
        this.leads = leads;
        this.tags = tags(settings.hashtags(), platform.hashtags());
        this.problems = problems;
    }

    /** As the platform writes them, and no more than it takes. */
    static List<String> tags(List<String> hashtags, Platform.Hashtags style) {
        if (style.style() == Style.NONE) {
            return List.of();
        }
        String end = style.style() == Style.DOUBLE ? "#" : "";
        return hashtags.stream().limit(style.most()).map(tag -> "#" + tag + end).toList();
    }

    /**
     * Absent if no text fits.
     *
     * @param fates is told what becomes of each message that may be used here
     */
    Optional<Snippet> compose(List<Message> messages, BiConsumer<Message, Fate> fates, Excerpts excerpts, List<Wording> longForms,
            List<Wording> thread) {
        List<Wording> written = new ArrayList<>();
        List<Wording> general = new ArrayList<>();
        for (Message message : messages) {
            if (!message.suits(platform.id())) {
                continue;
            }
            if (settings.hashtags().isEmpty() && new MessageText(message.text(), rightToLeft).needsHashtags()) {
                fates.accept(message, Fate.NO_HASHTAGS);
                continue;
            }
            Optional<Wording> wording = fit(message);
            if (message.platforms().isEmpty() && wouldHaveAHole(message)) {
                fates.accept(message, wording.isEmpty() ? Fate.NO_ROOM : Fate.WOULD_HAVE_A_HOLE);
                continue;
            }
            boolean forHere = !message.platforms().isEmpty();
            wording.ifPresent(forHere ? written::add : general::add);
            if (wording.isEmpty()) {
                fates.accept(message, Fate.NO_ROOM);
            }
            if (wording.isEmpty() && forHere) {
                tooLong(message);
            }
        }
        List<Wording> all = new ArrayList<>(written);
        all.addAll(general);
        if (all.size() < FEWEST_WORDINGS) {
            boolean alone = all.isEmpty();
            excerpts.fitting(platform, isInText() ? home.link() : "", tags).stream().filter(excerpt -> alone || excerpt.isWhole())
                    .map(excerpt -> wording(excerpt.origin(), excerpt.post().text(), excerpt.body(), excerpt.post().measure(),
                            home.opener(), home.opener().template()))
                    .forEach(all::add);
        }
        List<Wording> shown = different(all);
        noteShown(messages, all, shown, fates);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Snippet(platform, shown, longForms, thread, home.opener().template(), language));
    }

    /** A message with the same words as another is shown with it. */
    private static void noteShown(List<Message> messages, List<Wording> all, List<Wording> shown, BiConsumer<Message, Fate> fates) {
        Set<String> texts = shown.stream().map(Wording::text).collect(Collectors.toSet());
        Map<String, Wording> byMessage = all.stream().collect(Collectors.toMap(Wording::origin, wording -> wording, (one, _) -> one));
        for (Message message : messages) {
            Optional.ofNullable(byMessage.get(message.id()))
                    .ifPresent(wording -> fates.accept(message, texts.contains(wording.text()) ? Fate.SHOWN : Fate.BEHIND_OTHERS));
        }
    }

    /** Whether the link goes into a field of its own here, but a sentence has it in the text. */
    private boolean wouldHaveAHole(Message message) {
        return !isInText() && new MessageText(message.text(), rightToLeft).needsLink();
    }

    /** Those of the platform; where a sentence has them, they are words, and stay where the platform has none. */
    private List<String> tagsIn(MessageText text) {
        return text.needsHashtags() && tags.isEmpty() ? settings.hashtags().stream().map(tag -> "#" + tag).toList() : tags;
    }

    /** What stands in the text: the link too where a sentence has it, though the network has a field for it. */
    private String linkIn(MessageText text, Lead lead) {
        return text.needsLink() || isInText() ? lead.link() : "";
    }

    private boolean isInText() {
        return platform.link() == Platform.LinkPlace.TEXT;
    }

    /** Where readers change a text that has the link in a sentence, the link stays in it. */
    private static Optional<ShareTemplate> template(MessageText text, Opener opener) {
        return opener.template().map(template -> text.needsLink()
                ? new ShareTemplate(template.address().replace("{body", "{text"), template.link(), template.maxAddress())
                : template);
    }

    /** Reports that no text fits. */
    Optional<Snippet> nothingFits() {
        problems.error(Code.NO_TEXT_FITS, Location.whole("messages.yaml"), "No text of the campaign fits " + platform.name() + ".",
                "Write a shorter message for it, with for: [" + platform.id() + "].");
        return Optional.empty();
    }

    private static List<Wording> different(List<Wording> all) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(wording -> seen.add(wording.text())).limit(MOST_WORDINGS).toList();
    }

    /** With as many hashtags as there is room for. */
    private Optional<Wording> fit(Message message) {
        MessageText text = new MessageText(message.text(), rightToLeft);
        Lead lead = leads.apply(message);
        List<String> most = tagsIn(text);
        for (int count = most.size(); count >= (text.needsHashtags() ? 1 : 0); count--) {
            List<String> some = most.subList(0, count);
            String filled = text.fill(platform, settings.people(), linkIn(text, lead), some);
            Measure measure = platform.limit().measure(filled);
            if (measure.fits()) {
                String body = text.needsLink() ? filled : text.fill(platform, settings.people(), "", some);
                return Optional.of(wording(message.id(), filled, body, measure, lead.opener(), template(text, lead.opener())));
            }
        }
        return Optional.empty();
    }

    private static Wording wording(String origin, String text, String body, Measure measure, Opener opener,
            Optional<ShareTemplate> template) {
        Opener.Opening opening = opener.open(text, body);
        return new Wording(origin, text, measure, opening.address(), opening.copyFirst(), template);
    }

    private void tooLong(Message message) {
        MessageText text = new MessageText(message.text(), rightToLeft);
        String link = linkIn(text, leads.apply(message));
        List<String> fewest = text.needsHashtags() ? tagsIn(text).subList(0, 1) : List.of();
        String shortest = text.fill(platform, settings.people(), link, fewest);
        Measure measure = platform.limit().measure(shortest);
        String with = link.isEmpty() ? "" : ", its link included";
        for (Flaw flaw : measure.flaws()) {
            if (flaw instanceof Flaw.TooLong tooLong) {
                problems.error(Code.MESSAGE_TOO_LONG, message.span(),
                        String.format(Locale.ROOT, "The message '%s' is too long for %s: it takes %,d of %s%s.", message.id(),
                                platform.name(), measure.used(), Counted.of(measure.limit(), measure.unit().one()), with),
                        String.format(Locale.ROOT, "Shorten it by %,d, or take %s out of its 'for'.", tooLong.over(), platform.id()));
            } else {
                problems.error(Code.MESSAGE_INVALID, message.span(),
                        "The message '" + message.id() + "' cannot be posted on " + platform.name() + ". " + flaw.message(), "");
            }
        }
    }
}
