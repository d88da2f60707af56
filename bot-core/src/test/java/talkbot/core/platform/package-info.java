/** Tests of {@link talkbot.core.platform}. */
@NullMarked
package talkbot.core.platform;

import org.jspecify.annotations.NullMarked;
