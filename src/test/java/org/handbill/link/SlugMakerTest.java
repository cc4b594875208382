package org.handbill.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.Slug;
import org.junit.jupiter.api.Test;

class SlugMakerTest {
    @Test
    void aHundredThousandPagesGetSlugsThatCanBeSaidAndReadAndOffendNobody() {
        Slugs slugs = new Slugs(Ledger.EMPTY);
        Set<String> given = new HashSet<>();
        int letters = 0;
        for (int i = 0; i < 100_000; i++) {
            String slug = slugs.next("write/" + i + "/", "");
            assertThat(given.add(slug)).isTrue();
            assertThat(slug).matches("([bdfghkmnprstz][aeu])+[bdfghkmnprstz]?").doesNotContainPattern("[ilo01qcjvwxy]");
            assertThat(UnluckyWords.pieces()).noneMatch(slug::contains);
            assertThat(Slug.ofSite(slug)).isEmpty();
            letters += slug.length();
        }
        assertThat(letters / 100_000.0).isLessThan(7);
    }

    @Test
    void aCampaignsFewPagesGetFiveLetters() {
        Slugs slugs = new Slugs(Ledger.EMPTY);
        for (int i = 0; i < 50; i++) {
            assertThat(slugs.next("actions/" + i + "/", "x")).hasSizeBetween(5, 6);
        }
    }

    @Test
    void theSamePageGetsTheSameSlugOnAnyMachine() {
        assertThat(List.of(new Slugs(Ledger.EMPTY).next("./", ""), new Slugs(Ledger.EMPTY).next("./", "x"),
                new Slugs(Ledger.EMPTY).next("appeal/", ""))).containsExactly("sazap", new Slugs(Ledger.EMPTY).next("./", "x"), "taped");
        Slugs taken = new Slugs(Ledger.EMPTY);
        assertThat(taken.take("sazap")).isTrue();
        assertThat(taken.take("SAZAP")).isFalse();
        assertThat(taken.next("./", "")).isNotEqualTo("sazap");
    }

    @Test
    void theListHoldsOnlyPiecesThatASlugCanSpell() {
        assertThat(UnluckyWords.pieces()).hasSizeGreaterThan(100).allMatch(piece -> piece.matches("[bdfghkmnprstzaeu]{3,}"));
        assertThat(UnluckyWords.in("sakana")).isTrue();
        assertThat(UnluckyWords.in("bapan")).isFalse();
    }
}
