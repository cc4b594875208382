package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFieldsTest {
    @Test
    void findsEachNameOnceInItsOrder() {
        assertThat(LetterFields.in("I live in [your town].\n[your name], [your town], [اسمك], [your \"e-mail\" (.*)?]"))
                .containsExactly("your town", "your name", "اسمك", "your \"e-mail\" (.*)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x]", "[]", "[ name]", "[name ]", "[2012]", "[…]", "[^1]", "[^note]", "[a\nb]", "[words][ref]",
            "[words](here)",
            "[a[b]", "[12]", "name]", "[name", "[a name that is so long that nobody can mean it]"})
    void takesNothingElseForAField(String text) {
        assertThat(LetterFields.in(text)).isEmpty();
    }
}
