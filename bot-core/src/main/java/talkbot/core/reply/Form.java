package talkbot.core.reply;

import java.util.List;
import talkbot.core.command.Command;
import talkbot.core.message.Language;

/**
 * A question back: some fields to fill in, in a window of its own.
 *
 * @param language the language of its texts
 * @param title the window's, of at most 24 characters
 * @param fields what to fill in, one to five
 * @param send the button that sends it, of at most 24 characters
 * @param cancel the button that does not
 * @param asks what is then done with what was filled in
 * @param instead what to say where no form can be shown, or not any more
 */
public record Form(
        Language language, String title, List<Field> fields, String send, String cancel, Command asks, Reply instead)
        implements Answer {
    /** Keeps a copy of the fields. */
    public Form {
        fields = List.copyOf(fields);
    }
}
