package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.store.ForgetfulStore;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;
import talkbot.slack.manifest.Scope;

/** What each optional scope costs that a workspace does not grant: its own feature, and nothing else. */
class ScopesTest {

    private static final String SUGGEST = "assistant.threads.setSuggestedPrompts";

    @TempDir
    static Path folder;

    private static SlackTeam team;

    @BeforeAll
    static void connect() {
        team = SlackTeam.connected(folder, new Setup(), new ForgetfulStore(InstantSource.system()));
    }

    @AfterAll
    static void close() {
        team.close();
    }

    private static void without(String... codes) {
        team.slack.awaitQuiet(SOON);
        team.slack
                .tokens()
                .grant(Arrays.stream(Scope.values())
                        .map(Scope::code)
                        .filter(code -> !List.of(codes).contains(code))
                        .toArray(String[]::new));
        // What is known to be missing is not asked for again, until the bot starts anew.
        team.restart();
    }

    private static View home(String user) {
        long before = team.slack.workspace().number();
        team.slack.users().openHome(user);
        return team.slack.awaitView(view -> view.type().equals("home") && view.order() > before, SOON);
    }

    private static List<ApiCall> suggested() {
        return team.slack.journal().calls(SUGGEST);
    }

    private static ApiCall suggestedTo(String user) {
        int before = suggested().size();
        team.slack.users().openMessages(user);
        team.slack.await("suggestions", () -> suggested().size() > before, SOON);
        return suggested().getLast();
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void withoutAnyOptionalScopeQuestionsAndCommandsAreAnswered(Scope scope) {
        if (scope.needed()) {
            return;
        }
        without(scope.code());

        assertThat(team.talk("alice", "general", "search 霧笛").shown()).contains("霧笛は一分に二回");
        assertThat(team.slack
                        .users()
                        .mention("alice", "general", "@talkbot 霧笛")
                        .awaitReply(SOON)
                        .ephemeral())
                .isFalse();
        Message direct = team.slack.users().directMessage("bob", "sourdough").awaitReply(SOON);
        assertThat(direct.shown()).contains("sourdough");
        assertThat(home("bob").shown()).contains("Bread before dawn");
        Message said = team.slack.users().share("carol", "general", "sourdough");
        assertThat(team.slack
                        .users()
                        .shortcut("carol", said, "find_in_talks")
                        .awaitReply(SOON)
                        .shown())
                .contains("sourdough");
    }

    @Test
    void whoComesToTheBotIsSuggestedWhatToWriteInTheirLanguageAndAllOfItIsUnderstood() {
        without();
        for (String user : List.of("alice", "bob")) {
            ApiCall call = suggestedTo(user);
            assertThat(call.arguments().has("thread_ts")).isFalse();
            JsonNode prompts =
                    Json.read(call.arguments().path("prompts").asText()).orElseThrow();
            assertThat(call.ok()).isTrue();
            assertThat(prompts).hasSize(4);
            List<String> answers = Stream.of(0, 1, 2, 3)
                    .map(i -> team.slack
                            .users()
                            .directMessage(user, prompts.path(i).path("message").asText())
                            .awaitReply(SOON)
                            .shown())
                    .toList();
            boolean japanese = user.equals("alice");
            assertThat(answers.get(0)).contains("灯台守の二十年", "Bread before dawn");
            assertThat(answers.get(1)).contains("1. ", "2. ");
            assertThat(answers.get(2)).contains(japanese ? "もうひとつ" : "Another one");
            assertThat(answers.get(3)).contains(japanese ? "talkbot の使い方" : "How to use talkbot");
        }
    }

    @Test
    void withoutTheScopeForSuggestionsTheyAreTriedOnceAndTheLogSaysSo() {
        without("assistant:write");
        try (LogLines log = new LogLines()) {
            suggestedTo("alice");
            team.slack.users().directMessage("alice", "list").awaitReply(SOON);
            int before = suggested().size();
            team.slack.users().openMessages("alice").awaitAck(SOON);
            team.slack.users().directMessage("alice", "list").awaitReply(SOON);

            assertThat(suggested()).hasSize(before);
            assertThat(log.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channels:read", "groups:read"})
    void withoutOneOfTheScopesForChannelsThoseOfTheOtherAreKnown(String missing) {
        without(missing);
        home("bob");

        List<ApiCall> asked = team.slack.journal().calls("users.conversations");
        assertThat(asked.subList(asked.size() - 2, asked.size()))
                .extracting(ApiCall::ok)
                .containsExactlyInAnyOrder(true, false);
    }
}
