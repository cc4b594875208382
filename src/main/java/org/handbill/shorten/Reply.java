package org.handbill.shorten;

import java.time.Duration;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** What came back for one request. */
sealed interface Reply {
    /**
     * JSON.
     *
     * @param status of HTTP
     * @param retryAfter how long the service asks us to wait
     */
    record Data(int status, JsonNode json, Optional<Duration> retryAfter) implements Reply {}

    /** Something else than JSON, described for people. */
    record Other(int status, String what, Optional<Duration> retryAfter) implements Reply {}

    /** Nothing, and why. */
    record Nothing(String why) implements Reply {}
}
