package talkbot.core.reply;

import talkbot.core.command.Command;
import talkbot.core.message.Language;

/**
 * A question back: one field to fill in, in a window of its own.
 *
 * @param language the language of its texts
 * @param title the window's, of at most 24 characters
 * @param label what to fill in
 * @param send the button that sends it, of at most 24 characters
 * @param cancel the button that does not
 * @param asks what is then done with the words
 * @param instead what to say where no form can be shown, or not any more
 */
public record Form(
        Language language, String title, String label, String send, String cancel, Command asks, Reply instead)
        implements Answer {}
