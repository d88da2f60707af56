package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.View;

class BoltTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeSlack slack = FakeSlack.start();
    private TinyApp app;

    @BeforeEach
    void connect() throws Exception {
        app = TinyApp.connect(slack);
        slack.awaitConnections(1, SOON);
    }

    @AfterEach
    void close() {
        slack.awaitQuiet(SOON);
        app.close();
        slack.close();
    }

    @Test
    void aCommandIsAnsweredForItsSenderAlone() {
        Act act = slack.users().slash("alice", "general", "/talk", "search x");

        Message reply = act.awaitReply(SOON);
        assertThat(reply.shown()).isEqualTo("heard search x\n[Again]");
        assertThat(reply.ephemeral()).isTrue();
        assertThat(slack.seenBy("alice", "general")).contains(reply);
        assertThat(slack.seenBy("bob", "general")).isEmpty();
        assertThat(act.awaitAck(SOON).late()).isFalse();
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void anAcknowledgementMayCarryTheAnswer() {
        assertThat(slack.users()
                        .slash("bob", "random", "/talk", "quick")
                        .awaitReply(SOON)
                        .shown())
                .isEqualTo("quick answer");
    }

    @Test
    void aMentionIsAnsweredInItsThread() {
        Act act = slack.users().mention("bob", "general", "@talkbot hello <there>");

        Message reply = act.awaitReply(SOON);
        assertThat(reply.thread()).contains(act.ts());
        assertThat(slack.seenBy("carol", "general")).hasSize(2);
        assertThat(act.payload().orElseThrow().json().at("/event/text").asText())
                .isEqualTo("<@U0TALKBOT> hello &lt;there&gt;");
    }

    @Test
    void aDirectMessageIsAnsweredAndItsEchoIsAcknowledged() {
        assertThat(slack.users().directMessage("alice", "hi").awaitReply(SOON).shown())
                .isEqualTo("you said hi");
        slack.await("the echo", () -> slack.journal().acks().size() == 2, SOON);
        assertThat(slack.seenBy("alice", "dm")).hasSize(2);
    }

    @Test
    void aPressReplacesTheEphemeralMessage() {
        Message message = slack.users().slash("alice", "general", "/talk", "a").awaitReply(SOON);

        Act press = slack.users().press("alice", message, "Again");

        assertThat(press.awaitReply(SOON).shown()).isEqualTo("pressed 42");
        assertThat(slack.seenBy("alice", "general")).hasSize(1);
        assertThat(press.payload().orElseThrow().json().has("message")).isFalse();
    }

    @Test
    void aFormOpensShowsItsErrorsAndCloses() {
        View form = slack.users().slash("alice", "general", "/talk", "form").awaitView(SOON);
        assertThat(form.shown()).isEqualTo("Form\nName: [____]\n[Go] [Cancel]");

        slack.users().submit(form, Map.of("name", " ")).awaitAck(SOON);
        assertThat(slack.workspace().view(form.id()).orElseThrow().open()).isTrue();

        slack.users().submit(form, Map.of("value", "Ada")).awaitAck(SOON);
        assertThat(slack.workspace().view(form.id()).orElseThrow().open()).isFalse();
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void aClosedFormIsTold() {
        View form = slack.users().slash("alice", "general", "/talk", "form").awaitView(SOON);
        slack.users().close(form).awaitAck(SOON);
        assertThat(slack.workspace().view(form.id()).orElseThrow().open()).isFalse();
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void aMenuAsksTheAppAndTakesItsChoice() {
        Message menu = slack.users().slash("alice", "general", "/talk", "menu").awaitReply(SOON);
        assertThatThrownBy(() -> slack.users().typeAhead("alice", menu, "find", "a"))
                .hasMessageContaining("2 characters");

        JsonNode option = slack.users()
                .typeAhead("alice", menu, "find", "ab")
                .awaitOptions(SOON)
                .getFirst();

        assertThat(option.at("/text/text").asText()).isEqualTo("ab!");
        assertThat(slack.users()
                        .choose("alice", menu, "find", option)
                        .awaitReply(SOON)
                        .shown())
                .isEqualTo("chose v1");
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void aShortcutCarriesItsMessage() {
        Act mention = slack.users().mention("bob", "general", "hello");
        mention.awaitReply(SOON);
        String ts = mention.ts();
        Message message = slack.workspace().message("C0GENERAL", ts).orElseThrow();
        assertThat(slack.users()
                        .shortcut("carol", message, "cite")
                        .awaitReply(SOON)
                        .text())
                .isEqualTo("cited <@U0TALKBOT> hello");
    }

    @Test
    void aSharedLinkIsUnfurled() {
        slack.users().shareLink("bob", "general", "https://talks.example.org/1").awaitAck(SOON);
        assertThat(slack.seenBy("carol", "general").getFirst().shown())
                .isEqualTo("https://talks.example.org/1\na preview");
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void theHomeTabIsPublishedAndPressed() {
        View home = slack.users().openHome("alice").awaitView(SOON);
        assertThat(home.shown()).isEqualTo("at home home\n[Again]");
        slack.users().press(home, "again").awaitAck(SOON);
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void whatABotMustNotAnswerReachesIt() {
        String ts = slack.users().directMessage("alice", "first").ts();
        slack.awaitQuiet(SOON);
        slack.users().speaking().edit("alice", ts, "second");
        slack.users().speaking().delete("alice", ts);
        slack.users().speaking().botMessage("alice", "from a bot");
        slack.await("all acknowledgements", () -> slack.journal().acks().size() >= 2, SOON);
        assertThat(slack.workspace().messages(message -> message.text().startsWith("from a bot")))
                .extracting(Message::shown)
                .containsExactly("from a bot");
    }

    @Test
    void theClientComesBackWhenSlackAsksItToReconnect() {
        slack.sockets().disconnect("refresh_requested");

        slack.await("a second socket", () -> slack.sockets().everOpened() == 2, SOON);
        slack.awaitConnections(1, SOON);
        assertThat(slack.users()
                        .slash("alice", "general", "/talk", "b")
                        .awaitReply(SOON)
                        .shown())
                .startsWith("heard b");
    }

    @Test
    void nobodyListeningFailsACommandAtOnce() {
        app.close();
        slack.awaitConnections(0, SOON);

        assertThat(slack.users().slash("alice", "general", "/talk", "c").awaitFailure(SOON))
                .isEqualTo("dispatch_failed");
        assertThat(slack.journal().violations(Violation.Kind.NOBODY_LISTENS)).hasSize(1);
    }
}
