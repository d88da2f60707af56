/** Tests of {@link talkbot.core.daily}. {@link talkbot.core.daily.Town} is the world in which they happen. */
@NullMarked
package talkbot.core.daily;

import org.jspecify.annotations.NullMarked;
