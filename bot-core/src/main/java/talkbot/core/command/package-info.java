/**
 * What a request means. {@link talkbot.core.command.CommandParser} understands what is typed after {@code /talk},
 * {@link talkbot.core.command.AskInterpreter} free words; both give a {@link talkbot.core.command.Command}.
 */
@NullMarked
package talkbot.core.command;

import org.jspecify.annotations.NullMarked;
