package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.secret.KeyException;
import talkbot.core.secret.Sealer;
import talkbot.core.store.Database;
import talkbot.core.store.ForgetfulStore;
import talkbot.slack.fake.api.OAuth;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.delivery.HttpCarrier;
import talkbot.slack.fake.delivery.Payload;
import talkbot.slack.fake.delivery.Signing;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.install.AppSecrets;
import talkbot.slack.install.InstallFlow.Outcome;
import talkbot.slack.install.InstallFlow.Start;

/** The app for many workspaces, over HTTP: the real bot behind a real server, called by the fake with signed requests. */
class WorkspacesTest {

    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String TEAM = new Setup().teamId();

    @TempDir
    Path folder;

    private SlackTeam team;
    private Database database;
    private SlackWorkspaces app;
    private HttpDoor server;
    private HttpCarrier carrier;
    private Duration ahead = Duration.ZERO;
    private final InstantSource clock = () -> Instant.now().plus(ahead);

    @BeforeEach
    void open() throws KeyException {
        team = SlackTeam.prepared(folder, new Setup(), new ForgetfulStore(InstantSource.system()));
        database = Database.sqlite(folder.resolve("talkbot.db"));
        app = app(Set.of(), KEY, Optional.empty());
        app.start();
        server = new HttpDoor(() -> app);
        carrier = team.slack.deliverTo(server.address());
    }

    @AfterEach
    void close() {
        team.slack.awaitQuiet(SOON);
        app.close();
        server.close();
        database.close();
        team.close();
    }

    private SlackWorkspaces app(Set<String> allowed, String key, Optional<String> former) throws KeyException {
        return new SlackWorkspaces(
                new SlackAppOptions(
                        new AppSecrets(OAuth.CLIENT_ID, OAuth.CLIENT_SECRET, team.slack.signingSecret()),
                        Sealer.of(key, former),
                        URI.create("https://talks.example"),
                        allowed,
                        Optional.of(team.slack.apiUrl())),
                team.bot(),
                database,
                clock);
    }

    private void restart(Set<String> allowed, String key, Optional<String> former) throws KeyException {
        app.close();
        app = app(allowed, key, former);
        app.start();
    }

    private Outcome install() {
        Start start = app.install(false);
        Optional<String> state = Optional.of(start.state());
        return app.installed(Optional.of(team.slack.oauth().code()), state, state);
    }

    private static Payload event(ObjectNode event, long time) {
        return new Payload(
                Payload.Kind.EVENT,
                event.path("type").asText(),
                Json.object(
                        "type",
                        "event_callback",
                        "team_id",
                        TEAM,
                        "api_app_id",
                        Setup.APP,
                        "event",
                        event,
                        "event_id",
                        "Ev" + time,
                        "event_time",
                        time));
    }

    @Test
    void aWorkspaceThatHasInstalledTheAppIsAnswered() {
        assertThat(install()).isEqualTo(Outcome.INSTALLED);

        assertThat(team.talk("alice", "general", "search 霧笛").shown()).contains("霧笛");
        assertThat(team.slack
                        .users()
                        .mention("bob", "general", "@talkbot list")
                        .awaitReply(SOON)
                        .ephemeral())
                .isFalse();
        assertThat(team.slack
                        .users()
                        .directMessage("bob", "sourdough")
                        .awaitReply(SOON)
                        .shown())
                .contains("sourdough");
        team.hasDoneNothingWrong();
    }

