package talkbot.core.request;

import java.util.Optional;
import talkbot.core.command.Command;
import talkbot.core.message.Language;

/**
 * A button that somebody pressed.
 *
 * @param way the way of the message that the button stands in
 * @param person who pressed it
 * @param conversation where
 * @param command what the button carries
 * @param spoken the language of the message that the button stands in, where it is known
 * @param offered the language that the platform says the person uses, if it says
 */
public record Press(
        Way way,
        Person person,
        Conversation conversation,
        Command command,
        Optional<Language> spoken,
        Optional<Language> offered) {

    /** A button pressed in the program's own chat on the same machine. */
    public static Press local(Way way, Command command, Optional<Language> offered) {
        return new Press(way, Person.LOCAL, Conversation.LOCAL, command, offered, offered);
    }
}
