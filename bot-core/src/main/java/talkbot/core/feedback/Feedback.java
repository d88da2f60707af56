package talkbot.core.feedback;

import java.time.InstantSource;
import talkbot.core.store.Database;

/**
 * What is kept of what people say of answers, and the glossary lines made of it.
 *
 * @param reports what they said
 * @param lines the glossary lines
 */
public record Feedback(Reports reports, GlossaryLines lines) {

    /** Kept in this database. */
    public static Feedback in(Database database, InstantSource clock) {
        return new Feedback(new Reports(database, clock), new GlossaryLines(database, clock));
    }
}
