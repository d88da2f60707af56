package talkbot.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import talkbot.slack.fake.api.Views;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.user.Looking;
import talkbot.slack.fake.user.Modals;
import talkbot.slack.fake.user.Pressing;
import talkbot.slack.fake.user.Scene;
import talkbot.slack.fake.user.Sharing;
import talkbot.slack.fake.user.Speaking;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.View;

/**
 * All that people can do, each giving an {@link Act} to wait on. People and channels go by id or by name; the channel
 * {@code dm} is the person's direct message with the bot. Safe for many threads.
 */
public final class People {

    private final Speaking speaking;
    private final Pressing pressing;
    private final Modals modals;
    private final Looking looking;
    private final Sharing sharing;

    People(Scene scene, Views views) {
        this.speaking = new Speaking(scene);
        this.pressing = new Pressing(scene);
        this.modals = new Modals(scene, views);
        this.looking = new Looking(scene);
        this.sharing = new Sharing(scene);
    }

    /** What people type, bots among them. */
    public Speaking speaking() {
        return speaking;
    }

    /** Types a slash command. */
    public Act slash(String user, String channel, String command, String text) {
        return speaking.slash(user, channel, command, text);
    }

    /** Mentions the bot in a channel. See {@link Speaking#mention}. */
    public Act mention(String user, String channel, String text) {
        return speaking.mention(user, channel, text, Optional.empty());
    }

    /** Mentions the bot in a thread. */
    public Act mention(String user, String channel, String text, String thread) {
        return speaking.mention(user, channel, text, Optional.of(thread));
    }

    /** Writes to the bot alone. */
    public Act directMessage(String user, String text) {
        return speaking.directMessage(user, text, Optional.empty());
    }

    /** Writes to the bot alone, in a thread. */
    public Act directMessage(String user, String text, String thread) {
        return speaking.directMessage(user, text, Optional.of(thread));
    }

    /** Presses a button in a message that this person sees: by its action id, or by what stands on it. */
    public Act press(String user, Message message, String button) {
        return pressing.press(user, message, button);
    }

    /** Presses a button in a modal or on a Home tab. */
    public Act press(View view, String actionId) {
        return pressing.press(view, actionId);
    }

    /** Chooses the option with this value or text. */
    public Act choose(String user, Message message, String actionId, String option) {
        return pressing.choose(user, message, actionId, option);
    }

    /** Chooses an option that a type-ahead has offered. */
    public Act choose(String user, Message message, String actionId, JsonNode option) {
        return pressing.choose(user, message, actionId, option);
    }

    /** Types into a menu that asks the app, in a message. */
    public Act typeAhead(String user, Message message, String actionId, String value) {
        return pressing.typeAhead(user, message, actionId, value);
    }

    /** Types into a menu that asks the app, in a modal. */
    public Act typeAhead(View view, String actionId, String value) {
        return pressing.typeAhead(view, actionId, value);
    }

    /** Chooses a shortcut from a message's menu. */
    public Act shortcut(String user, Message message, String callbackId) {
        return pressing.shortcut(user, message, callbackId);
    }

    /** Submits a modal; the values are by action id or block id. See {@link Modals#submit}. */
    public Act submit(View view, Map<String, Object> values) {
        return modals.submit(view, values);
    }

    /** Closes a modal with its cross or its cancel button. */
    public Act close(View view) {
        return modals.close(view);
    }

    /** Writes a message with files; see {@link talkbot.slack.fake.api.SharedFiles}. */
    public Message share(String user, String channel, String text, ObjectNode... files) {
        return sharing.share(user, channel, text, files);
    }

    /** Writes a message with links in it, of domains that the app is asked about. */
    public Act shareLink(String user, String channel, String... urls) {
        return looking.shareLink(user, channel, urls);
    }

    /** Types a link without sending it yet. */
    public Act composeLink(String user, String channel, String... urls) {
        return looking.composeLink(user, channel, urls);
    }

    /** Opens the app's Home tab. */
    public Act openHome(String user) {
        return looking.openHome(user);
    }

    /** Opens the direct conversation with the app. */
    public Act openMessages(String user) {
        return looking.openMessages(user);
    }

    /** Slack tells the app of the same message once more. See {@link Speaking#again}. */
    public Act again(Act act) {
        return speaking.again(act);
    }

    /** Opens Slack anew: ephemeral messages are gone. */
    public void reload(String user) {
        speaking.reload(user);
    }

    /** Sends any event of which this person is the cause. */
    public Act event(String user, ObjectNode event) {
        return speaking.event(user, event);
    }
}
