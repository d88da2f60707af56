package talkbot.core.feedback;

import java.time.Instant;
import java.util.List;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/**
 * Somebody said that an answer was not what they meant.
 *
 * @param id ASCII letters and digits
 * @param person who said so; their name is not kept
 * @param place the channel or direct conversation, without its thread
 * @param kind how they had asked
 * @param query the words that they had asked with
 * @param answered what they were shown first, best first; empty if nothing
 * @param generation of the library that the answer came from
 * @param at when they said so
 */
public record Report(
        String id,
        Person person,
        Conversation place,
        Kind kind,
        String query,
        List<Shown> answered,
        long generation,
        Instant at) {

    /** How somebody asked. The names stand in the database. */
    public enum Kind {
        /** Words to search for. */
        SEARCH,
        /** Words that say what is wanted. */
        ASK
    }

    /**
     * What somebody was shown.
     *
     * @param talk the talk's id
     * @param chapter the chapter's anchor; empty for the text before the first chapter
     * @param source the transcript's path below its folder
     * @param line where the passage or chapter begins in it, from 1
     */
    public record Shown(String talk, String chapter, String source, int line) {}

    /** Keeps a copy of what was answered. */
    public Report {
        answered = List.copyOf(answered);
    }
}
