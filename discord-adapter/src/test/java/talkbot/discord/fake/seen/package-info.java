/**
 * What users see on the fake Discord, as plain values.
 *
 * <p>Read {@link talkbot.discord.fake.seen.SeenMessage} first.
 */
@NullMarked
package talkbot.discord.fake.seen;

import org.jspecify.annotations.NullMarked;
