package org.handbill.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.handbill.paper.pdf.Ink;
import org.handbill.paper.pdf.Piece;
import org.handbill.paper.pdf.Sheet;
import org.handbill.picture.card.Block;
import org.handbill.picture.card.Box;

/**
 * The sheet for the wall. Of all settings that hold the essential texts the one in the best type is taken; if there is none, steps are shortened; and if
 * that is not enough, the text goes on on sheets behind it, so that nothing essential is lost.
 */
final class FrontSheet {
    static final double SIDE = 45;
    static final double TOP = 38;
    private static final double GAP = 9;
    /** More room between parts than this looks like something is missing. */
    private static final double WIDEST_GAP = 26;
    private static final double HIGHEST_HEADLINE = 0.52;
    private static final double LOWEST_HEADLINE = 0.16;
    /** A text that goes on elsewhere begins here with so many lines, or not at all. */
    private static final int FEWEST_LINES = 6;
    /** So many characters of the body are enough for a wall. */
    private static final int MUCH = 1_200;

    private static final List<Scale> SCALES = List.of(new Scale(25, 14.5, 14, 150), new Scale(22, 13.5, 13, 130),
            new Scale(19, 12.5, 12, 115),
            new Scale(17, 11.5, 11.25, 104), new Scale(15.5, 10.75, 10.5, 96), new Scale(14, 10, 9.75, 90), new Scale(13.2, 9.6, 9.4, 86),
            new Scale(12.5, 9.25, 9, 82), new Scale(11.8, 8.9, 8.75, 78), new Scale(11, 8.5, 8.5, 74));

    private final Handbill handbill;
    private final Typesetter setter;
    private final PaperSize paper;
    private final Box content;
    private final BodyFit fit;

    /**
     * Sizes of type that go together.
     *
     * @param code the height of the code
     */
    private record Scale(double summary, double body, double steps, double code) {}

    /** What is done where not all has room: steps are left out; the text goes on on other sheets. */
    private enum Shortage {
        NONE, FEWER_STEPS, MORE_SHEETS
    }

    /**
     * All parts with their heights.
     *
     * @param lines how many of the body stand on this sheet
     * @param begins whether the body does with its first words, and not with essential ones from further on
     * @param told how much of a text for a wall is printed, from 0 to 1
     */
    private record Draft(Scale scale, Block headline, Block summary, Columns body, int lines, boolean begins, double told, Steps steps,
            double spare) {
        /** Large type is worth more than small, most of all in the headline; what was left empty is worth nothing. */
        double worth() {
            return 0.5 * Math.log(headline.height()) + Math.log(scale.body()) + (begins ? 1 : 0) + 0.3 * told - spare / 600;
        }
    }

    FrontSheet(Handbill handbill, Typesetter setter, PaperSize paper) {
        this.handbill = handbill;
        this.setter = setter;
        this.paper = paper;
        this.content = new Box(SIDE, TOP, paper.width() - SIDE, paper.height() - TOP);
        this.fit = new BodyFit(handbill.body().paragraphs(), handbill.language());
    }

