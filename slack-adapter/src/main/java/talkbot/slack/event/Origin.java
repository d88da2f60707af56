package talkbot.slack.event;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where something was asked, and so where its answer goes.
 *
 * @param channel the channel's id
 * @param thread the thread to answer in, if any
 * @param user who asked
 * @param trigger what lets a window be opened within three seconds, if anything does
 * @param responseUrl where answers may be sent, up to five within half an hour
 */
public record Origin(
        String channel, Optional<String> thread, String user, Optional<String> trigger, Optional<String> responseUrl) {

    /** What Slack leaves out that it never leaves out is found here, before anybody works with it. */
    public Origin {
        Objects.requireNonNull(channel, "no channel");
        Objects.requireNonNull(user, "no user");
    }

    /** In a channel, outside threads, where nothing but the bot's own token helps to answer. */
    public static Origin at(String channel, String user) {
        return new Origin(channel, Optional.empty(), user, Optional.empty(), Optional.empty());
    }

    /** The same in a thread, if there is one. */
    Origin in(Optional<String> other) {
        return new Origin(channel, other, user, trigger, responseUrl);
    }

    /** The same with what Slack gives to answer by. */
    Origin by(Optional<String> newTrigger, Optional<String> url) {
        return new Origin(channel, thread, user, newTrigger, url);
    }

    /** Whether the channel is the direct conversation of one person with the bot. */
    public boolean direct() {
        return channel.startsWith("D");
    }

    /** What Slack gives out once for everything that somebody does. */
    String once() {
        return trigger.or(this::responseUrl).orElseGet(() -> UUID.randomUUID().toString());
    }
}
