package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;

import org.handbill.prose.Attributes;
import org.handbill.prose.Block;
import org.handbill.prose.Inline;

import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.util.ast.Node;

/** Reads a list of terms, each followed by lines that begin with a colon and say what it means. */
final class DefinitionReader {
    private final ProseReading reading;
    private final InlineReader lines;
    private final BlockReader blocks;

    DefinitionReader(ProseReading reading, InlineReader lines, BlockReader blocks) {
        this.reading = reading;
        this.lines = lines;
        this.blocks = blocks;
    }

    /** One list, or the meanings alone where all terms are empty. */
    List<Block> read(DefinitionList list, int depth) {
        List<Block> without = new ArrayList<>();
        List<Block.DefinitionList.Definition> definitions = new ArrayList<>();
        List<List<Inline>> terms = new ArrayList<>();
        List<Block.DefinitionList.Meaning> meanings = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case DefinitionTerm term -> {
                    if (!meanings.isEmpty()) {
                        add(terms, meanings, definitions, without);
                        terms = new ArrayList<>();
                        meanings = new ArrayList<>();
                    }
                    for (Node line = term.getFirstChild(); line != null; line = line.getNext()) {
                        List<Inline> read = lines.read(line, depth + 1);
                        if (!read.isEmpty()) {
                            terms.add(read);
                        }
                    }
                }
                case DefinitionItem item -> meanings.add(meaning(item, depth));
                default -> throw new IllegalStateException("no part of a definition is known for " + node.getNodeName());
            }
        }
        add(terms, meanings, definitions, without);
        List<Block> all = new ArrayList<>();
        if (!definitions.isEmpty()) {
            boolean isTight = definitions.stream().flatMap(d -> d.meanings().stream()).allMatch(Block.DefinitionList.Meaning::tight);
            all.add(new Block.DefinitionList(isTight ? definitions : loose(definitions), Attributes.NONE, reading.span(list)));
        }
        all.addAll(without);
        return all;
    }

    /** An empty line before one meaning sets all of them apart. */
    private static List<Block.DefinitionList.Definition> loose(List<Block.DefinitionList.Definition> definitions) {
        return definitions.stream()
                .map(definition -> new Block.DefinitionList.Definition(definition.terms(),
                        definition.meanings().stream().map(m -> new Block.DefinitionList.Meaning(false, m.blocks())).toList()))
                .toList();
    }

    private static void add(List<List<Inline>> terms, List<Block.DefinitionList.Meaning> meanings,
            List<Block.DefinitionList.Definition> definitions, List<Block> without) {
        if (terms.isEmpty()) {
            meanings.forEach(meaning -> without.addAll(meaning.blocks()));
        } else {
            definitions.add(new Block.DefinitionList.Definition(terms, meanings));
        }
    }

    private Block.DefinitionList.Meaning meaning(DefinitionItem item, int depth) {
        List<Block> read = blocks.read(item, depth + 1);
        return new Block.DefinitionList.Meaning(read.isEmpty() || item.isTight() && Tightness.isPossible(read), read);
    }
}
