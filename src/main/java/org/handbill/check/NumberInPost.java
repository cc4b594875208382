package org.handbill.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/**
 * A number that a message passes on but the campaign does not give anywhere else: mostly a slip, or a figure that was changed in the post and forgotten
 * here. It counts as given if any other text has it, in its own language or the campaign's, in digits or words.
 */
final class NumberInPost implements Rule {
    @Override
    public Code code() {
        return Code.NUMBER_NOT_IN_POST;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        Map<Text, List<Numbers.Found>> wanted = new LinkedHashMap<>();
        subject.texts().stream().filter(text -> text.kind() == Text.Kind.MESSAGE).forEach(text -> {
            List<Numbers.Found> numbers = Numbers.in(text.words(), text.language());
            if (!numbers.isEmpty()) {
                wanted.put(text, numbers);
            }
        });
        if (wanted.isEmpty()) {
            return;
        }
        Map<Locale, Set<BigDecimal>> known = new HashMap<>();
        for (Text text : subject.texts()) {
            if (text.kind() != Text.Kind.MESSAGE) {
                Set<BigDecimal> numbers = known.computeIfAbsent(text.language(), _ -> new HashSet<>());
                Numbers.in(text.words(), text.language()).forEach(found -> numbers.addAll(found.values()));
                numbers.addAll(NumberWords.in(text.words(), text.language()));
            }
        }
        Set<BigDecimal> original = known.getOrDefault(subject.campaign().original().language(), Set.of());
        wanted.forEach((text, numbers) -> {
            Set<BigDecimal> own = known.getOrDefault(text.language(), Set.of());
            try (Findings findings = new Findings(Code.NUMBER_NOT_IN_POST, text.place(), problems)) {
                for (Numbers.Found number : numbers) {
                    if (List.of(own, original).stream().allMatch(some -> Collections.disjoint(some, number.values()))) {
                        findings.warning(number.written(),
                                "The number " + number.written() + " stands neither in the post nor in any other text of the campaign.",
                                "Look which is right, and give the same number here and there.");
                    }
                }
            }
        });
    }
}
