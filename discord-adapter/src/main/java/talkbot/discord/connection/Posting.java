package talkbot.discord.connection;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Wordless;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.Obstacle.Kind;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.Receipt;
import talkbot.core.platform.SharedRate;
import talkbot.core.platform.UnsentException;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.discord.message.DiscordRenderer;

/** Posts to channels what nobody asked for at that moment. Safe for use by many threads. */
public final class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    /**
     * Of fifty that a bot may send, so that some are left for whatever else it has to say.
     * https://discord.com/developers/docs/topics/rate-limits#global-rate-limit.
     */
    private static final int A_SECOND = 40;

    /** Clocks of two machines may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /**
     * Discord answers a nonce that it has seen with the message of then "in the past few minutes"; it does not say how
     * many. https://discord.com/developers/docs/resources/message#create-message.
     */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    /** The most messages that Discord gives at once. */
    private static final int PAGE = 100;

    private final Supplier<Optional<ShardManager>> connected;
    private final Desk desk;
    private final Permitted permitted;
    private final InstantSource clock;
    private final SharedRate rate;

    /**
     * Posts through whichever connection there is.
     *
     * @param connected the connection, while there is one
     * @param permitted knows what the bot may do where it was just asked
     */
    public Posting(Supplier<Optional<ShardManager>> connected, Desk desk, Permitted permitted, InstantSource clock) {
        this.connected = connected;
        this.desk = desk;
        this.permitted = permitted;
        this.clock = clock;
        this.rate = new SharedRate(A_SECOND, desk.bot()::living);
    }

    /**
     * Posts a message now; one with the same key within some minutes is the same message. One that Discord surely refuses
     * goes once more without its picture.
     */
    public Receipt post(Message message) throws IOException {
        GuildMessageChannel channel = channel(message.channel());
        if (message.reply().hasDrawings()) {
            try {
                return post(channel, message, message.reply());
            } catch (ObstacleException refused) {
                LOG.info("posted again without its picture: {}", refused.getMessage());
            }
        }
        return post(channel, message, message.reply().withoutDrawings());
    }

    private Receipt post(GuildMessageChannel channel, Message message, Reply reply) throws IOException {
        rate.await();
        MessageCreateData content = DiscordRenderer.message(reply, desk);
        return new Receipt(
                now(() -> channel.sendMessage(content).setNonce(message.key())).getId(), false);
    }

    /** Looks for a message in the channel's history, by its words. */
    public Evidence find(Message message, Instant since) throws IOException {
        GuildMessageChannel channel = channel(message.channel());
        boolean repeatable = clock.instant().isBefore(since.plus(REMEMBERED));
        if (!channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_HISTORY)) {
            return repeatable ? new Evidence.Absent() : new Evidence.Unknown();
        }
        long from = TimeUtil.getDiscordTimestamp(since.minus(SKEW).toEpochMilli());
        List<net.dv8tion.jda.api.entities.Message> history =
                now(() -> channel.getHistoryAfter(from, PAGE)).getRetrievedHistory();
        String self = channel.getJDA().getSelfUser().getId();
        String words = bare(message.words());
        for (net.dv8tion.jda.api.entities.Message posted : history) {
            if (posted.getAuthor().getId().equals(self) && bare(text(posted)).contains(words)) {
                return new Evidence.Posted(posted.getId());
            }
        }
        return history.size() < PAGE || repeatable ? new Evidence.Absent() : new Evidence.Unknown();
    }

    /** What keeps the bot from posting to a channel, as far as is known without trying. */
    public Optional<Obstacle> obstacle(Conversation where) {
        try {
            GuildMessageChannel channel = channel(where);
            Set<Permission> may = permitted
                    .in(where.channel())
                    .orElseGet(() -> channel.getGuild().getSelfMember().getPermissions(channel));
            Permission speak =
                    channel instanceof ThreadChannel ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
            return Stream.of(Permission.VIEW_CHANNEL, speak)
                    .filter(p -> !may.contains(p))
                    .findFirst()
                    .map(p -> new Obstacle(Kind.NOT_ALLOWED, p.name()));
        } catch (ObstacleException e) {
            return Optional.of(e.obstacle());
        } catch (UnsentException e) {
            return Optional.empty();
        }
    }

    /** Writes to somebody directly. */
    public void tell(Person person, Reply reply) throws IOException {
        JDA shard = manager().getShards().getFirst();
        now(() -> shard.openPrivateChannelById(person.id())
                .flatMap(channel -> channel.sendMessage(DiscordRenderer.message(reply, desk))));
    }

    private ShardManager manager() throws UnsentException {
        return connected
                .get()
                .filter(shards -> !shards.getShards().isEmpty())
                .orElseThrow(() -> new UnsentException("Discord is not connected", Duration.ZERO));
    }

    private GuildMessageChannel channel(Conversation where) throws UnsentException, ObstacleException {
        ShardManager manager = manager();
        GuildMessageChannel channel = manager.getChannelById(GuildMessageChannel.class, where.channel());
        if (channel != null) {
            return channel;
        }
        if (seesAll(manager)) {
            throw new ObstacleException(new Obstacle(Kind.NO_CHANNEL, ""));
        }
        throw new UnsentException("Discord has not told of all servers yet", Duration.ZERO);
    }

    /** Whether Discord has told of all servers that the bot is on, and none is out of order. */
    public static boolean seesAll(ShardManager shards) {
        return Session.connected(shards)
                && shards.getShards().stream()
                        .allMatch(s -> s.getUnavailableGuilds().isEmpty());
    }

    /** Waits for an answer, and says what a refusal means. */
    private static <T> T now(Supplier<? extends RestAction<T>> action) throws IOException {
        try {
            return action.get().submit().get(Session.CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable refused = Optional.ofNullable(e.getCause()).orElse(e);
            throw Obstruction.of(refused)
                    .<IOException>map(ObstacleException::new)
                    .orElseGet(() -> new IOException("no answer (" + Wordless.of(refused) + ")"));
        } catch (InsufficientPermissionException e) {
            throw Obstruction.of(e).map(ObstacleException::new).orElseThrow(() -> e);
        } catch (TimeoutException e) {
            throw new IOException("no answer in " + Session.CALL.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting");
        }
    }

    private static String text(net.dv8tion.jda.api.entities.Message message) {
        return message.getComponentTree().findAll(TextDisplay.class).stream()
                .map(TextDisplay::getContent)
                .collect(Collectors.joining());
    }

    /** Without anything that escaping adds. */
    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }
}
