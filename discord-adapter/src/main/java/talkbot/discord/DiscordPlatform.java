package talkbot.discord;

import java.util.Set;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import talkbot.core.Bot;
import talkbot.core.desk.Desk;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.KeptConnection;
import talkbot.core.platform.Pace;
import talkbot.core.platform.PlatformStatus;
import talkbot.discord.connection.DiscordLine;
import talkbot.discord.event.Events;
import talkbot.discord.message.Limits;

/**
 * The bot on Discord: {@code /talk} with its sub-commands, mentions, direct messages and buttons.
 *
 * <pre>{@code
 * try (DiscordPlatform discord = new DiscordPlatform(new DiscordOptions(token, Optional.empty()), bot)) {
 *     discord.start();
 *     ...
 * }
 * }</pre>
 */
public final class DiscordPlatform implements ChatPlatform {

    /** What the platform is called. */
    public static final String NAME = "discord";

    private final Desk desk;
    private final Events events;
    private final KeptConnection connection;

    /** Makes a connection that {@link #start} begins. */
    public DiscordPlatform(DiscordOptions options, Bot bot) {
        this(options, bot, Pace.USUAL);
    }

    DiscordPlatform(DiscordOptions options, Bot bot, Pace pace) {
        // JDA's own default lets whatever stands in a text notify everybody.
        MessageRequest.setDefaultMentions(Set.of());
        MessageRequest.setDefaultMentionRepliedUser(false);
        this.desk = new Desk(bot, NAME, Limits.CUSTOM_ID);
        this.events = new Events(desk);
        this.connection = new KeptConnection("Discord", new DiscordLine(options, events, pace), pace);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        connection.start();
    }

    @Override
    public PlatformStatus status() {
        return connection.status();
    }

    @Override
    public void close() {
        events.stop();
        desk.close();
        connection.close();
    }
}
