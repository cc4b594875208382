package org.handbill.scale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.RecipientPlaces;
import org.handbill.campaign.Recipients;

/** Makes up any number of recipients: names in several scripts, forms of several lengths, some with mail, telephone and accounts. */
public final class ManyRecipients {
    private static final long SEED = 20120218;
    private static final List<List<String>> GIVEN = List.of(
            List.of("Ana", "Björn", "Chloé", "Đorđe", "Eve", "Fatma", "Göran", "Hana", "Ivo", "Jana", "Karim", "Łucja", "Mia", "Noor",
                    "Olu"),
            List.of("Анна", "Борис", "Вера", "Глеб", "Дарья", "Елена"), List.of("민준", "서연", "지호", "하은", "도윤"),
            List.of("أحمد", "فاطمة", "محمود", "ليلى", "يوسف"), List.of("Άννα", "Γιώργος", "Ελένη", "Νίκος"));
    private static final List<List<String>> FAMILY = List.of(
            List.of("Abel", "Brandt", "Castro", "Dupont", "Eriksen", "Fischer", "García", "Horváth", "Ionescu", "Jansen", "Kovač", "Larsen",
                    "Müller", "Novák", "O’Brien", "Peeters", "Quinn", "Rossi", "Şahin", "Tóth"),
            List.of("Иванова", "Петров", "Сидорова", "Кузнецов"), List.of("김", "이", "박", "최"), List.of("الخطيب", "حداد", "منصور"),
            List.of("Παπαδάκη", "Νικολάου"));
    private static final List<String> ROLES = List.of("Member of Parliament", "Senator", "Councillor", "");
    private static final int[] LIMITS = {0, 1_000, 1_500, 2_000, 2_500, 4_000, 10_000};
    private static final List<String> LANGUAGES = List.of("", "", "en", "ko", "ar");

    private ManyRecipients() {}

    /** The same for the same number: the first of more are not those of fewer. */
    public static Recipients of(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        List<Recipient> list = new ArrayList<>(number);
        for (int i = 1; i <= number; i++) {
            list.add(recipient(i, number, random));
        }
        return new Recipients("recipients/many.csv", "many", Optional.of(LocalDate.of(2012, 2, 18)), "made up for a measurement", list,
                RecipientPlaces.whole("recipients/many.csv"));
    }

    private static Recipient recipient(int number, int of, SplittableRandom random) {
        int script = random.nextInt(10) < 6 ? 0 : random.nextInt(GIVEN.size());
        String name = pick(GIVEN.get(script), random) + " " + pick(FAMILY.get(script), random) + " " + syllables(random);
        int groups = Math.max(2, of / 400);
        boolean mail = random.nextInt(3) > 0;
        Map<String, String> accounts = new HashMap<>();
        if (random.nextInt(5) == 0) {
            accounts.put("x", "@office" + number);
            accounts.put("mastodon", "@office" + number + "@example.org");
        }
        return new Recipient("r" + number, name, pick(ROLES, random), "Group " + (1 + random.nextInt(groups)),
                "Region " + (1 + random.nextInt(groups * 2)), pick(LANGUAGES, random), "", mail ? "office" + number + "@example.org" : "",
                mail ? "" : "https://example.org/form/" + number, LIMITS[random.nextInt(LIMITS.length)], 1 + random.nextInt(2),
                "Human rights", random.nextInt(2) == 0 ? "+1 202 555 " + (1000 + random.nextInt(9000)) : "", accounts);
    }

    private static String syllables(SplittableRandom random) {
        String consonants = "bdfgklmnprstv";
        String vowels = "aeiou";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            out.append(consonants.charAt(random.nextInt(consonants.length()))).append(vowels.charAt(random.nextInt(vowels.length())));
        }
        return Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
