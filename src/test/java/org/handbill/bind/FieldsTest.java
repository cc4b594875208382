package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.handbill.parse.YamlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldsTest {
    private enum Status {
        OPEN, CLOSED, NOT_YET
    }

    private final Problems problems = new Problems();

    private <T> T read(String yaml, Function<Fields, T> reader) {
        return Fields.read(YamlParser.mapping(new Source("campaign.yaml", yaml), problems).orElseThrow(), problems, reader);
    }

    private <T> T good(String yaml, Function<Fields, T> reader) {
        T value = read(yaml, reader);
        assertThat(problems.sorted()).isEmpty();
        return value;
    }

    private <T> void reads(String yaml, Function<Fields, T> reader, T expected) {
        T value = good(yaml, reader);
        assertThat((Object) value).isEqualTo(expected);
    }

    @Test
    void readsEachType() {
        reads("a: Do not  \n", f -> f.text("a").required("-"), "Do not");
        reads("a: |\n  one\n\n  two\n\n", f -> f.text("a").required("-"), "one\n\ntwo");
        reads("a: >-\n  one\n  two\n", f -> f.line("a").required("-"), "one two");
        reads("a: 2012\n", f -> f.line("a").required("-"), "2012");
        reads("a: 2012-02-29\n", f -> f.date("a").optional(), Optional.of(LocalDate.of(2012, 2, 29)));
        reads("a: \"21:05\"\n", f -> f.time("a").optional(), Optional.of(LocalTime.of(21, 5)));
        reads("a: 21:05\n", f -> f.time("a").optional(), Optional.of(LocalTime.of(21, 5)));
        reads("a: -3\n", f -> f.integer("a", -3, 5).optional(), Optional.of(-3));
        reads("a: True\n", f -> f.bool("a").optional(), Optional.of(true));
        reads("a: https://example.org\n", f -> f.web("a").map(Object::toString).optional(), Optional.of("https://example.org/"));
        reads("a: name@example.org\n", f -> f.email("a").optional(), Optional.of("name@example.org"));
        reads("a: not-yet\n", f -> f.choice("a", Status.class).optional(), Optional.of(Status.NOT_YET));
        reads("a: [x, 'y z', 3]\n", f -> values(f.lines("a")), List.of("x", "y z", "3"));
        reads("a:\n- open\n- closed\n", f -> values(f.choices("a", Status.class)), List.of(Status.OPEN, Status.CLOSED));
        reads("a:\n  - b: 1\n  - b: 2\n", f -> f.mappings("a").or(List.of()).stream().map(item -> item.line("b").or("-")).toList(),
                List.of("1", "2"));
    }

    private static <T> List<T> values(Field<List<Located<T>>> field) {
        return field.or(List.of()).stream().map(Located::value).toList();
    }

    @Test
    void keepsThePlaceOfEachValue() {
        String yaml = "a: {b: c}\nd: [x, 'y z']\n";
        reads(yaml, f -> f.mapping("a").or(f).line("b").located().orElseThrow().span() + " " + f.lines("d").or(List.of()).getLast().span(),
                "campaign.yaml:1:8 campaign.yaml:2:8");
    }

    @Test
    void aKeyWithoutAValueCountsAsAbsent() {
        for (String empty : List.of("a:\n", "a: ~\n", "a: null\n", "a: ''\n", "a: '  '\n", "b: 1\n")) {
            reads(empty, f -> f.raw("b").optional().isPresent() ? Optional.empty() : f.line("a").optional(), Optional.empty());
        }
    }

    @Test
    void namesAreReadAsTheyComeWhereKeysAreNames() {
        List<String> names = good("people:\n  joo: {name: Joo}\n  sun: {name: Sun}\n", f -> {
            Fields people = f.mapping("people").optional().orElseThrow();
            return people.keys().stream()
                    .map(key -> key.value() + people.mapping(key.value()).optional().orElseThrow().line("name").required("-")).toList();
        });

        assertThat(names).containsExactly("jooJoo", "sunSun");
    }

    @Test
    void aRequiredKeyThatIsMissingNamesItsFileOrTheKeyAboveOrTheItem() {
        read("petition:\n  label: x\nlist:\n  - id: 1\n", f -> {
            f.line("title").required("-");
            Fields petition = f.mapping("petition").optional().orElseThrow();
            petition.line("label");
            petition.web("url").required();
            Fields item = f.mappings("list").or(List.of()).getFirst();
            item.line("id");
            item.line("text").required("-");
            return "";
        });

        assertThat(problems.sorted()).extracting(Diagnostic::code).containsOnly(Code.MISSING_KEY);
        assertThat(problems.sorted()).extracting(Diagnostic::message).containsExactly(
                "'title' is required, but is not there.", "'url' is required in 'petition', but is not there.",
                "'text' is required in 'list', but is not there.");
        assertThat(problems.sorted()).extracting(Diagnostic::location).map(Location::toString)
                .containsExactly("Whole[file=campaign.yaml]", "campaign.yaml:1:1", "campaign.yaml:4:5");
    }

    @Test
    void aRequiredKeyWithoutAValueIsShownWhereItStands() {
        read("summary: x\ntitle:\n", f -> f.line("summary").or("") + f.line("title").required("-"));

        assertThat(problems.sorted()).singleElement().satisfies(one -> {
            assertThat(one.location()).hasToString("campaign.yaml:2:1");
            assertThat(one.message()).isEqualTo("'title' is required, but has no value.");
        });
    }

    @Test
    void everyUnknownKeyIsReportedWithNearNames() {
        read("titel: A\nsumary: B\nzzzzzzz: C\n", f -> f.line("title").required("-") + f.line("summary").required("-"));

        assertThat(problems.sorted()).extracting(Diagnostic::code).as("and not that title and summary are missing")
                .containsOnly(Code.UNKNOWN_KEY);
        assertThat(problems.sorted()).extracting(Diagnostic::hint)
                .containsExactly("Did you mean 'title'?", "Did you mean 'summary'?", "Known here: title, summary.");
        assertThat(problems.sorted()).extracting(one -> ((Span) one.location()).text()).containsExactly("titel", "sumary", "zzzzzzz");
    }

    @Test
    void aKeyOnTheWrongLevelIsSentToItsOwn() {
        read("title: A\nurl: https://example.org\npetition:\n  label: x\n  summary: y\n", f -> {
            f.line("title");
            f.line("summary");
            Fields petition = f.mapping("petition").optional().orElseThrow();
            return petition.web("url").optional() + petition.line("label").or("");
        });

        assertThat(problems.sorted()).extracting(Diagnostic::hint).containsExactly(
                "'url' belongs below 'petition': indent it by two spaces more.",
                "'summary' belongs one level up, beside 'petition': remove the spaces in front of it.");
    }

    @Test
    void aWrongValueIsReportedOnceAndNotAsMissingToo() {
        int value = read("a: many\n", f -> f.integer("a", 1, 5).required(1));

        assertThat(value).isEqualTo(1);
        assertThat(problems.sorted()).extracting(Diagnostic::code).containsExactly(Code.INVALID_VALUE);
    }

    @Test
    void aCheckOfItsOwnMakesAValueWrong() {
        Optional<Located<String>> value = read("a: x y\n",
                f -> f.line("a").check(text -> text.indexOf(' ') < 0, Code.INVALID_VALUE, "No spaces.", "x").required());

        assertThat(value).isEmpty();
        assertThat(problems.sorted()).singleElement().satisfies(one -> assertThat(one.location()).hasToString("campaign.yaml:1:4"));
    }

    static Stream<Arguments> wrongTypes() {
        Consumer<Fields> line = f -> f.line("a");
        Consumer<Fields> lines = f -> f.lines("a");
        Consumer<Fields> mapping = f -> f.mapping("a");
        Consumer<Fields> mappings = f -> f.mappings("a");
        Consumer<Fields> date = f -> f.date("a");
        return Stream.of(
                arguments("a: [x]\n", line, "1:4", "takes a text, but this is a list", "put it in quotes: \"[x]\""),
                arguments("a: {link}\n", line, "1:4", "takes a text, but this is keys and values", "\"{link}\""),
                arguments("a:\n  - x\n  - y\n", line, "2:3", "takes a text, but this is a list", "on the same line"),
                arguments("a:\n  b: x\n", date, "2:3", "takes a date, but this is keys and values", "Write a date on the same line"),
                arguments("a: x\n", lines, "1:4", "takes a list, but this is a text", "a: [x]"),
                arguments("a: Save Refugees, x\n", lines, "1:4", "takes a list, but this is a text", "a: [Save Refugees, x]"),
                arguments("a: x#y; @z\n", lines, "1:4", "takes a list, but this is a text", "a: [\"x#y\", \"@z\"]"),
                arguments("a:\n  -x\n  -y\n", lines, "2:3", "takes a list, but this is a text", "a space after each '-'"),
                arguments("a: {b: 1}\n", lines, "1:4", "takes a list, but this is keys and values", "'- '"),
                arguments("a: [x, [y]]\n", lines, "1:8", "Each item of 'a' takes a text, but this is a list", "\"[y]\""),
                arguments("a:\n  - x\n  -\n", lines, "3:4", "An item of 'a' is empty", "delete the line"),
                arguments("a: x\n", mapping, "1:4", "takes keys and values, but this is a text", "a line of its own"),
                arguments("a: url:x\n", mapping, "1:4", "takes keys and values, but this is a text", "space after the colon"),
                arguments("a: [x]\n", mapping, "1:4", "takes keys and values, but this is a list", "without '-'"),
                arguments("a:\n  - x\n", mappings, "2:5", "Each item of 'a' takes keys and values", "a line of its own"),
                arguments("a:\n  b: x\n", mappings, "2:3", "takes a list", "'- '"));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void aWrongTypeSaysWhatToTypeInstead(String yaml, Consumer<Fields> reader, String place, String message, String hint) {
        read(yaml, f -> {
            reader.accept(f);
            return "";
        });

        Diagnostic only = problems.sorted().getFirst();
        assertThat(problems.sorted()).hasSize(1);
        assertThat(only.code()).isEqualTo(Code.WRONG_TYPE);
        assertThat(only.location()).hasToString("campaign.yaml:" + place);
        assertThat(only.message()).contains(message);
        assertThat(only.hint()).contains(hint);
    }

    static Stream<Arguments> wrongValues() {
        Consumer<Fields> number = f -> f.integer("a", 1, 3000);
        Consumer<Fields> bool = f -> f.bool("a");
        Consumer<Fields> choice = f -> f.choice("a", Status.class);
        Consumer<Fields> line = f -> f.line("a");
        return Stream.of(
                arguments("a: 5000\n", number, "from 1 to 3000", ""),
                arguments("a: 0\n", number, "from 1 to 3000", ""),
                arguments("a: 99999999999999999999\n", number, "from 1 to 3000", ""),
                arguments("a: \"10\"\n", number, "is a text here", "Type 10 without quotes."),
                arguments("a: 1.5\n", number, "not a whole number", "from 1 to 3000"),
                arguments("a: 1e3\n", number, "not a whole number", "digits 0 to 9"),
                arguments("a: 0x10\n", number, "not a whole number", "digits 0 to 9"),
                arguments("a: 017\n", number, "begins with a zero", "Type 17."),
                arguments("a: +5\n", number, "not a whole number", "Type 5."),
                arguments("a: 2,500\n", number, "not a whole number", "Type 2500."),
                arguments("a: 2 500\n", number, "not a whole number", "Type 2500."),
                arguments("a: 2.500\n", number, "not a whole number", "Type 2500."),
                arguments("a: 2_500\n", number, "not a whole number", "Type 2500."),
                arguments("a: ２５００\n", number, "not a whole number", "Type 2500."),
                arguments("a: ٢٥٠٠\n", number, "not a whole number", "Type 2500."),
                arguments("a: 2500 characters\n", number, "not a whole number", "from 1 to 3000"),
                arguments("a: yes\n", bool, "neither true nor false", "Type true."),
                arguments("a: On\n", bool, "neither true nor false", "Type true."),
                arguments("a: no\n", bool, "neither true nor false", "Type false."),
                arguments("a: \"true\"\n", bool, "in quotes", "Type true without quotes."),
                arguments("a: maybe\n", bool, "neither true nor false", "Type true or false."),
                arguments("a: opne\n", choice, "has to be open, closed or not-yet", "Did you mean 'open'?"),
                arguments("a: Open\n", choice, "has to be open, closed or not-yet", "Did you mean 'open'?"),
                arguments("a: finished\n", choice, "has to be open, closed or not-yet", ""),
                arguments("a: |\n  x\n  y\n", line, "one line", ">-"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueSaysWhatToTypeInstead(String yaml, Consumer<Fields> reader, String message, String hint) {
        read(yaml, f -> {
            reader.accept(f);
            return "";
        });

        Diagnostic only = problems.sorted().getFirst();
        assertThat(problems.sorted()).hasSize(1);
        assertThat(only.code()).isEqualTo(Code.INVALID_VALUE);
        assertThat(only.location()).hasToString("campaign.yaml:1:4");
        assertThat(only.message()).contains(message);
        assertThat(only.hint()).contains(hint);
    }

    @Test
    void anyTreeCanBeReadAsAnythingWithoutAFault() {
        String[] values = {"x", "'x'", "[a, b]", "{b: c}", "2012-13-45", "9999999999999999999", "\"\\u0000\"", "~", "", "http://",
                "https://[", "a@b", "@", "-", "|\n  x\n  y",
                "2012-02-18T10:00", "31.2.2012", "1/2/3", "👍", "٢٠١٢-٠٢-١٨", "12月", "a,b;c", "25:61", "https://x:y@z", "http:///", "0",
                "00", "--5", "1,2,3"};
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder yaml = new StringBuilder();
            for (String key : List.of("alpha", "bravo", "charlie", "zulu")) {
                yaml.append(key).append(": ").append(values[random.nextInt(values.length)]).append('\n');
            }
            Problems found = new Problems();
            YamlParser.parse(new Source("x.yaml", yaml.toString()), found);
            if (found.hasErrors()) {
                continue;
            }
            Problems all = new Problems();
            int taken = Fields.read(YamlParser.mapping(new Source("x.yaml", yaml.toString()), all).orElseThrow(), all, f -> {
                int count = 0;
                for (String key : List.of("alpha", "bravo", "charlie")) {
                    Field<?> field = switch (random.nextInt(12)) {
                        case 0 -> f.text(key);
                        case 1 -> f.line(key);
                        case 2 -> f.date(key);
                        case 3 -> f.time(key);
                        case 4 -> f.integer(key, 0, 9);
                        case 5 -> f.bool(key);
                        case 6 -> f.web(key);
                        case 7 -> f.email(key);
                        case 8 -> f.choice(key, Status.class);
                        case 9 -> f.lines(key);
                        case 10 -> f.mapping(key);
                        default -> f.mappings(key);
                    };
                    count += field.required().isPresent() ? 1 : 0;
                }
                return count;
            });
            long lost = all.sorted().stream().filter(one -> one.code() != Code.UNKNOWN_KEY).map(one -> one.location().toString()).distinct()
                    .count();
            assertThat(all.sorted()).as(yaml.toString()).anyMatch(one -> one.code() == Code.UNKNOWN_KEY);
            assertThat(taken + lost).as(yaml.toString()).isGreaterThanOrEqualTo(3);
        }
    }
}