    @Test
    void theAddressIsVerified() {
        assertThat(carrier.verifyUrl()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Signing.class, names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void whatSlackHasNotSignedJustNowIsRefused(Signing signing) {
        install();
        Payload payload = event(
                Json.object("type", "app_mention", "user", "U0ALICE", "channel", "C0GENERAL", "ts", "1.1", "text", "x"),
                1);

        assertThat(carrier.post(payload, signing).status()).isEqualTo(401);
    }

    @Test
    void aRequestThatIsPlayedAgainIsAnsweredOnce() {
        install();
        Payload payload = event(
                Json.object(
                        "type", "app_mention", "user", "U0ALICE", "channel", "C0GENERAL", "ts", "17.1", "text", "list"),
                1);
        for (int i = 0; i < 5; i++) {
            assertThat(carrier.post(payload, Signing.GOOD).status()).isEqualTo(200);
        }
        app.close();

        assertThat(team.slack.journal().calls("chat.postMessage")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "{\"type\":\"event_callback\"}", "{\"type\":\"event_callback\",\"event\":3}"
            })
    void whatCannotBeReadBreaksNothing(String body) {
        install();
        Payload payload = new Payload(Payload.Kind.EVENT, "nonsense", Json.object("type", "nonsense", "body", body));

        assertThat(carrier.post(payload, Signing.GOOD).status()).isBetween(200, 499);
        assertThat(team.talk("alice", "general", "help").shown()).contains("/talk");
    }

    @Test
    void aStateIsGoodOnceAndSoonAndInItsOwnBrowser() {
        Optional<String> code = Optional.of(team.slack.oauth().code());
        Optional<String> state = Optional.of(app.install(true).state());

        assertThat(app.installed(code, state, Optional.empty())).isEqualTo(Outcome.STALE);
        assertThat(app.installed(code, state, Optional.of(app.install(true).state())))
                .isEqualTo(Outcome.STALE);
        assertThat(app.installed(code, state, state)).isEqualTo(Outcome.INSTALLED);
        assertThat(app.installed(Optional.of(team.slack.oauth().code()), state, state))
                .isEqualTo(Outcome.STALE);

        Optional<String> late = Optional.of(app.install(true).state());
        ahead = Duration.ofMinutes(11);
        assertThat(app.installed(Optional.of(team.slack.oauth().code()), late, late))
                .isEqualTo(Outcome.STALE);
    }

    @Test
    void whoeverDeclinesOrBringsAWrongCodeHasNotInstalled() {
        Optional<String> first = Optional.of(app.install(true).state());
        assertThat(app.installed(Optional.empty(), first, first)).isEqualTo(Outcome.DECLINED);
        Optional<String> second = Optional.of(app.install(true).state());
        assertThat(app.installed(Optional.of("made up"), second, second)).isEqualTo(Outcome.FAILED);
        assertThat(database.text("SELECT COUNT(*) FROM slack_installation")).contains("0");
    }

    @Test
    void tokensStandInTheDatabaseEncrypted() {
        install();
        assertThat(database.text("SELECT token FROM slack_installation"))
                .hasValueSatisfying(token -> assertThat(token).doesNotContain("xox"));
    }

    @Test
    void aNewKeyTakesOverFromTheOldOneAndWithoutItTheWorkspaceIsNotServed() throws KeyException {
        install();
        String other = "f".repeat(64);
        restart(Set.of(), other, Optional.of(KEY));
        restart(Set.of(), other, Optional.empty());
        assertThat(team.talk("alice", "general", "help").shown()).contains("/talk");

        restart(Set.of(), KEY, Optional.empty());
        assertThat(team.talk("alice", "general", "help").shown()).contains("does not serve this workspace");
    }

    @Test
    void aWorkspaceThatIsNotAllowedCannotInstallAndIsToldSo() throws KeyException {
        install();
        restart(Set.of("T0OTHER"), KEY, Optional.empty());

        assertThat(install()).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(team.slack.oauth().revoked()).isEqualTo(1);
        assertThat(team.talk("alice", "general", "help").shown())
                .contains("does not serve this workspace")
                .contains("このワークスペースでは");
    }

    @Test
    void aTokenThatExpiresIsRenewedBefore() {
        team.slack.oauth().rotate();
        install();
        String before = database.text("SELECT token FROM slack_installation").orElseThrow();
        assertThat(team.talk("alice", "general", "help").shown()).contains("/talk");
        team.slack.users().mention("bob", "general", "@talkbot list").awaitReply(SOON);
        assertThat(database.text("SELECT token FROM slack_installation")).contains(before);

        database.update(
                "UPDATE slack_installation SET expires_at = ?",
                Instant.now().plusSeconds(60).toEpochMilli());
        app.close();
        try {
            app = app(Set.of(), KEY, Optional.empty());
        } catch (KeyException e) {
            throw new AssertionError(e);
        }
        Act act = team.slack.users().mention("bob", "general", "@talkbot list");
        assertThat(act.awaitReply(SOON).ephemeral()).isFalse();
        assertThat(database.text("SELECT token FROM slack_installation").orElseThrow())
                .isNotEqualTo(before);
    }

    @Test
    void afterAReinstallationTheNewTokenIsUsedAtOnce() {
        team.slack.oauth().rotate();
        install();
        String before = database.text("SELECT token FROM slack_installation").orElseThrow();
        team.slack.users().mention("bob", "general", "@talkbot list").awaitReply(SOON);
        install();

        assertThat(database.text("SELECT token FROM slack_installation").orElseThrow())
                .isNotEqualTo(before);
        assertThat(team.slack
                        .users()
                        .mention("bob", "general", "@talkbot list")
                        .awaitReply(SOON)
                        .ephemeral())
                .isFalse();
    }

    @Test
    void aWorkspaceThatPartsIsForgottenWithItsDailyQuotesUnlessItCameBackSince() {
        install();
        database.update(
                "INSERT INTO daily_schedule VALUES ('slack', ?, 'C0GENERAL', '09:00', 'Asia/Tokyo', 'MONDAY', '', '', 'ja',"
                        + " 'U0ALICE', 0, 'v')",
                TEAM);
        long now = Instant.now().getEpochSecond();
        ObjectNode gone = Json.object("type", "app_uninstalled");
        carrier.post(event(gone, now - 60), Signing.GOOD);
        assertThat(database.text("SELECT COUNT(*) FROM slack_installation")).contains("1");

        ObjectNode nothing = Json.object("type", "tokens_revoked", "tokens", Json.object("oauth", Json.array("U1")));
        carrier.post(event(nothing, now), Signing.GOOD);
        assertThat(database.text("SELECT COUNT(*) FROM slack_installation")).contains("1");

        ObjectNode revoked = Json.object("type", "tokens_revoked", "tokens", Json.object("bot", Json.array("U2")));
        assertThat(carrier.post(event(revoked, now), Signing.GOOD).status()).isEqualTo(200);
        assertThat(database.text("SELECT COUNT(*) FROM slack_installation")).contains("0");
        assertThat(database.text("SELECT COUNT(*) FROM daily_schedule")).contains("0");
        assertThat(team.talk("alice", "general", "help").shown()).contains("does not serve this workspace");
    }
}
