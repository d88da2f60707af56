package talkbot.slack.event;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.core.store.Keys;

/**
 * Where something was asked, and so where its answer goes.
 *
 * @param channel the channel's id
 * @param thread the thread to answer in, if any
 * @param begins whether the thread is not there yet, but begins with the answer
 * @param user who asked
 * @param trigger what lets a window be opened within three seconds, if anything does
 * @param responseUrl where answers may be sent, up to five within half an hour
 */
public record Origin(
        String channel,
        Optional<String> thread,
        boolean begins,
        String user,
        Optional<String> trigger,
        Optional<String> responseUrl) {

    /** What Slack leaves out that it never leaves out is found here, before anybody works with it. */
    public Origin {
        Objects.requireNonNull(channel, "no channel");
        Objects.requireNonNull(user, "no user");
    }

    /** In a channel, outside threads, where nothing but the bot's own token helps to answer. */
    public static Origin at(String channel, String user) {
        return new Origin(channel, Optional.empty(), false, user, Optional.empty(), Optional.empty());
    }

    /** The same in a thread, if there is one. */
    Origin in(Optional<String> other) {
        return new Origin(channel, other, false, user, trigger, responseUrl);
    }

    /** The same in the thread that an answer to this message begins. */
    Origin beginning(String message) {
        return new Origin(channel, Optional.of(message), true, user, trigger, responseUrl);
    }

    /**
     * Where the asker alone is told something. Of a thread that is not there yet Slack shows nobody anything private;
     * https://docs.slack.dev/reference/methods/chat.postEphemeral.
     */
    public Origin aside() {
        return begins ? in(Optional.empty()) : this;
    }

    /** The same with what Slack gives to answer by. */
    Origin by(Optional<String> newTrigger, Optional<String> url) {
        return new Origin(channel, thread, begins, user, newTrigger, url);
    }

    /** The same once what Slack gave to answer by is used up. */
    public Origin spent() {
        return by(Optional.empty(), Optional.empty());
    }

    /** Whether the channel is the direct conversation of one person with the bot. */
    public boolean direct() {
        return channel.startsWith("D");
    }

    /**
     * Stands for what Slack gives out once for everything that somebody does: what is sent twice has the same of all. It
     * does not tell the address, by which anybody could answer.
     */
    String once() {
        String given = Stream.of(trigger, responseUrl).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return Keys.of(given.isEmpty() ? UUID.randomUUID().toString() : given);
    }
}
