package org.handbill.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {
    private static String tokens(String css) {
        List<String> tokens = new ArrayList<>();
        CssTokens.each(css, token -> tokens.add(token.kind() + " " + token.text()));
        return String.join(", ", tokens);
    }

    private static String fetched(String css) {
        List<String> found = new ArrayList<>();
        CssAddresses.each(css, (token, fetched) -> found.add((fetched ? "" : "shown ") + css.substring(token.start(), token.end())));
        return String.join(", ", found);
    }

    @Test
    void tokensEndWhereBrowsersSeeThemEnd() {
        assertThat(tokens("\"a\nb")).isEqualTo("BAD_STRING a, IDENTIFIER b");
        assertThat(tokens("'a\\\r\nb'")).isEqualTo("STRING ab");
        assertThat(tokens("url( a\\)b )c")).isEqualTo("URL a)b, IDENTIFIER c");
        assertThat(tokens("URL(a b\\))c")).isEqualTo("BAD_URL , IDENTIFIER c");
        assertThat(tokens("url(a'b)c")).isEqualTo("BAD_URL , IDENTIFIER c");
        assertThat(tokens("\\75 r\\6C('a')")).isEqualTo("FUNCTION url, STRING a, SIGN )");
        assertThat(tokens("<!--@\\69mport'a'-->/**/b"))
                .isEqualTo("COMMENT_OF_HTML , AT_KEYWORD import, STRING a, COMMENT_OF_HTML , IDENTIFIER b");
        assertThat(tokens("1e3url(a)#b-1.5e")).isEqualTo("NUMBER url, SIGN (, IDENTIFIER a, SIGN ), HASH b-1, NUMBER e");
        assertThat(tokens("url(a")).isEqualTo("URL a");
        assertThat(tokens("\\")).isEqualTo("IDENTIFIER \uFFFD");
        assertThat(tokens("\\110000 \\0")).isEqualTo("IDENTIFIER \uFFFD\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"@import \"a\";| a", "p{content:\"a\"}| shown a",
            "p{content:image-set(\"a\" 1x)}| a",
            "a[href^='a']{b:url(c)}| shown a, c", "p{--b:'a'}| a", "@namespace 'a';@import 'b'| shown a, b", "/* url(a) */| ``",
            "p{b:[;content:url(x)];c:'a'}| x, a"})
    void stringsThatOnlyShowTextAreToldApart(String css, String expected) {
        assertThat(fetched(css)).isEqualTo(expected);
    }

    @Test
    void scriptsSayTheirStringsWithoutEscapes() {
        List<String> found = new ArrayList<>();
        ScriptStrings.each("a=\"\\/\\/h\";// 'b'\nc=/['\"]/;d='\\x2f\\u{2f}\\57e\\\nf'/* 'g' */+`i`;'j", (text, _, _) -> found.add(text));

        assertThat(found).containsExactly("//h", "///ef", "i", "j");
    }
}
