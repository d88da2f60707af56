/** Tests of what happens on Discord becoming requests. */
@NullMarked
package talkbot.discord.event;

import org.jspecify.annotations.NullMarked;
