/**
 * A Discord on this machine, for tests and for playing: the HTTP API, the gateway, and users who do things.
 *
 * <p>Read {@link talkbot.discord.fake.FakeDiscord} first.
 */
@NullMarked
package talkbot.discord.fake;

import org.jspecify.annotations.NullMarked;
