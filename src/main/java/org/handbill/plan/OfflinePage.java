package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.handbill.site.Markup;
import org.handbill.site.Frame;
import org.handbill.campaign.Part;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.Kit;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.OfflineModel;
import org.handbill.site.PageModel;
import org.handbill.site.PictureSizes;
import org.handbill.site.SitePath;

/** The page that holds the kit in all languages. */
final class OfflinePage {
    private static final int WIDEST = 800;

    private final Campaign campaign;
    private final List<OneLanguage> languages = new ArrayList<>();

    private record OneLanguage(Kit kit, InterfaceTexts texts, Cards cards, PartLanguages parts, List<KitPicture> pictures) {}

    OfflinePage(Campaign campaign) {
        this.campaign = campaign;
    }

    void add(Kit kit, InterfaceTexts texts, Cards cards, PartLanguages parts, List<KitPicture> pictures) {
        languages.add(new OneLanguage(kit, texts, cards, parts, pictures));
    }

    OfflineModel model() {
        Edition original = campaign.original();
        return new OfflineModel(original.title(), original.language().toLanguageTag(), Frames.direction(original.language()),
                languages.stream().map(this::section).toList());
    }

    private OfflineModel.Section section(OneLanguage one) {
        Edition edition = one.kit().edition();
        Locale language = edition.language();
        List<OfflineModel.Picture> pictures = one.pictures().stream()
                .map(picture -> new OfflineModel.Picture(small(picture.path()), one.parts().alternative(picture.alternative()),
                        one.parts().credit(picture.credit())))
                .toList();
        List<PageModel.Copyable> copies = one.kit().appeal().map(appeal -> copies(appeal, one.texts())).orElse(List.of());
        List<PageModel.Letter> letters = one.kit().appeal().map(appeal -> one.cards()
                .letters(appeal.letters().stream().map(one.parts()::shown).toList(), new LetterInputs(appeal.parts(), "", one.texts()), ""))
                .orElse(List.of());
        String contact = campaign.settings(edition).contact()
                .map(known -> one.parts().contact(known.name()) + known.email().map(email -> " · " + email).orElse("")).orElse("");
        List<PageModel.Card> cards = one.cards().all();
        Frame.Marks marks = new Frame.Marks(one.parts().of(Part.TITLE), one.parts().of(Part.NOTICE),
                edition.appeal().map(appeal -> one.parts().of(appeal.article(), Part.BODY)).orElse(new Markup("")));
        return new OfflineModel.Section(language.toLanguageTag(), Frames.direction(language), LanguageNames.of(language),
                edition.title(), one.parts().shown(Part.SUMMARY, edition.summary()), edition.notice(), one.kit().link(), contact,
                pictures, cards, copies, letters, labels(one.texts(), cards), marks);
    }

    /** A picture that is published in several widths is shown in one that a phone needs. */
    private SitePath small(SitePath path) {
        PictureSizes sizes = new PictureSizes(campaign);
        return campaign.media().stream().filter(file -> file.path().equals(path.value())).flatMap(file -> sizes.of(file).stream())
                .filter(size -> size.width() <= WIDEST).map(PictureSizes.Size::path).reduce((_, wider) -> wider).orElse(path);
    }

    private static List<PageModel.Copyable> copies(AppealTexts appeal, InterfaceTexts texts) {
        return List.of(new PageModel.Copyable("whole-plain", texts.get("copy.plain"), appeal.plain()),
                new PageModel.Copyable("whole-markdown", texts.get("copy.markdown"), appeal.markdown()));
    }

    private static OfflineModel.Labels labels(InterfaceTexts texts, List<PageModel.Card> cards) {
        int most = cards.stream().mapToInt(card -> card.thread().size()).max().orElse(0);
        List<String> threads = IntStream.rangeClosed(0, most).mapToObj(posts -> texts.get("wording.thread", posts)).toList();
        return new OfflineModel.Labels(texts.get("copy"), texts.get("status.copied"), texts.get("status.selected"), texts.get("sheet"),
                texts.get("status.unopened"), texts.get("kit.texts"),
                texts.get("wording.others"), threads, texts.get("copies.title"),
                texts.get("letter.title"),
                texts.get("letter.subject"), texts.get("letter.topic"), texts.get("copies.show"), texts.get("contact.by"));
    }
}
