/**
 * The gateway: the socket over which bots are told what happens.
 *
 * <p>Read {@link talkbot.discord.fake.gateway.Gateway} first.
 */
@NullMarked
package talkbot.discord.fake.gateway;

import org.jspecify.annotations.NullMarked;
