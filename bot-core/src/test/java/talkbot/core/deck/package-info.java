/** Tests of the order in which channels get quotes. */
@NullMarked
package talkbot.core.deck;

import org.jspecify.annotations.NullMarked;
