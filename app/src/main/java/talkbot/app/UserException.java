package talkbot.app;

import java.io.IOException;
import java.util.List;
import talkbot.core.message.ProblemText;

/** Something that the user can mend; said in one sentence, without a stack trace. */
public final class UserException extends Exception {

    private final String key;
    private final transient List<Object> arguments;

    /**
     * Says what is wrong.
     *
     * @param key the text that explains it
     * @param arguments the text's arguments, names and values in turn; an {@link IOException} is said in a few words
     */
    public UserException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The sentence, in the console's language. */
    public String sentence(Console console) {
        return console.say(
                key,
                arguments.stream()
                        .map(value -> value instanceof IOException refusal
                                ? ProblemText.of(refusal, console.language())
                                : value)
                        .toArray());
    }
}
