package talkbot.core.request;

import java.util.Optional;
import talkbot.core.message.Language;

/**
 * What somebody asked in words.
 *
 * @param way how it came
 * @param person who asked
 * @param conversation where
 * @param text the words; after {@code /talk} for a slash command, without the mention for a mention; a local chat takes
 *     both forms
 * @param offered the language that the platform says the asker uses, if it says
 */
public record Request(Way way, Person person, Conversation conversation, String text, Optional<Language> offered) {

    /** A request in the program's own chat on the same machine. */
    public static Request local(Way way, String text, Optional<Language> offered) {
        return new Request(way, Person.LOCAL, Conversation.LOCAL, text, offered);
    }
}
