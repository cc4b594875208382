package org.handbill.site;

import java.util.List;
import java.util.Optional;

/** What a layout of a theme is given for one page. All texts are plain text unless they are {@link Markup}; addresses are seen from the page. */
public sealed interface PageModel {
    Frame frame();

    /** The layout that draws it, for instance {@code home} for {@code layouts/home.ftlh}. */
    default String layout() {
        return switch (this) {
            case Home _ -> "home";
            case AppealPage _ -> "appeal";
            case ActionPage _ -> "action";
            case KitPage _ -> "kit";
            case ArticlePage _ -> "article";
            case ListPage _ -> "list";
            case RecipientPage _ -> "recipient";
            case RecipientsPage _ -> "recipients";
            case NotFound _ -> "not-found";
        };
    }

    /**
     * The words above a page's text.
     *
     * @param kicker two short pieces on the line above the headline; either may be empty
     * @param standfirst empty if there is none
     */
    record Opening(List<String> kicker, String headline, String standfirst, Marks marks) {
        /** All of it in the page's language. */
        public Opening(List<String> kicker, String headline, String standfirst) {
            this(kicker, headline, standfirst, Marks.NONE);
        }
    }

    /**
     * The attributes {@code lang} and {@code dir}, with a space in front, of what is in another language than its page; empty for what is not.
     *
     * @param body of the page's text
     * @param note what tells the reader that the text is not translated; empty if it is
     */
    record Marks(Markup headline, Markup standfirst, Markup body, String note) {
        public static final Marks NONE = new Marks(new Markup(""), new Markup(""), new Markup(""), "");
    }

    /**
     * The post.
     *
     * @param calls the big buttons
     * @param petition shown above and below the text
     */
    record Home(Frame frame, Opening opening, List<Call> calls, Optional<Petition> petition, Optional<Picture> picture, Markup body,
            Optional<Credit> credit, List<Step> plan, Optional<PassOn> passOn) implements PageModel {}

    /**
     * The appeal.
     *
     * @param copies the whole appeal in each form in which it can be copied
     */
    record AppealPage(Frame frame, Opening opening, List<Call> calls, Markup body, Optional<Credit> credit, List<Copyable> copies,
            List<Letter> letters, Optional<PassOn> passOn) implements PageModel {}

    /**
     * One step of the plan.
     *
     * @param facts short lines such as the time that it takes
     * @param calls what this step asks for, as buttons
     * @param people whom to write to, if they are few
     */
    record ActionPage(Frame frame, Opening opening, int number, String kind, List<String> facts, List<Call> calls, Markup body,
            List<Letter> letters, List<Step> plan, Optional<PassOn> passOn, List<RecipientParts.Person> people,
            Optional<Credit> credit) implements PageModel {}

    /**
     * The share kit.
     *
     * @param filters what a reader can narrow the cards to: first kinds, then lengths, in either the first chosen
     * @param pictures to post along with the texts
     * @param embed a block of HTML for other people's sites; empty if there is none
     */
    record KitPage(Frame frame, Opening opening, List<Filter> filters, List<Card> cards, List<SharePicture> pictures,
            Optional<TakeAway> takeAway, String embed) implements PageModel {}

    /** Any other text: an update, about, privacy. */
    record ArticlePage(Frame frame, Opening opening, Optional<Picture> picture, Markup body, Optional<Credit> credit,
            Optional<PassOn> passOn) implements PageModel {}

    /** Links to dated texts, newest first. */
    record ListPage(Frame frame, Opening opening, List<Entry> entries) implements PageModel {}

    /**
     * One recipient, and what to write to them.
     *
     * @param letters one, or none if the campaign has no appeal
     * @param letterLanguage BCP 47
     * @param letterMark of the letters, as in {@link Marks}
     * @param accounts all that the recipient has, whether a post can mention them or not
     * @param posts with a mention
     */
    record RecipientPage(Frame frame, Opening opening, List<Letter> letters, String letterLanguage, Markup letterMark,
            Optional<RecipientParts.Mail> mail,
            Optional<RecipientParts.Telephone> telephone, List<RecipientParts.Account> accounts, List<Card> posts,
            RecipientParts.Turn turn) implements PageModel {}

    /**
     * Whom to write to: everybody, or those of a group or region.
     *
     * @param note where the list is from and how old it is; empty if that is not known
     * @param finder absent on pages that narrow the list down
     * @param people those of this page; empty if there are groups to choose from instead
     * @param numbers pages of a list that is too long for one; empty if it is not
     */
    record RecipientsPage(Frame frame, Opening opening, String note, Optional<RecipientParts.Finder> finder,
            List<RecipientParts.Circle> groups, List<RecipientParts.Circle> regions,
            List<RecipientParts.Person> people, List<Frame.Link> numbers, Optional<Frame.Link> up) implements PageModel {}

    record NotFound(Frame frame, Opening opening, List<Call> calls) implements PageModel {}

    /**
     * @param href empty if it can no longer be opened
     * @param state a sentence on where it stands, for instance that it has closed and when
     * @param outcome empty if nothing is said
     * @param labelMark as in {@link Marks}
     * @param outcomeMark as in {@link Marks}
     */
    record Petition(boolean open, String label, String href, String state, String outcome, Markup labelMark, Markup outcomeMark) {
        /** All of it in the page's language. */
        public Petition(boolean open, String label, String href, String state, String outcome) {
            this(open, label, href, state, outcome, new Markup(""), new Markup(""));
        }
    }

