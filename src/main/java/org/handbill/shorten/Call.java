package org.handbill.shorten;

import java.util.List;
import java.util.Map;

/**
 * One kind of request to a service, as data. Values may hold {@code {target}}, {@code {slug}}, {@code {domain}}, {@code {key}}, {@code {id}} and
 * {@code {one}}.
 *
 * @param path below the service's address, with the same places; percent-encoded when they are filled in
 * @param values in their order: of a form, a query or a JSON object
 * @param verdicts how answers are to be understood, the first that matches
 */
record Call(Method method, String path, Body body, List<Map.Entry<String, Object>> values, List<Verdict> verdicts) {
    Call {
        values = List.copyOf(values);
        verdicts = List.copyOf(verdicts);
    }

    enum Method {
        GET, POST
    }

    enum Body {
        NONE, JSON, FORM, QUERY
    }

    /** What an answer means. */
    enum Meaning {
        /** Somebody has the slug; perhaps we, from an attempt whose answer was lost. */
        TAKEN,
        /** The address has a link already, which stands where a new one would. */
        EXISTS,
        /** Too many requests; later it may do. */
        LATER,
        /** The service does not take the address or the slug. */
        REFUSED,
        /** There is no such link. */
        NONE
    }

    /**
     * A rule for answers.
     *
     * @param status of HTTP; 0 for any
     * @param field of the JSON, as a pointer (RFC 6901); empty if only the status counts
     * @param holds what the field's text holds, whatever its case
     */
    record Verdict(int status, String field, String holds, Meaning meaning) {}
}
