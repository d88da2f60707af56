package talkbot.index.summarizer;

import java.net.URI;
import java.time.Duration;

/**
 * A language model behind an interface like OpenAI's.
 *
 * @param url where its interface begins, as {@code https://api.openai.com/v1}
 * @param key the key to ask with; empty where none is needed
 * @param model the model's name
 * @param timeout how long to wait for one answer
 */
public record Endpoint(URI url, String key, String model, Duration timeout) {

    /** Long enough for a chapter on a small machine's own model. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return model + " at " + url;
    }
}
