/** Tests of the connection to Discord from within. */
@NullMarked
package talkbot.discord.connection;

import org.jspecify.annotations.NullMarked;
