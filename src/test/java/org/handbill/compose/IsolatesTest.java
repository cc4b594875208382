package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolatesTest {
    /** '[' and ']' stand for the signs that open and close an isolate. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            שלום @name כאן                          , שלום [ @name] כאן
            שלום @a@social.example. כאן             , שלום [ @a@social.example]. כאן
            (@name)                                , ([ @name])
            טל +82 2-725 1234 כאן                   , טל [+82 2-725 1234] כאן
            בין 8-13 בפברואר                         , בין [8-13] בפברואר
            יש 28 או 10.000 או 3/5                   , יש 28 או 10.000 או 3/5
            ב 2012-02-18.                          , ב [2012-02-18].
            https://example.org/8-13/@x כאן         , https://example.org/8-13/@x כאן
            a@example.org                          , a@example.org
            {@name} {link}                         , {@name} {link}
            כבר [ @name] 1-2                        , כבר [ @name] [1-2]
            @                                      , @
            """)
    void setsApartWhatWouldJump(String text, String expected) {
        assertThat(Isolates.around(signs(text))).isEqualTo(signs(expected));
        assertThat(Isolates.isBalanced(signs(expected))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a[b,false", "a]b,false", "][,false", "[a][b],true", "[[a]],true"})
    void knowsWhetherAllAreClosed(String text, boolean balanced) {
        assertThat(Isolates.isBalanced(signs(text))).isEqualTo(balanced);
    }

    private static String signs(String text) {
        return text.replace('[', '\u2066').replace(']', '\u2069');
    }
}
