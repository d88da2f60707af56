/**
 * What the fake Discord knows: guilds, channels, users, messages, and the one lock around them.
 *
 * <p>Read {@link talkbot.discord.fake.world.World} first.
 */
@NullMarked
package talkbot.discord.fake.world;

import org.jspecify.annotations.NullMarked;
