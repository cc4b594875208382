package org.handbill.cli;

import java.nio.file.Path;
import java.util.List;
import org.handbill.Golden;

/** A campaign whose every text is an attack, each place another one; nothing in it is a mistake. */
final class AttackedTexts {
    /** How many places there are. */
    private int places;
    private final int round;

    private AttackedTexts(int round) {
        this.round = round;
    }

    /**
     * Writes it.
     *
     * @param round each place has another payload in each
     * @return how many places were written to
     */
    static int write(Path campaign, int round) {
        AttackedTexts texts = new AttackedTexts(round);
        texts.write(campaign);
        return texts.places;
    }

    private String payload() {
        List<String> all = AttackPayloads.all();
        return all.get((round + 7 * places++) % all.size());
    }

    /** A text of one line as a value of YAML. */
    private String line() {
        return AttackPayloads.quoted("a " + AttackPayloads.line(payload()));
    }

    private String text() {
        return AttackPayloads.quoted("a " + payload().replaceAll("[\\u0000\r\u202E\uFEFF\u2028]", ""));
    }

    /** A text of a message, in which a brace means something. */
    private String message() {
        return text().replace('{', '(');
    }

    private String cell() {
        return '"' + AttackPayloads.line(payload()).replace("\"", "\"\"") + '"';
    }

    private void write(Path campaign) {
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        AttackedFields.write(campaign, "campaign.yaml",
                "baseUrl: https://example.org/harbour/\noutputs: [pages, kit]\nplatforms: [x, bluesky, mastodon, telegram, whatsapp, email, sms, reddit, copy]\n"
                        + "title: " + line() + "\nsummary: " + line() + "\nnotice: " + line() + "\ncontact: {name: " + line()
                        + ", email: a@example.org}\n"
                        + "petition: {label: " + line() + ", url: https://example.net/sign, outcome: " + text() + "}\npeople: {joo: {name: "
                        + line() + "}}\nhosts: [apache, nginx, netlify, s3]\n");
        AttackedFields.write(campaign, "post.md", article(""));
        AttackedFields.write(campaign, "appeal.md",
                article("subject: " + line() + "\nclosing: " + text() + "\nsignature: " + text() + "\n"));
        AttackedFields.write(campaign, "pages/about.md", article(""));
        AttackedFields.write(campaign, "updates/2026-05-01.md", article(""));
        AttackedFields.write(campaign, "actions/1-share.md", article("kind: share\n"));
        AttackedFields.write(campaign, "actions/2-pledge.md", article("kind: pledge\ndaily: \"21:00\"\nuntil: 2026-06-01\n"));
        AttackedFields.write(campaign, "actions/3-write.md", article("kind: write\nrecipients: council.csv\n"));
        AttackedFields.write(campaign, "actions/4-form.md",
                article("kind: write\nform: {name: " + line() + ", limit: 2000, url: https://example.net/form, topic: " + line()
                        + ", steps: [" + line() + ", " + line() + "]}\n"));
        AttackedFields.write(campaign, "messages.yaml", "- {id: a, date: 2026-05-01, text: " + message() + "}\n- {id: b, card: true, text: "
                + message() + "}\n- {id: c, for: [sms], text: " + message() + "}\n");
        AttackedFields.write(campaign, "recipients/council.csv",
                "name,role,group,region,salutation,topic,email,limit\n" + person() + person() + person());
        AttackedFields.write(campaign, "ko/campaign.yaml",
                "title: " + line() + "\nsummary: " + line() + "\nnotice: " + line() + "\npetition: {label: " + line() + ", outcome: "
                        + text()
                        + "}\ncontact: {name: " + line() + "}\npeople: {joo: {name: " + line() + "}}\n");
        AttackedFields.write(campaign, "ko/post.md", article(""));
        AttackedFields.write(campaign, "ko/messages.yaml", "- {id: a, text: " + message() + "}\n");
        AttackedFields.write(campaign, "platforms/x.yaml",
                "name: " + line() + "\nfacts: [{about: limit, source: " + line() + ", confidence: verified, note: " + line() + "}]\n");
        AttackedFields.picture(campaign.resolve("media/a.png"));
    }

    private String article(String more) {
        return "---\ntitle: " + line() + "\nsummary: " + line() + "\ndate: 2026-05-01\nauthor: " + line()
                + "\nimage: {file: media/a.png, alt: " + line() + ", credit: " + line()
                + "}\nsource: {name: " + line() + ", url: https://example.net/1, author: " + line() + ", translator: " + line() + "}\n"
                + more + "---\n\nCome on Friday.\n";
    }

    private String person() {
        return cell() + ',' + cell() + ',' + cell() + ',' + cell() + ',' + cell() + ',' + cell() + ",jo" + places + "@example.org,3000\n";
    }
}
