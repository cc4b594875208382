package org.handbill.diagnostic;

import java.util.Locale;

/**
 * Every kind of diagnostic. Its name in lower case with hyphens is what the user sees, sets levels for and looks up.
 */
public enum Code {
    // the folder and its files
    CAMPAIGN_FOLDER_MISSING("The campaign folder is not there."),
    CAMPAIGN_FILE_MISSING("A file that every campaign needs is not there."),
    NOT_UTF8("A file is not UTF-8 text."),
    FILE_TOO_LARGE("A text file is larger than the tool reads."),
    FILE_UNREADABLE("A file cannot be read.", Fault.ENVIRONMENT),
    FILE_OUTSIDE_FOLDER("A link to a file outside the campaign or theme folder, or in the way of a file that is to be written."),
    UNPORTABLE_NAME("A name of a file or folder that some computers cannot have."),
    UNKNOWN_FILE("A file stands where the tool does not look for it."),

    // YAML
    YAML_SYNTAX("YAML that cannot be read."),
    YAML_UNSUPPORTED(
            "YAML that the tool does not take: an alias, anchor, merge key, tag, directive, complex key, second document or deep nesting."),
    DUPLICATE_KEY("The same key twice."),
    UNKNOWN_KEY("A key that the tool does not know."),
    MISSING_KEY("A key that is required is not there."),
    WRONG_TYPE("A value of another type than the key takes."),
    INVALID_VALUE("A value that the key does not take."),
    INVALID_DATE("A date that does not exist or is not written YYYY-MM-DD."),
    BAD_FRONT_MATTER("Front matter that does not end."),

    // Markdown
    MARKDOWN_TOO_DEEP("Markdown nested deeper than the tool reads."),
    MARKDOWN_TOO_SLOW("Markdown that cannot be read in reasonable time."),
    COMMENT_UNCLOSED("An HTML comment that does not end."),
    TAG_UNCLOSED("An HTML tag that does not end, so that the words behind it are lost."),
    CONTROL_CHARACTER("A character that nobody can see and no page can show."),
    CELL_BEYOND_HEADER("A table row in a text with more cells than its header has columns."),
    UNSAFE_ADDRESS("A link or picture with an address that is not allowed."),
    HTML_REMOVED("Raw HTML that is not allowed and was left out."),

    // recipients
    TABLE_SYNTAX("A table that cannot be read: a quote that is not closed, or a cell without a column."),
    ROW_LIKE_COMMENT("A row of a table of people that begins with '#'."),
    COLUMN_READ_AS("A column of a table of people whose name here is another, read as what it usually means."),
    MANY_MISTAKES("A file with more mistakes than are shown."),
    UNREACHABLE_RECIPIENT("A recipient without a way to be reached."),
    DUPLICATE_RECIPIENT("The same recipient twice."),
    RECIPIENTS_NOT_FOUND("A file of recipients that is not there."),
    RECIPIENTS_UNUSED("A file of recipients that no action names."),
    RECIPIENTS_UNDATED("A file of recipients that does not say when it was checked."),
    RECIPIENTS_STALE("A file of recipients that was checked more than a year ago."),

    // references
    PICTURE_NOT_FOUND("A picture that is not in the campaign."),
    FETCHED_FROM_ELSEWHERE("A picture or another file that browsers would fetch from another host when a page opens."),
    PICTURE_WITHOUT_ALT("A picture without alternative text."),
    PICTURE_BROKEN("A picture that cannot be read."),
    PICTURE_TOO_LARGE("A picture with more pixels than the tool takes."),
    PICTURE_MISNAMED("A picture of another kind than its name says, or of one that browsers do not show."),
    PICTURE_MOVING("A PNG that moves, which is published in one size."),
    PICTURE_NOT_ON_CARDS("A picture of a kind that the tool cannot draw on share cards."),
    SVG_CLEANED("A drawing with something that could act, or that is fetched from elsewhere; it was left out."),
    MEDIA_REFUSED("A file in media/ that browsers or servers run."),
    PICTURE_REVEALING("A picture that says where or with what it was taken, in a kind of file that the tool cannot clean."),
    LINK_NOT_FOUND("A link to a page that the campaign does not have."),
    DUPLICATE_ADDRESS("Two texts that would have the same address in the site."),
    UNKNOWN_PLATFORM("A platform that the catalogue does not have."),
    UNKNOWN_PERSON("A mention of a person that campaign.yaml does not list."),
    PLATFORM_STALE("A platform's facts were checked more than a year ago."),

