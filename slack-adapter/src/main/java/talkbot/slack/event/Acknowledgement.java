package talkbot.slack.event;

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
}
