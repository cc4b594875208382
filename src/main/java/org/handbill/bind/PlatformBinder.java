package org.handbill.bind;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.parse.Yaml;
import org.handbill.platform.PictureSize;
import org.handbill.platform.Platform;
import org.handbill.platform.ProfileAddress;
import org.handbill.platform.ShareTarget;
import org.handbill.text.CountingRule;
import org.handbill.text.Limit;
import org.handbill.text.Sms;

/** Reads one platform. */
final class PlatformBinder {
    private static final int LARGEST_LIMIT = 10_000_000;
    /** A text is cut into no more. Source: 3GPP TS 23.040, section 9.2.3.24.1, where the number of parts has eight bits. */
    private static final int MOST_SMS_PARTS = 255;
    /** The keys that a fact may be about. */
    private static final List<String> FACTS = List.of("limit", "count", "refused", "title", "link", "hashtags", "mention", "profile",
            "long", "thread",
            "pictures", "share");

    private final String id;
    private final Fields fields;
    private final Collection<String> ids;
    private final Problems problems;

    /** @param ids of all platforms, whose handles may be mentioned */
    PlatformBinder(String id, Yaml.Mapping keys, Collection<String> ids, Problems problems) {
        this.id = id;
        this.fields = Fields.of(keys, problems);
        this.ids = ids;
        this.problems = problems;
    }

    /**
     * A platform, and where it stands among the others.
     *
     * @param order smaller numbers first
     */
    record Placed(Platform platform, int order, Location checkedAt) {}

    /** Absent if it could not be read at all. */
    Optional<Placed> bind() {
        if (!Platform.isId(id)) {
            problems.error(Code.INVALID_VALUE, fields.place(), "The file name of a platform is its id, which '" + id + "' cannot be.",
                    "Name the file with small letters, digits and hyphens, for instance my-network.yaml.");
            return Optional.empty();
        }
        String name = fields.line("name").required(id);
        Platform.Group group = fields.choice("group", Platform.Group.class).required(Platform.Group.NETWORK);
        int order = fields.integer("order", 0, 1_000_000).or(1_000);
        Limit limit = limit(fields);
        Optional<Limit> title = fields.mapping("title").optional().map(this::limit);
        Platform.LinkPlace link = fields.choice("link", Platform.LinkPlace.class).or(Platform.LinkPlace.TEXT);
        boolean shortLink = fields.bool("shortLink").or(false);
        Platform.Hashtags hashtags = fields.mapping("hashtags").optional().map(PlatformBinder::hashtags)
                .orElse(new Platform.Hashtags(Platform.Hashtags.Style.NONE, 0));
        Optional<String> mention = mention();
        Optional<ProfileAddress> profile = profile();
        boolean longForm = fields.bool("long").or(false);
        boolean thread = fields.bool("thread").or(false);
        List<PictureSize> pictures = fields.list("pictures", PictureSizeReader.TAKES, size -> PictureSizeReader.read(size.text().strip()))
                .or(List.of()).stream()
                .map(Located::value).toList();
        ShareTarget share = fields.mapping("share").required().map(found -> ShareTargetBinder.read(found.value()))
                .orElseGet(ShareTarget.CopyOnly::new);
        boolean recommended = fields.bool("recommended").or(true);
        Optional<Located<LocalDate>> checked = fields.date("checked").required();
        List<Platform.Fact> facts = fields.mappings("facts").or(List.of()).stream().map(PlatformBinder::fact).toList();
        fields.done();
        return checked
                .map(on -> new Placed(
                        new Platform(id, name, group, limit, title, link, shortLink, hashtags, mention, profile, longForm, thread, pictures,
                                share, recommended, on.value(), facts),
                        order, on.span()));
    }

    private Limit limit(Fields at) {
        CountingRule rule = at.mapping("count").required().map(count -> CountingRules.read(count.value()))
                .orElseGet(CountingRules::standIn);
        int most = rule instanceof Sms ? MOST_SMS_PARTS : LARGEST_LIMIT;
        String refused = at.line("refused").check(PlatformBinder::isAscii, Code.INVALID_VALUE, "Only signs of ASCII can be refused.", "")
                .or("");
        return new Limit(rule, at.integer("limit", 1, most).required(1), refused);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private Optional<String> mention() {
        Optional<Located<String>> mention = fields.line("mention").located();
        if (mention.isPresent() && !ids.contains(mention.get().value())) {
            problems.error(Code.UNKNOWN_PLATFORM, mention.get().span(),
                    "There is no platform '" + mention.get().value() + "' with handles to mention.",
                    NearNames.platform(mention.get().value(), ids));
        }
        return mention.map(Located::value);
    }

    private Optional<ProfileAddress> profile() {
        return fields.line("profile").check(ProfileAddress::isTemplate, Code.INVALID_VALUE, "This is no address of a profile.",
                "Type an https address with {handle} behind the host, or with {host} and {name} where a network has many servers.")
                .optional().map(ProfileAddress::new);
    }

    private static Platform.Hashtags hashtags(Fields at) {
        Platform.Hashtags.Style style = at.choice("style", Platform.Hashtags.Style.class).required(Platform.Hashtags.Style.NONE);
        return new Platform.Hashtags(style, at.integer("most", 0, 100).or(3));
    }

    private static Platform.Fact fact(Fields at) {
        Map<String, String> keys = new LinkedHashMap<>();
        FACTS.forEach(key -> keys.put(key, key));
        return new Platform.Fact(at.choice("about", keys).required(""), at.line("source").required(""),
                at.choice("confidence", Platform.Confidence.class).required(Platform.Confidence.UNVERIFIED), at.line("note").or(""));
    }
}
