package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What goes back over HTTP.
 *
 * @param status of HTTP, or {@link #CUT} or {@link #SILENCE}
 * @param headers besides the content type
 * @param json for the journal
 * @param body what is really sent, mostly the JSON
 */
public record Answer(int status, Map<String, String> headers, JsonNode json, String body) {

    /** Instead of a status: the connection ends without an answer. */
    public static final int CUT = 0;

    /** Instead of a status: nothing ever comes, and the connection stays. */
    public static final int SILENCE = 1;

    static Answer of(int status, JsonNode json) {
        return new Answer(status, Map.of(), json, json.toString());
    }

    Answer withHeaders(Map<String, String> others) {
        return new Answer(status, others, json, body);
    }
}
