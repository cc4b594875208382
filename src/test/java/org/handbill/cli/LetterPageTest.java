package org.handbill.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.handbill.browser.Chromium;
import org.handbill.text.WebForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers make a letter their own. The pages are opened from a disk. */
class LetterPageTest {
    @TempDir
    static Path temp;

    private static @Nullable Chromium chromium;
    private static @Nullable Path site;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void build() throws IOException {
        chromium = Chromium.start();
        site = LetterSite.english(temp, 400, 5000);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        context = Objects.requireNonNull(chromium).browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 800));
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(address("actions/write1/index.html"));
    }

    @AfterEach
    void close() {
        context.close();
        org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
    }

    private static String address(String name) {
        return Objects.requireNonNull(site).resolve(name).toUri().toString();
    }

    private Locator field(String name) {
        return page.locator(".letter input[data-field]").filter(new Locator.FilterOptions())
                .and(page.getByLabel(name, new Page.GetByLabelOptions().setExact(true))).first();
    }

    private Locator own() {
        return page.locator(".yours > .own textarea").first();
    }

    private Locator reason(String label) {
        return page.getByLabel(label);
    }

    private String letter() {
        return page.locator("#letter1").textContent();
    }

    private void fill() {
        field("Your name").fill("Ana Kim");
        field("Your town").fill("Leeds");
        field("Your \"e-mail\" (.*)?").fill("ana@example.org");
    }

    private String copied() {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private void copy() {
        page.locator(".letter [data-copy=letter1]").click();
    }

    @Test
    void fillsInEveryFieldAtOnce() {
        String before = letter();
        assertThat(before).contains("I live in [your town] and").contains("Yours, [your name], [your \"e-mail\" (.*)?], [your town]");
        fill();
        assertThat(letter()).isEqualTo(before.replace("[your town]", "Leeds").replace("[your name]", "Ana Kim")
                .replace("[your \"e-mail\" (.*)?]", "ana@example.org"));
        copy();
        assertThat(page.locator("#status")).containsText("Copied");
        assertThat(copied()).isEqualTo(letter());
        assertThat(field("Your name").getAttribute("autocomplete")).isEqualTo("name");
        assertThat(field("Your town").getAttribute("autocomplete")).isEqualTo("address-level2");
        field("Your name").fill("");
        field("Your town").fill("");
        field("Your \"e-mail\" (.*)?").fill("");
        assertThat(letter()).isEqualTo(before);
    }

    @Test
    void warnsOnceOfAFieldThatIsLeftOver() {
        page.evaluate("navigator.clipboard.writeText('before')");
        field("Your name").fill("Ana");
        copy();
        assertThat(page.locator("#status")).containsText("Still to fill in: Your town");
        assertThat(field("Your town")).isFocused();
        assertThat(copied()).isEqualTo("before");
        copy();
        assertThat(page.locator("#status")).containsText("Copied");
        assertThat(copied()).contains("[your town]").contains("Ana");
        field("Your name").fill("Anna");
        copy();
        assertThat(field("Your town")).isFocused();
    }

    @Test
    void takesTheReasonsThatTheReaderChooses() {
        assertThat(page.locator(".reasons input").count()).isEqualTo(3);
        assertThat(page.locator(".reasons input:checked")).hasCount(0);
        String atFirst = letter();
        assertThat(atFirst).contains("It feeds families").doesNotContain("The sea comes", "It is our history");
        reason("It is our history.").check();
        assertThat(letter()).containsSubsequence("It is our history", "Please vote", "I had to shorten this.")
                .doesNotContain("It feeds families", "The sea comes");
        reason("The sea comes back.").check();
        assertThat(letter()).contains("The sea comes back").doesNotContain("It feeds families");
        reason("The sea comes back.").uncheck();
        reason("It is our history.").uncheck();
        assertThat(page.locator(".verdict")).isEmpty();
        assertThat(letter()).isEqualTo(atFirst);
    }

    @Test
    void countsTheReadersWordsAndMakesRoomForThem() {
        String before = letter();
        own().fill("We live from it, and want to go on.");
        assertThat(letter().replace("We live from it, and want to go on.\n\n", "")).as("the room that is kept").isEqualTo(before);
        String words = "My father went out from this harbour every morning of his life, in all weathers, as his own father had done.";
        own().fill(words);
        String text = letter();
        int used = new WebForm(2).count(text).used();
        assertThat(text).contains("\n\n" + words + "\n\n").endsWith("[your town]").contains("vote against the rubble");
        assertThat(text.indexOf(words)).isGreaterThan(text.indexOf("I live in"));
        assertThat(used).isLessThanOrEqualTo(400);
        assertThat(page.locator("[data-room] span")).hasText(used + " of 400 characters");
        assertThat(page.locator(".letter > .count span")).containsText(used + " of 400 characters");
        assertThat(page.locator(".verdict")).containsText("There is no room now for: It feeds families.");
        own().fill("x".repeat(400));
        assertThat(page.locator("[data-room] span")).hasClass("over");
        int over = new WebForm(2).count(letter()).used() - 400;
        assertThat(page.locator(".verdict")).containsText(over + " characters too many.");
        assertThat(letter()).contains("I live in").contains("vote against the rubble");
        own().fill("");
        assertThat(page.locator(".verdict")).isEmpty();
    }

    @Test
    void saysHowMuchIsTheReaders() {
        Locator share = page.locator(".yours-part span");
        assertThat(share).containsText("Identical");
        own().fill("It feeds families. Forty boats lie in it, and each of them feeds one.");
        assertThat(share).containsText("Identical");
        own().fill("Leave it to us, please.");
        assertThat(share).hasText(Pattern.compile("A little your own: \\d+% of the words\\."));
        own().fill("My father went out from this harbour every morning of his life, in all weathers, and so did his own.");
        assertThat(share).hasText(Pattern.compile("Yours: \\d+% of the words\\."));
        assertThat((double) page.locator(".yours-part meter").evaluate("m => m.value")).isBetween(.15, .9);
    }

    @Test
    void keepsNothingUnlessAsked() {
        fill();
        assertThat(page.evaluate("localStorage.length + document.cookie.length")).isEqualTo(0);
        page.reload();
        page.getByLabel("Remember what I fill in").check();
        fill();
        own().fill("Not kept.");
        page.reload();
        assertThat(field("Your name")).hasValue("Ana Kim");
        assertThat(letter()).contains("Ana Kim").doesNotContain("Not kept");
        assertThat(page.evaluate("JSON.stringify(Object.keys(localStorage))")).isEqualTo("[\"handbill-letter\"]");
        page.getByText("Forget it").click();
        assertThat(page.locator("#status")).containsText("Forgotten");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        assertThat(letter()).contains("[your name]");
        page.reload();
        assertThat(field("Your name")).hasValue("");
    }

    @Test
    void takesWhateverIsPasted() {
        field("Your name").fill("<img src=x onerror=document.title='x'> [your town] $& 😀");
        own().fill("</script><b>bold</b>\r\nשלום \u202Eevil\u0000 line\nline 👨‍👩‍👧‍👦 e\u0301");
        assertThat(letter()).contains("Yours, <img src=x onerror=document.title='x'> [your town] $& 😀,")
                .contains("</script><b>bold</b>\nשלום \u202Eevil line\nline 👨‍👩‍👧‍👦 é\n");
        assertThat(page.locator("#letter1 img, #letter1 b").count()).isZero();
        own().fill("word ".repeat(200_000));
        assertThat(page.locator("[data-room] span")).containsText("of 400 characters");
        assertThat(page.locator(".verdict")).hasText(Pattern.compile("99,\\d{3} characters too many\\..*"));
        field("Your town").fill("T".repeat(5000));
        assertThat(letter()).contains("T".repeat(200)).doesNotContain("T".repeat(201));
    }

    /** As pages of recipients have them, beside the letter. */
    @Test
    void addressesCarryTheLetterOfTheReader() {
        page.evaluate(
                """
                        document.querySelector('main').insertAdjacentHTML('beforeend',
                          '<a id="mail" href="#" data-copy-first="letter1" data-letter-most="1900" data-letter-href="mailto:hall@example.org?subject=Harbour&amp;body={text:crlf}">Mail</a>')""");
        fill();
        own().fill("Ours & yours, 100%.");
        String href = page.locator("#mail").getAttribute("href");
        assertThat(href).startsWith("mailto:hall@example.org?subject=Harbour&body=I%20live%20in%20Leeds");
        assertThat(java.net.URLDecoder.decode(href.substring(href.indexOf("body=") + 5), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(letter().replace("\n", "\r\n"));
        own().fill("long ".repeat(500));
        assertThat(page.locator("#mail")).hasAttribute("href", "mailto:hall@example.org?subject=Harbour&body=");
        page.evaluate("window.addEventListener('copy', event => { window.copied = event.clipboardData.getData('text/plain'); })");
        page.evaluate("window.addEventListener('click', event => event.preventDefault())");
        page.locator("#mail").click();
        assertThat(page.evaluate("window.copied")).as("what the link is too short for").isEqualTo(letter());
    }

    @Test
    void severalLettersOfAPageShareTheFields() {
        page.navigate(address("appeal/index.html"));
        assertThat(page.locator(".letter")).hasCount(2);
        field("Your name").fill("Ana Kim");
        assertThat(page.locator("#letter1")).containsText("Yours, Ana Kim");
        assertThat(page.locator("#letter2")).containsText("Yours, Ana Kim");
        assertThat(page.locator("#letter2-field2")).hasValue("Ana Kim");
        assertThat(page.locator("#letter2")).not().containsText("I had to shorten");
        assertThat(page.locator(".letter").last().locator(":scope > .count span")).containsText("The whole letter, 6 paragraphs: ");
    }

    @Test
    void isWholeWithoutScripts() {
        try (BrowserContext plain = Objects.requireNonNull(chromium).browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.navigate(address("actions/write1/index.html"));
            assertThat(still.locator("#letter1")).containsText("I live in [your town] and");
            assertThat(still.locator("button:visible, input:visible, textarea:visible, .yours:visible")).hasCount(0);
        }
    }

    @Test
    void worksWithTheKeyboardAlone() {
        work(page, "Ana Kim", "My father fished here.", "Copied");
    }

    @Test
    void worksFromRightToLeftWithTheKeyboardAlone() {
        page.navigate(LetterSite.arabic(temp).resolve("actions/write/index.html").toUri().toString());
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        work(page, "آنا كيم", "أبي كان صيادًا هنا.", "تم نسخ");
    }

    /** From the first field to the copied letter with Tab, Space, Enter and letters. */
    private void work(Page page, String value, String words, String said) {
        List<String> stops = new ArrayList<>();
        page.locator(".letter input").first().focus();
        while (page.locator("input[data-field]:focus").count() == 1) {
            page.keyboard().insertText(value);
            stops.add("field");
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("[data-remember]:focus")).hasCount(1);
        page.keyboard().press("Tab");
        String label = page.locator(".reasons label:has(:focus) span").textContent();
        assertThat(page.locator(".reasons :checked")).hasCount(0);
        page.keyboard().press("Space");
        assertThat(page.locator(".reasons :checked")).hasCount(1);
        assertThat(letter()).contains(label);
        while (page.locator(".reasons :focus").count() == 1) {
            page.keyboard().press("Tab");
        }
        assertThat(own()).isFocused();
        page.keyboard().insertText(words);
        int width = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(width).isZero();
        for (int i = 0; i < 12 && page.locator("[data-copy=letter1]:focus").count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#status")).containsText(said);
        assertThat(copied()).isEqualTo(letter()).contains(words).contains(value).doesNotContain("[");
        assertThat(stops).hasSizeGreaterThan(1);
    }
}
