package talkbot.slack.event;

import java.util.Optional;

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

    /** Whether the channel is the direct conversation of one person with the bot. */
    public boolean direct() {
        return isDirect(channel);
    }

    static boolean isDirect(String channel) {
        return channel.startsWith("D");
    }
}
