package org.handbill.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** Collects the texts of one language, entry by entry. */
final class TextsLoader {
    /** The names that a campaign and each of its translations may hold. */
    static final List<String> KNOWN = List.of(
            "campaign.yaml", "post.md", "appeal.md", "actions", "pages", "messages.yaml", "updates", "recipients", "media");

    private final Folder folder;
    private final Problems problems;
    private final UnknownFiles unknown;
    private Optional<Source> campaign = Optional.empty();
    private Optional<Source> post = Optional.empty();
    private Optional<Source> appeal = Optional.empty();
    private List<Source> actions = List.of();
    private List<Source> pages = List.of();
    private Optional<Source> messages = Optional.empty();
    private List<Source> updates = List.of();
    private List<FileOnDisk> recipients = List.of();
    private List<FileOnDisk> media = List.of();

    TextsLoader(Folder folder, Problems problems, UnknownFiles unknown) {
        this.folder = folder;
        this.problems = problems;
        this.unknown = unknown;
    }

    /** Takes an entry if its name is known; whether it was. */
    boolean take(Folder.Entry entry) {
        switch (entry.name()) {
            case "campaign.yaml" -> campaign = file(entry, TextFile.LARGEST_TEXT);
            case "post.md" -> post = file(entry, TextFile.LARGEST_TEXT);
            case "appeal.md" -> appeal = file(entry, TextFile.LARGEST_TEXT);
            case "messages.yaml" -> messages = file(entry, TextFile.LARGEST_TEXT);
            case "actions" -> actions = folder(entry, ".md");
            case "pages" -> pages = folder(entry, ".md");
            case "updates" -> updates = folder(entry, ".md");
            case "recipients" -> recipients = files(entry, List.of(".csv", ".yaml"));
            case "media" -> media = anything(entry);
            default -> {
                return false;
            }
        }
        return true;
    }

    Optional<Source> campaign() {
        return campaign;
    }

    Sources.Texts texts() {
        return new Sources.Texts(post, appeal, actions, pages, messages, updates, recipients, media);
    }

    Optional<Source> file(Folder.Entry entry, int largest) {
        if (entry.isFolder()) {
            unknown.wrongKind(entry);
            return Optional.empty();
        }
        return TextFile.read(entry.file(), largest, problems);
    }

    /** The texts in a folder whose names end so. */
    List<Source> folder(Folder.Entry entry, String ending) {
        List<Source> texts = new ArrayList<>();
        for (FileOnDisk file : files(entry, List.of(ending))) {
            TextFile.read(file, TextFile.LARGEST_TEXT, problems).ifPresent(texts::add);
        }
        return texts;
    }

    private List<FileOnDisk> files(Folder.Entry entry, List<String> endings) {
        List<FileOnDisk> files = new ArrayList<>();
        if (checkFolder(entry)) {
            for (Folder.Entry file : folder.list(entry)) {
                boolean wanted = endings.stream()
                        .anyMatch(ending -> file.name().endsWith(ending) && file.name().length() > ending.length());
                if (wanted && !file.isFolder()) {
                    files.add(file.file());
                } else {
                    unknown.inFolder(entry.name(), file, endings);
                }
            }
        }
        return files;
    }

    /** All files in a folder and below it, unread. */
    List<FileOnDisk> anything(Folder.Entry entry) {
        return checkFolder(entry) ? folder.filesBelow(entry) : List.of();
    }

    boolean checkFolder(Folder.Entry entry) {
        if (!entry.isFolder()) {
            unknown.wrongKind(entry);
        }
        return entry.isFolder();
    }
}
