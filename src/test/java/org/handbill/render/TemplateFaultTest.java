package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.load.ThemeFiles;
import org.handbill.site.Artifact;
import org.handbill.site.PageModel;
import org.handbill.site.RenderException;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;
import org.handbill.site.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author of a theme is told about a template that does not work. */
class TemplateFaultTest {
    private static final Theme THEME = new Theme("broken", List.of(), List.of(), List.of(), "", new TreeMap<>());

    @TempDir
    private Path campaign;

    private String fault(String layout) throws IOException {
        write("layouts/home.ftlh", layout);
        write("parts/foot.ftlh", "</html>\n");
        RenderException fault = catchThrowableOfType(RenderException.class, () -> draw("index.html"));
        assertThat(fault.diagnostic().code()).isEqualTo(Code.BROKEN_TEMPLATE);
        return DiagnosticPrinter.print(List.of(fault.diagnostic()));
    }

    private void write(String name, String text) throws IOException {
        Path file = campaign.resolve("themes/broken").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String draw(String path) throws IOException {
        ThemeFiles files = ThemeFiles.find(campaign, "broken", Location.whole("campaign.yaml"), new Problems()).orElseThrow();
        PreparedTheme theme = PreparedTheme.of(THEME, files).value().orElseThrow();
        SortedMap<SitePath, PageModel> models = Samples.of(THEME);
        SitePath wanted = new SitePath(path);
        RenderedSite site = new Renderer(theme, PreparedCards.NONE, SampleSite.texts())
                .render(new SitePlan(new TreeMap<>(Map.of(wanted, new Artifact.Page(() -> models.get(wanted))))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        site.write(wanted, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void misspeltKey() throws IOException {
        assertThat(fault("<h1>\n  ${page.opening.headlin}\n</h1>\n")).isEqualTo("""
                themes/broken/layouts/home.ftlh:2:5: error: 'page.opening' has no 'headlin'. [broken-template]
                  2 |   ${page.opening.headlin}
                    |     ^^^^^^^^^^^^^^^^^^^^
                  Did you mean 'headline'?
                """);
    }

    @Test
    void unknownName() throws IOException {
        assertThat(fault("${pages.opening.headline}")).isEqualTo("""
                themes/broken/layouts/home.ftlh:1:3: error: There is no 'pages' here. [broken-template]
                  1 | ${pages.opening.headline}
                    |   ^^^^^
                  Did you mean 'page'?
                """);
    }

    @Test
    void misspeltKeyOfALoopInAnIncludedTemplate() throws IOException {
        write("parts/plan.ftlh", "<#list page.plan as step>\n\t<li>${step.titel}</li>\n</#list>\n");
        assertThat(fault("<#include \"../parts/plan.ftlh\">")).contains("themes/broken/parts/plan.ftlh:2:8: error: 'step' has no 'titel'.")
                .contains("Did you mean 'title' or 'time'?");
    }

    @Test
    void optionalThatIsNotThere() throws IOException {
        write("layouts/article.ftlh", "<p>${page.credit.line}</p>");
        RenderException fault = catchThrowableOfType(RenderException.class, () -> draw("about/index.html"));
        assertThat(DiagnosticPrinter.print(List.of(fault.diagnostic())))
                .contains("article.ftlh:1:6: error: 'page.credit' is empty on this page.")
                .contains("Put <#if page.credit??>");
    }

    @Test
    void unknownInterfaceText() throws IOException {
        assertThat(fault("<p>\n${t(\"nav.apeal\")}</p>")).contains("home.ftlh:2:1: error: There is no interface text 'nav.apeal'.")
                .contains("Did you mean 'nav.appeal'");
    }

    @Test
    void syntax() throws IOException {
        assertThat(fault("<p>\n<#if page.plan?has_content>\n<b>\n")).contains("themes/broken/layouts/home.ftlh:")
                .contains("This is not a correct template");
        assertThat(fault("${page.}")).contains("home.ftlh:1:8: error: This is not a correct template");
    }

    @Test
    void syntaxOfAnIncludedTemplate() throws IOException {
        write("parts/plan.ftlh", "<p>\n<#els>\n");
        assertThat(fault("<#include \"../parts/plan.ftlh\">")).contains("themes/broken/parts/plan.ftlh:2:")
                .contains("This is not a correct template");
    }

    @Test
    void missingInclude() throws IOException {
        assertThat(fault("\n<#include \"../parts/food.ftlh\">")).contains("home.ftlh:2:1: error: This template takes in 'parts/food.ftlh'")
                .contains("Did you mean 'parts/foot.ftlh'?");
    }

    @Test
    void missingLayout() throws IOException {
        write("layouts/hom.ftlh", "");
        RenderException fault = catchThrowableOfType(RenderException.class, () -> draw("index.html"));
        assertThat(DiagnosticPrinter.print(List.of(fault.diagnostic()))).contains("themes/broken/layouts/home.ftlh: error:")
                .contains("Did you mean 'layouts/hom.ftlh'?");
    }

    @Test
    void wrongType() throws IOException {
        String fault = fault("<p>${page.plan}</p>");
        assertThat(fault).contains("home.ftlh:1:6: error: This cannot be carried out").contains("page.plan");
        assertThat(fault).doesNotContain("freemarker").doesNotContain("wrapper");
        assertThat(fault("${page.opening.headline?number}"))
                .contains(
                        "home.ftlh:1:1: error: This cannot be carried out: Can't convert this string to number: \"Do not send them back\".");
        assertThat(fault("<#list page.opening.headline as x></#list>")).contains("home.ftlh:1:");
    }

    @Test
    void themesCannotReachOutsideOrRunJava() throws IOException {
        Files.writeString(campaign.resolve("secret.txt"), "secret");
        assertThat(fault("<#include \"../../../../secret.txt\">")).contains("which the theme does not have");
        assertThat(fault("${\"freemarker.template.utility.Execute\"?new()(\"id\")}")).contains("home.ftlh:1:");
        assertThat(fault("${page.class.name}")).contains("'page' has no 'class'.");
        assertThat(fault("${page.plan.getClass()}")).contains("home.ftlh:1:");
        assertThat(fault("${page.frame.path.from(page.frame.path)}")).contains("'page.frame.path' has no 'from'");
    }

    /** A theme comes from somebody else, and what it does without end is stopped with its place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<#list 1.. as i></#list> | home.ftlh:1:1: error: This template does not end",
            "<p>\\n<#list 1.. as i>text</#list> | home.ftlh:2:17: error: This template does not end",
            "<#list 1.. as i>${''?left_pad(10000)}</#list> | writes more than 50000000 characters",
            "<#macro a><@a/></#macro>\\n<@a/> | home.ftlh:1:1: error: This template calls itself without end",
            "<#function f x><#return f(x + 1)></#function>${f(1)} | home.ftlh:1:1: error: This template calls itself without end",
            "<#include 'home.ftlh'> | home.ftlh:1:1: error: This template calls itself without end",
            "text <#include 'home.ftlh'> | home.ftlh:1:1: error: This template calls itself without end",
            "<p>\\n<#assign s = 'ab'><#list 1.. as i><#assign s = s + s></#list> | home.ftlh:2:35: error: This template fills the memory",
            "<p>\\n${''?left_pad(2000000000)} | home.ftlh:2:1: error: This template fills the memory",
            "<p>\\n<#assign t = r'<#macro m><@m/></#macro><@m/>'?interpret><@t/> | home.ftlh:2:57: error: This template calls itself without end",
            "<#assign t = '<#if x'?interpret> | home.ftlh:1:14: error: This is not a correct template: Unexpected end of file",
            "<#assign t = '<#stop \"x\">'?interpret><@t/> | home.ftlh:1:38: error: This cannot be carried out: Template created",
            "${'(1'?eval} | home.ftlh:1:3: error: This cannot be carried out: Failed to \"?eval\" string with this error: Syntax error",
            "${'1e999999999'?number + 1} | home.ftlh:1:3: error: This cannot be carried out: BigInteger would overflow",
            "<#function f x><#return f(x + 1)></#function><#attempt>${f(1)}<#recover>on</#attempt> | This template calls itself without end",
            "<#stop 'here'> | home.ftlh:1:1: error: The template stops here: here",
            "<#attempt><#list 1.. as i></#list><#recover>on</#attempt> | home.ftlh:1:11: error: This template does not end"})
    void whatKnowsNoEndIsStopped(String layout, String wanted) throws IOException {
        assertThat(fault(layout.replace("\\n", "\n"))).contains(wanted);
    }

    @Test
    void aPlaceIsNamedInATemplateThatIsTooDeepToRead() throws IOException {
        String brackets = fault("<p>\n<br>(${" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "})");
        assertThat(brackets)
                .contains("home.ftlh:2:20007: error: This template has more tags or brackets inside each other than can be read.");
        String tags = fault("(<@a/> <@b x=1></@b> [1])\n" + "<#if true>\n".repeat(20_000) + "</#if>".repeat(20_000));
        assertThat(tags).contains("home.ftlh:20001:1: error: This template has more tags or brackets");
    }

    @Test
    void messagesHaveALength() throws IOException {
        assertThat(fault("${('x'?right_pad(5000, 'x') + '(')?eval}").lines().findFirst().orElseThrow()).hasSizeLessThan(400);
    }

    @Test
    void nestingHasAnEnd() throws IOException {
        write("layouts/home.ftlh", "<#if true>".repeat(500) + "deep" + "</#if>".repeat(500));
        assertThat(draw("index.html")).isEqualTo("deep");
        assertThat(fault("<#if true>".repeat(3_000) + "</#if>".repeat(3_000))).contains("home.ftlh:1:", "error: This template ");
    }

    @Test
    void textIsEscapedAndMarkupIsNot() throws IOException {
        write("layouts/home.ftlh", "${page.body}|${\"<b>\"}|${t(\"call.phone\", \"<i>\")}|${page.plan?size * 1000}|${page.petition.open}");
        assertThat(draw("index.html")).contains("<h2 id=\"law\">").contains("|&lt;b&gt;|").contains("Call &lt;i&gt;")
                .endsWith("|4000|false");
    }
}
