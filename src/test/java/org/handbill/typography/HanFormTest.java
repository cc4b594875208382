package org.handbill.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanFormTest {
    /** One record of the table name (OpenType, "Naming table version 0"): the family in American English, for Windows. */
    private static FontBuilder named(String family) {
        byte[] text = family.getBytes(StandardCharsets.UTF_16BE);
        int[] words = new int[9 + family.length()];
        System.arraycopy(new int[]{0, 1, 18, 3, 1, 0x409, 1, text.length, 0}, 0, words, 0, 9);
        for (int i = 0; i < family.length(); i++) {
            words[9 + i] = family.charAt(i);
        }
        return new FontBuilder().words("name", words);
    }

    private static FontBuilder withCodePages(FontBuilder font, int bits) {
        int[] metrics = new int[43];
        metrics[0] = 1;
        metrics[39] = bits;
        return font.words("OS/2", metrics);
    }

    @ParameterizedTest
    @CsvSource({"zh, MAINLAND", "zh-Hans, MAINLAND", "zh-CN, MAINLAND", "zh-SG, MAINLAND", "zh-Hans-HK, MAINLAND", "zh-Hant, TAIWAN",
            "zh-TW, TAIWAN",
            "zh-Hant-TW, TAIWAN", "zh-HK, HONG_KONG", "zh-Hant-HK, HONG_KONG", "zh-MO, HONG_KONG", "yue, HONG_KONG", "yue-Hant, HONG_KONG",
            "yue-Hans, MAINLAND", "nan-Hant-TW, TAIWAN", "ja, JAPAN", "ja-JP, JAPAN", "ko, KOREA", "ko-KP, KOREA", "en, ", "vi, ", "und, "})
    void readersOfALanguageKnowOneForm(String language, HanForm form) {
        assertThat(HanForm.of(Locale.forLanguageTag(language))).isEqualTo(Optional.ofNullable(form));
    }

    @ParameterizedTest
    @CsvSource({"Noto Sans CJK JP, JAPAN", "Noto Sans CJK KR Black, KOREA", "Source Han Serif K, KOREA", "Noto Serif SC, MAINLAND",
            "Hiragino Sans GB, MAINLAND", "PingFang TC, TAIWAN", "AR PL UMing TW MBE, TAIWAN", "Source Han Sans HC, HONG_KONG",
            "MingLiU_HKSCS, HONG_KONG", "Noto Sans, ", "TC, ", "'', "})
    void aFamilysNameSaysWhoseFormsItHas(String family, HanForm form) throws BrokenTypefaceException {
        assertThat(named(family).read().form()).isEqualTo(Optional.ofNullable(form));
    }

    @ParameterizedTest
    @CsvSource({"2, JAPAN", "4, MAINLAND", "8, KOREA", "32, KOREA", "40, KOREA", "16, TAIWAN", "6, ", "62, ", "1, ", "0, "})
    void elseTheOneCodePageThatItIsFor(int bits, HanForm form) throws BrokenTypefaceException {
        assertThat(withCodePages(named("Any Gothic"), bits).read().form()).isEqualTo(Optional.ofNullable(form));
        assertThat(withCodePages(named("Any Gothic HK"), bits).read().form()).as("the name is nearer").hasValue(HanForm.HONG_KONG);
    }

    @Test
    void relatedFormsAreLessStrangeThanOthers() {
        assertThat(HanForm.HONG_KONG.strangenessOf(Optional.of(HanForm.HONG_KONG))).isZero();
        List<Optional<HanForm>> order = List.of(Optional.of(HanForm.HONG_KONG), Optional.of(HanForm.TAIWAN), Optional.empty(),
                Optional.of(HanForm.JAPAN));
        assertThat(order.stream().map(HanForm.HONG_KONG::strangenessOf)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aCollectionsTypefacesAreReadInItsOrder() throws BrokenTypefaceException {
        byte[] file = FontBytes.collection(named("Any JP").build(),
                named("Any TC").words("cmap", FontBuilder.join(new int[]{0, 1, 3, 1, 0, 12},
                        FontBuilder.format4('a', 'd', 1))).build());
        List<InstalledTypeface> all = InstalledTypeface.all(file);
        assertThat(all).extracting(InstalledTypeface::index).containsExactly(0, 1);
        assertThat(all).extracting(InstalledTypeface::form).containsExactly(Optional.of(HanForm.JAPAN), Optional.of(HanForm.TAIWAN));
        assertThat(all).extracting(each -> each.covers('A')).containsExactly(true, false);
        assertThat(all).extracting(each -> each.covers('a')).containsExactly(false, true);
    }
}
