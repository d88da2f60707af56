/**
 * Commands that the bot registered, and what becomes of each interaction of a user.
 *
 * <p>Read {@link talkbot.discord.fake.interaction.Interactions} first.
 */
@NullMarked
package talkbot.discord.fake.interaction;

import org.jspecify.annotations.NullMarked;
