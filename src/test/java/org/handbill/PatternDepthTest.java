package org.handbill;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text is too long for a regular expression. A repeated group needs a frame of the stack for each turn, unless it is possessive or always as
 * long; and what can be divided in many ways is tried in all of them.
 */
class PatternDepthTest {
    private static final int LENGTH = 6_000;
    /** Of the stack, in bytes: a sixth of what a thread has otherwise. */
    private static final int SMALL = 180_000;
    /** Of the processor, for all texts of one pattern; most need some milliseconds. */
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final List<String> BEFORE = List.of("", "a", "1", "+1", "@a", "#a", "/", "https://a", "<!--", "/*", "\n", "{", "\"",
            "a.a",
            "111,111", "a@a.a", "- ");
    private static final List<String> REPEATED = List.of("a", "1", " ", "\n", "\t", "-", ".", "/", "a.", ".a", "/a", "-a", " a", "a ",
            ",111",
            "/11", "%41", "@a", "_", "ab ", "\n\ta", "\n      a\n", "* ", "é", "漢", "\u0301", "[a]", "(a)", "a-1", "<a>", "=", "&a;", "=a",
            "a: ", "//", ":", "://", "\"a\"", "\u200d😀", "🇰🇷", "A", "\\a", ", a", "#a", " 1", "https://a ", "a/b", "{a}", "..", "*a");

    @Test
    void noTextIsTooLongForAPattern() throws Exception {
        Set<String> wrong = new TreeSet<>();
        List<Field> patterns = patterns();
        for (Field field : patterns) {
            field.setAccessible(true);
            Pattern pattern = (Pattern) field.get(null);
            String name = field.getDeclaringClass().getSimpleName() + "." + field.getName() + " " + pattern;
            Thread thread = new Thread(null, () -> wrong.addAll(tooDeep(name, pattern)), name, SMALL);
            Effort.within(name, BOUND, () -> {
                thread.start();
                thread.join();
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(patterns).hasSizeGreaterThan(100);
    }

    private static Set<String> tooDeep(String name, Pattern pattern) {
        for (String before : BEFORE) {
            for (String repeated : REPEATED) {
                Matcher matcher = pattern.matcher(before + repeated.repeat(LENGTH / repeated.length()));
                try {
                    matcher.matches();
                    matcher.lookingAt();
                } catch (StackOverflowError _) {
                    return Set.of(name + " on " + before + repeated + "…");
                }
            }
        }
        boolean slow = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() > BOUND.toNanos();
        return slow ? Set.of(name + " is slow") : Set.of();
    }

    private static List<Field> patterns() throws ReflectiveOperationException {
        List<Field> found = new ArrayList<>();
        for (String name : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test")).importPackages("org.handbill").stream()
                .map(type -> type.getName()).sorted().toList()) {
            Stream.of(Class.forName(name, false, PatternDepthTest.class.getClassLoader()).getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class).forEach(found::add);
        }
        return found;
    }
}
