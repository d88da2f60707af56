package talkbot.core.reply;

import talkbot.core.command.Command;

/**
 * Something to press. It carries the whole command, so that it works after a restart and on every replica.
 *
 * @param label words, never a symbol alone
 * @param command what pressing it means
 */
public record Button(String label, Command command) {}
