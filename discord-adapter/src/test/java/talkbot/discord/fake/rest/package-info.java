/**
 * Discord's HTTP API: its addresses, what each does, and how each can be made to fail.
 *
 * <p>Read {@link talkbot.discord.fake.rest.RestServer} first.
 */
@NullMarked
package talkbot.discord.fake.rest;

import org.jspecify.annotations.NullMarked;
