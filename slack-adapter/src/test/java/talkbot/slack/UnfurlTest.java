package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Setup;

/** Links to our pages in what people write: what is shown below them. */
class UnfurlTest {

    private static final String HARBOUR = "https://talks.example/talks/harbour";
    private static final String VOYAGES = "https://talks.example/talks/voyages";

    @TempDir
    Path folder;

    private SlackTeam team;

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void aChapterIsShownWithItsSummaryInTheLanguageOfWhoeverSharesIt() {
        team = SlackTeam.connected(folder);
        Act shared = team.slack.users().shareLink("carol", "general", chapter("2"));

        String below = unfurls(1).getFirst().arguments().toString();
        assertThat(shared.awaitAck(SOON).late()).isFalse();
        assertThat(below).contains("2. 灯りの手入れ", "灯台守の二十年").doesNotContain("\"button\"", "\"actions\"");
        team.hasDoneNothingWrong();
    }

    @Test
    void aLinkIsShownWhileItsMessageIsStillBeingWritten() {
        team = SlackTeam.connected(folder);
        Act composing = team.slack.users().composeLink("bob", "general", HARBOUR);

        ObjectNode sent = unfurls(1).getFirst().arguments();
        assertThat(sent.path("unfurl_id").asText())
                .isEqualTo(composing.payload().orElseThrow().json().at("/event/unfurl_id").asText());
        assertThat(sent.path("source").asText()).isEqualTo("composer");
        assertThat(sent.has("ts")).isFalse();
        assertThat(sent.toString()).contains("灯台守の二十年", "2 chapters");
        team.hasDoneNothingWrong();
    }

    @Test
    void ofSeveralLinksThoseToOurTalksAreShown() {
        team = SlackTeam.connected(folder);
        team.slack
                .users()
                .shareLink("alice", "general", HARBOUR, VOYAGES, "https://talks.example/chat", HARBOUR + "/a/b");

        assertThat(Json.read(unfurls(1).getFirst().arguments().path("unfurls").asText())
                        .orElse(unfurls(1).getFirst().arguments().path("unfurls"))
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(HARBOUR, VOYAGES);
        team.hasDoneNothingWrong();
    }

    @Test
    void whereNothingOfOursStandsNothingIsShown() {
        team = SlackTeam.connected(folder);
        team.slack.users().shareLink("alice", "general", "https://talks.example/talks/nothing");
        team.slack.users().shareLink("alice", "general", HARBOUR + "/no-such-chapter");
        team.slack.users().shareLink("alice", "general", "https://talks.example.evil.example/talks/harbour");
        team.slack.users().shareLink("alice", "general", VOYAGES);

        assertThat(unfurls(1)).singleElement().asString().contains(VOYAGES);
        team.slack.awaitQuiet(SOON);
        assertThat(unfurls(1)).hasSize(1);
        team.hasDoneNothingWrong();
    }

    @Test
    void theBotsOwnLinksAreLeftAlone() {
        team = SlackTeam.connected(folder);
        ObjectNode event = (ObjectNode) team.slack
                .users()
                .shareLink("carol", "general", HARBOUR)
                .payload()
                .orElseThrow()
                .json()
                .path("event")
                .deepCopy();
        unfurls(1);
        team.slack.users().event("carol", event.put("user", Setup.BOT_USER).put("message_ts", "1.2"));
        team.slack.awaitQuiet(SOON);

        assertThat(unfurls(1)).hasSize(1);
    }

    @Test
    void pagesThatOnlyThisMachineCanOpenAreNotShownToOthers() {
        team = SlackTeam.connected(folder, new Setup(), URI.create("http://127.0.0.1:8787"));
        team.slack.users().shareLink("carol", "general", "http://127.0.0.1:8787/talks/harbour");
        assertThat(team.talk("carol", "general", "chapters harbour").shown()).doesNotContain("127.0.0.1");
        team.slack.awaitQuiet(SOON);

        assertThat(team.slack.journal().calls("chat.unfurl")).isEmpty();
        team.hasDoneNothingWrong();
    }

    @Test
    void withoutTheScopeToReadLinksEverythingElseWorks() {
        Setup setup = new Setup().scopes("commands", "chat:write", "app_mentions:read", "im:history", "users:read");
        team = SlackTeam.connected(folder, setup, URI.create("https://talks.example"));

        assertThat(team.slack.users().shareLink("carol", "general", HARBOUR).payload())
                .isEmpty();
        assertThat(team.talk("carol", "general", "help").shown()).contains("How to use talkbot");
        team.hasDoneNothingWrong();
    }

    @Test
    void withoutTheScopeToShowLinksALineInTheLogSaysSoAndNobodyIsBothered() {
        Setup setup = new Setup().scopes("commands", "chat:write", "users:read", "links:read");
        team = SlackTeam.connected(folder, setup, URI.create("https://talks.example"));
        try (LogLines log = new LogLines()) {
            Act shared = team.slack.users().shareLink("carol", "general", HARBOUR);
            unfurls(1);
            team.platform().close();

            assertThat(log.warnings()).containsExactly("an answer did not reach slack: chat.unfurl: missing_scope");
            assertThat(shared.replies()).isEmpty();
        }
    }

    /** The address of a chapter of the talk at the harbour, as the bot gives it. */
    private String chapter(String number) {
        return Json.walk(team.talk("alice", "general", "章 harbour " + number).json())
                .map(node -> node.path("url").asText())
                .filter(url -> url.matches(HARBOUR + "/.+"))
                .findFirst()
                .orElseThrow();
    }

    private List<ApiCall> unfurls(int least) {
        team.slack.await(
                "unfurls", () -> team.slack.journal().calls("chat.unfurl").size() >= least, SOON);
        return team.slack.journal().calls("chat.unfurl");
    }
}
