package org.handbill.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.handbill.paper.pdf.Mark;
import org.handbill.paper.pdf.Piece;
import org.handbill.paper.pdf.Sheet;
import org.handbill.picture.card.Box;
import org.handbill.text.Paragraph;
import org.junit.jupiter.api.Test;

/** What has to hold of any texts on both sizes of paper: nothing is clipped, nothing meets, nothing is too small to read. */
class SheetGeometryTest {
    private static final int HANDBILLS = Boolean.getBoolean("handbill.full") ? 600 : 20;
    /** Points that arithmetic may be off. */
    private static final double SLACK = 0.05;
    /** By how much of its size a letter such as j may reach over its place. */
    private static final double OVERHANG = 0.15;
    /** No printer prints nearer to the edge. */
    private static final double EDGE = 12;
    private static final double SMALLEST_TYPE = 7.9;

    private record Script(String language, String space, List<String> words) {}

    private static final List<Script> SCRIPTS = List.of(
            new Script("en", " ", List.of("refugees", "of", "a", "border.", "WAIT!", "sent", "10,000", "&", "ÅÇÉ", "jgqy",
                    "Donaudampfschifffahrtsgesellschaft", "https://example.org/a-very-long-path/that/does-not-end")),
            new Script("ru", " ", List.of("беженцы", "у", "границы.", "Щуфый", "ждут", "Йо", "2012")),
            new Script("el", " ", List.of("πρόσφυγες", "στα", "σύνορα.", "Ή", "ΐβφ", "όχι")),
            new Script("ar", " ", List.of("اللاجئون", "على", "الحدود.", "أُعيدوا", "لا", "2012", "مُحَمَّدٌ", "UNHCR")),
            new Script("he", " ", List.of("פליטים", "על", "הגבול.", "שָׁלוֹם", "UNHCR", "ץךףן")),
            new Script("hi", " ", List.of("शरणार्थियों", "को", "गिरफ़्तार", "किया", "है।", "उन्हें")),
            new Script("th", "", List.of("ผู้ลี้ภัย", "ชายแดน", "ส่ง", "กลับ", "น้ำ", "ป้า")),
            new Script("zh-Hans", "", List.of("难民", "中国", "遣返", "。", "请阅读", "边境")),
            new Script("ja", "", List.of("難民", "を", "送り返", "さないで", "ください", "。", "ー")),
            new Script("ko", " ", List.of("난민을", "돌려보내지", "마십시오.", "북", "2012년", "도시에서")));

    @Test
    void nothingIsClippedAndNothingMeets() {
        Random random = new Random(20120220);
        for (int i = 0; i < HANDBILLS; i++) {
            Handbill handbill = handbill(SCRIPTS.get(i % SCRIPTS.size()), random);
            PaperSize paper = i % 2 == 0 ? PaperSize.A4 : PaperSize.LETTER;
            String what = i + " on " + paper + ": " + handbill;
            List<Sheet> sheets = PaperSamples.PRINTER.sheets(handbill, paper);
            assertThat(sheets).as(what).hasSizeGreaterThanOrEqualTo(handbill.link().isEmpty() ? 1 : 2);
            sheets.forEach(sheet -> check(sheet, what));
            hasAllThatIsEssential(sheets, handbill, what);
        }
    }

    /** However long it is: what has no room on the sheet for the wall is on the sheets behind it. */
    @Test
    void nothingEssentialIsLost() {
        for (int sentences : new int[]{60, 400}) {
            List<String> body = List.of("This is what matters: " + "It goes on and on. ".repeat(sentences).strip(), "Aside.", "Aside too.",
                    "And this, the last of all.");
            Handbill handbill = PaperSamples.handbill("en", "Short", "A summary.", body, "Do it", "Soon.");
            for (PaperSize paper : PaperSize.values()) {
                String what = sentences + " sentences on " + paper;
                List<Sheet> sheets = PaperSamples.PRINTER.sheets(handbill, paper);
                sheets.forEach(sheet -> check(sheet, what));
                hasAllThatIsEssential(sheets, handbill, what);
            }
        }
    }

    @Test
    void anEssentialListComesWithWhatLeadsInToIt() {
        List<String> body = List.of("Mr. Smith decides. ".repeat(40).strip(), "It is late. ".repeat(400).strip(), "We ask for two things:",
                "First, bread. Then peace.");
        Handbill handbill = PaperSamples.handbill("en", "Short", "A summary.", body, "Do it", "Soon.");
        String printed = words(PaperSamples.PRINTER.sheets(handbill, PaperSize.A4), handbill);
        assertThat(printed).containsSubsequence("Weaskfortwothings:", "First,bread.Thenpeace.");
    }

