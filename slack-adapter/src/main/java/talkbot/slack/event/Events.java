package talkbot.slack.event;

import static java.util.Optional.ofNullable;

import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.Optional;
import java.util.UUID;
import talkbot.core.request.Way;

/** What Slack tells of conversations, as requests. What is not for the bot, or is its own, becomes nothing. */
public final class Events {

    /** The platform's name in conversations and persons. */
    public static final String PLATFORM = "slack";

    /** Where a link stands that is not sent yet. */
    public static final String COMPOSER = "composer";

    private Events() {}

    /** A mention of the bot; answered in its thread, which it begins where it stands in none. */
    public static Optional<Incoming> mention(AppMentionEvent event, Identity self) {
        String author = author(ofNullable(event.getUser()), event.getBotId() != null);
        Origin place = Origin.at(event.getChannel(), author).in(ofNullable(event.getThreadTs()));
        Origin origin = place.thread().isPresent() ? place : place.beginning(event.getTs());
        return said(Way.MENTION, origin, event.getTs(), ofNullable(event.getText()), self);
    }

    /** A message without subtype; nothing unless it is a direct message to the bot. */
    public static Optional<Incoming> direct(MessageEvent event, Identity self) {
        String author = author(ofNullable(event.getUser()), event.getBotId() != null);
        Origin origin = Origin.at(event.getChannel(), author).in(ofNullable(event.getThreadTs()));
        return direct(origin, event.getTs(), ofNullable(event.getText()), self);
    }

    /** A message with files: its words count like any other's. */
    public static Optional<Incoming> direct(MessageFileShareEvent event, Identity self) {
        String author = ofNullable(event.getUser()).orElse("");
        Origin origin = Origin.at(event.getChannel(), author).in(ofNullable(event.getThreadTs()));
        return direct(origin, event.getTs(), ofNullable(event.getText()), self);
    }

    /** A message in a thread that was also sent beside it. */
    public static Optional<Incoming> direct(MessageThreadBroadcastEvent event, Identity self) {
        String author = ofNullable(event.getUser()).orElse("");
        Origin origin = Origin.at(event.getChannel(), author).in(ofNullable(event.getThreadTs()));
        return direct(origin, event.getTs(), ofNullable(event.getText()), self);
    }

    private static Optional<Incoming> direct(Origin origin, String ts, Optional<String> text, Identity self) {
        return origin.direct() ? said(Way.DIRECT, origin, ts, text, self) : Optional.empty();
    }

    /** One of the bot's own tabs was opened: its page, or the conversation with it. */
    public static Optional<Incoming> opened(AppHomeOpenedEvent event, Identity self) {
        Origin origin = Origin.at(event.getChannel(), event.getUser());
        String at =
                ofNullable(event.getEventTs()).orElseGet(() -> UUID.randomUUID().toString());
        return switch (String.valueOf(event.getTab())) {
            case "home" -> Optional.of(new Incoming.Opened(Deed.of("home", at, origin, Optional.empty(), self)));
            case "messages" -> Optional.of(new Incoming.Entered(Deed.of("enter", at, origin, Optional.empty(), self)));
            default -> Optional.empty();
        };
    }

    /** Addresses in a message that somebody writes or wrote; nothing if the bot did. */
    public static Optional<Incoming> shared(LinkSharedEvent event, Identity self) {
        String user = ofNullable(event.getUser()).orElse("");
        if (user.isEmpty() || user.equals(self.user())) {
            return Optional.empty();
        }
        Origin origin = Origin.at(event.getChannel(), user);
        return Optional.of(new Incoming.Shared(
                Deed.of("link", event.getMessageTs(), origin, Optional.empty(), self),
                event.getMessageTs(),
                ofNullable(event.getUnfurlId()).filter(id -> COMPOSER.equals(event.getSource())),
                event.getLinks().stream().map(LinkSharedEvent.Link::getUrl).toList()));
    }

    /**
     * Words said in a conversation, but by no bot. The key is the message's own: an event may come again under another
     * id, and a mention also as a message.
     */
    private static Optional<Incoming> said(Way way, Origin origin, String ts, Optional<String> text, Identity self) {
        if (origin.user().isEmpty() || origin.user().equals(self.user())) {
            return Optional.empty();
        }
        return Optional.of(new Incoming.Asked(
                Deed.of("said", ts, origin, Optional.empty(), self), way, SlackText.words(text, self)));
    }

    /** Who said something; nobody if it was a bot. */
    private static String author(Optional<String> user, boolean bot) {
        return user.filter(u -> !bot).orElse("");
    }
}
