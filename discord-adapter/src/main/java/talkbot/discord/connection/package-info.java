/**
 * The connection to Discord: logging in, watching, beginning again. Read {@link talkbot.discord.connection.DiscordLine}
 * first.
 */
@NullMarked
package talkbot.discord.connection;

import org.jspecify.annotations.NullMarked;