    // texts
    MESSAGE_TOO_LONG("A message that does not fit the platform that it names."),
    NO_THREAD("An appeal that cannot be split into posts."),
    MESSAGE_INVALID("A message with characters that no network takes."),
    MESSAGE_NOT_SHOWN("A message that no network shows."),
    NO_TEXT_FITS("No text of the campaign fits a platform."),
    DOUBTFUL_FIELD(
            "Something looks like a mark, a field to fill in, a footnote or a link, but is none, so that readers see it as it is typed."),
    DEFINITION_UNUSED("A footnote, or an address for links, that is written down but that readers never see."),
    NO_ROOM_FOR_OWN_WORDS("A letter leaves readers less room for words of their own than is kept for them."),
    ESSENTIAL_TOO_LONG("The essential paragraphs of the appeal do not fit a form."),
    NOTHING_ESSENTIAL("A letter is shortened, and the author did not say what must stay in it."),

    // share cards
    CARD_TEXT_TOO_LONG("A title or message that does not fit on a share card."),
    CHARACTER_NOT_COVERED("A character that no typeface has."),
    TYPEFACE_OF_THE_MACHINE("A picture that needs a typeface of this machine."),

    // translations
    NOT_TRANSLATABLE("A key in a translation that is the same in every language."),
    TRANSLATION_OF_NOTHING("A file of a translation that the campaign itself does not have."),
    TRANSLATION_INCOMPLETE("A text that is not translated."),
    TRANSLATION_STALE("A text that has changed since it was translated."),
    INTERFACE_TEXTS_MISSING("Words of the pages that are not there in a language of the campaign."),

    // tables of texts
    UNKNOWN_TEXT("A row of a table that names no text of the campaign."),
    CHANGED_MEANWHILE("A text that has changed in its file since the table was exported."),
    CELL_LEFT_OUT("A cell of a table that is not taken over."),
    TABLE_IN_USE("A table that holds what was typed and not yet imported.", Fault.ENVIRONMENT),

    // settings
    INVALID_BASE_URL("A baseUrl that is not an absolute public address."),
    MISSING_BASE_URL("No baseUrl: texts carry no link."),
    SECURITY_CONTACT("A contact for security that nobody would find or rely on."),
    HOST_LIMIT("A host of the site cannot do all that the site wants."),

    // short links
    LEDGER_CONFLICT("The ledger of short links holds the marks of a merge that nobody has finished."),
    LEDGER_CUT_SHORT("The end of the ledger of short links is missing."),
    LEDGER_NEWER("The ledger of short links is from a newer version of the tool."),
    INVALID_SLUG("A slug that not everybody can type, or that some system cannot keep."),
    DUPLICATE_SLUG("A slug that was given before."),
    INVALID_LINK_TARGET("A short link to a place where none may lead."),
    LINK_TARGET_GONE("A short link to a page that is no longer there."),
    MISSING_SHORT_LINK("A page that has no short link yet."),
    LEDGER_UNWRITABLE("The ledger of short links cannot be written.", Fault.ENVIRONMENT),
    SHORTENER_KEY_MISSING("The key of a shortening service is not set, or cannot be one."),
    SHORTENER_REFUSED("A shortening service does not take what the campaign asks for."),
    SHORTENER_FAILED("A shortening service cannot be reached, or answers with something else.", Fault.ENVIRONMENT),
    SHORT_LINK_ASTRAY("A short link that no longer leads where the ledger says."),
    SHORT_LINK_UNREACHABLE("A short link that could not be followed.", Fault.ENVIRONMENT),

