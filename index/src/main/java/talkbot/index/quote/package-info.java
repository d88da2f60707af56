/** Sentences worth repeating. Read {@link talkbot.index.quote.Quotes} first. */
@NullMarked
package talkbot.index.quote;

import org.jspecify.annotations.NullMarked;
