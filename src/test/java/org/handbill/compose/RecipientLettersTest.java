package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.RecipientPlaces;
import org.handbill.campaign.Recipients;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.kit.Correspondence;
import org.handbill.kit.Kit;
import org.handbill.kit.Letter;
import org.handbill.kit.MailLinks;
import org.handbill.kit.Wording;
import org.handbill.scale.ManyLetters;
import org.handbill.scale.ManyRecipients;
import org.handbill.text.FittedLetter;
import org.handbill.text.Limit;
import org.handbill.text.WebForm;
import org.junit.jupiter.api.Test;

class RecipientLettersTest {
    private static final RecipientPlaces WHOLE = RecipientPlaces.whole("recipients/a.csv");
    private static final int RECIPIENTS = Boolean.getBoolean("handbill.full") ? 20_000 : 1_000;
    private static final Recipient PLAIN = recipient("", "", "", 0, Map.of());

    private static Recipient recipient(String language, String role, String salutation, int limit, Map<String, String> accounts) {
        return new Recipient("a", "Ana Novák", role, "", "", language, salutation, "ana+office@example.org", "", limit, 2, "", "",
                accounts);
    }

    private static List<Kit> kits(List<String> languages, Recipient... recipients) {
        Recipients file = new Recipients("recipients/a.csv", "a", Optional.empty(), "", List.of(recipients), WHOLE);
        return ManyLetters.kits(ManyLetters.campaign(languages, file)).value().orElseThrow();
    }

    private static Correspondence with(Recipient recipient) {
        Kit kit = kits(List.of("en", "ko"), recipient).getFirst();
        return kit.correspondents().with(kit.edition(), recipient);
    }

    /** Counted by hand, so that a mistake of the rule shows. */
    private static int cost(String text, int newline) {
        int breaks = (int) text.chars().filter(c -> c == '\n').count();
        return text.length() - breaks + breaks * newline;
    }

    @Test
    void lettersAreNeverOverTheLimitOfTheirForm() {
        Recipients many = ManyRecipients.of(RECIPIENTS);
        Campaign campaign = ManyLetters.campaign(List.of("en", "ko", "ar"), many);
        SplittableRandom random = new SplittableRandom(20120218);
        int shortened = 0;
        for (Kit kit : ManyLetters.kits(campaign).value().orElseThrow()) {
            for (Recipient recipient : many.list()) {
                Correspondence found = kit.correspondents().with(kit.edition(), recipient);
                Letter letter = found.letter().orElseThrow();
                assertThat(letter.text()).startsWith(found.salutation() + "\n\n").contains(recipient.name());
                int cost = cost(letter.text(), recipient.newline());
                assertThat(letter.measure().used()).isEqualTo(cost);
                if (recipient.limit() > 0) {
                    assertThat(cost).as(recipient.name()).isLessThanOrEqualTo(recipient.limit());
                }
                shortened += letter.extent() == Letter.Extent.WHOLE ? 0 : 1;
                found.mail().ifPresent(mail -> check(mail, letter));
                for (var post : found.posts()) {
                    Wording wording = post.best();
                    assertThat(post.platform().limit().fits(wording.text())).as(wording.text()).isTrue();
                    assertThat(wording.text()).contains(recipient.accounts().get(post.platform().id()));
                }
                if (random.nextInt(50) == 0) {
                    isWhatTheFitterFinds(campaign, kit.edition(), recipient, found);
                }
            }
        }
        assertThat(shortened).isGreaterThan(RECIPIENTS);
    }

    /** That letters of one cost share a fit must not show. */
    private static void isWhatTheFitterFinds(Campaign campaign, Edition edition, Recipient recipient, Correspondence found) {
        PageLinks links = PageLinks.home(campaign, edition);
        AppealComposer appeal = new AppealComposer(edition, edition.appeal().orElseThrow(), edition.language(), links,
                new AbsoluteLinks(links.whole()),
                campaign.margins().places(), new org.handbill.diagnostic.Problems());
        if (!found.language().equals(edition.language())) {
            return;
        }
        Limit limit = new Limit(new WebForm(recipient.newline()), recipient.limit() == 0 ? Integer.MAX_VALUE : recipient.limit());
        FittedLetter direct = appeal.fit(found.salutation(), limit);
        assertThat(((FittedLetter.Fitted) direct).text()).isEqualTo(found.letter().orElseThrow().text());
    }

