/**
 * The fake Discord by hand: a terminal in which one types what users do and reads what they see.
 *
 * <p>Read {@link talkbot.discord.fake.play.FakeDiscordMain} first.
 */
@NullMarked
package talkbot.discord.fake.play;

import org.jspecify.annotations.NullMarked;
