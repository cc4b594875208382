package org.handbill.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Builds the tree of one stretch of YAML from Jackson's token stream, and reports what the tool does not take. */
final class YamlTree {
    /** A campaign nests four levels or so; the limit keeps recursion here and in every reader of a tree shallow. */
    private static final int DEEPEST = 40;

    /**
     * Files are capped when they are loaded, so the engine's own limit of 3 million code points is lifted. Keys that stand there twice are
     * found here; settings that forbid them would make Jackson stop at the first.
     */
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setAllowDuplicateKeys(true).build())
            .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .disable(YAMLReadFeature.EMPTY_DOCUMENT_AS_EMPTY_OBJECT)
            .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS)
            .build();

    private final Source source;
    private final String text;
    private final int base;
    private final String stretch;
    private final CodePointOffsets offsets;
    private final Problems problems;
    private final YamlScan scan;
    /** Where the last token ended. */
    private int lastEnd;
    private Yaml.@Nullable Scalar lastScalar;

    YamlTree(Span stretch, Problems problems) {
        this.source = stretch.source();
        this.text = source.text();
        this.base = stretch.start();
        this.stretch = stretch.text();
        this.offsets = new CodePointOffsets(this.stretch);
        this.problems = problems;
        this.scan = new YamlScan(source, problems);
        this.lastEnd = base;
    }

    /** The tree; null if there is none or the syntax is broken. */
    @Nullable
    Yaml read() {
        if (!scan.isReadable(base, base + stretch.length())) {
            return null;
        }
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), new WholePairsReader(stretch))) {
            JsonToken first = in.nextToken();
            if (first == null) {
                return null;
            }
            Yaml root = node(in, first, 0);
            if (root != null && in.nextToken() != null) {
                scan.secondDocument(lastEnd, start(in));
            }
            return root;
        } catch (JacksonException e) {
            YamlMistake mistake = YamlMistake.of(e, source, lastEnd, lastScalar, codePoints -> base + offsets.utf16(codePoints));
            if (!scan.reportedJustBefore(mistake.span().start())) {
                problems.error(Code.YAML_SYNTAX, mistake.span(), mistake.message(), mistake.hint());
            }
            return null;
        } finally {
            scan.reportEscapes();
        }
    }

    private @Nullable Yaml node(JsonParser in, JsonToken token, int depth) {
        if (depth > DEEPEST) {
            problems.error(
                    Code.YAML_UNSUPPORTED, source.span(start(in), end(in)), "This is nested more than " + DEEPEST + " levels deep.",
                    "Write it with fewer levels.");
            return null;
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(in, depth);
        }
        return token == JsonToken.START_ARRAY ? sequence(in, depth) : scalar(in);
    }

    private Yaml.@Nullable Mapping mapping(JsonParser in, int depth) {
        int from = scan.afterProperties(start(in), end(in));
        boolean flow = from < end(in) && text.charAt(from) == '{';
        lastEnd = end(in);
        int last = from;
        List<Yaml.Entry> entries = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean complex = scan.complexKey(lastEnd, start(in));
            Yaml.Scalar key = scalar(in);
            if (entries.isEmpty() && !flow) {
                from = key.span().start();
            }
            Yaml value = node(in, in.nextToken(), depth + 1);
            if (value == null) {
                return null;
            }
            if (flow && scan.keyWithTightColon(key, value)) {
                return null;
            }
            last = Math.max(key.span().end(), value.span().end());
            Span before = seen.putIfAbsent(key.text(), key.span());
            if (before == null) {
                entries.add(new Yaml.Entry(key, value));
            }
            if (!complex) {
                scan.key(key, before);
            }
        }
        if (flow) {
            last = end(in);
        }
        lastEnd = end(in);
        return new Yaml.Mapping(entries, source.span(from, last), flow);
    }

    private Yaml.@Nullable Sequence sequence(JsonParser in, int depth) {
        int from = scan.afterProperties(start(in), end(in));
        boolean flow = from < end(in) && text.charAt(from) == '[';
        lastEnd = end(in);
        int last = lastEnd;
        List<Yaml> items = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            Yaml item = node(in, token, depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
            last = Math.max(last, item.span().end());
        }
        if (flow) {
            last = end(in);
        }
        lastEnd = end(in);
        return new Yaml.Sequence(items, source.span(from, last), flow);
    }

    private Yaml.Scalar scalar(JsonParser in) {
        int end = end(in);
        int from = scan.afterProperties(start(in), end);
        lastEnd = end;
        Yaml.Style style = style(from, end);
        if (style == Yaml.Style.BLOCK) {
            while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        Yaml.Scalar scalar = new Yaml.Scalar(in.getString(), source.span(from, end), style);
        if (style == Yaml.Style.PLAIN) {
            scan.plain(scalar);
        } else if (style == Yaml.Style.DOUBLE_QUOTED) {
            scan.quoted(scalar);
        }
        lastScalar = scalar;
        return scalar;
    }

    private Yaml.Style style(int from, int end) {
        if (from == end) {
            return Yaml.Style.PLAIN;
        }
        return switch (text.charAt(from)) {
            case '\'' -> Yaml.Style.SINGLE_QUOTED;
            case '"' -> Yaml.Style.DOUBLE_QUOTED;
            case '|', '>' -> Yaml.Style.BLOCK;
            default -> Yaml.Style.PLAIN;
        };
    }

    private int start(JsonParser in) {
        return base + offsets.utf16(in.currentTokenLocation().getCharOffset());
    }

    private int end(JsonParser in) {
        return base + offsets.utf16(in.currentLocation().getCharOffset());
    }
}
