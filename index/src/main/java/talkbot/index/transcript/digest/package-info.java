/**
 * Says in a few words what a talk is about, in words of its own: titles, speakers' names, summaries. Read {@link
 * talkbot.index.transcript.digest.Summaries} first.
 */
@NullMarked
package talkbot.index.transcript.digest;

import org.jspecify.annotations.NullMarked;
