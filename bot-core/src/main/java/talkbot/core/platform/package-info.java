/** What the program needs of a chat platform beside translation. {@link talkbot.core.platform.ChatPlatform} is the port. */
@NullMarked
package talkbot.core.platform;

import org.jspecify.annotations.NullMarked;
