/** Tests of the bot on Discord. */
@NullMarked
package talkbot.discord;

import org.jspecify.annotations.NullMarked;