    private static void check(MailLinks mail, Letter letter) {
        assertThat(mail.webmails()).hasSize(3).allSatisfy(service -> assertThat(service.href()).hasSizeLessThanOrEqualTo(2_000));
        assertThat(mail.mailto()).hasSizeLessThanOrEqualTo(2_000).startsWith("mailto:").doesNotContain("+", " ");
        List<String> addresses = new java.util.ArrayList<>(mail.webmails().stream().map(MailLinks.Webmail::href).toList());
        addresses.add(mail.mailto());
        for (String address : addresses) {
            String body = URLDecoder.decode(address.substring(address.indexOf("&body=") + "&body=".length()), StandardCharsets.UTF_8);
            assertThat(body.replace("\r\n", "")).doesNotContain("\n");
            if (!mail.copyFirst()) {
                assertThat(body.replace("\r\n", "\n")).isEqualTo(letter.text());
            }
        }
    }

    @Test
    void salutationsAreTheAuthorsOwnOrByLanguageAndNeverGuessAPersonsGender() {
        assertThat(with(PLAIN).salutation()).isEqualTo("To Ana Novák:");
        assertThat(with(recipient("", "Senator", "", 0, Map.of())).salutation()).isEqualTo("Dear Ana Novák,");
        assertThat(with(recipient("", "Senator", "Dear Senator Novák,", 0, Map.of())).letter().orElseThrow().text())
                .startsWith("Dear Senator Novák,\n\n");
    }

    @Test
    void lettersAreInTheRecipientsLanguageWhereTheCampaignHasIt() {
        assertThat(with(recipient("ko-KR", "", "", 0, Map.of())).language().getLanguage()).isEqualTo("ko");
        assertThat(with(recipient("fi", "", "", 0, Map.of())).language().getLanguage()).isEqualTo("en");
        Kit korean = kits(List.of("en", "ko"), PLAIN).get(1);
        assertThat(korean.correspondents().with(korean.edition(), PLAIN).language().getLanguage()).isEqualTo("ko");
    }

    @Test
    void withoutALimitTheLetterIsWholeAndTheMailBeginsWithTheSummary() {
        Correspondence found = with(PLAIN);
        Letter letter = found.letter().orElseThrow();
        assertThat(letter.extent()).isEqualTo(Letter.Extent.WHOLE);
        assertThat(letter.fit().included()).hasSize(letter.available());
        MailLinks mail = found.mail().orElseThrow();
        assertThat(mail.copyFirst()).isTrue();
        assertThat(mail.mailto()).startsWith("mailto:ana%2Boffice@example.org?subject=Refugees%20held")
                .contains("&body=To%20Ana%20Nov%C3%A1k%3A%0D%0A%0D%0A").endsWith("https%3A%2F%2Fexample.org%2Fsave-refugees%2F");
    }

    @Test
    void postsMentionTheAccountBehindTheText() {
        Correspondence found = with(recipient("", "", "", 0, Map.of("x", "@ana", "bluesky", "@ana.example.org", "nowhere", "@ana")));
        assertThat(found.posts()).extracting(post -> post.platform().id()).containsExactly("x", "bluesky");
        assertThat(found.posts().getFirst().best().text()).endsWith(" @ana https://example.org/save-refugees/");
        assertThat(found.posts().getFirst().best().open().orElseThrow()).contains("%40ana%20https%3A%2F%2F");
    }

    @Test
    void formsThatAreTooShortAreReportedOnceForEachLimitOfAFile() {
        Recipients file = new Recipients("recipients/a.csv", "a", Optional.empty(), "",
                List.of(recipient("", "", "", 60, Map.of()), recipient("", "", "", 50, Map.of()), recipient("", "", "", 50, Map.of()),
                        recipient("", "", "", 2_500, Map.of())),
                WHOLE);
        List<Diagnostic> found = ManyLetters.kits(ManyLetters.campaign(List.of("en"), file)).diagnostics();
        assertThat(found).extracting(Diagnostic::code).containsExactly(Code.ESSENTIAL_TOO_LONG, Code.ESSENTIAL_TOO_LONG);
        assertThat(found.getFirst().message())
                .isEqualTo("There is no letter to 'Ana Novák': the form takes 50 characters, and the shortest letter has 807 more. "
                        + "The same is true of 1 other recipient of this file with that limit.");
        List<Diagnostic> oneTooMany = ManyLetters.kits(ManyLetters.campaign(List.of("en"),
                new Recipients("recipients/a.csv", "a", Optional.empty(), "", List.of(recipient("", "", "", 50 + 807 - 1, Map.of())),
                        WHOLE)))
                .diagnostics();
        assertThat(oneTooMany).extracting(Diagnostic::message).singleElement().asString().contains("has 1 more");
        Recipient enough = recipient("", "", "", 50 + 807, Map.of());
        Kit kit = kits(List.of("en"), enough).getFirst();
        assertThat(kit.correspondents().with(kit.edition(), enough).letter()).isPresent();
    }
}
