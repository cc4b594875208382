package org.handbill.paper;

import java.util.List;
import org.handbill.address.MailAddress;
import org.handbill.kit.Handbill;
import org.handbill.paper.pdf.Ink;
import org.handbill.paper.pdf.Mark;
import org.handbill.paper.pdf.Piece;
import org.handbill.picture.ScanCode;
import org.handbill.picture.card.Block;
import org.handbill.picture.card.Box;
import org.handbill.picture.type.ShapedLine;

/** The foot of a sheet: a code to scan, and beside it the short link in large type and whom to reach. */
final class Foot {
    private static final double BESIDE = 12;
    private static final double CONTACT = 9.5;
    private static final double GAP = 8;
    private static final double LEAST_QUIET = 9;

    private Foot() {}

    /** @param code the height of the code if there is one */
    static double height(Handbill handbill, Typesetter setter, double measure, double code) {
        return handbill.link().isEmpty()
                ? contact(handbill, setter, measure).height()
                : code;
    }

    /** What has to stay free above the foot and below it: the quiet zone of its code. */
    static double quiet(Handbill handbill, double code) {
        return handbill.link().isEmpty() ? LEAST_QUIET : Math.max(LEAST_QUIET, 4.2 * code / (ScanCode.of(handbill.link()).side() - 8));
    }

    private static Block contact(Handbill handbill, Typesetter setter, double measure) {
        return handbill.contact().isEmpty()
                ? new Block(List.of(), 0, -1)
                : setter.fitting(handbill.contact().line(), setter.text(), measure, 4 * CONTACT, 8, CONTACT);
    }

    static void place(Handbill handbill, Typesetter setter, Box content, double top, double code, boolean withContact, List<Piece> pieces) {
        if (handbill.link().isEmpty()) {
            if (withContact) {
                Block contact = contact(handbill, setter, content.width());
                contact(handbill, Typesetter.place(contact, content.left(), top, Ink.BLACK), pieces);
            }
            return;
        }
        ScanCode scan = ScanCode.of(handbill.link());
        double quiet = 4.0 * code / (scan.side() - 8);
        double whole = code + 2 * quiet;
        boolean backwards = setter.rightToLeft();
        double codeLeft = backwards ? content.right() - code - quiet : content.left() - quiet;
        double left = backwards ? content.left() : content.left() + code + quiet + BESIDE;
        double right = backwards ? content.right() - code - quiet - BESIDE : content.right();
        pieces.add(Piece.of(Piece.Role.FIGURE,
                List.of(new Mark.Code(scan, new Box(codeLeft, top - quiet, codeLeft + whole, top - quiet + whole))),
                handbill.labels().code()));
        Block contact = withContact ? contact(handbill, setter, right - left) : new Block(List.of(), 0, -1);
        double y = top;
        ShapedLine label = setter.line(setter.shown(handbill.labels().scan()), setter.display());
        Mark.Type said = setter.line(label, code * 0.19, left, right, y, setter.start(), Ink.BLACK);
        pieces.add(Piece.of(Piece.Role.PARAGRAPH, List.of(said), handbill.labels().scan()));
        y = said.bounds().bottom() + GAP;
        double room = top + code - y - (contact.lines().isEmpty() ? 0 : contact.height() + GAP);
        Block link = setter.address(handbill.address(), right - left, room, 18);
        double spare = Math.max(0, room - link.height()) / (contact.lines().isEmpty() ? 1 : 2);
        pieces.add(new Piece(Piece.Role.LINK, Typesetter.place(link, left, y + spare, Ink.BLACK),
                handbill.address(), handbill.link()));
        contact(handbill, Typesetter.place(contact, left, top + code - contact.height(), Ink.BLACK), pieces);
    }

    private static void contact(Handbill handbill, List<Mark> marks, List<Piece> pieces) {
        if (marks.isEmpty()) {
            return;
        }
        String email = handbill.contact().email();
        pieces.add(email.isEmpty()
                ? Piece.of(Piece.Role.PARAGRAPH, marks, handbill.contact().line())
                : new Piece(Piece.Role.LINK, marks, handbill.contact().line(), MailAddress.of(email).link()));
    }
}
