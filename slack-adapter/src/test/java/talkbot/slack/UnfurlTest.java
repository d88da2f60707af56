package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Setup;

/** Links to our pages in what people write: what is shown below them. */
class UnfurlTest {

    private static final String PAGES = "https://talks.example";
    private static final String HARBOUR = PAGES + "/talks/harbour";
    private static final String VOYAGES = PAGES + "/talks/voyages";

    @TempDir
    Path folder;

    private Optional<SlackTeam> open = Optional.empty();

    @AfterEach
    void close() {
        open.ifPresent(SlackTeam::close);
    }

    private SlackTeam team(Setup setup, String pages) {
        SlackTeam team = SlackTeam.connected(folder, setup, URI.create(pages));
        open = Optional.of(team);
        return team;
    }

    private SlackTeam team() {
        return team(new Setup(), PAGES);
    }

    @Test
    void aChapterIsShownWithItsSummaryInTheLanguageOfWhoeverSharesIt() {
        SlackTeam team = team();
        Act shared = team.slack.users().shareLink("carol", "general", chapter(team));

        String below = unfurls(team).getFirst().arguments().toString();
        assertThat(shared.awaitAck(SOON).late()).isFalse();
        assertThat(below).contains("2. 灯りの手入れ", "灯台守の二十年").doesNotContain("\"button\"", "\"actions\"");
        team.hasDoneNothingWrong();
    }

    @Test
    void aLinkIsShownWhileItsMessageIsStillBeingWritten() {
        SlackTeam team = team();
        Act composing = team.slack.users().composeLink("bob", "general", HARBOUR);

        ObjectNode sent = unfurls(team).getFirst().arguments();
        assertThat(sent.path("unfurl_id").asText())
                .isEqualTo(composing
                        .payload()
                        .orElseThrow()
                        .json()
                        .at("/event/unfurl_id")
                        .asText());
        assertThat(sent.path("source").asText()).isEqualTo("composer");
        assertThat(sent.has("ts")).isFalse();
        assertThat(sent.toString()).contains("灯台守の二十年", "2 chapters");
        team.hasDoneNothingWrong();
    }

    @Test
    void ofSeveralLinksThoseToOurTalksAreShown() {
        SlackTeam team = team();
        team.slack
                .users()
                .shareLink("alice", "general", HARBOUR, VOYAGES, "https://talks.example/chat", HARBOUR + "/a/b");

        assertThat(Json.read(unfurls(team)
                                .getFirst()
                                .arguments()
                                .path("unfurls")
                                .asText())
                        .orElse(unfurls(team).getFirst().arguments().path("unfurls"))
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(HARBOUR, VOYAGES);
        team.hasDoneNothingWrong();
    }

    @Test
    void whereNothingOfOursStandsNothingIsShown() {
        SlackTeam team = team();
        team.slack.users().shareLink("alice", "general", "https://talks.example/talks/nothing");
        team.slack.users().shareLink("alice", "general", HARBOUR + "/no-such-chapter");
        team.slack.users().shareLink("alice", "general", "https://talks.example.evil.example/talks/harbour");
        team.slack.users().shareLink("alice", "general", VOYAGES);

        assertThat(unfurls(team)).singleElement().asString().contains(VOYAGES);
        team.slack.awaitQuiet(SOON);
        assertThat(unfurls(team)).hasSize(1);
        team.hasDoneNothingWrong();
    }

    @Test
    void theBotsOwnLinksAreLeftAlone() {
        SlackTeam team = team();
        ObjectNode event = (ObjectNode) team.slack
                .users()
                .shareLink("carol", "general", HARBOUR)
                .payload()
                .orElseThrow()
                .json()
                .path("event")
                .deepCopy();
        unfurls(team);
        team.slack.users().event("carol", event.put("user", Setup.BOT_USER).put("message_ts", "1.2"));
        team.slack.awaitQuiet(SOON);

        assertThat(unfurls(team)).hasSize(1);
    }

    @Test
    void pagesThatOnlyThisMachineCanOpenAreNotShownToOthers() {
        SlackTeam team = team(new Setup(), "http://127.0.0.1:8787");
        team.slack.users().shareLink("carol", "general", "http://127.0.0.1:8787/talks/harbour");
        assertThat(team.talk("carol", "general", "chapters harbour").shown()).doesNotContain("127.0.0.1");
        team.slack.awaitQuiet(SOON);

        assertThat(team.slack.journal().calls("chat.unfurl")).isEmpty();
        team.hasDoneNothingWrong();
    }

    @Test
    void withoutTheScopeToReadLinksEverythingElseWorks() {
        Setup setup = new Setup().scopes("commands", "chat:write", "app_mentions:read", "im:history", "users:read");
        SlackTeam team = team(setup, PAGES);

        assertThat(team.slack.users().shareLink("carol", "general", HARBOUR).payload())
                .isEmpty();
        assertThat(team.talk("carol", "general", "help").shown()).contains("How to use talkbot");
        team.hasDoneNothingWrong();
    }

    @Test
    void withoutTheScopeToShowLinksALineInTheLogSaysSoAndNobodyIsBothered() {
        Setup setup = new Setup().scopes("commands", "chat:write", "users:read", "links:read");
        SlackTeam team = team(setup, PAGES);
        try (LogLines log = new LogLines()) {
            Act shared = team.slack.users().shareLink("carol", "general", HARBOUR);
            unfurls(team);
            team.platform().close();

            assertThat(log.warnings()).containsExactly("an answer did not reach slack: chat.unfurl: missing_scope");
            assertThat(shared.replies()).isEmpty();
        }
    }

    /** The address of a chapter of the talk at the harbour, as the bot gives it. */
    private static String chapter(SlackTeam team) {
        return Json.walk(team.talk("alice", "general", "章 harbour 2").json())
                .map(node -> node.path("url").asText())
                .filter(url -> url.matches(HARBOUR + "/.+"))
                .findFirst()
                .orElseThrow();
    }

    /** All so far, once there is one. */
    private static List<ApiCall> unfurls(SlackTeam team) {
        team.slack.await(
                "an unfurl", () -> !team.slack.journal().calls("chat.unfurl").isEmpty(), SOON);
        return team.slack.journal().calls("chat.unfurl");
    }
}
