package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts made of sentences in many scripts, with links, mentions and emoji of Unicode 16, and limits to hold them against. */
public final class GeneratedSentences {
    private static final String[] STARTS = {"Stop", "Refugees", "난민", "Привет", "Γειά", "يا", "שלום", "कृपया", "停止", "止めて", "Ça",
            "👨‍👩‍👧‍👦", "🫩", "It", "ჩვენ"};
    private static final String[] WORDS = {"the", "repatriation", "of", "refugees", "강제송환", "беженцы", "πρόσφυγες", "لاجئون", "פליטים",
            "शरणार्थी",
            "e\u0301migre\u0301", "https://example.org/a?b=c.d", "example.org", "@user", "@user@example.social", "#Save", "👩🏿‍🚀",
            "🇰🇷🇺🇸", "❤️‍🔥", "क्षि", "นโยบาย",
            "(now)", "3.5", "€20"};
    private static final String[] ENDS = {". ", "! ", "? ", "... ", ".\n", "! \n\n"};

    private GeneratedSentences() {}

    public static List<String> next(SplittableRandom random) {
        List<String> sentences = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            StringBuilder sentence = new StringBuilder(pick(STARTS, random));
            for (int j = random.nextInt(14); j > 0; j--) {
                sentence.append(' ').append(pick(WORDS, random));
            }
            sentences.add(sentence.append(" back").append(pick(ENDS, random)).toString());
        }
        // The JDK ends a sentence only before a letter that can start one, so what it takes for sentences is what counts.
        return Sentences.split(String.join("", sentences).strip(), java.util.Locale.ENGLISH);
    }

    static Limit limit(SplittableRandom random) {
        List<CountingRule> rules = CountingRuleTest.rules();
        CountingRule rule = rules.get(random.nextInt(rules.size()));
        return new Limit(rule, rule instanceof Sms ? 1 + random.nextInt(4) : 30 + random.nextInt(400));
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
