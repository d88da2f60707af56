package talkbot.slack.fake.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is to be told to the app.
 *
 * @param kind decides envelope, form and what an acknowledgement may carry
 * @param what for people, as {@code slash_commands /talk}
 * @param json as Slack sends it
 */
public record Payload(Kind kind, String what, ObjectNode json) {

    /** The kinds of payload. */
    public enum Kind {
        /** A slash command; the answer may be a message. */
        SLASH("slash_commands", true),
        /** An event; the answer is bare. */
        EVENT("events_api", false),
        /** A press, a choice, a shortcut, a closed view; the answer is bare. */
        INTERACTIVE("interactive", false),
        /** A submitted view; the answer may say what becomes of the view. */
        SUBMISSION("interactive", true),
        /** A type-ahead; the answer is what to choose from. */
        OPTIONS("interactive", true);

        private final String envelope;
        private final boolean answered;

        Kind(String envelope, boolean answered) {
            this.envelope = envelope;
            this.answered = answered;
        }

        /** The envelope's type in Socket Mode. */
        String envelope() {
            return envelope;
        }

        /** Whether an acknowledgement may carry something. */
        boolean answered() {
            return answered;
        }
    }
}
