/** Times of day in a zone, and what people wish of them. {@link talkbot.core.timing.Timing} says when it is time. */
@NullMarked
package talkbot.core.timing;

import org.jspecify.annotations.NullMarked;
