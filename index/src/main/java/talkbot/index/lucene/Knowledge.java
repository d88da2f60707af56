package talkbot.index.lucene;

import java.util.function.Supplier;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.glossary.Glossary;

/**
 * What is known of words beside the talks themselves.
 *
 * @param dictionary what they mean in the other language
 * @param glossary gives those that mean the same, as they are now; asked for every question
 */
public record Knowledge(Dictionary dictionary, Supplier<Glossary> glossary) {

    /** A dictionary, and the glossary that ships with the program. */
    public static Knowledge of(Dictionary dictionary) {
        return new Knowledge(dictionary, Glossary::builtIn);
    }
}