    // advice on texts
    TEXT_TOO_LONG("A summary or title that previews cut off, or a message that fits no network."),
    TEXT_WITHOUT_LINK("A text that is passed on without a link to the campaign."),
    NUMBER_NOT_IN_POST("A number in a message that stands neither in the post nor in the campaign's other texts."),
    HASHTAG_IN_ONE_CASE("A hashtag of several words that screen readers read as one."),
    ALL_CAPITALS("Words in capitals throughout."),
    MARKS_AS_TYPED("Marks of Markdown, HTML or a word processor that readers see as they are typed."),
    PLACEHOLDER_LEFT("A placeholder of another program that readers see as it is typed."),
    LOOK_ALIKE_LETTERS("Letters that look like others: readers see no difference, but screen readers, search and filters do."),
    HEADING_ORDER("A heading that leaves out a level."),
    ANCHOR_NOT_FOUND("A link to a place on a page that the page does not have."),
    PREVIEW_PICTURE("No picture, or an unfit one, for the preview of a shared link."),

    STARTER_TEXT("A sentence or an address of a new campaign that nobody has changed yet."),
    EXAMPLE_ADDRESS("An address at example.org, which is for examples and leads nowhere."),

    UNKNOWN_RULE("A name in 'levels' that no rule has."),

    BASELINE_UNREADABLE("A file of what is known already that cannot be read."),
    BASELINE_OUTDATED("Something that was known is no longer there."),
    DEAD_LINK("A link to a page elsewhere that is gone, or cannot be reached."),

    // phases
    DEADLINE_PASSED("A last day that has passed, while readers are still asked."),
    PETITION_CLOSED("The petition is closed, but readers are still asked to sign."),
    LEFT_OUT("A text that is not yet public, and therefore not in the site."),
    POST_NOT_PUBLIC("The post itself is not yet public, so there is nothing to show."),
    LINK_TO_LEFT_OUT("A public text links to one that is not yet public."),
    DATE_TO_COME("Something is published already, though its date is still to come."),
    CHANGES_SOON("Something is published or ends within a week."),

    // themes
    UNKNOWN_THEME("A theme that is not there."),
    THEME_CYCLE("A theme that extends itself, by itself or by way of others."),
    LOW_CONTRAST("Two colours of a theme that cannot be read well on each other."),
    UNKNOWN_TOKEN("A custom property in a style sheet that nothing sets."),
    THEME_FILE_MISSING("A file that theme.yaml names is not in the theme."),
    BROKEN_TEMPLATE("A template of the theme that cannot be rendered."),
    BROKEN_TYPEFACE("A font file that cannot be read."),

    // the output
    COLLIDING_PATHS("Two files of the site that many computers take for one."),
    OUTPUT_NOT_OURS("The output folder holds files that the tool did not write.", Fault.ENVIRONMENT),
    OUTPUT_IN_CAMPAIGN("The output is in a folder that is read."),
    OUTPUT_EDITED("A file of the site that somebody has changed in the output folder.", Fault.ENVIRONMENT),
    OUTPUT_UNWRITABLE("The output folder cannot be written.", Fault.ENVIRONMENT),
    FOLDER_NOT_EMPTY("A folder for a new campaign that holds something already.", Fault.ENVIRONMENT);

    /** Who has to act: the author of the campaign or theme, or whoever keeps the machine. */
    public enum Fault {
        CAMPAIGN, ENVIRONMENT
    }

    private final String meaning;
    private final Fault fault;

    Code(String meaning) {
        this(meaning, Fault.CAMPAIGN);
    }

    Code(String meaning, Fault fault) {
        this.meaning = meaning;
        this.fault = fault;
    }

    /** As the user sees it, for instance {@code missing-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means, in one sentence. */
    public String meaning() {
        return meaning;
    }

    public Fault fault() {
        return fault;
    }
}
