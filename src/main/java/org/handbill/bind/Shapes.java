package org.handbill.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.PlatformFiles;
import org.handbill.load.ThemeFiles;
import org.handbill.parse.Document;
import org.handbill.parse.Manuscript;
import org.handbill.parse.Yaml;
import org.handbill.platform.Catalogue;
import org.handbill.prose.Prose;

/** What the files of a campaign and of a theme take, found out from the binders themselves. */
public final class Shapes {
    /** Of the probe: a folder with a translation. */
    private static final String TRANSLATION = "eo/";
    private static final String SETTINGS = "campaign.yaml";

    /** Files by the names under which their shapes are told. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("campaign", SETTINGS);
        FILES.put("post", "post.md");
        FILES.put("appeal", "appeal.md");
        FILES.put("action", "actions/1.md");
        FILES.put("page", "pages/1.md");
        FILES.put("update", "updates/1.md");
        FILES.put("messages", "messages.yaml");
        FILES.put("recipients", "recipients/1.yaml");
        FILES.put("platform", "platforms/" + Asked.ANY_NAME + ".yaml");
        FILES.put("theme", "themes/mine/theme.yaml");
        FILES.put("translation", TRANSLATION + SETTINGS);
    }

    private final Catalogue catalogue;

    private Shapes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** By the name of the kind of file: of the mapping that it is, or of each of its list. */
    public static Map<String, Shape> all() {
        List<Source> platforms = new ArrayList<>(PlatformFiles.builtIn());
        Source any = platforms.getFirst();
        platforms.add(new Source("platforms/" + Asked.ANY_NAME + ".yaml", any.text()));
        Shapes shapes = new Shapes(CatalogueBinder.bind(platforms, List.of(), LocalDate.EPOCH).value().orElseThrow());
        Set<String> ids = new HashSet<>(shapes.catalogue.ids());
        ids.remove(Asked.ANY_NAME);
        Map<String, Asked> asked = new HashMap<>();
        shapes.binders().forEach(binder -> asked.putAll(Probe.of(binder)));
        Map<String, Shape> all = new LinkedHashMap<>();
        FILES.forEach((name, file) -> all.put(name, free(name, Objects.requireNonNull(asked.get(file), file).shape(ids))));
        return all;
    }

    /** A campaign's platform changes keys of a known one, a theme those of the theme that it extends, and a translation those of the original. */
    private static Shape free(String name, Shape shape) {
        return switch (name) {
            case "platform" -> shape.withoutRequired(false);
            case "theme" -> shape.withoutRequired(true);
            default -> shape;
        };
    }

    /** The name of the file that a translation belongs to; settings of translations are of their own. */
    static String original(String file) {
        return file.startsWith(TRANSLATION) && !file.equals(TRANSLATION + SETTINGS) ? file.substring(TRANSLATION.length()) : file;
    }

    /** Each reads files of its own. */
    private List<Consumer<Function<String, Yaml.Mapping>>> binders() {
        BindOptions options = new BindOptions(LocalDate.EPOCH, true, Optional.empty(), Optional.empty());
        RecipientColumns columns = new RecipientColumns(catalogue.ids());
        ThemeBinder theme = new ThemeBinder(ThemeFiles.builtIn("broadside"));
        return List.of(files -> CampaignBinder.bind(manuscript(files), catalogue, options),
                files -> RecipientFile.yaml(files.apply("recipients/1.yaml"), new RecipientReader(columns), new Problems()),
                files -> new PlatformBinder(Asked.ANY_NAME, files.apply("platforms/" + Asked.ANY_NAME + ".yaml"), catalogue.ids(),
                        new Problems()).bind(),
                files -> Fields.read(files.apply("themes/mine/theme.yaml"), new Problems(), theme::theme));
    }

    private static Manuscript manuscript(Function<String, Yaml.Mapping> files) {
        Function<String, Document> documents = name -> {
            Yaml.Mapping fields = files.apply(name);
            return new Document(fields.span().source(), fields, new Prose(List.of(), List.of()));
        };
        Manuscript.Translation translation = new Manuscript.Translation("eo", "eo", Optional.of(files.apply(TRANSLATION + SETTINGS)),
                Optional.of(documents.apply(TRANSLATION + "post.md")), Optional.of(documents.apply(TRANSLATION + "appeal.md")),
                List.of(documents.apply(TRANSLATION + "actions/1.md")), List.of(documents.apply(TRANSLATION + "pages/1.md")),
                List.of(documents.apply(TRANSLATION + "updates/1.md")), Optional.of(list(files.apply(TRANSLATION + "messages.yaml"))));
        return new Manuscript(files.apply(SETTINGS), Optional.of(documents.apply("post.md")), Optional.of(documents.apply("appeal.md")),
                List.of(documents.apply("actions/1.md")), List.of(documents.apply("pages/1.md")),
                List.of(documents.apply("updates/1.md")), Optional.of(list(files.apply("messages.yaml"))), List.of(), List.of(),
                Optional.empty(), List.of(translation), Set.of(), List.of());
    }

    private static Yaml list(Yaml.Mapping item) {
        return new Yaml.Sequence(List.of(item), item.span(), true);
    }
}
