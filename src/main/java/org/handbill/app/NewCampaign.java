package org.handbill.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handbill.bind.AnswerReader;
import org.handbill.bind.TextsBinder;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.load.StarterFiles;
import org.handbill.load.TextFiles;
import org.handbill.publish.NamedPlace;
import org.handbill.publish.NewFolder;
import org.handbill.starter.Answers;
import org.handbill.starter.Starter;

/**
 * Begins a campaign in a folder that is empty or not there yet.
 *
 * @param today the date of its post
 */
public record NewCampaign(Path folder, LocalDate today) {
    private static final String EXAMPLE_HOST = "https://example.org/";

    /**
     * What somebody answered, each as it was typed.
     *
     * @param name empty for one that is made of the folder's name, as the others have what stands for them
     */
    public record Typed(Optional<String> name, Optional<String> ask, Optional<String> address, Optional<String> languages,
            Optional<String> deadline) {}

    /**
     * What was written.
     *
     * @param files how many, those for editors not among them
     * @param exampleAddress whether the address is only an example
     */
    public record Made(int files, boolean exampleAddress) {}

    /** Whether the folder can be had. */
    public Outcome<Path> free() {
        return NamedPlace.free(folder, folder).then(_ -> NewFolder.free(folder));
    }

    public static Outcome<?> name(String typed) {
        return AnswerReader.name(typed);
    }

    public static Outcome<?> ask(String typed) {
        return AnswerReader.ask(typed);
    }

    public static Outcome<?> address(String typed) {
        return AnswerReader.address(typed);
    }

    public static Outcome<?> languages(String typed) {
        return AnswerReader.languages(typed);
    }

    public Outcome<?> deadline(String typed) {
        return AnswerReader.deadline(typed, today);
    }

    public Outcome<Made> make(Typed typed) {
        return free().then(_ -> answers(typed)).then(answers -> {
            Map<String, String> files = starter(answers).files(answers, today, deadline(answers));
            Map<String, String> all = new LinkedHashMap<>(files);
            all.putAll(new EditorSchemas().files());
            return NewFolder.write(folder, all).then(_ -> Outcome.of(new Made(files.size(), typed.address().isEmpty())));
        });
    }

    private Outcome<Answers> answers(Typed typed) {
        Problems problems = new Problems();
        List<String> languages = read(AnswerReader.languages(typed.languages().orElse("en")), problems).orElse(List.of("en"));
        String name = read(AnswerReader.name(typed.name().orElseGet(this::ownName)), problems).orElse("");
        String ask = read(AnswerReader.ask(typed.ask().orElseGet(() -> texts(languages.getFirst()).getOrDefault("ask", ""))), problems)
                .orElse("");
        String address = read(AnswerReader.address(typed.address().orElseGet(this::ownAddress)), problems).orElse("");
        Optional<LocalDate> deadline = typed.deadline().flatMap(day -> read(AnswerReader.deadline(day, today), problems));
        return Outcome.of(new Answers(name, ask, address, languages, deadline), problems);
    }

    private static <T> Optional<T> read(Outcome<T> outcome, Problems problems) {
        problems.addAll(outcome.diagnostics());
        return outcome.value();
    }

    /** The folder's name as a title: {@code save-the-harbour} is 'Save the harbour'. */
    public String ownName() {
        String words = folderName().replaceAll("[-_.{}\\s]+", " ").strip();
        String name = words.isEmpty() ? "campaign" : words;
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    /** An address that stands for one that nobody has chosen yet. */
    public String ownAddress() {
        String slug = folderName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return EXAMPLE_HOST + (slug.isEmpty() ? "campaign" : slug) + "/";
    }

    private String folderName() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static Starter starter(Answers answers) {
        Map<String, String> wordings = new HashMap<>();
        for (String tag : answers.languages()) {
            if (nearest(tag, TextFiles.languages()).isEmpty()) {
                wordings.put(tag, TextFiles.of("en").text());
            }
        }
        Map<String, String> texts = new HashMap<>(texts(answers.languages().getFirst()));
        // pictures and print have words of the pages in every language, which need a typeface too
        answers.languages().forEach(
                tag -> nearest(tag, TextFiles.languages()).ifPresent(near -> texts.put("words." + tag, TextFiles.of(near).text())));
        return new Starter(StarterFiles.layouts(), texts, wordings);
    }

    /** The texts of a new campaign in a language; those that there are not, in English. */
    private static Map<String, String> texts(String tag) {
        Problems problems = new Problems();
        Map<String, String> texts = new HashMap<>(TextsBinder.read(StarterFiles.texts("en"), problems));
        nearest(tag, StarterFiles.languages()).ifPresent(near -> texts.putAll(TextsBinder.read(StarterFiles.texts(near), problems)));
        return texts;
    }

    private static Optional<String> nearest(String tag, List<String> known) {
        return Languages.nearest(Locale.forLanguageTag(tag), known);
    }

    private static String deadline(Answers answers) {
        String tag = answers.languages().getFirst();
        Map<String, String> words = TextsBinder.read(TextFiles.of(nearest(tag, TextFiles.languages()).orElse("en")), new Problems());
        Locale locale = Locale.forLanguageTag(tag);
        return answers.deadline()
                .map(day -> day.format(DateTimeFormatter.ofPattern(words.getOrDefault("date.full", "uuuu-MM-dd"), locale))).orElse("");
    }
}
