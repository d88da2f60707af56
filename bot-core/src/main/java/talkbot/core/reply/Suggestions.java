package talkbot.core.reply;

import java.util.List;

/**
 * What a platform offers while somebody is still typing.
 *
 * @param choices the best first
 */
public record Suggestions(List<Choice> choices) implements Outcome {

    /** Keeps a copy of the choices. */
    public Suggestions {
        choices = List.copyOf(choices);
    }

    /**
     * One thing to choose.
     *
     * @param label what is shown
     * @param value what is then in the field
     */
    public record Choice(String label, String value) {}
}
