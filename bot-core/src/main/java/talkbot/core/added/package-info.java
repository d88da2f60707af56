/**
 * Transcripts that people give to the bot in a chat, and take away again. They are kept in the database, so that every
 * replica has them. Read {@link talkbot.core.added.AddedTalks} first.
 */
@NullMarked
package talkbot.core.added;

import org.jspecify.annotations.NullMarked;
