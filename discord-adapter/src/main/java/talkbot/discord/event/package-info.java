/**
 * What happens on Discord, as requests: commands, buttons, mentions and direct messages. Read {@link
 * talkbot.discord.event.Events} first.
 */
@NullMarked
package talkbot.discord.event;

import org.jspecify.annotations.NullMarked;
