package talkbot.slack.fake.record;

import java.time.Instant;

/**
 * Something that Slack would refuse or that users would suffer from.
 *
 * @param kind a word for tests to ask for
 * @param detail for people
 * @param at Slack's time
 */
public record Violation(Kind kind, String detail, Instant at) {

    /** What kinds there are. */
    public enum Kind {
        /** A delivery was acknowledged after three seconds, or never. */
        ACK_LATE,
        ACK_MISSING,
        /** An acknowledgement for something that was never sent, or was answered before. */
        ACK_UNKNOWN,
        /** An acknowledgement carried what Slack does not take there. */
        ACK_PAYLOAD,
        /** The Web API or a response URL refused a call. */
        REFUSED,
        /** More calls than the published rates allow; noted where the fake is strict about them. */
        TOO_FAST,
        /** A text would notify a whole channel or group. */
        BROADCAST,
        /** A text has angle brackets or ampersands that are neither markup nor escaped. */
        UNESCAPED,
        /** Blocks without a text, so that notifications say nothing. */
        NO_FALLBACK,
        /** A text beyond 4,000 characters, which Slack splits or cuts. */
        LONG_TEXT,
        /** An answer in a thread whose first message is not there. */
        NO_SUCH_THREAD,
        /** A message for one person in a thread that is not there yet, which Slack shows to nobody. */
        UNSEEN,
        /** A socket ticket was used twice, late, or not at all valid. */
        BAD_TICKET,
        /** More than ten sockets at once. */
        TOO_MANY_SOCKETS,
        /** A user acted, and nobody was connected to hear it. */
        NOBODY_LISTENS,
        /** A scheduled message that could not be posted when its time came. */
        SCHEDULED_FAILED
    }
}
