/** The commands of the command line, one class each. Read {@link talkbot.app.command.Root} first. */
@NullMarked
package talkbot.app.command;

import org.jspecify.annotations.NullMarked;
