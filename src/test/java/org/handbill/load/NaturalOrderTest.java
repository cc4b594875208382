package org.handbill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersAreComparedByValue() {
        assertThat(sorted("10", "9", "1", "01", "a10", "a9", "a", "99999999999999999999999", "100000000000000000000000"))
                .containsExactly("01", "1", "9", "10", "99999999999999999999999", "100000000000000000000000", "a", "a9", "a10");
        assertThat(sorted("2012-02-19.md", "2012-2-3.md", "2012-10-01.md")).containsExactly("2012-2-3.md", "2012-02-19.md",
                "2012-10-01.md");
    }

    private static List<String> sorted(String... names) {
        List<String> list = new ArrayList<>(List.of(names));
        list.sort(NaturalOrder.INSTANCE);
        return list;
    }

    @Test
    void theOrderIsConsistent() {
        SplittableRandom random = new SplittableRandom(3);
        String letters = "019a-Z.é";
        for (int i = 0; i < 20_000; i++) {
            String a = name(random, letters);
            String b = name(random, letters);
            String c = name(random, letters);
            int ab = Integer.signum(NaturalOrder.INSTANCE.compare(a, b));
            assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(b, a))).isEqualTo(-ab);
            assertThat(ab == 0).isEqualTo(a.equals(b));
            if (ab <= 0 && NaturalOrder.INSTANCE.compare(b, c) <= 0) {
                assertThat(NaturalOrder.INSTANCE.compare(a, c)).as("%s %s %s", a, b, c).isNotPositive();
            }
        }
    }

    private static String name(SplittableRandom random, String letters) {
        StringBuilder name = new StringBuilder();
        for (int k = random.nextInt(6); k > 0; k--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }
}
