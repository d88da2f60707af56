package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.link.Links;
import talkbot.core.picture.Pictures;
import talkbot.core.platform.Pace;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.Store;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.FakeDiscordOptions;
import talkbot.discord.fake.People;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;
import talkbot.index.generation.LiveIndex;

/** The bot with the real index on a fake Discord, connected through sockets. */
final class Stage implements AutoCloseable {

    static final Pace QUICK = new Pace(
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3));

    private static final Links LINKS = new Links(URI.create("https://talks.example"));

    private static final Pictures PICTURES = new Pictures();

    final FakeDiscord discord;
    final Store store;
    final LiveIndex live;
    private DiscordPlatform platform;

    private Stage(FakeDiscord discord, LiveIndex live, Store store) {
        this.discord = discord;
        this.live = live;
        this.store = store;
        this.platform = new DiscordPlatform(
                options(discord), new Bot(live, BotOptions.of(LINKS, store).with(PICTURES)), QUICK);
    }

    /** A stage on which the bot is there already. */
    static Stage open(Path folder) {
        return open(folder, new ForgetfulStore(InstantSource.system()));
    }

    /** A stage on which the bot is there already and remembers in this store. */
    static Stage open(Path folder, Store store) {
        Stage stage = prepare(folder, store, FakeDiscordOptions.defaults());
        stage.platform.start();
        stage.awaitConnected();
        stage.discord.await(
                "the command",
                d -> !d.records()
                        .calls("PUT /applications/{application}/commands")
                        .isEmpty());
        return stage;
    }

    /** A stage to which the bot has yet to come. */
    static Stage prepare(Path folder, Store store, FakeDiscordOptions options) {
        FakeDiscord discord = FakeDiscord.start(options);
        LiveIndex live = Library.open(folder, discord.user("hana").id());
        return new Stage(discord, live, store);
    }

    static DiscordOptions options(FakeDiscord discord) {
        return new DiscordOptions(discord.token(), Optional.of(discord.apiUrl()));
    }

    People people() {
        return discord.people();
    }

    /** A member who uses Discord in Japanese. */
    FakeUser hana() {
        return discord.user("hana");
    }

    /** A member who uses Discord in English. */
    FakeUser alex() {
        return discord.user("alex");
    }

    FakeChannel general() {
        return discord.channel("general");
    }

    DiscordPlatform platform() {
        return platform;
    }

    /** The bot goes, and another process comes, with this store. */
    void restart(Store remembered) {
        platform.close();
        platform = new DiscordPlatform(
                options(discord), new Bot(live, BotOptions.of(LINKS, remembered).with(PICTURES)), QUICK);
        platform.start();
        awaitConnected();
    }

    void awaitConnected() {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(platform.status()).isEqualTo(PlatformStatus.CONNECTED));
    }

    void awaitStatus(PlatformStatus.State state, String reason) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(platform.status().state()).isEqualTo(state);
            assertThat(platform.status().reason()).contains(reason);
        });
    }

    @Override
    public void close() {
        platform.close();
        discord.close();
        store.close();
        try {
            live.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
