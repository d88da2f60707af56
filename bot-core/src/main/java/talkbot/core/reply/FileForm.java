package talkbot.core.reply;

import talkbot.core.message.Language;

/**
 * A question back: for a file, in a window of its own.
 *
 * @param language the language of its texts
 * @param title the window's, of at most 24 characters
 * @param label which file
 * @param send the button that sends it, of at most 24 characters
 * @param cancel the button that does not
 * @param instead what to say where no such window can be shown
 */
public record FileForm(Language language, String title, String label, String send, String cancel, Reply instead)
        implements Answer {}
