package talkbot.index.lucene;

import java.util.function.Consumer;
import java.util.function.Supplier;
import talkbot.index.Answered;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.glossary.Glossary;

/**
 * What an index has beside the talks themselves: what is known of words, and who is told of its answers.
 *
 * @param dictionary what they mean in the other language
 * @param glossary gives those that mean the same, as they are now; asked for every question
 * @param answered told of every answer, by the thread that waits for it; to be quick about it
 */
public record Knowledge(Dictionary dictionary, Supplier<Glossary> glossary, Consumer<Answered> answered) {

    /** A dictionary, and the glossary that ships with the program; nobody measures. */
    public static Knowledge of(Dictionary dictionary) {
        return new Knowledge(dictionary, Glossary::builtIn, answered -> {});
    }
}
