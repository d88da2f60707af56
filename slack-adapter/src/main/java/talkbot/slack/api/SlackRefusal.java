package talkbot.slack.api;

import java.io.IOException;

/** Slack answered that it will not do what it was asked. */
public final class SlackRefusal extends IOException {

    private final String method;
    private final String error;

    /** Says what was asked, and Slack's word for why not. */
    public SlackRefusal(String method, String error) {
        super(method + ": " + error);
        this.method = method;
        this.error = error;
    }

    /** What was asked, such as {@code chat.postMessage}. */
    public String method() {
        return method;
    }

    /** Slack's word for why not, such as {@code not_in_channel}. */
    public String error() {
        return error;
    }
}
