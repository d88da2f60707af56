/**
 * Everything that the bot can say, over talks and to people that are as unruly as they can be: so that every front door
 * can show that it fits whatever comes. Read {@link talkbot.core.worst.EveryOutcome} first.
 */
@NullMarked
package talkbot.core.worst;

import org.jspecify.annotations.NullMarked;
