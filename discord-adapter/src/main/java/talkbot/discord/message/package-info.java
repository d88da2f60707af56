/**
 * What the bot says, as Discord messages. Read {@link talkbot.discord.message.DiscordRenderer} first; all escaping is in
 * {@link talkbot.discord.message.Markdown}.
 */
@NullMarked
package talkbot.discord.message;

import org.jspecify.annotations.NullMarked;
