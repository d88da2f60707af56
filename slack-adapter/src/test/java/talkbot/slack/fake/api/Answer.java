package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What goes back over HTTP.
 *
 * @param status of HTTP
 * @param headers besides the content type
 * @param json for the journal
 * @param body what is really sent, mostly the JSON
 */
public record Answer(int status, Map<String, String> headers, JsonNode json, String body) {

    static Answer of(int status, JsonNode json) {
        return new Answer(status, Map.of(), json, json.toString());
    }

    Answer withHeaders(Map<String, String> others) {
        return new Answer(status, others, json, body);
    }
}
