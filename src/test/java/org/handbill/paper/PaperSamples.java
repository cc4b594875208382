package org.handbill.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handbill.diagnostic.Location;
import org.handbill.kit.Handbill;
import org.handbill.picture.card.CardSamples;
import org.handbill.text.Paragraph;

/** Handbills in the design of the theme broadside, in many scripts. */
final class PaperSamples {
    static final HandbillPrinter PRINTER = new HandbillPrinter(CardSamples.DESIGN, CardSamples.HEADLINE, CardSamples.TEXT);
    static final String LINK = "https://example.org/save-refugees/";
    private static final Location HERE = Location.whole("campaign.yaml");

    static final Handbill ENGLISH = handbill("en", "Do not send them back",
            "China has arrested refugees in three cities near the border. If they are sent back, prison camps await them.",
            List.of("There is very little time. Questioning takes seven to ten days, and when it is over people are handed to the North.",
                    "In law the case is clear: no state may return a refugee to a place where life or freedom would be threatened."),
            "Share it", "Read the appeal, then post it wherever you have an account.");
    static final Handbill ARABIC = handbill("ar", "لا تعيدوهم إلى هناك", "في فبراير 2012 اعتقلت الصين لاجئين في ثلاث مدن قرب الحدود.",
            List.of("لم يبق إلا وقت قليل. تستغرق التحقيقات من سبعة أيام إلى عشرة، ثم يُسلَّم الناس.", "قِف مع العائلات، فهي تنتظر."),
            "اكتب رسالة", "أرسل النداء إلى ممثليك.");
    static final Handbill HEBREW = handbill("he", "אל תשלחו אותם בחזרה", "סין עצרה פליטים בשלוש ערים ליד הגבול.",
            List.of("הזמן קצר מאוד. החקירה נמשכת שבעה עד עשרה ימים, ואחריה הם נמסרים."), "כתבו", "שלחו את הקריאה לנציגיכם.");
    static final Handbill KOREAN = handbill("ko", "돌려보내지 마십시오", "중국이 국경 가까운 세 도시에서 탈북자들을 붙잡았습니다.",
            List.of("시간이 거의 없습니다. 조사는 이레에서 열흘이 걸리고, 끝나면 사람들은 북한에 넘겨집니다."), "널리 알리기", "호소문을 읽고 올려 주십시오.");
    static final Handbill GREEK = handbill("el", "Μην τους στείλετε πίσω", "Η Κίνα συνέλαβε πρόσφυγες σε τρεις πόλεις κοντά στα σύνορα.",
            List.of("Ο χρόνος είναι ελάχιστος. Η ανάκριση διαρκεί επτά με δέκα ημέρες."), "Γράψτε", "Στείλτε την έκκληση.");
    static final Handbill RUSSIAN = handbill("ru", "Не отправляйте их назад", "Китай арестовал беженцев в трёх городах у границы.",
            List.of("Времени очень мало. Допросы длятся от семи до десяти дней."), "Напишите", "Отправьте обращение депутатам.");
    static final Handbill JAPANESE = handbill("ja", "送り返さないでください", "中国は国境に近い三つの都市で難民を逮捕しました。",
            List.of("時間はほとんどありません。取り調べは七日から十日で終わり、人々は引き渡されます。"), "広める", "訴えを読んで伝えてください。");
    /** Neither body nor steps nor an address. */
    static final Handbill BARE = new Handbill(Locale.ENGLISH, false, words(""), List.of(), words("Come"), words(""),
            new Handbill.Body(List.of(), HERE), List.of(), "", new Handbill.Contact("", "", "", HERE), labels());

    private PaperSamples() {}

    static Handbill handbill(String language, String title, String summary, List<String> body, String step, String what) {
        List<Handbill.Step> steps = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            steps.add(new Handbill.Step(words(step), words(what)));
        }
        return handbill(language, "", List.of("#SaveRefugees", "2012-02-18"), title, summary, body, steps, LINK);
    }

    static Handbill handbill(String language, String notice, List<String> kicker, String title, String summary, List<String> body,
            List<Handbill.Step> steps, String link) {
        Locale locale = Locale.forLanguageTag(language);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String text : body) {
            paragraphs.add(new Paragraph(text, paragraphs.size() % 3 == 0 ? Paragraph.Priority.ESSENTIAL : Paragraph.Priority.ORDINARY,
                    Paragraph.endsWithColon(text, language)));
        }
        return new Handbill(locale, List.of("ar", "he").contains(language), words(notice),
                kicker.stream().map(PaperSamples::words).toList(),
                words(title), words(summary), new Handbill.Body(paragraphs, HERE), steps, link,
                new Handbill.Contact("Questions:", "The editors", "editors@example.org", HERE), labels());
    }

    static Handbill.Step step(String title, String summary) {
        return new Handbill.Step(words(title), words(summary));
    }

    private static Handbill.Words words(String text) {
        return new Handbill.Words(text, HERE);
    }

    private static Handbill.Labels labels() {
        return new Handbill.Labels("What you can do", "Scan it, read all of it, pass it on",
                "A code to scan that opens " + LINK,
                "Tear one off and take it with you", "Cut along the dashed lines as far as the rule.");
    }
}
