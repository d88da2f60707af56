package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.added.AddedTalks;
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
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.View;
import talkbot.slack.install.AppSecrets;
import talkbot.slack.install.InstallFlow.Outcome;

/** What there is beside messages, for a workspace that has installed the app and whose tokens expire. */
class WorkspaceSurfacesTest {

    @TempDir
    static Path folder;

    private static Database database;
    private static AddedTalks added;
    private static SlackTeam team;
    private static SlackWorkspaces app;
    private static HttpDoor server;
    private static HttpCarrier carrier;

    @BeforeAll
    static void install() throws KeyException, IOException {
        database = Database.sqlite(folder.resolve("talkbot.db"));
        added = AddedTalks.open(database, folder.resolve("data"), InstantSource.system());
        team = SlackTeam.curated(folder, added, new ForgetfulStore(InstantSource.system()), "slack:U0ALICE");
        team.platform().close();
        app = new SlackWorkspaces(
                new SlackAppOptions(
                        new AppSecrets(OAuth.CLIENT_ID, OAuth.CLIENT_SECRET, team.slack.signingSecret()),
                        Sealer.of("0123456789abcdef".repeat(4), Optional.empty()),
                        URI.create("https://talks.example"),
                        Set.of(),
                        Optional.of(team.slack.apiUrl())),
                team.bot(),
                database,
                InstantSource.system());
        app.start();
        server = new HttpDoor(() -> app);
        carrier = team.slack.deliverTo(server.address());
        team.slack.oauth().rotate();
        Optional<String> state = Optional.of(app.install(false).state());
        assertThat(app.installed(Optional.of(team.slack.oauth().code()), state, state))
                .isEqualTo(Outcome.INSTALLED);
    }

    @AfterAll
    static void close() {
        team.slack.awaitQuiet(SOON);
        app.close();
        server.close();
        added.close();
        team.close();
        database.close();
    }

    private static JsonNode offered(View form, String field, String typed) {
        return team.slack
                .users()
                .typeAhead(form, field, typed)
                .awaitOptions(SOON)
                .getFirst();
    }

    @Test
    void aFormOffersWordsAndTalksWhileSomebodyTypesAndIsAnswered() {
        Act asked = team.slack.users().slash("alice", "general", "/talk", "search");
        View form = asked.awaitView(SOON);
        JsonNode talk = offered(form, "talk", "灯台");
        assertThat(talk.at("/text/text").asText()).isEqualTo("灯台守の二十年");
        team.slack.users().submit(form, Map.of("words", offered(form, "words", "霧笛"), "talk", talk));

        assertThat(asked.awaitReply(SOON).shown()).contains("霧笛は一分に二回");
        team.hasDoneNothingWrong();
    }

    @Test
    void whatIsWrongIsSaidInTheWindowItself() {
        View form = team.pressing("carol", team.talk("carol", "random", "daily"), "Set it…")
                .awaitView(SOON);
        JsonNode gone =
                Json.object("text", Json.object("type", "plain_text", "text", "Gone"), "value", "gone-meanwhile");
        Act sent = team.slack.users().submit(form, Map.of("time", "07:30", "talk", gone));

        assertThat(sent.awaitAck(SOON).payload().toString()).contains("\"response_action\":\"errors\"");
        team.hasDoneNothingWrong();
    }

    @Test
    void aMessagesWordsAreFoundAndTheHomePageIsShown() {
        Message said = team.slack.users().share("bob", "general", "霧笛");
        assertThat(team.slack
                        .users()
                        .shortcut("alice", said, "find_in_talks")
                        .awaitReply(SOON)
                        .shown())
                .contains("霧笛は一分に二回");

        long before = team.slack.workspace().number();
        team.slack.users().openHome("bob");
        assertThat(team.slack
                        .awaitView(view -> view.type().equals("home") && view.order() > before, SOON)
                        .shown())
                .contains("Bread before dawn", "灯台守の二十年");
        team.hasDoneNothingWrong();
    }

    @Test
    void aFileIsFetchedWithTheWorkspacesOwnToken() {
        byte[] text = "盆栽の鉢を替える話をします。\n針金は夏至のころに外すと、枝に傷が残りにくいと教わりました。\n".getBytes(StandardCharsets.UTF_8);
        ObjectNode file = team.slack.sharedFiles().upload("盆栽の手入れ.txt", text);
        Act asked = team.slack.users().slash("alice", "general", "/talk", "追加");
        team.slack.users().submit(asked.awaitView(SOON), Map.of("file", file));

        assertThat(asked.awaitReply(SOON).shown()).contains("を追加しました");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(team.talk("alice", "general", "search \"針金は夏至\"")
                                .shown())
                        .contains("枝に傷"));
        team.hasDoneNothingWrong();
    }

    @Test
    void thatEventsAreWithheldIsHeardAndSaidInTheLog() {
        ObjectNode limited = Json.object("type", "app_rate_limited", "team_id", "T0FAKE", "minute_rate_limited", 1);
        try (LogLines log = new LogLines()) {
            assertThat(carrier.post(new Payload(Payload.Kind.EVENT, "limited", limited), Signing.GOOD)
                            .status())
                    .isEqualTo(200);
            assertThat(log.warnings()).singleElement().asString().contains("too many events");
        }
    }

    @Test
    void aFormOfWhichNothingIsKnownOffersNothing() {
        ObjectNode typed = Json.object(
                "type",
                "block_suggestion",
                "team",
                Json.object("id", "T0FAKE"),
                "user",
                Json.object("id", "U0BOB"),
                "action_id",
                "words",
                "value",
                "sour",
                "view",
                Json.object("id", "V1", "type", "modal", "private_metadata", "gone\nC0GENERAL\n"));
        assertThat(carrier.post(new Payload(Payload.Kind.INTERACTIVE, "typed", typed), Signing.GOOD)
                        .status())
                .isEqualTo(200);
    }
}
