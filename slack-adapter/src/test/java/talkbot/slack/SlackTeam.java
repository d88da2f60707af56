package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.added.AddedTalks;
import talkbot.core.daily.Daily;
import talkbot.core.daily.DailyPace;
import talkbot.core.daily.DailyRules;
import talkbot.core.feedback.Feedback;
import talkbot.core.link.Links;
import talkbot.core.picture.Pictures;
import talkbot.core.picture.Typeface;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.Store;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

/** A team on a fake Slack, with the real bot, index and adapter, over real sockets. */
final class SlackTeam implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(10);

    private static final String HARBOUR = """
            港の灯台を二十年守ってきた汐見さんに、霧と船と退屈の話を聞いた。

            - 霧の夜
            - 灯りの手入れ
            霧の夜
            霧の夜は灯りより音が頼りです。霧笛は一分に二回、朝まで鳴らし続けます。
            退屈しないのですか、と聞くと、退屈は灯台守の財産だと汐見さんは言いました。
            船長たちは霧笛の間隔で、自分の居場所を知るのです。
            灯りの手入れ
            レンズは毎朝、鹿の皮で磨きます。指の跡がひとつあるだけで、光は海の上で曲がってしまうからです。
            電球は三か月ごとに替えます。切れるまで待つ灯台守はいません。
            """;

    private static final String BAKERY = """
            A baker talks about sourdough, ovens and the people who queue at five in the morning.

            - The oven
            - The queue
            The oven
            The oven is older than the shop, and it decides when the bread is ready. I only listen to it.
            Every loaf that burned taught me something that no book on sourdough could.
            The queue
            My sign says <!channel> *free* <https://evil.example|cake>, and @everyone in the croissant line believes it.
            People in the queue talk to each other because the bread is not ready yet. That is worth more than the bread.
            """;

    private static final Pictures PICTURES = new Pictures(Typeface::find, Set.of("slack"));

    /** Twelve chapters, each of which speaks of a voyage in its own port. */
    private static final List<String> PORTS =
            List.of("函館", "小樽", "青森", "新潟", "敦賀", "舞鶴", "境港", "浜田", "萩", "博多", "長崎", "那覇");

    final FakeSlack slack;
    final Store store;
    final Feedback feedback;
    final Daily daily;
    private final Database database;
    private final LiveIndex live;
    private final URI pages;
    private final UnaryOperator<BotOptions> more;
    private SlackPlatform platform;

    private SlackTeam(
            FakeSlack slack,
            LiveIndex live,
            Store store,
            Database database,
            URI pages,
            UnaryOperator<BotOptions> more) {
        this.database = database;
        this.feedback = Feedback.in(database, InstantSource.system());
        this.daily = new Daily(
                database,
                new DailyRules(
                        InstantSource.system(),
                        ZoneId.of("Asia/Tokyo"),
                        DailyRules.DEFAULT_GRACE,
                        "test",
                        DailyPace.USUAL),
                Rights.OPEN,
                new SimpleMeterRegistry());
        this.slack = slack;
        this.more = more;
        this.live = live;
        this.store = store;
        this.pages = pages;
        this.platform = platform(slack.botToken(), slack.appToken());
    }

    /** Connected, with three talks, two in Japanese and one in English. */
    static SlackTeam connected(Path folder) {
        return connected(folder, new Setup(), new ForgetfulStore(InstantSource.system()));
    }

    static SlackTeam connected(Path folder, Setup setup, Store store) {
        SlackTeam team = prepared(folder, setup, store);
        team.platform.start();
        team.slack.awaitConnections(1, SOON);
        return team;
    }

    /** Connected, where our pages stand at this address. */
    static SlackTeam connected(Path folder, Setup setup, URI pages) {
        SlackTeam team = prepared(folder, setup, new ForgetfulStore(InstantSource.system()), pages);
        team.platform.start();
        team.slack.awaitConnections(1, SOON);
        return team;
    }

    static SlackTeam prepared(Path folder, Setup setup, Store store) {
        return prepared(folder, setup, store, URI.create("https://talks.example"));
    }

    private static SlackTeam prepared(Path folder, Setup setup, Store store, URI pages) {
        try {
            Path transcripts = transcripts(folder);
            LiveIndex live = LiveIndex.openForCommand(
                    new IndexOptions(transcripts, folder.resolve("data"), false), BuildProgress.NONE);
            return new SlackTeam(
                    FakeSlack.start(setup),
                    live,
                    store,
                    Database.sqlite(folder.resolve("feedback.db")),
                    pages,
                    UnaryOperator.identity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connected, and talks may be added by these people. */
    static SlackTeam curated(Path folder, AddedTalks added, Store store, String... admins) {
        try {
            LiveIndex live = new LiveIndex(
                    new IndexOptions(transcripts(folder), folder.resolve("data"), false), BuildProgress.NONE);
            live.start(BuildProgress.NONE);
            Rights rights = new Rights(Set.of(admins), Rights.Who.EVERYBODY, Rights.Who.EVERYBODY);
            SlackTeam team = new SlackTeam(
                    FakeSlack.start(new Setup()),
                    live,
                    store,
                    Database.sqlite(folder.resolve("feedback.db")),
                    URI.create("https://talks.example"),
                    options -> options.with(rights).with(added));
            team.platform.start();
            team.slack.awaitConnections(1, SOON);
            return team;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path transcripts(Path folder) throws IOException {
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        Files.writeString(transcripts.resolve("harbour.txt"), HARBOUR);
        Files.writeString(
                transcripts.resolve("harbour.talk.json"),
                "{\"title\": \"灯台守の二十年\", \"image\": \"https://pictures.example/lamp.jpg\"}");
        Files.writeString(transcripts.resolve("voyages.txt"), voyages());
        Files.writeString(
                transcripts.resolve("voyages.talk.json"),
                "{\"title\": \"十二の航海\", \"image\": \"https://pictures.invalid/ship.jpg\"}");
        Files.writeString(transcripts.resolve("bakery.txt"), BAKERY);
        Files.writeString(transcripts.resolve("bakery.talk.json"), "{\"title\": \"Bread before dawn\"}");
        return transcripts;
    }

    private static String voyages() {
        String contents = PORTS.stream().map(port -> "- " + port + "の桟橋\n").collect(Collectors.joining());
        String chapters = PORTS.stream()
                .map(port -> port + "の桟橋\n" + port + "への航海は、風を待つ長い午後から始まりました。\n" + port + "で降ろした荷の数を、いまも帳面で確かめられます。\n")
                .collect(Collectors.joining());
        return "十二の港をめぐった船乗りの話。\n\n" + contents + chapters;
    }

    SlackPlatform platform() {
        return platform;
    }

    SlackPlatform platform(String botToken, String appToken) {
        return new SlackPlatform(new SlackOptions(botToken, appToken, Optional.of(slack.apiUrl())), bot());
    }

    /** A bot that answers from the talks. */
    Bot bot() {
        live.joinGlossary(feedback.lines());
        return new Bot(
                live,
                more.apply(BotOptions.of(new Links(pages), store)
                        .with(new Rights(Set.of("U0ALICE"), Rights.Who.EVERYBODY, Rights.Who.EVERYBODY))
                        .with(feedback)
                        .with(PICTURES)
                        .with(daily)));
    }

    /** Ends the platform and starts another one that remembers what the store remembers. */
    void restart() {
        platform.close();
        slack.awaitConnections(0, SOON);
        platform = platform(slack.botToken(), slack.appToken());
        platform.start();
        slack.awaitConnections(1, SOON);
    }

    /** The answer to {@code /talk}. */
    Message talk(String user, String channel, String words) {
        return slack.users().slash(user, channel, "/talk", words).awaitReply(SOON);
    }

    /** The answer to a press of the first button with this label. */
    Message press(String user, Message message, String label) {
        return pressing(user, message, label).awaitReply(SOON);
    }

    Act pressing(String user, Message message, String label) {
        return slack.users().press(user, message, button(message, label));
    }

    /** The action id of the first button with this label. */
    static String button(Message message, String label) {
        return Json.walk(message.json().path("blocks"))
                .filter(node -> node.path("type").asText().equals("button"))
                .filter(node -> node.at("/text/text").asText().equals(label))
                .map(node -> node.path("action_id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + message.shown()));
    }

    void hasDoneNothingWrong() {
        assertThat(slack.journal().violations()).isEmpty();
    }

    /** The same for a talk whose picture cannot be fetched, which only the refusal tells. */
    void hasDoneNothingWrongButShownAPicture() {
        assertThat(slack.journal().violations())
                .allSatisfy(violation -> assertThat(violation.toString()).contains("downloading image failed"));
    }

    @Override
    public void close() {
        slack.awaitQuiet(SOON);
        platform.close();
        slack.close();
        store.close();
        daily.close();
        database.close();
        try {
            live.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
