package talkbot.core.reply;

import talkbot.core.command.Command;

/**
 * Something to press. It carries the whole command, so that it works after a restart and on every replica.
 *
 * @param label words, never a symbol alone
 * @param command what pressing it means
 * @param turnsPage whether the answer takes the place of the message that the button stands in
 */
public record Button(String label, Command command, boolean turnsPage) {

    /** A button whose answer is a message of its own. */
    public Button(String label, Command command) {
        this(label, command, false);
    }
}
