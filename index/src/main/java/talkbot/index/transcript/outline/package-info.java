/**
 * Tells what each line of a transcript is: body, heading, table of contents, title, abstract, or furniture of the page
 * that it was copied from. Read {@link talkbot.index.transcript.outline.OutlineReader} first; each form that a
 * transcript may have is one class beside it.
 */
@NullMarked
package talkbot.index.transcript.outline;

import org.jspecify.annotations.NullMarked;
