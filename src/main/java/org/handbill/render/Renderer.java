package org.handbill.render;

import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.handbill.kit.Card;
import org.handbill.kit.CardDesign;
import org.handbill.kit.CardShape;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.handbill.picture.card.IconPainter;
import org.handbill.site.Artifact;
import org.handbill.site.GeneratedModel;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.OfflineModel;
import org.handbill.site.PageModel;
import org.handbill.site.RenderException;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;

/** Makes the files of a site with one theme. Safe to share between threads. */
public final class Renderer {
    /** Of icons where the theme names none. */
    private static final CardDesign.Colours PLAIN = new CardDesign.Colours(0xffffff, 0x111111, 0x111111, 0x444444);
    private static final String OFFLINE_LAYOUT = "layouts/offline.ftlh";

    private final PreparedTheme theme;
    private final Templates templates;
    private final TemplateFault faults;
    private final BoundedDrawing drawing;
    private final PreparedCards cards;
    private final PreparedPaper paper;
    private final Map<String, Language> languages = new TreeMap<>();

    /** What all pages of a language share. */
    private record Language(TextsModel texts, HeadlineFunction headline) {}

    /** For a site without a handbill. */
    public Renderer(PreparedTheme theme, PreparedCards cards, Iterable<InterfaceTexts> texts) {
        this(theme, cards, PreparedPaper.NONE, texts);
    }

    /** @param texts of the pages themselves, one for each language of the site */
    public Renderer(PreparedTheme theme, PreparedCards cards, PreparedPaper paper, Iterable<InterfaceTexts> texts) {
        this(theme, cards, paper, texts, BoundedDrawing.MOST_TIME);
    }

    /** @param mostTime for the template of one page */
    Renderer(PreparedTheme theme, PreparedCards cards, PreparedPaper paper, Iterable<InterfaceTexts> texts, Duration mostTime) {
        this.theme = theme;
        this.cards = cards;
        this.paper = paper;
        this.templates = new Templates(theme.files());
        this.faults = new TemplateFault(templates);
        this.drawing = new BoundedDrawing(faults, mostTime);
        for (InterfaceTexts of : texts) {
            languages.put(of.language().toLanguageTag(),
                    new Language(new TextsModel(of.marked()), new HeadlineFunction(theme.headlines(), of.language())));
        }
    }

    /** The files of a plan, made when they are asked for. */
    public RenderedSite render(SitePlan plan) {
        return new PlannedSite(plan, this);
    }

    /**
     * @param weights how many bytes a share card has
     * @throws RenderException if the theme's template for it is missing or wrong
     */
    void page(PageModel model, ToLongFunction<SitePath> weights, OutputStream out) throws IOException {
        Language language = languages.get(model.frame().language());
        if (language == null) {
            throw new IllegalArgumentException("no interface texts in '" + model.frame().language() + "' for " + model.frame().path());
        }
        draw(templates.layout(model.layout()), scope(model, language, weights), out);
    }

    private Scope scope(PageModel model, Language language, ToLongFunction<SitePath> weights) {
        try {
            return new Scope(model, language.texts(), language.headline(), theme.theme(), templates.values(), weights);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("a page's model is not for templates", e);
        }
    }

    /** A page whose links begin at the root of the site, so that they hold at any address. */
    void notFound(PageModel model, String root, ToLongFunction<SitePath> weights, OutputStream out) throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        page(model, weights, drawn);
        out.write(RootedLinks.write(drawn.toString(StandardCharsets.UTF_8), root).getBytes(StandardCharsets.UTF_8));
    }

    /** Files that machines read. */
    void generated(GeneratedModel model, OutputStream out) throws IOException {
        draw(Templates.BUILT_IN + model.template(), Map.of("model", model), out);
    }

    /** The page that holds the whole kit: by the theme's own layout if it has one, else by the built-in one, in the theme's first web typeface. */
    void offline(OfflineModel model, RenderedSite site, OutputStream out) throws IOException {
        boolean own = theme.files().has(OFFLINE_LAYOUT);
        draw(own ? OFFLINE_LAYOUT : Templates.BUILT_IN + "offline.ftlh", Map.of("page", Offline.of(model, site, displayFace())), out);
    }

    /** The policy that the page of {@link #offline} needs, as a header. */
    String offlinePolicy() throws IOException {
        return Offline.policy(displayFace()) + "; frame-ancestors 'none'";
    }

    private byte[] displayFace() throws IOException {
        for (String asset : theme.theme().assets().keySet()) {
            if (asset.endsWith(".woff2")) {
                return asset(asset);
            }
        }
        return new byte[0];
    }

    byte[] picture(Card card, CardShape shape) {
        return cards.draw(card, shape);
    }

    byte[] handbill(Handbill handbill, PaperSize size) {
        return paper.print(handbill, size);
    }

    byte[] icon(Artifact.Icon icon) {
        CardDesign.Colours colours = theme.theme().cards().map(CardDesign::colours).orElse(PLAIN);
        IconPainter painter = new IconPainter(colours, icon.initial(), icon.language(), cards.headline());
        return switch (icon.file()) {
            case FAVICON -> painter.ico();
            case DRAWING -> painter.svg(icon.file().side()).getBytes(StandardCharsets.UTF_8);
            case TOUCH, SMALL, LARGE -> painter.png(icon.file().side(), false);
            case MASKABLE -> painter.png(icon.file().side(), true);
        };
    }

    boolean hasScriptsOfItsOwn() {
        return theme.hasScriptsOfItsOwn();
    }

    byte[] asset(String name) {
        return theme.asset(name);
    }

    private void draw(String name, Object values, OutputStream out) throws IOException {
        out.write(ForeignWords.write(drawing.draw(template(name), values)).getBytes(StandardCharsets.UTF_8));
    }

    private Template template(String name) throws IOException {
        try {
            return templates.get(name);
        } catch (TemplateNotFoundException e) {
            throw new RenderException(faults.missingLayout(name));
        } catch (ParseException e) {
            throw new RenderException(faults.syntax(e));
        } catch (StackOverflowError e) {
            throw new RenderException(faults.tooDeep(name));
        }
    }
}