    /** This sheet, and those on which the text goes on. */
    List<Sheet> set() {
        List<Piece> pieces = new ArrayList<>();
        double y = Masthead.set(handbill, setter, content, pieces) + GAP;
        Draft draft = draft(y);
        double footTop = content.bottom() - Foot.height(handbill, setter, content.width(), draft.scale().code());
        double more = Math.min(WIDEST_GAP - GAP, draft.spare() / gaps(draft));
        pieces.add(Piece.of(Piece.Role.TITLE, Typesetter.placeHeadline(draft.headline(), content.left(), y), handbill.title().text()));
        y += draft.headline().height() + GAP + more;
        y = Masthead.doubleRule(content, y, pieces);
        if (!draft.summary().lines().isEmpty()) {
            y += GAP + more;
            pieces.add(Piece.of(Piece.Role.PARAGRAPH, Typesetter.place(draft.summary(), content.left(), y, Ink.BLACK),
                    handbill.summary().text()));
            y += draft.summary().height();
        }
        if (draft.lines() > 0) {
            y += GAP + more;
            draft.body().place(0, draft.lines(), y, pieces);
            y += draft.body().height(draft.lines());
        }
        if (draft.steps().height() > 0) {
            y = heading(handbill.labels().steps(), y + GAP + more, draft.scale(), pieces) + GAP + more / 3;
            draft.steps().place(content.left(), y, pieces);
        }
        if (footTop < content.bottom()) {
            Masthead.doubleRule(content, footTop - Foot.quiet(handbill, draft.scale().code()) - more / 3 - 4.8, pieces);
            Foot.place(handbill, setter, content, footTop, draft.scale().code(), true, pieces);
        }
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet(paper.width(), paper.height(), content, pieces));
        sheets.addAll(BodySheets.of(handbill, paper, draft.body(), draft.lines()));
        return sheets;
    }

    private static double gaps(Draft draft) {
        return 3.5 + (draft.summary().lines().isEmpty() ? 0 : 1) + (draft.lines() == 0 ? 0 : 1)
                + (draft.steps().height() > 0 ? 1.3 : 0);
    }

    private Draft draft(double top) {
        List<Block> headlines = headlines();
        Optional<Draft> best = Optional.empty();
        for (Scale scale : SCALES) {
            Galley galley = galley(scale);
            Steps steps = steps(scale);
            for (Block headline : headlines) {
                Optional<Draft> draft = draft(top, headline, scale, galley, steps, Shortage.NONE);
                if (draft.isPresent() && (best.isEmpty() || draft.get().worth() > best.get().worth())) {
                    best = draft;
                }
            }
        }
        for (Shortage shortage : List.of(Shortage.FEWER_STEPS, Shortage.MORE_SHEETS)) {
            for (int i = SCALES.size() - 3; i < SCALES.size() && best.isEmpty(); i++) {
                Scale scale = SCALES.get(i);
                best = draft(top, headlines.getLast(), scale, galley(scale), steps(scale), shortage);
            }
        }
        return best.orElseThrow(() -> new IllegalStateException("a headline alone did not fit a sheet of " + paper));
    }

    /** The settings of the headline that there are, the highest first. */
    private List<Block> headlines() {
        List<Block> headlines = new ArrayList<>();
        for (double share = HIGHEST_HEADLINE; share >= LOWEST_HEADLINE; share -= 0.02) {
            Block headline = setter.headline(handbill.title().text(), content.width(), content.height() * share);
            if (headlines.isEmpty() || headline.height() < headlines.getLast().height() - 1) {
                headlines.add(headline);
            }
        }
        return headlines;
    }

    private Galley galley(Scale scale) {
        return new Galley(setter, scale.body(), Columns.measure(content));
    }

    private Optional<Draft> draft(double top, Block headline, Scale scale, Galley galley, Steps all, Shortage shortage) {
        boolean shortened = shortage != Shortage.NONE;
        double foot = Foot.height(handbill, setter, content.width(), scale.code());
        double rest = content.bottom() - top - (foot > 0 ? foot + Foot.quiet(handbill, scale.code()) + 4.8 : 0);
        rest -= headline.height() + 2 * GAP + 4.8;
        Block summary = handbill.summary().isEmpty()
                ? new Block(List.of(), 0, -1)
                : setter.fitting(handbill.summary().text(), setter.text(), content.width(), Math.min(rest, content.height() * 0.2),
                        scale.summary() * 0.9, scale.summary());
        rest -= summary.height() + GAP;
        Steps steps = shortened(all, scale, shortened, rest * (handbill.body().paragraphs().isEmpty() ? 1 : 0.7) - headingHeight(scale));
        if (steps.height() > 0) {
            rest -= headingHeight(scale) + 2 * GAP + steps.height();
        }
        List<String> chosen = List.of();
        double room = rest - 2 * GAP;
        if (!handbill.body().paragraphs().isEmpty()) {
            chosen = chosen(galley, room, shortage);
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
        }
        boolean begins = !chosen.isEmpty() && fit.begins(chosen.getFirst());
        double told = Math.min(1, chosen.stream().mapToInt(String::length).sum() / (double) Math.clamp(fit.length(), 1, MUCH));
        Columns body = columns(galley, chosen);
        int lines = body.fitting(body.lines(), room);
        lines = lines < Math.min(FEWEST_LINES, body.lines()) ? 0 : lines;
        rest -= lines == 0 ? 0 : 2 * GAP + body.height(lines);
        boolean whole = shortened || summary.lines().isEmpty() == handbill.summary().isEmpty();
        return rest < 0 || !whole || headline.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(scale, headline, summary, body, lines, begins, told, steps, rest));
    }

    private Columns columns(Galley galley, List<String> paragraphs) {
        return new Columns(setter, content, galley, galley.lines(paragraphs));
    }

    /** The paragraphs to print; empty if the room is too short for what must be said. */
    private List<String> chosen(Galley galley, double room, Shortage shortage) {
        Predicate<List<String>> fits = texts -> {
            Columns columns = columns(galley, texts);
            return columns.height(columns.lines()) <= room;
        };
        List<String> paragraphs = fit.paragraphs(fits);
        return switch (shortage) {
            case NONE -> paragraphs;
            case FEWER_STEPS -> paragraphs.isEmpty() ? fit.sentences(fits) : paragraphs;
            case MORE_SHEETS -> fit.least();
        };
    }

    /** All of them; where texts may be left out, the first that fit, without their summaries if they have to be. */
    private Steps shortened(Steps all, Scale scale, boolean shortened, double room) {
        if (!shortened || all.height() <= room) {
            return all;
        }
        for (int count = handbill.steps().size(); count > 0; count--) {
            Steps some = new Steps(handbill.steps().subList(0, count), setter, scale.steps(), content.width(), false);
            if (some.height() <= room) {
                return some;
            }
        }
        return new Steps(List.of(), setter, scale.steps(), content.width(), false);
    }

    private Steps steps(Scale scale) {
        return new Steps(handbill.steps(), setter, scale.steps(), content.width(), true);
    }

    private static double headingHeight(Scale scale) {
        return scale.steps() * 1.7;
    }

    private double heading(String words, double top, Scale scale, List<Piece> pieces) {
        return Masthead.heading(setter, content, words, headingHeight(scale), top, pieces);
    }
}
