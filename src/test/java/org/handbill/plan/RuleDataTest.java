package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.handbill.text.GraphemeClusters;
import org.handbill.text.Limit;
import org.handbill.text.Sms;
import org.handbill.text.Utf16;
import org.handbill.text.Weighted;
import org.junit.jupiter.api.Test;

class RuleDataTest {
    @Test
    void writesTheNumbersOfARule() {
        assertThat(RuleData.of(new Limit(Weighted.X, 280))).isEqualTo("{\"k\":\"weighted\",\"scale\":100,\"default\":200,\"link\":23,"
                + "\"ranges\":[[0,4351,100],[8192,8205,100],[8208,8223,100],[8242,8247,100]],\"max\":280}");
        assertThat(RuleData.of(new Limit(GraphemeClusters.BLUESKY, 300)))
                .isEqualTo("{\"k\":\"graphemes\",\"bytes\":3000,\"short\":1,\"max\":300}");
        assertThat(RuleData.of(new Limit(Sms.STANDARD, 3)))
                .isEqualTo("{\"k\":\"sms\",\"septets\":160,\"partSeptets\":153,\"units\":70,\"partUnits\":67,\"max\":3}");
    }

    @Test
    void escapesRefusedCharacters() {
        assertThat(RuleData.of(new Limit(new Utf16(), 9, "<\"\\\t"))).isEqualTo("{\"k\":\"utf16\",\"max\":9,\"no\":\"<\\\"\\\\\\u0009\"}");
    }
}
