package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Something that the gateway tells bots.
 *
 * @param type Discord's name of the event, such as {@code MESSAGE_CREATE}
 * @param data Discord's payload
 * @param guild where it happened; empty for direct conversations
 * @param intents bits of which a session needs one to be told; zero if every session is
 * @param openContent whether the text of a message is told without the message content intent
 */
public record Event(String type, ObjectNode data, Optional<FakeGuild> guild, long intents, boolean openContent) {
    /** The intent for guilds, channels and threads. */
    public static final long GUILDS = 1;

    /** The privileged intent for the coming and going of members. */
    public static final long GUILD_MEMBERS = 1L << 1;

    /** The privileged intent for who is online. */
    public static final long GUILD_PRESENCES = 1L << 8;

    /** The intent for messages in guilds. */
    public static final long GUILD_MESSAGES = 1L << 9;

    /** The intent for direct messages. */
    public static final long DIRECT_MESSAGES = 1L << 12;

    /** The privileged intent for the text of messages that are not meant for the bot. */
    public static final long MESSAGE_CONTENT = 1L << 15;

    /** An event without message text that sessions with one of {@code intents} are told. */
    public static Event of(String type, ObjectNode data, Optional<FakeGuild> guild, long intents) {
        return new Event(type, data, guild, intents, true);
    }
}
