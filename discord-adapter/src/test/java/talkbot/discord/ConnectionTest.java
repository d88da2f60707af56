package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.platform.KeptConnection;
import talkbot.core.platform.Pace;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.PlatformStatus.State;
import talkbot.core.store.ForgetfulStore;
import talkbot.discord.connection.DiscordLine;
import talkbot.discord.fake.FakeDiscordOptions;
import talkbot.discord.fake.Said;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.World;

/** The connection, as it comes, breaks and ends. */
class ConnectionTest {

    /** Gives up sooner than a busy machine may need for a login. */
    private static final Pace HASTY = new Pace(
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3));

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void prepare() {
        stage = Stage.prepare(folder, new ForgetfulStore(InstantSource.system()), FakeDiscordOptions.defaults());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theCommandIsRegisteredOnceInBothLanguages() {
        stage.platform().start();
        stage.awaitConnected();
        var registered = stage.discord.awaitCall("PUT /applications/{application}/commands", call -> true);
        assertThat(registered.status()).isEqualTo(200);
        assertThat(registered.body().findValuesAsText("ja")).contains("検索", "目次", "章", "一覧", "名言", "設定", "ヘルプ");
        stage.restart(stage.store);
        stage.discord.await(
                "a second look",
                d -> d.records()
                                .calls("GET /applications/{application}/commands")
                                .size()
                        == 2);
        answers();
        assertThat(stage.discord.records().calls("PUT /applications/{application}/commands"))
                .hasSize(1);
    }

    @Test
    void commandsThatDiscordDidNotTakeInTroubleAreRegisteredLater() {
        stage.discord.faults().fail("PUT /applications/{application}/commands", 1, 500);
        stage.platform().start();
        stage.awaitConnected();
        stage.discord.awaitCall("PUT /applications/{application}/commands", call -> call.status() == 200);
    }

    @Test
    void onlyWhatMentionsAndDirectMessagesNeedIsAskedFor() {
        stage.platform().start();
        stage.awaitConnected();
        int intents = stage.discord
                .gateway()
                .received()
                .getFirst()
                .path("d")
                .path("intents")
                .asInt();
        assertThat(intents & (Event.GUILD_MEMBERS | Event.GUILD_PRESENCES | Event.MESSAGE_CONTENT))
                .isZero();
    }

    @Test
    void aBrokenConnectionIsResumedAndNothingIsLostOrAnsweredTwice() {
        begin();
        SeenMessage before = answers();
        stage.discord.gateway().drop();
        stage.discord.await("resuming", d -> d.gateway().resumes() == 1);
        SeenMessage after = answers();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(stage.discord.gateway().identifies()).isEqualTo(1);
        stage.awaitConnected();
        assertThat(stage.discord.violations()).isEmpty();
    }

    @Test
    void whatIsDeliveredTwiceIsAnsweredOnce() {
        begin();
        var asked = stage.people().slash(stage.hana(), stage.general(), "talk list");
        asked.awaitMessage();
        Said said = stage.people().mention(stage.hana(), stage.general(), "タンク");
        said.awaitReply();
        World world = stage.discord.world();
        Optional<FakeGuild> team = Optional.of(stage.discord.guild());
        world.tell(Event.of("INTERACTION_CREATE", asked.interaction().payload(), team, 0));
        world.tell(Event.of("MESSAGE_CREATE", said.message().json(), team, Event.GUILD_MESSAGES));
        answers();
        assertThat(stage.discord.saidByBot(stage.general())).hasSize(2);
        assertThat(stage.discord.violations()).isEmpty();
    }

    @Test
    void afterAnInvalidSessionTheBotIdentifiesAgain() {
        begin();
        stage.discord.gateway().invalidate(false);
        stage.discord.await(
                "identifying", d -> d.gateway().identifies() == 2 && d.gateway().connected() == 1);
        answers();
    }

    @Test
    void aWrongTokenIsSaidOnceAndNotTriedAgain() {
        stage.discord.faults().refuseToken(true);
        stage.platform().start();
        stage.awaitStatus(State.REFUSED, "the token is not valid (401)");
        assertThat(stage.discord.records().calls()).hasSize(1);
    }

    @Test
    void aTokenResetWhileConnectedIsNoticed() {
        begin();
        stage.discord.gateway().close(4004, "Authentication failed.");
        stage.awaitStatus(State.REFUSED, "the token is not valid (4004)");
    }

    @Test
    void intentsThatAreNotAllowedAreNamed() {
        begin();
        stage.discord.gateway().close(4014, "Disallowed intents.");
        stage.awaitStatus(State.REFUSED, "an intent is not allowed");
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainUntilItIs() {
        stage.discord.goAway();
        stage.platform().start();
        stage.awaitStatus(State.CONNECTING, "onnect");
        stage.discord.comeBack();
        stage.awaitConnected();
        answers();
    }

    @Test
    void aServerThatGoesAndComesIsFoundAgain() {
        begin();
        stage.discord.goAway();
        stage.awaitStatus(State.CONNECTING, "");
        stage.discord.comeBack();
        stage.awaitConnected();
        answers();
    }

    @Test
    void noTokenIsSentUnencryptedToAGatewayElsewhere() {
        PlatformStatus status = statusWhereTheGatewayIs("ws://gateway.example", 1000);
        assertThat(status.state()).isEqualTo(State.REFUSED);
        assertThat(status.reason()).contains("wss://").doesNotContain("secret");
    }

    @Test
    void noLoginIsTriedWhereDiscordAllowsNone() {
        PlatformStatus status = statusWhereTheGatewayIs("ws://127.0.0.1:1", 0);
        assertThat(status.state()).isEqualTo(State.CONNECTING);
        assertThat(status.reason()).isEqualTo("Discord allows no more logins for now");
    }

    @Test
    void aServerThatNeverAnswersDoesNotHoldTheBot() throws IOException {
        List<Socket> held = new CopyOnWriteArrayList<>();
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread accepting = new Thread(() -> Stream.generate(() -> accept(mute))
                    .takeWhile(Optional::isPresent)
                    .forEach(socket -> held.add(socket.get())));
            accepting.setDaemon(true);
            accepting.start();
            URI address = URI.create("http://127.0.0.1:" + mute.getLocalPort());
            try (KeptConnection connection = connection("token", address)) {
                connection.start();
                await().atMost(Duration.ofSeconds(20)).until(() -> held.size() >= 2);
                assertThat(connection.status().state()).isEqualTo(State.CONNECTING);
                assertThat(connection.status().reason()).isEqualTo("Discord does not answer");
            }
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void aLoginThatIsNeverConfirmedIsGivenUpAndTriedAgain() {
        stage.discord.gateway().hold(true);
        stage.platform().start();
        stage.awaitStatus(State.CONNECTING, "Discord does not answer");
        stage.discord.gateway().hold(false);
        stage.awaitConnected();
        answers();
    }

    private void begin() {
        stage.platform().start();
        stage.awaitConnected();
        stage.discord.awaitCall("PUT /applications/{application}/commands", call -> true);
    }

    private SeenMessage answers() {
        return stage.people().mention(stage.hana(), stage.general(), "タンク").awaitReply();
    }

    private static PlatformStatus statusWhereTheGatewayIs(String address, int logins) {
        Map<String, Object> limit = Map.of("remaining", logins, "max_concurrency", 1);
        Map<String, Object> gateway = Map.of("url", address, "shards", 1, "session_start_limit", limit);
        Javalin server = Javalin.create(config -> config.routes.get("/api/v10/gateway/bot", ctx -> ctx.json(gateway)))
                .start("127.0.0.1", 0);
        URI api = URI.create("http://127.0.0.1:" + server.port());
        try (KeptConnection connection = connection("secret", api)) {
            connection.start();
            await().until(() -> !connection.status().reason().isEmpty());
            return connection.status();
        } finally {
            server.stop();
        }
    }

    private static KeptConnection connection(String token, URI api) {
        return new KeptConnection(
                "Discord", new DiscordLine(new DiscordOptions(token, Optional.of(api)), List.of(), HASTY), HASTY);
    }

    private static Optional<Socket> accept(ServerSocket server) {
        try {
            return Optional.of(server.accept());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
