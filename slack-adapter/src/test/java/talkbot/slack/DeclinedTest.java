package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.message.Language;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.secret.KeyException;
import talkbot.core.secret.Sealer;
import talkbot.core.store.Database;
import talkbot.core.store.ForgetfulStore;
import talkbot.slack.fake.api.OAuth;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;
import talkbot.slack.install.AppSecrets;
import talkbot.slack.install.InstallFlow.Outcome;

/** A workspace that was served and is not allowed any more, by whatever its people do, over a socket and over HTTP. */
class DeclinedTest {

    private static final Set<String> OTHERS = Set.of("T0OTHER");

    enum Mode {
        SOCKET,
        HTTP
    }

    @TempDir
    Path folder;

    private Optional<AutoCloseable> app = Optional.empty();
    private Optional<HttpDoor> door = Optional.empty();
    private Database database;
    private SlackTeam team;

    @BeforeEach
    void prepare() {
        team = SlackTeam.prepared(folder, new Setup(), new ForgetfulStore(InstantSource.system()));
        database = Database.sqlite(folder.resolve("talkbot.db"));
    }

    @AfterEach
    void close() throws Exception {
        team.slack.awaitQuiet(SOON);
        app.orElseThrow().close();
        door.ifPresent(HttpDoor::close);
        database.close();
        team.close();
    }

    private void serve(Mode mode, Set<String> allowed) throws Exception {
        if (app.isPresent()) {
            app.get().close();
        }
        if (mode == Mode.SOCKET) {
            team.slack.awaitConnections(0, SOON);
            SlackPlatform platform = new SlackPlatform(
                    new SlackOptions(
                            team.slack.botToken(), team.slack.appToken(), Optional.of(team.slack.apiUrl()), allowed),
                    team.bot());
            app = Optional.of(platform);
            platform.start();
            team.slack.awaitConnections(1, SOON);
            return;
        }
        SlackWorkspaces workspaces = workspaces(allowed);
        app = Optional.of(workspaces);
        workspaces.start();
        door.ifPresent(HttpDoor::close);
        door = Optional.of(new HttpDoor(() -> workspaces));
        team.slack.deliverTo(door.get().address());
        if (allowed.isEmpty()) {
            Optional<String> state = Optional.of(workspaces.install(false).state());
            assertThat(workspaces.installed(Optional.of(team.slack.oauth().code()), state, state))
                    .isEqualTo(Outcome.INSTALLED);
        }
    }

    private SlackWorkspaces workspaces(Set<String> allowed) throws KeyException {
        return new SlackWorkspaces(
                new SlackAppOptions(
                        new AppSecrets(OAuth.CLIENT_ID, OAuth.CLIENT_SECRET, team.slack.signingSecret()),
                        Sealer.of("0123456789abcdef".repeat(4), Optional.empty()),
                        URI.create("https://talks.example"),
                        allowed,
                        Optional.of(team.slack.apiUrl())),
                team.bot(),
                database,
                InstantSource.system());
    }

    private static void isDeclined(String shown) {
        assertThat(shown)
                .contains("does not serve this workspace", "このワークスペースでは")
                .doesNotContain("霧笛", "sourdough", "Bread before dawn");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoeverDoesAnythingInAWorkspaceThatIsNotServedIsToldSoAlone(Mode mode) throws Exception {
        serve(mode, Set.of());
        Message buttons = team.talk("bob", "general", "search sourdough");
        View form =
                team.slack.users().slash("bob", "general", "/talk", "search").awaitView(SOON);
        JsonNode words = team.slack
                .users()
                .typeAhead(form, "words", "sourdough")
                .awaitOptions(SOON)
                .getFirst();
        team.slack.awaitQuiet(SOON);
        serve(mode, OTHERS);

        Message slash = team.talk("alice", "general", "search 霧笛");
        isDeclined(slash.shown());
        assertThat(slash.ephemeral()).isTrue();
        Message mention =
                team.slack.users().mention("alice", "general", "@talkbot 霧笛").awaitReply(SOON);
        isDeclined(mention.shown());
        assertThat(mention.ephemeral()).isTrue();
        isDeclined(
                team.slack.users().directMessage("alice", "霧笛").awaitReply(SOON).shown());
        isDeclined(team.press("bob", buttons, "Show everyone").shown());
        Message said = team.slack.users().share("carol", "general", "sourdough");
        for (String shortcut : List.of("find_in_talks", "add_to_talks")) {
            isDeclined(team.slack
                    .users()
                    .shortcut("carol", said, shortcut)
                    .awaitReply(SOON)
                    .shown());
        }
        assertThat(team.slack
                        .users()
                        .typeAhead(form, "words", "sour")
                        .awaitAck(SOON)
                        .payload()
                        .path("options"))
                .isEmpty();
        Act sent = team.slack.users().submit(form, Map.of("words", words));
        isDeclined(sent.awaitView(SOON).shown());
        long before = team.slack.workspace().number();
        team.slack.users().openHome("bob");
        isDeclined(team.slack
                .awaitView(view -> view.type().equals("home") && view.order() > before, SOON)
                .shown());
        assertThat(team.slack
                        .users()
                        .shareLink("bob", "general", "https://talks.example/talks/harbour")
                        .awaitAck(SOON)
                        .payload())
                .isEmpty();
        team.slack.awaitQuiet(SOON);
        assertThat(team.slack.journal().calls("chat.unfurl")).isEmpty();
        team.hasDoneNothingWrong();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void noDailyQuoteComesToAWorkspaceThatIsNotServed(Mode mode) throws Exception {
        serve(mode, OTHERS);
        ChatPlatform platform = (ChatPlatform) app.orElseThrow();
        Conversation channel = new Conversation("slack", "T0FAKE", "C0GENERAL", Optional.empty());
        Reply quote = Reply.toAsker(Language.ENGLISH, "A light that never goes out");
        assertThatThrownBy(() -> platform.post(
                        new talkbot.core.platform.Message(channel, "key", Instant.now(), quote, "A light")))
                .asInstanceOf(InstanceOfAssertFactories.type(ObstacleException.class))
                .extracting(refused -> refused.obstacle().kind())
                .isEqualTo(Obstacle.Kind.NO_ACCESS);
    }
}