    /**
     * @param width in pixels; 0 if not known
     * @param height in pixels; 0 if not known
     * @param credit empty if not named
     * @param sourceSet the same picture in other widths, as the attribute {@code srcset} lists them; empty if there is no other
     * @param sizes how wide it is shown, as the attribute {@code sizes} says it
     */
    record Picture(String src, String alt, int width, int height, String credit, String sourceSet, String sizes) {}

    /** Where a text was first published, as a sentence. */
    record Credit(Markup line) {}

    /**
     * @param time what it takes; empty if nothing is said
     * @param marks of title and summary
     */
    record Step(int number, String title, String summary, String href, String time, boolean current, Marks marks) {
        /** All of it in the page's language. */
        public Step(int number, String title, String summary, String href, String time, boolean current) {
            this(number, title, summary, href, time, current, Marks.NONE);
        }
    }

    /** The short way to share: one text and the networks. */
    record PassOn(Card card, List<Network> networks, String all) {}

    /**
     * A network to open with the text of a {@link PassOn}, which is copied too if it leads to another site or program.
     */
    record Network(String label, String href) {}

    /**
     * A text to copy.
     *
     * @param id unique on the page
     * @param label what it is, for instance "Plain text"
     */
    record Copyable(String id, String label, String text) {}

    /**
     * The appeal fitted to a form.
     *
     * @param fit what is in it, as a sentence with the counts
     * @param href of the form; empty if it is not to be opened
     */
    record Letter(String id, String name, String topic, List<String> steps, String subject, String text, String fit, int used, int limit,
            String href, Yours yours) {
        public Letter {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What readers need to make a letter theirs. All of it needs a script.
     *
     * @param data address of the script that holds what the letter is fitted from
     * @param newline what a line break costs
     * @param included numbers of the paragraphs that are in the letter, from 0, with spaces between them
     * @param signature the end of the letter, which stands below a space to sign in; empty if there is none
     * @param addressee who it goes to, as lines of an address on paper; empty if not known
     * @param count what the letter costs, in words
     */
    record Yours(String data, String salutation, int newline, String included, String signature, String addressee, String count,
            List<Input> fields,
            List<Reason> reasons) {
        public Yours {
            fields = List.copyOf(fields);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A field of a letter.
     *
     * @param name as it stands in the text, without brackets
     * @param autocomplete what browsers know it as (HTML, "autofill detail tokens"); empty if they do not
     */
    record Input(String name, String label, String autocomplete) {}

    /** @param paragraph its number, from 0 */
    record Reason(int paragraph, String label) {}

    /** Addresses of the kit as files: all of it in a zip file, the page that needs no network, the table, the handbill for each paper. */
    record TakeAway(String archive, String offline, String table, List<Frame.Link> handbills) {}

    /**
     * @param id a group of cards, or {@code all}; of lengths {@code any}, {@code short} or {@code long}
     * @param length whether it chooses by length; else by kind
     * @param device whether it shows nothing but the device's own sheet, so that a browser without one does not show it
     */
    record Filter(String id, String label, boolean length, boolean device) {}

    /**
     * One platform's texts.
     *
     * @param id the platform's
     * @param groups ids of the filters that show it, {@code all} and {@code any} not among them
     * @param note what opening does, in a sentence
     * @param copiesToo whether what opens the platform copies the text too, which the note does not say
     * @param server an example of a server that the reader has to name before opening; empty if none
     * @param picker template of a page that asks for the server, with {@code {text}} in it; empty if there is none
     * @param deviceSheet whether the device's own share sheet takes the text; a browser without one does not show the card
     * @param code to scan with the platform's app; absent if it has no use for one
     * @param thread numbered posts in their order; empty if the platform has no threads
     * @param editing for texts that the reader changes
     * @param mark of all texts, as in {@link Marks}
     * @param picture that goes with the first text; absent where a post has none, and on other pages than the kit's
     */
    record Card(String id, String name, List<String> groups, String note, boolean copiesToo, String openLabel, String server,
            String picker, boolean deviceSheet,
            Optional<Code> code, List<Text> wordings, List<Text> longForms, List<Text> thread, Editing editing, Markup mark,
            Optional<SharePicture.Fitting> picture) {
        public Card {
            groups = List.copyOf(groups);
            wordings = List.copyOf(wordings);
            longForms = List.copyOf(longForms);
            thread = List.copyOf(thread);
        }

        public Text text() {
            return wordings.getFirst();
        }
    }

    /**
     * A QR code.
     *
     * @param src a drawing
     * @param save a picture to save
     * @param address that it holds
     */
    record Code(String src, String save, String address) {}

    /**
     * What a script needs to count and open texts that the reader has changed.
     *
     * @param rule the platform's limit, as a JSON object
     * @param changed for texts that do not say otherwise
     */
    record Editing(String rule, ChangedText changed) {}

    /**
     * One text of a card.
     *
     * @param id unique on the page
     * @param count what it costs against the limit, in words
     * @param href opens the platform with it, or the page that asks for the server; empty if nothing can be opened
     * @param copyFirst whether the platform drops the text, or the address is too short for it, so that what opens it says that it copies first
     * @param changed how it is opened once a reader has changed it; absent if that is as for its card
     * @param again whether paper has the same text elsewhere on the page, so that it is not printed here; never for the first of a card
     */
    record Text(String id, String text, String count, int used, int limit, String href, boolean copyFirst, Optional<ChangedText> changed,
            boolean again) {}

    /** A dated text, with the marks of its title and summary. */
    record Entry(String date, String isoDate, String title, String summary, String href, Marks marks) {
        /** All of it in the page's language. */
        public Entry(String date, String isoDate, String title, String summary, String href) {
            this(date, isoDate, title, summary, href, Marks.NONE);
        }
    }
}
