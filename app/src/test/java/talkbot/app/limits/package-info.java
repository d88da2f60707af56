/** Everything that the bot can say fits both platforms. Read {@link talkbot.app.limits.EverythingFitsTest}. */
@NullMarked
package talkbot.app.limits;

import org.jspecify.annotations.NullMarked;
