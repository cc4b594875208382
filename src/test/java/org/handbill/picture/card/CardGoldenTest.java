package org.handbill.picture.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.handbill.Golden;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One card for each script, each looked at before it was kept; another build of the JDK may differ in the shade of a few pixels. */
class CardGoldenTest {
    private static final Path PICTURES = Golden.ROOT.resolve("cards");
    /** Of 255, in one colour of one pixel. */
    private static final int SHADE = 80;
    private static final double MOST_OTHER = 0.002;

    static Stream<Arguments> cards() {
        String english = "In February 2012 China arrested North Korean refugees in three cities near the border. If they are sent back, prison camps await them, and worse. An appeal, and what a reader can do.";
        return Stream.of(Arguments.of("latin", CardSamples.campaign("en", "Do not send them back", english)),
                Arguments.of("latin-accents", CardSamples.campaign("vi", "Đừng trả họ về nước",
                        "Trung Quốc đã bắt giữ người tị nạn Bắc Triều Tiên ở ba thành phố gần biên giới.")),
                Arguments.of("latin-long-word",
                        CardSamples.campaign("de", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", english)),
                Arguments.of("message", CardSamples.message("en", "Do not send them back",
                        "More than 10,000 people were sent back to North Korea in ten years. This time, look.")),
                Arguments.of("cyrillic", CardSamples.campaign("ru", "Не отправляйте их обратно",
                        "В феврале 2012 года Китай арестовал северокорейских беженцев в трёх городах у границы. Их ждут лагеря.")),
                Arguments.of("greek", CardSamples.campaign("el", "Μην τους στείλετε πίσω",
                        "Τον Φεβρουάριο του 2012 η Κίνα συνέλαβε πρόσφυγες από τη Βόρεια Κορέα σε τρεις πόλεις κοντά στα σύνορα.")),
                Arguments.of("arabic", CardSamples.campaign("ar", "لا تعيدوهم إلى الموت",
                        "في فبراير 2012 اعتقلت الصين لاجئين من كوريا الشمالية في ثلاث مدن قرب الحدود. إذا أُعيدوا فستنتظرهم معسكرات الاعتقال، وما هو أسوأ.")),
                Arguments.of("hebrew", CardSamples.campaign("he", "אל תשלחו אותם חזרה",
                        "בפברואר 2012 עצרה סין פליטים מצפון קוריאה בשלוש ערים סמוך לגבול. אם יוחזרו, מחכים להם מחנות כליאה, ואף גרוע מכך.")),
                Arguments.of("devanagari", CardSamples.campaign("hi", "उन्हें वापस न भेजें",
                        "चीन ने सीमा के पास तीन शहरों में उत्तर कोरियाई शरणार्थियों को गिरफ़्तार किया है। कृपया पढ़ें और आगे भेजें।")),
                Arguments.of("thai", CardSamples.campaign("th", "อย่าส่งพวกเขากลับไป",
                        "จีนจับกุมผู้ลี้ภัยชาวเกาหลีเหนือในสามเมืองใกล้ชายแดน โปรดอ่านและส่งต่อให้ผู้อื่น")),
                Arguments.of("chinese", CardSamples.campaign("zh-Hans", "不要把他们送回去",
                        "中国在边境附近的三个城市逮捕了朝鲜难民。十天之内,他们可能被遣返。请阅读,并转告他人。")),
                Arguments.of("japanese", CardSamples.campaign("ja", "彼らを送り返さないでください",
                        "中国は国境近くの三つの都市で北朝鮮からの難民を逮捕しました。十日以内に引き渡されるおそれがあります。「読んで、広めてください」。")),
                Arguments.of("korean", CardSamples.campaign("ko", "그들을 돌려보내지 마십시오",
                        "2012년 2월 중국은 국경에 가까운 세 도시에서 탈북 난민들을 체포했습니다. 열흘 안에 북으로 넘겨질 수 있습니다.")),
                Arguments.of("emoji", CardSamples.campaign("en", "Look 👀 then speak 📣",
                        "Families 👨‍👩‍👧‍👦 and friends 🧑🏽‍🤝‍🧑🏻 wait. Flags: 🇰🇷 🇨🇳. Keycaps 1️⃣ #️⃣, hearts ❤️ ✊🏿 ❤️‍🔥.")),
                Arguments.of("mixed", CardSamples.campaign("he", "הצילו את #SaveRefugees בשנת 2012!",
                        "הארגון UNHCR אמר: «Do not send them back», ביום 23.2.2012 בשעה 21:00 (UTC+9).")),
                Arguments.of("photograph", CardSamples.card("en", "", "Do not send them back", english,
                        Optional.of(new Card.Photo("media/river.png", Path.of("content/media/river.png"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void looksAsItDid(String name, Card card) throws IOException, CardFault {
        byte[] drawn = CardSamples.PAINTER.draw(card, CardShape.OPEN_GRAPH);
        Path golden = PICTURES.resolve(name + (card.photo().isPresent() ? ".jpg" : ".png"));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(PICTURES);
            Files.write(golden, drawn);
        }
        assertThat(drawn.length).isLessThan(300_000);
        BufferedImage now = ImageIO.read(new ByteArrayInputStream(drawn));
        BufferedImage kept = ImageIO.read(golden.toFile());
        assertThat(now.getWidth()).isEqualTo(1200).isEqualTo(kept.getWidth());
        assertThat(now.getHeight()).isEqualTo(630).isEqualTo(kept.getHeight());
        int other = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                other += differs(now.getRGB(x, y), kept.getRGB(x, y)) ? 1 : 0;
            }
        }
        assertThat((double) other / (1200 * 630)).as("pixels that differ").isLessThan(MOST_OTHER);
    }

    private static boolean differs(int one, int two) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (two >> shift & 0xFF)) > SHADE) {
                return true;
            }
        }
        return false;
    }
}
