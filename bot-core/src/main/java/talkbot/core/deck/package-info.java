/** Which quote a channel gets next. Read {@link talkbot.core.deck.QuoteDeck} first. */
@NullMarked
package talkbot.core.deck;

import org.jspecify.annotations.NullMarked;
