package talkbot.slack.fake.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A call of the Web API, or of a response URL (method {@code response_url}), with its answer.
 *
 * @param method as {@code chat.postMessage}
 * @param arguments without the token; what was sent as JSON text is parsed
 * @param token {@code bot}, {@code app}, {@code none} or {@code unknown}
 * @param at Slack's time
 * @param answer the JSON that was sent back
 * @param status the HTTP status; below 200 where the connection ended without one
 */
public record ApiCall(String method, ObjectNode arguments, String token, Instant at, JsonNode answer, int status) {

    /** Whether Slack did it. */
    public boolean ok() {
        return answer.path("ok").asBoolean();
    }

    /** Slack's word for why not, or nothing. */
    public String error() {
        return answer.path("error").asText();
    }
}
