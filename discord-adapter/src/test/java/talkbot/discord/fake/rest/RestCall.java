package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that came in.
 *
 * @param at when, by the fake's clock
 * @param method such as {@code POST}
 * @param route the address with its parts named, such as {@code /channels/{channel}/messages}
 * @param path the address as it was asked for, from the API's root on, without the query
 * @param body what was sent, for multipart requests the JSON part of it; an empty object if nothing was
 * @param status the HTTP status of the answer
 * @param answer the answer's body
 */
public record RestCall(
        Instant at, String method, String route, String path, JsonNode body, int status, Optional<JsonNode> answer) {
    /** Method and route in one, such as {@code POST /channels/{channel}/messages}. */
    public String name() {
        return method + " " + route;
    }
}
