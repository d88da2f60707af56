package talkbot.slack.event;

import java.util.List;
import java.util.Map;
import talkbot.core.reply.Suggestions;

/** What is answered within the acknowledgement itself, on the thread that delivers. Safe for use by many threads. */
public interface Prompter {

    /**
     * Somebody types into a field of a form.
     *
     * @param kept what was kept with the form
     * @param team the workspace
     */
    record Typed(Kept kept, String team, String field, String words) {}

    /** What to offer, the best first. */
    List<Suggestions.Choice> offer(Typed typed);

    /** What is wrong with a form that was filled in, by its fields' names; empty if nothing is. */
    Map<String, String> wrong(Incoming.Filled filled);
}
