package talkbot.discord;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import talkbot.core.Bot;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.PlatformStatus;
import talkbot.discord.connection.Connection;
import talkbot.discord.connection.Patience;
import talkbot.discord.event.Events;

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

    /** Enough to keep every processor busy while some wait for the store. */
    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    /** More than this many could not be answered within Discord's three seconds. */
    private static final int WAITING = 500;

    /** Of the ten seconds that closing may take, those for answers under way; the rest is for sending them. */
    private static final long DRAIN_SECONDS = 4;

    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService clock;
    private final Events events;
    private final Connection connection;

    /** Makes a connection that {@link #start} begins. */
    public DiscordPlatform(DiscordOptions options, Bot bot) {
        this(options, bot, Patience.USUAL);
    }

    DiscordPlatform(DiscordOptions options, Bot bot, Patience patience) {
        // JDA's own default lets whatever stands in a text notify everybody.
        MessageRequest.setDefaultMentions(Set.of());
        MessageRequest.setDefaultMentionRepliedUser(false);
        ThreadFactory threads =
                Thread.ofPlatform().name("talkbot-discord-worker-", 0).daemon().factory();
        this.workers = new ThreadPoolExecutor(
                WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), threads);
        workers.allowCoreThreadTimeOut(true);
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("talkbot-discord-clock").daemon().factory());
        this.events = new Events(bot, workers, clock);
        this.connection = new Connection(options, events, patience);
    }

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public void start() {
        connection.open();
    }

    @Override
    public PlatformStatus status() {
        return connection.status();
    }

    @Override
    public void close() {
        events.stop();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        connection.close();
        clock.shutdownNow();
    }
}
