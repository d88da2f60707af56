/**
 * Cuts the body of a talk into passages, gives each its anchor and, where the text itself says so, its speaker. Read
 * {@link talkbot.index.transcript.passage.PassageCutter} first.
 */
@NullMarked
package talkbot.index.transcript.passage;

import org.jspecify.annotations.NullMarked;
