package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that a well-behaved bot does not do.
 *
 * @param kind what sort: {@code REFUSED} (Discord says no), {@code PING} (a text called people), {@code FAKE} (the fake
 *     itself broke on the request)
 * @param what in words
 * @param cause the request's body or the refusal
 */
public record Violation(Kind kind, String what, JsonNode cause) {
    /** Sorts of violations. */
    public enum Kind {
        REFUSED,
        PING,
        FAKE
    }
}
