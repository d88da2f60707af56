package talkbot.slack.event;

import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What Slack is answered at once in HTTP mode.
 *
 * @param status of HTTP
 * @param contentType of the body
 * @param body may be empty
 */
public record Acknowledgement(int status, String contentType, String body) {

    /** It was heard. */
    public static final Acknowledgement OK = new Acknowledgement(200, "text/plain", "");

    /** A command came from where the bot does not serve, and somebody waits for a word. */
    public static final Acknowledgement REFUSED = new Acknowledgement(403, "text/plain", "");

    private static final JsonMapper JSON = new JsonMapper();

    /** Words for whoever gave a command, alone. */
    public static Acknowledgement toAsker(String words) {
        String body = JSON.createObjectNode()
                .put("response_type", "ephemeral")
                .put("text", words)
                .toString();
        return new Acknowledgement(200, "application/json; charset=utf-8", body);
    }
}
