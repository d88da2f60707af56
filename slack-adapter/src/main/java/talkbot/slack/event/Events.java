package talkbot.slack.event;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.slack.message.SlackRenderer;

/** Slack's payloads as requests. What is not for the bot, or is its own, becomes nothing. */
public final class Events {

    /** The platform's name in conversations and persons. */
    public static final String PLATFORM = "slack";

    private Events() {}

    /** A slash command. Nobody but the asker is in a thread with it: Slack has none in threads. */
    public static Incoming slash(SlashCommandPayload payload, Identity self) {
        Origin origin = new Origin(
                payload.getChannelId(),
                Optional.empty(),
                payload.getUserId(),
                Optional.ofNullable(payload.getResponseUrl()));
        return new Incoming.Asked(
                key("slash", self.team(), payload.getChannelId(), payload.getUserId(), payload.getTriggerId()),
                origin,
                request(
                        Way.SLASH,
                        origin,
                        Optional.ofNullable(payload.getUserName()),
                        words(payload.getText(), self),
                        self));
    }

    /** A mention of the bot; answered in its thread, which it begins where it stands in none. */
    public static Optional<Incoming> mention(AppMentionEvent event, Identity self) {
        Origin origin = new Origin(
                event.getChannel(),
                Optional.of(Optional.ofNullable(event.getThreadTs()).orElse(event.getTs())),
                Optional.ofNullable(event.getUser()).orElse(""),
                Optional.empty());
        return said(Way.MENTION, origin, event.getTs(), event.getBotId() != null, words(event.getText(), self), self);
    }

    /** A message without subtype; nothing unless it is a direct message to the bot. */
    public static Optional<Incoming> direct(MessageEvent event, Identity self) {
        if (event.getChannel() == null || !Origin.isDirect(event.getChannel())) {
            return Optional.empty();
        }
        Origin origin = new Origin(
                event.getChannel(),
                Optional.ofNullable(event.getThreadTs()),
                Optional.ofNullable(event.getUser()).orElse(""),
                Optional.empty());
        return said(Way.DIRECT, origin, event.getTs(), event.getBotId() != null, words(event.getText(), self), self);
    }

    /**
     * A pressed button. One that only its presser sees is pressed as a slash command is given; one in a direct
     * conversation as a direct message; any other is public, and its answers stand in the thread of its message.
     */
    public static Optional<Incoming> press(BlockActionPayload payload, Identity self) {
        BlockActionPayload.Container container = payload.getContainer();
        if (container == null
                || payload.getActions() == null
                || payload.getActions().isEmpty()) {
            return Optional.empty();
        }
        BlockActionPayload.Action action = payload.getActions().get(0);
        String channel = container.getChannelId();
        if (channel == null || action.getValue() == null) {
            return Optional.empty();
        }
        Optional<String> thread = Optional.ofNullable(container.getThreadTs());
        Way way = Way.MENTION;
        if (container.isEphemeral()) {
            way = Way.SLASH;
            thread = Optional.empty();
        } else if (Origin.isDirect(channel)) {
            way = Way.DIRECT;
        } else if (thread.isEmpty()) {
            thread = Optional.ofNullable(container.getMessageTs());
        }
        String user = payload.getUser().getId();
        Origin origin = new Origin(channel, thread, user, Optional.ofNullable(payload.getResponseUrl()));
        return Optional.of(new Incoming.Pressed(
                key("press", self.team(), channel, user, payload.getTriggerId() + action.getActionTs()),
                origin,
                way,
                person(origin, Optional.ofNullable(payload.getUser().getName()), self),
                conversation(origin, self),
                action.getValue(),
                Optional.ofNullable(action.getActionId()).flatMap(SlackRenderer::languageOf)));
    }

    /**
     * Words said in a conversation, but by no bot. The key is the message's own: an event may come again under another
     * id, and a mention also as a message.
     */
    private static Optional<Incoming> said(
            Way way, Origin origin, String ts, boolean byBot, String words, Identity self) {
        if (byBot || origin.user().isEmpty() || origin.user().equals(self.user())) {
            return Optional.empty();
        }
        return Optional.of(new Incoming.Asked(
                key("said", self.team(), origin.channel(), ts),
                origin,
                request(way, origin, Optional.empty(), words, self)));
    }

    private static Request request(Way way, Origin origin, Optional<String> name, String words, Identity self) {
        return new Request(way, person(origin, name, self), conversation(origin, self), words, Optional.empty());
    }

    private static String words(@Nullable String text, Identity self) {
        return SlackText.words(Optional.ofNullable(text).orElse(""), self.user())
                .strip();
    }

    private static Person person(Origin origin, Optional<String> name, Identity self) {
        return new Person(PLATFORM, self.team(), origin.user(), name);
    }

    private static Conversation conversation(Origin origin, Identity self) {
        return new Conversation(PLATFORM, self.team(), origin.channel(), origin.thread());
    }

    private static String key(String... parts) {
        return String.join(" ", parts);
    }
}
