package talkbot.slack.api;

import java.io.IOException;

/** Windows and the bot's own page; https://docs.slack.dev/surfaces. Safe for use by many threads. */
public final class SlackViews {

    private final SlackApi api;

    SlackViews(SlackApi api) {
        this.api = api;
    }

    /** Opens a window for whoever did what gave the trigger. */
    public void open(String trigger, String view) throws IOException {
        Calls.call(
                "views.open",
                () -> api.methods().viewsOpen(r -> r.triggerId(trigger).viewAsString(view)));
    }

    /** Opens a window on top of the one in which something was done that gave the trigger. */
    public void push(String trigger, String view) throws IOException {
        Calls.call(
                "views.push",
                () -> api.methods().viewsPush(r -> r.triggerId(trigger).viewAsString(view)));
    }

    /** Shows something else in a window. */
    public void update(String id, String view) throws IOException {
        Calls.call(
                "views.update",
                () -> api.methods().viewsUpdate(r -> r.viewId(id).viewAsString(view)));
    }

    /** Shows somebody the bot's own page. */
    public void publishHome(String user, String view) throws IOException {
        Calls.call(
                "views.publish",
                () -> api.methods().viewsPublish(r -> r.userId(user).viewAsString(view)));
    }
}
