package talkbot.slack.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A modal or a Home tab as it stands.
 *
 * @param id Slack's
 * @param user who sees it
 * @param json as Slack hands it to an app, with id and hash
 * @param previous the view below it, if it was pushed
 * @param open whether it is still shown
 * @param order greater for everything that was opened or changed later
 */
public record View(String id, String user, ObjectNode json, Optional<String> previous, boolean open, long order) {

    /** What the user sees, as plain text. */
    public String shown() {
        return Shown.view(json);
    }

    /** {@code modal} or {@code home}. */
    public String type() {
        return json.path("type").asText();
    }

    /** The app's own name for it, or nothing. */
    public String callbackId() {
        return json.path("callback_id").asText();
    }

    /** The same with other content. */
    public View changed(ObjectNode content, long newOrder) {
        return new View(id, user, content, previous, open, newOrder);
    }

    /** The same, no longer shown. */
    public View closed(long newOrder) {
        return new View(id, user, json, previous, false, newOrder);
    }
}
