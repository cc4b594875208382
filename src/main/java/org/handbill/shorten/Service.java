package org.handbill.shorten;

import java.util.List;
import java.util.Optional;

/**
 * What a service's programming interface looks like.
 *
 * @param id as in {@code campaign.yaml}
 * @param address of its interface; absent if the campaign runs it itself and says so under {@code server}
 * @param domain of its short links; absent if it is the server's
 * @param key how the key is given; absent if none is needed
 * @param link where a new link's address stands in the answer, as a JSON pointer
 * @param find looks up where a slug leads; absent if the service cannot say
 * @param choose the second call that gives a link a slug of our choice; absent if the first call does that or nothing can
 * @param slugs whether the first call takes a slug
 * @param several whether one address may have several links
 * @param shortest the fewest characters that a slug may have
 * @param source where this was looked up
 */
record Service(String id, String name, Optional<String> address, Optional<String> domain, Optional<Key> key, Call create, String link,
        Optional<Find> find, Optional<Call> choose, boolean slugs, boolean several, int shortest, String source, Confidence confidence) {

    /**
     * Where the key comes from and goes to.
     *
     * @param variable of the environment
     * @param header that carries it; empty if a value of the call does
     * @param prefix of the header's value
     */
    record Key(String variable, String header, String prefix) {}

    /**
     * Looks up a slug.
     *
     * @param list where the answer's list of links stands, as a JSON pointer; empty if the answer is one link
     * @param slug the field of a link that holds its slug; empty if there is only one link
     * @param target the field that holds where it leads, as a JSON pointer
     */
    record Find(Call call, String list, String slug, String target) {}

    /** How sure the contract is. */
    enum Confidence {
        /** Read in the service's source or documentation. */
        CONFIRMED,
        /** In part from reports only. */
        LIKELY
    }

    /** The names of the variables that hold keys: HANDBILL, the service, and what the service itself calls its key. */
    static List<String> variables() {
        return Services.ALL.stream().flatMap(service -> service.key().stream()).map(Key::variable).toList();
    }
}