    private static void hasAllThatIsEssential(List<Sheet> sheets, Handbill handbill, String what) {
        String printed = words(sheets, handbill);
        handbill.body().paragraphs().stream().filter(paragraph -> paragraph.priority() == Paragraph.Priority.ESSENTIAL)
                .forEach(paragraph -> assertThat(printed).as(what).contains(folded(paragraph.text())));
    }

    /** Of the body alone, without what stands between its parts on two sheets. */
    private static String words(List<Sheet> sheets, Handbill handbill) {
        List<String> body = handbill.body().paragraphs().stream().map(paragraph -> folded(paragraph.text())).toList();
        return sheets.stream().flatMap(sheet -> sheet.pieces().stream()).filter(piece -> piece.role() == Piece.Role.PARAGRAPH)
                .map(piece -> folded(piece.words())).filter(words -> body.stream().anyMatch(paragraph -> paragraph.contains(words)))
                .collect(Collectors.joining());
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void theShortestAndTheLongestTextsFit() {
        String endless = "word ".repeat(1_500).strip();
        List<String> body = IntStream.range(0, 40).mapToObj(i -> i + " is a sentence. ".repeat(60).strip()).toList();
        List<Handbill.Step> steps = IntStream.range(0, 40).mapToObj(i -> PaperSamples.step("Step " + endless, endless)).toList();
        String link = "https://example.org/" + "a-long-way/".repeat(12);
        Handbill longest = PaperSamples.handbill("en", endless, List.of(endless, endless), endless, endless, body, steps, link);
        for (PaperSize paper : PaperSize.values()) {
            PaperSamples.PRINTER.sheets(longest, paper).forEach(sheet -> check(sheet, "the longest"));
            PaperSamples.PRINTER.sheets(PaperSamples.BARE, paper).forEach(sheet -> check(sheet, "the shortest"));
        }
    }

    private static Handbill handbill(Script script, Random random) {
        List<String> body = new ArrayList<>();
        int paragraphs = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(14);
        for (int i = 0; i < paragraphs; i++) {
            body.add(text(script, 1 + random.nextInt(160), random));
        }
        List<Handbill.Step> steps = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? random.nextInt(12) : random.nextInt(5);
        for (int i = 0; i < count; i++) {
            steps.add(
                    PaperSamples.step(text(script, 1 + random.nextInt(5), random), random.nextInt(5) == 0 ? "" : text(script, 12, random)));
        }
        String summary = random.nextInt(5) == 0 ? "" : text(script, 4 + random.nextInt(50), random);
        String link = random.nextInt(6) == 0 ? "" : "https://example.org/" + "walk/".repeat(random.nextInt(7));
        return PaperSamples.handbill(script.language(), random.nextBoolean() ? "" : text(script, 14, random),
                random.nextBoolean() ? List.of() : List.of("#Tag", "18. 2. 2012"),
                text(script, 1 + random.nextInt(random.nextInt(6) == 0 ? 60 : 8), random),
                summary, body, steps, link);
    }

    private static String text(Script script, int words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i > 0 ? script.space() : "").append(script.words().get(random.nextInt(script.words().size())));
        }
        return text.toString();
    }

    private static void check(Sheet sheet, String what) {
        Box printable = new Box(EDGE, EDGE, sheet.width() - EDGE, sheet.height() - EDGE);
        List<Mark> marks = sheet.pieces().stream().flatMap(piece -> piece.marks().stream()).toList();
        for (int i = 0; i < marks.size(); i++) {
            Box box = marks.get(i).bounds();
            switch (marks.get(i)) {
                case Mark.Type type -> {
                    double over = SLACK + (type.size() < 20 ? OVERHANG * type.size() : 0);
                    Box content = new Box(sheet.content().left() - over, sheet.content().top() - SLACK, sheet.content().right() + over,
                            sheet.content().bottom() + SLACK);
                    assertThat(box.isInside(type.turned() ? printable : content))
                            .as("%s inside for “%s” of %s", box, type.line().text(), what)
                            .isTrue();
                    assertThat(type.line().isComplete()).as(what).isTrue();
                    boolean address = type.line().text().contains("/");
                    assertThat(type.size()).as("size of “%s” in %s", type.line().text(), what)
                            .isGreaterThan(address || type.turned() ? 3.9 : SMALLEST_TYPE);
                }
                case Mark.Code _ -> assertThat(box.isInside(printable)).as("code of %s", what).isTrue();
                case Mark.Rule _,Mark.Dashes _ -> assertThat(box.isInside(new Box(0, 0, sheet.width(), sheet.height()))).as(what).isTrue();
            }
            for (int j = i + 1; j < marks.size(); j++) {
                Box other = marks.get(j).bounds();
                Box smaller = new Box(other.left() + SLACK, other.top() + SLACK, other.right() - SLACK, other.bottom() - SLACK);
                assertThat(box.overlaps(smaller)).as("%s and %s of %s", box, other, what).isFalse();
            }
        }
    }
}
