package talkbot.app.daily;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.daily.Daily;
import talkbot.core.daily.DailyRules;
import talkbot.core.link.Links;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.SqlStore;
import talkbot.discord.DiscordOptions;
import talkbot.discord.DiscordPlatform;
import talkbot.discord.fake.FakeDiscord;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;
import talkbot.slack.SlackOptions;
import talkbot.slack.SlackPlatform;
import talkbot.slack.fake.FakeSlack;

/** The program's own parts in this process, and the fake platforms, one of which they are connected to. */
final class Parts implements AutoCloseable {

    private static final Duration CONNECTED = Duration.ofSeconds(60);

    final FakeSlack slack;
    final FakeDiscord discord;
    final Database database;
    final Daily daily;
    final Bot bot;
    final ChatPlatform platform;
    private final LiveIndex live;

    /**
     * Puts them together; nothing is started.
     *
     * @param on the platform that they are connected to
     * @param folder with the talks in {@code talks}
     */
    Parts(Platform on, FakeSlack slack, FakeDiscord discord, Path folder, DatabaseAddress address, DailyRules rules) {
        this.slack = slack;
        this.discord = discord;
        try {
            this.live = LiveIndex.openForCommand(
                    new IndexOptions(folder.resolve("talks"), folder.resolve("data"), false), BuildProgress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.database = Database.open(address);
        this.daily = new Daily(database, rules, Rights.OPEN, new SimpleMeterRegistry());
        this.bot = new Bot(
                live,
                BotOptions.of(new Links(URI.create("https://talks.example")), new SqlStore(database, rules.clock()))
                        .with(daily)
                        .with(new QuoteReviews(database)));
        this.platform = switch (on) {
            case SLACK ->
                new SlackPlatform(
                        new SlackOptions(slack.botToken(), slack.appToken(), Optional.of(slack.apiUrl())),
                        bot,
                        rules.clock());
            case DISCORD ->
                new DiscordPlatform(
                        new DiscordOptions(discord.token(), Optional.of(discord.apiUrl())), bot, rules.clock());
        };
    }

    /** Connects, and begins to post through a platform: theirs, or one that leads to it. */
    void start(ChatPlatform through) {
        through.start();
        await().atMost(CONNECTED).until(() -> through.status().equals(PlatformStatus.CONNECTED));
        daily.start(bot::quoteOfTheDay, List.of(through));
    }

    @Override
    public void close() {
        daily.close();
        platform.close();
        slack.close();
        discord.close();
        database.close();
        try {
            live.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
