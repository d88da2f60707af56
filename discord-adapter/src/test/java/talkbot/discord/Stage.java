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
import java.util.Set;
import java.util.function.UnaryOperator;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.added.AddedTalks;
import talkbot.core.feedback.Feedback;
import talkbot.core.link.Links;
import talkbot.core.picture.Pictures;
import talkbot.core.platform.Pace;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
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
            Duration.ofSeconds(6),
            Duration.ofSeconds(3));

    private static final Links LINKS = new Links(URI.create("https://talks.example"));

    private static final Pictures PICTURES = new Pictures();

    final FakeDiscord discord;
    final Store store;
    final LiveIndex live;
    final Feedback feedback;
    private final Database database;
    private final UnaryOperator<BotOptions> more;
    private DiscordPlatform platform;

    private Stage(FakeDiscord discord, LiveIndex live, Store store, Database database, UnaryOperator<BotOptions> more) {
        this.more = more;
        this.discord = discord;
        this.live = live;
        this.store = store;
        this.database = database;
        this.feedback = Feedback.in(database, InstantSource.system());
        this.platform = platform(store);
    }

    private DiscordPlatform platform(Store remembered) {
        Rights rights = new Rights(Set.of(hana().id()), Rights.Who.EVERYBODY, Rights.Who.EVERYBODY);
        live.joinGlossary(feedback.lines());
        return new DiscordPlatform(
                options(discord),
                new Bot(
                        live,
                        more.apply(BotOptions.of(LINKS, remembered)
                                .with(rights)
                                .with(feedback)
                                .with(PICTURES))),
                QUICK,
                InstantSource.system());
    }

    /** A stage on which the bot is there already. */
    static Stage open(Path folder) {
        return open(folder, new ForgetfulStore(InstantSource.system()));
    }

    /** A stage on which the bot is there already and remembers in this store. */
    static Stage open(Path folder, Store store) {
        Stage stage = prepare(folder, store, FakeDiscordOptions.defaults());
        stage.begin();
        return stage;
    }

    /** A stage on which the bot is there already, and hana and alex may add talks. */
    static Stage curated(Path folder, AddedTalks added, Store store) {
        FakeDiscord discord = FakeDiscord.start(FakeDiscordOptions.defaults());
        Set<String> admins = Set.of(
                discord.user("hana").id(), "discord:" + discord.user("alex").id());
        Rights rights = new Rights(admins, Rights.Who.EVERYBODY, Rights.Who.EVERYBODY);
        LiveIndex live = Library.watch(folder, discord.user("hana").id());
        Stage stage = new Stage(
                discord,
                live,
                store,
                Database.sqlite(folder.resolve("feedback.db")),
                options -> options.with(rights).with(added));
        stage.begin();
        return stage;
    }

    /** A stage on which the bot is there already and watches its folder. */
    static Stage watching(Path folder) {
        FakeDiscord discord = FakeDiscord.start(FakeDiscordOptions.defaults());
        Stage stage = new Stage(
                discord,
                Library.watch(folder, discord.user("hana").id()),
                new ForgetfulStore(InstantSource.system()),
                Database.sqlite(folder.resolve("feedback.db")),
                UnaryOperator.identity());
        stage.begin();
        return stage;
    }

    /** The bot comes, and its commands are there. */
    void begin() {
        platform.start();
        awaitConnected();
        discord.await(
                "the command",
                d -> !d.records()
                        .calls("PUT /applications/{application}/commands")
                        .isEmpty());
    }

    /** A stage to which the bot has yet to come. */
    static Stage prepare(Path folder, Store store, FakeDiscordOptions options) {
        FakeDiscord discord = FakeDiscord.start(options);
        LiveIndex live = Library.open(folder, discord.user("hana").id());
        return new Stage(
                discord, live, store, Database.sqlite(folder.resolve("feedback.db")), UnaryOperator.identity());
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
        platform = platform(remembered);
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
        database.close();
        try {
            live.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
