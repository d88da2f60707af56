/** Replies and progress on a terminal. Read {@link talkbot.app.terminal.TerminalReply} first. */
@NullMarked
package talkbot.app.terminal;

import org.jspecify.annotations.NullMarked;
