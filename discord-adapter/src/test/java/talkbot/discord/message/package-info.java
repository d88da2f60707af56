/** Tests of what the bot says. */
@NullMarked
package talkbot.discord.message;

import org.jspecify.annotations.NullMarked;
