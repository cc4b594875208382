package org.handbill.picture.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handbill.bind.ThemeBinder;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.Card;
import org.handbill.kit.CardDesign;
import org.handbill.load.ThemeFiles;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.typography.BrokenTypefaceException;
import org.handbill.typography.Typeface;

/** Cards in the design of the theme broadside, with typefaces for the scripts that it leaves to campaigns. */
public final class CardSamples {
    public static final CardDesign DESIGN = ThemeBinder
            .bind(ThemeFiles.find(Path.of("content"), "broadside", Location.whole("test"), new Problems()).orElseThrow())
            .value().orElseThrow().theme().cards().orElseThrow();
    private static final List<String> MORE = List.of("devanagari.ttf", "thai.ttf", "chinese-japanese.ttf");
    private static final List<String> KOREAN = List.of("black-han-sans.ttf", "gowun-batang.ttf");
    public static final Faces HEADLINE = new Faces(faces(DESIGN.headlineFaces(), 0));
    public static final Faces TEXT = new Faces(faces(DESIGN.textFaces(), 1));
    static final CardPainter PAINTER = new CardPainter(DESIGN, HEADLINE, TEXT);

    private CardSamples() {}

    private static List<Face> faces(List<String> theme, int korean) {
        List<Face> faces = new ArrayList<>();
        theme.forEach(file -> faces.add(face(Path.of("themes/broadside").resolve(file))));
        faces.add(face(Path.of("content/fonts", KOREAN.get(korean))));
        MORE.forEach(file -> faces.add(face(Path.of("src/test/resources/fonts", file))));
        return faces;
    }

    static Face face(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Typeface table = Typeface.read(bytes);
            return Face.of(file.toString(), bytes, table::covers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BrokenTypefaceException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    static Card campaign(String language, String title, String text) {
        return card(language, "", title, text, Optional.empty());
    }

    static Card message(String language, String kicker, String text) {
        return card(language, kicker, text, "", Optional.empty());
    }

    static Card card(String language, String kicker, String title, String text, Optional<Card.Photo> photo) {
        Locale locale = Locale.forLanguageTag(language);
        boolean rightToLeft = List.of("ar", "he").contains(locale.getLanguage());
        return new Card("campaign", "", locale, rightToLeft, kicker, title, text, "example.org/save-refugees", "#SaveRefugees", "", photo,
                Location.whole("campaign.yaml"));
    }
}
