package org.handbill.bind;

import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;
import org.handbill.platform.ShareTarget;
import org.handbill.platform.UriTemplate;

/** Reads how a share is opened: a kind, and the address of that kind. */
final class ShareTargetBinder {
    /** Shorter than this, an address has no room for any text. */
    private static final int SHORTEST_ADDRESS = 200;
    private static final int LONGEST_ADDRESS = 1_000_000;
    private static final String STAND_IN = "https://{host}/?text={text}";

    private final Fields fields;
    private final Problems problems;

    private ShareTargetBinder(Fields fields) {
        this.fields = fields;
        this.problems = fields.problems();
    }

    private enum Kind {
        COMPOSE, LINK_ONLY, SERVER, COPY_ONLY, DEVICE, SCAN
    }

    static ShareTarget read(Fields fields) {
        return new ShareTargetBinder(fields).target();
    }

    private ShareTarget target() {
        Optional<Located<Kind>> kind = fields.choice("kind", Kind.class).required();
        return kind.map(found -> target(found.value())).orElseGet(this::unread);
    }

    /** Nothing more is said of the keys of a kind that is not known. */
    private ShareTarget unread() {
        fields.keys().forEach(key -> fields.leave(key.value()));
        return new ShareTarget.CopyOnly();
    }

    private ShareTarget target(Kind kind) {
        return switch (kind) {
            case COMPOSE -> new ShareTarget.Compose(template(this::requireText), maxAddress(), fields.bool("copyFirst").or(false));
            case LINK_ONLY -> new ShareTarget.LinkOnly(template(this::requireLinkAlone));
            case SERVER -> new ShareTarget.Server(template(this::requireHost), example(), picker(), maxAddress());
            case COPY_ONLY -> new ShareTarget.CopyOnly();
            case DEVICE -> new ShareTarget.Device();
            case SCAN -> new ShareTarget.Scan();
        };
    }

    private int maxAddress() {
        return fields.integer("maxAddress", SHORTEST_ADDRESS, LONGEST_ADDRESS).or(ShareTarget.LONGEST_ADDRESS);
    }

    private String example() {
        return fields.line("example")
                .check(host -> AddressReader.web("https://" + host + "/") instanceof Reading.Good && host.indexOf('/') < 0,
                        Code.INVALID_VALUE, "This is not the name of a server.", "Type only its name, for instance mastodon.social")
                .required("example.org");
    }

    /** What a kind of target asks of its template. */
    private interface Rule {
        void check(Set<String> names, Located<String> open);
    }

    private Optional<UriTemplate> picker() {
        return fields.line("picker").located().map(picker -> template(picker, this::requireText));
    }

    private UriTemplate template(Rule rule) {
        return fields.line("open").required().map(open -> template(open, rule)).orElseGet(() -> UriTemplate.of(STAND_IN));
    }

    private UriTemplate template(Located<String> open, Rule rule) {
        Optional<UriTemplate.Fault> fault = UriTemplate.fault(open.value());
        if (fault.isPresent()) {
            wrong(open, fault.get().message(), fault.get().hint());
            return UriTemplate.of(STAND_IN);
        }
        UriTemplate template = UriTemplate.of(open.value());
        rule.check(template.names(), open);
        return template;
    }

    private void requireText(Set<String> names, Located<String> open) {
        if (names.contains("host")) {
            wrong(open, "{host} is for a server that the reader names", "Write kind: server");
        } else if (!hasText(names)) {
            wrong(open, "no text is filled in", "Put {text} into it, or write kind: link-only");
        }
    }

    private void requireLinkAlone(Set<String> names, Located<String> open) {
        if (names.contains("host")) {
            wrong(open, "{host} is for a server that the reader names", "Write kind: server");
        } else if (hasText(names)) {
            wrong(open, "a text is filled in, so that it is not for the link alone", "Write kind: compose");
        } else if (!names.contains("link")) {
            wrong(open, "no link is filled in", "Put {link} into it.");
        }
    }

    private void requireHost(Set<String> names, Located<String> open) {
        if (!names.contains("host")) {
            wrong(open, "the reader's server is not in it", "Write for instance https://{host}/share?text={text}");
        } else if (!hasText(names)) {
            wrong(open, "no text is filled in", "Put {text} into it.");
        }
    }

    private static boolean hasText(Set<String> names) {
        return names.contains("text") || names.contains("body");
    }

    private void wrong(Located<String> open, String message, String hint) {
        problems.error(Code.INVALID_VALUE, open.span(), "This address cannot be used: " + message + ".", hint);
    }
}
