package org.handbill.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Part;
import org.handbill.campaign.Places;
import org.handbill.diagnostic.Span;
import org.handbill.prose.Block;
import org.handbill.prose.Footnote;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Prose;

/** Gathers what authors wrote in words; what a translation lacks is looked at in the original alone. */
final class Texts {
    private final Places places;
    private final List<Text> texts = new ArrayList<>();

    private Texts(Places places) {
        this.places = places;
    }

    static List<Text> of(Campaign campaign) {
        Texts gathered = new Texts(campaign.margins().places());
        for (Edition edition : campaign.editions()) {
            gathered.edition(campaign, edition);
        }
        return gathered.texts;
    }

    private void edition(Campaign campaign, Edition edition) {
        Locale language = edition.language();
        String file = edition.folder() + "campaign.yaml";
        if (edition.isTranslated(Part.TITLE)) {
            add(language, Text.Kind.TITLE, edition.title(), file, "title");
        }
        if (edition.isTranslated(Part.SUMMARY)) {
            add(language, Text.Kind.SUMMARY, edition.summary(), file, "summary");
        }
        if (edition.isTranslated(Part.NOTICE)) {
            add(language, Text.Kind.NOTICE, edition.notice(), file, "notice");
        }
        List<String> tags = edition.translation().map(own -> own.hashtags()).orElse(campaign.settings().hashtags());
        for (int i = 0; i < tags.size(); i++) {
            add(language, Text.Kind.HASHTAG, tags.get(i), file, "hashtags." + i);
        }
        edition.articles().forEach(article -> article(language, article));
        for (Message message : edition.messages()) {
            texts.add(new Text(language, Text.Kind.MESSAGE, message.text(), message.span()));
        }
    }

    private void article(Locale language, Article article) {
        if (article.isTranslated(Part.TITLE)) {
            add(language, Text.Kind.TITLE, article.title(), article.file(), "title");
        }
        if (article.isTranslated(Part.SUMMARY)) {
            add(language, Text.Kind.SUMMARY, article.summary(), article.file(), "summary");
        }
        if (article.isTranslated(Part.BODY)) {
            Set<Span> headings = new HashSet<>();
            for (Block.Heading heading : article.body().headings()) {
                headings.add(heading.span());
                String words = PlainTextWriter.write(heading.inlines(), PlainOptions.WORDS);
                texts.add(new Text(language, Text.Kind.HEADING, words, heading.span()));
            }
            PlainTextWriter.passages(article.body(), PlainOptions.WORDS).stream().filter(passage -> !headings.contains(passage.span()))
                    .forEach(passage -> texts.add(new Text(language, Text.Kind.PASSAGE, passage.text(), passage.span())));
            for (Footnote note : article.body().footnotes()) {
                PlainTextWriter.passages(new Prose(note.blocks(), List.of()), PlainOptions.WORDS)
                        .forEach(passage -> texts.add(new Text(language, Text.Kind.PASSAGE, passage.text(), passage.span())));
            }
        }
    }

    private void add(Locale language, Text.Kind kind, String words, String file, String key) {
        if (!words.isEmpty()) {
            texts.add(new Text(language, kind, words, places.of(file, key)));
        }
    }
}
