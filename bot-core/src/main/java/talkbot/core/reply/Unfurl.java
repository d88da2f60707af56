package talkbot.core.reply;

import java.util.Map;

/**
 * What is shown below a message that has addresses of our own pages in it.
 *
 * @param previews what stands at each address, without anything to press
 */
public record Unfurl(Map<String, Reply> previews) implements Outcome {

    /** Keeps a copy of the previews. */
    public Unfurl {
        previews = Map.copyOf(previews);
    }
}
