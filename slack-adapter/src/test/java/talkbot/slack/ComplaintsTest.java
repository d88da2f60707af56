package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.store.SqlStore;
import talkbot.slack.fake.RawSocket;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;

/** What users of other bots on Slack complain about, where no other test is about it already. */
class ComplaintsTest {

    /** Slack cuts a text after so many characters, and recommends no more; docs.slack.dev/reference/methods/chat.postMessage. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int SOCKETS = 10;

    @TempDir
    Path folder;

    // Every test connects first.
    @SuppressWarnings("NullAway.Init")
    private SlackTeam team;

    @BeforeEach
    void prepare() {
        team = SlackTeam.prepared(
                folder, new Setup(), SqlStore.open(folder.resolve("talkbot.db"), InstantSource.system()));
    }

    @AfterEach
    void close() {
        team.close();
    }

    private void connect() {
        team.platform().start();
        team.slack.awaitConnections(1, SOON);
    }

    private List<Message> byBot(String user, String channel) {
        return team.slack.seenBy(user, channel).stream()
                .filter(Message::fromBot)
                .toList();
    }

    @Test
    void elevenEventsOfOneMessageUnderOtherIdsAndWithoutARetryHeaderAreAnsweredOnce() {
        connect();
        Act act = team.slack.users().mention("bob", "general", "@talkbot oven");
        IntStream.range(0, 10).parallel().forEach(i -> team.slack.users().again(act));
        act.awaitReply(SOON);
        team.slack.awaitQuiet(SOON);
        team.platform().close();

        assertThat(byBot("bob", "general")).hasSize(1);
        team.hasDoneNothingWrong();
    }

    @Test
    void aMessageThatComesAsMentionAndAsMessageAtTheSameTimeIsAnsweredOnce() {
        connect();
        Act direct = team.slack.users().directMessage("bob", "<@U0TALKBOT> oven");
        ObjectNode mention =
                (ObjectNode) direct.payload().orElseThrow().json().path("event").deepCopy();
        team.slack.users().event("bob", mention.put("type", "app_mention"));
        direct.awaitReply(SOON);
        team.slack.awaitQuiet(SOON);
        team.platform().close();

        assertThat(byBot("bob", "dm")).hasSize(1);
    }

    @Test
    void aFormThatIsSentAfterItsResponseUrlHasExpiredIsAnsweredToTheAskerAllTheSame() {
        connect();
        View form =
                team.slack.users().slash("bob", "general", "/talk", "search").awaitView(SOON);
        JsonNode words = team.slack
                .users()
                .typeAhead(form, "words", "sourdough")
                .awaitOptions(SOON)
                .getFirst();
        team.slack.advance(Duration.ofMinutes(31));
        team.slack.users().submit(form, Map.of("words", words));

        Message reply = team.slack.awaitMessage(
                message -> message.fromBot() && message.shown().contains("sourdough"), SOON);
        assertThat(reply.ephemeral()).isTrue();
        assertThat(reply.channel()).isEqualTo("C0GENERAL");
    }

    @Test
    void whereAResponseUrlIsUsedUpTheAskerIsAnsweredInTheChannelOrDirectly() {
        connect();
        team.slack.trouble().fail("response_url", 1, 404);
        team.slack.users().slash("bob", "general", "/talk", "search sourdough");
        Message inChannel = team.slack.awaitMessage(
                message -> message.fromBot() && message.channel().equals("C0GENERAL"), SOON);
        assertThat(inChannel.ephemeral()).isTrue();
        assertThat(inChannel.shown()).contains("sourdough");

        team.slack.trouble().fail("response_url", 2, 404);
        team.slack.users().slash("bob", "random", "/talk", "search sourdough");
        Message directly = team.slack.awaitMessage(
                message -> message.fromBot() && message.channel().startsWith("D"), SOON);
        assertThat(directly.shown()).contains("/invite @talkbot");
    }

    @Test
    void aTurnedPageWhoseResponseUrlIsUsedUpComesAsANewMessage() {
        connect();
        Message first = team.talk("alice", "general", "search 航海");
        team.slack.trouble().fail("response_url", 1, 404);
        team.slack.users().press("alice", first, SlackTeam.button(first, "次へ"));

        Message second = team.slack.awaitMessage(
                message -> message.fromBot() && message.shown().contains("2 / 5"), SOON);
        assertThat(second.ts()).isNotEqualTo(first.ts());
        assertThat(second.ephemeral()).isTrue();
    }

    @Test
    void aStormOfRefusalsForTooManyCallsLeavesNobodyWithoutAWordAndEndsByItself() {
        connect();
        team.slack.trouble().rateLimit("chat.postMessage", 5, 1);
        List<Act> acts = IntStream.range(0, 4)
                .mapToObj(i -> team.slack.users().mention("bob", "general", "@talkbot oven " + i))
                .toList();
        acts.forEach(act ->
                assertThat(act.awaitReply(Duration.ofSeconds(20)).shown()).isNotEmpty());

        assertThat(team.slack
                        .users()
                        .mention("bob", "general", "@talkbot oven")
                        .awaitReply(SOON)
                        .ephemeral())
                .isFalse();
    }

    @Test
    void whereOthersHaveAllTheSocketsTheReasonIsSaidOnceAndNoStormFollows() {
        List<RawSocket> others = new ArrayList<>();
        try (LogLines log = new LogLines()) {
            IntStream.range(0, SOCKETS).forEach(i -> others.add(RawSocket.open(team.slack)));
            team.platform().start();
            await().until(() -> team.platform().status().reason().startsWith("too_many_websockets"));
            int calls = team.slack.journal().calls("apps.connections.open").size();
            await().during(Duration.ofMillis(1_500))
                    .atMost(SOON)
                    .until(() ->
                            team.slack.journal().calls("apps.connections.open").size() <= calls + 3);
            assertThat(log.warnings()).singleElement().asString().contains("other programs have all the sockets");

            others.forEach(RawSocket::close);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> team.platform().status().equals(PlatformStatus.CONNECTED));
        }
    }

    @Test
    void anotherProgramWithTheSameTokenThatTakesAShareOfTheEventsIsWarnedOf() {
        connect();
        try (RawSocket other = RawSocket.open(team.slack);
                LogLines log = new LogLines()) {
            team.slack.awaitConnections(2, SOON);
            team.slack.sockets().disconnect("warning");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(log.warnings())
                            .singleElement()
                            .asString()
                            .contains("another talkbot takes a share", "--database"));
            assertThat(other.silent()).isFalse();
        }
    }

    @Test
    void anAnswerOfTheLongestPassagesIsOneMessageWhoseTextSlackDoesNotCut() {
        connect();
        Act act = team.slack.users().directMessage("alice", "航海 函館 小樽 青森 新潟 敦賀 舞鶴 境港 浜田 萩 博多 長崎 那覇");
        act.awaitReply(SOON);
        team.slack.users().directMessage("alice", "目次 voyages").awaitReply(SOON);
        team.slack.users().directMessage("alice", "使い方").awaitReply(SOON);

        assertThat(byBot("alice", "dm"))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.json().path("text").asText())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(LONGEST_TEXT));
    }

    @Test
    void aPreviewOfALinkHasNothingToPressForWhichSlackWouldRefuseIt() {
        connect();
        team.slack.users().shareLink("carol", "general", "https://talks.example/talks/harbour");
        JsonNode unfurls = team.slack
                .awaitCall(call -> call.method().equals("chat.unfurl"), SOON)
                .arguments();

        assertThat(Json.walk(unfurls).map(node -> node.path("type").asText()))
                .isNotEmpty()
                .doesNotContain("actions", "button", "static_select", "external_select");
        team.hasDoneNothingWrong();
    }

    @Test
    void inAThreadWhereSlackHasNoCommandsAMentionAndTheShortcutAnswerThere() {
        connect();
        Act question = team.slack.users().mention("bob", "general", "@talkbot sourdough");
        Message first = question.awaitReply(SOON);

        assertThat(team.slack
                        .users()
                        .mention("carol", "general", "@talkbot oven", question.ts())
                        .awaitReply(SOON)
                        .thread())
                .contains(question.ts());
        assertThat(team.slack
                        .users()
                        .shortcut("carol", first, "find_in_talks")
                        .awaitReply(SOON)
                        .thread())
                .contains(question.ts());
    }

    @Test
    void anAppThatLostItsRightToAnswerSaysSoInTheLogAndToTheAskerRatherThanNothing() {
        connect();
        try (LogLines log = new LogLines()) {
            team.slack.tokens().grant("commands", "app_mentions:read", "im:history", "users:read");
            assertThat(team.talk("bob", "general", "search sourdough").shown()).contains("sourdough");
            team.slack.users().mention("bob", "general", "@talkbot sourdough").awaitAck(SOON);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(log.warnings()).anyMatch(line -> line.contains("The bot lacks “chat:write”")));
        }
    }
}
