package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handbill.campaign.Recipient;
import org.junit.jupiter.api.Test;

class CircleTest {
    private static Recipient in(String group) {
        return new Recipient("a", "A", "", group, "", "", "", "a@example.org", "", 0, 2, "", "", Map.of());
    }

    @Test
    void foldersOfGroups() {
        List<String> groups = List.of("Left", "left", "LEFT!", "Nul", "page", "한국", "日本", "1", "Left 2");
        assertThat(Circle.by("group", Recipient::group, groups.stream().map(CircleTest::in).toList())).extracting(Circle::folder)
                .containsExactly("group/left", "group/left-2", "group/left-3", "group/nul-2", "group/page-2", "group/1", "group/2",
                        "group/1-2",
                        "group/left-2-2");
    }

    /** If each looked anew for a number that is free, this would take hours. */
    @Test
    void aHundredThousandGroupsWithoutALatinLetter() {
        List<Recipient> list = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            list.add(in(Character.toString(0x4E00 + i % 20_000) + Character.toString(0x4E00 + i / 20_000)));
        }
        List<Circle> circles = Circle.by("group", Recipient::group, list);
        assertThat(circles).hasSize(100_000);
        assertThat(circles.getLast().folder()).isEqualTo("group/100000");
    }
}
