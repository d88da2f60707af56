/** Tests of {@link talkbot.core.timing}. */
@NullMarked
package talkbot.core.timing;

import org.jspecify.annotations.NullMarked;
