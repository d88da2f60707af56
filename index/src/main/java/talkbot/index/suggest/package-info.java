/**
 * Type-ahead: what somebody may be about to type, from its first character on. {@link
 * talkbot.index.suggest.Completions} knows the titles and terms of a library; {@link talkbot.index.suggest.TypeAhead}
 * makes them in the background when they are first asked for.
 */
@NullMarked
package talkbot.index.suggest;

import org.jspecify.annotations.NullMarked;
