package talkbot.discord;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import talkbot.core.Bot;
import talkbot.core.desk.Desk;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.KeptConnection;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.Pace;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.Receipt;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.discord.connection.DiscordLine;
import talkbot.discord.connection.Permitted;
import talkbot.discord.connection.Posting;
import talkbot.discord.event.Events;
import talkbot.discord.event.Servers;
import talkbot.discord.message.Limits;

/**
 * The bot on Discord: {@code /talk} with its sub-commands, mentions, direct messages and buttons.
 *
 * <pre>{@code
 * try (DiscordPlatform discord = new DiscordPlatform(new DiscordOptions(token, Optional.empty()), bot, InstantSource.system())) {
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
    private final Posting posting;

    /**
     * Makes a connection that {@link #start} begins.
     *
     * @param clock tells how late it is
     */
    public DiscordPlatform(DiscordOptions options, Bot bot, InstantSource clock) {
        this(options, bot, Pace.USUAL, clock);
    }

    DiscordPlatform(DiscordOptions options, Bot bot, Pace pace, InstantSource clock) {
        // JDA's own default lets whatever stands in a text notify everybody.
        MessageRequest.setDefaultMentions(Set.of());
        MessageRequest.setDefaultMentionRepliedUser(false);
        this.desk = new Desk(bot, NAME, Limits.CUSTOM_ID);
        Permitted permitted = new Permitted();
        Servers servers = new Servers(options);
        this.events = new Events(desk, options, servers, permitted);
        DiscordLine line = new DiscordLine(options, List.of(events, servers), pace);
        this.posting = new Posting(line::shards, desk, permitted, clock);
        this.connection = new KeptConnection("Discord", line, pace);
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
    public Receipt post(Message message) throws IOException {
        return posting.post(message);
    }

    @Override
    public Evidence find(Message message, Instant since) throws IOException {
        return posting.find(message, since);
    }

    @Override
    public Optional<Obstacle> obstacle(Conversation channel) {
        return posting.obstacle(channel);
    }

    @Override
    public Optional<URI> address(Conversation channel) {
        return Optional.of(URI.create("https://discord.com/channels/" + channel.workspace() + "/" + channel.channel()));
    }

    @Override
    public void tell(Person person, Reply reply) throws IOException {
        posting.tell(person, reply);
    }

    @Override
    public void close() {
        events.stop();
        desk.close();
        connection.close();
    }
}
