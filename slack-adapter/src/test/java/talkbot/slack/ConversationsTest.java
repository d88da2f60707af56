package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Message;

/** Mentions and direct messages, each answered once, where it was said. */
class ConversationsTest extends InTeam {

    @AfterEach
    void nothingWasWrong() {
        team.hasDoneNothingWrong();
    }

    @Test
    void aMentionIsAnsweredInItsThreadForAll() {
        Act act = team.slack.users().mention("alice", "general", "@talkbot 灯りの手入れの章の要約リンクちょうだい");

        Message reply = act.awaitReply(SOON);
        assertThat(reply.thread()).contains(act.ts());
        assertThat(reply.ephemeral()).isFalse();
        assertThat(reply.shown()).contains("2. 灯りの手入れ", "https://talks.example/talks/harbour/");
        assertThat(reply.shown()).doesNotContain("全員に見せる");
        assertThat(team.slack.seenBy("carol", "general")).contains(reply);
    }

    @Test
    void aMentionInAThreadIsAnsweredInThatThread() {
        Act first = team.slack.users().mention("bob", "general", "@talkbot what is in the chapter about the oven?");
        first.awaitReply(SOON);

        Message reply = team.slack
                .users()
                .mention("bob", "general", "@talkbot chapter 2 please", first.ts())
                .awaitReply(SOON);
        assertThat(reply.thread()).contains(first.ts());
        assertThat(reply.shown()).contains("2. The queue");
    }

    @Test
    void aMentionWithoutWordsIsAnsweredWithHelp() {
        assertThat(team.slack
                        .users()
                        .mention("bob", "general", "@talkbot")
                        .awaitReply(SOON)
                        .shown())
                .contains("How to use talkbot");
    }

    @Test
    void aDirectMessageIsAnsweredPlainly() {
        Message reply = team.slack.users().directMessage("alice", "退屈は何の財産？").awaitReply(SOON);

        assertThat(reply.ephemeral()).isFalse();
        assertThat(reply.thread()).isEmpty();
        assertThat(reply.shown()).contains("退屈は灯台守の財産だ");
    }

    @Test
    void aDirectMessageInAThreadIsAnsweredInIt() {
        Act first = team.slack.users().directMessage("bob", "list");
        first.awaitReply(SOON);

        assertThat(team.slack
                        .users()
                        .directMessage("bob", "quote", first.ts())
                        .awaitReply(SOON)
                        .thread())
                .contains(first.ts());
    }

    @Test
    void aQuestionWithAFileBesideItIsAnswered() {
        assertThat(team.slack
                        .users()
                        .speaking()
                        .directMessage("alice", "退屈は何の財産？", Optional.empty(), "file_share")
                        .awaitReply(SOON)
                        .shown())
                .contains("退屈は灯台守の財産だ");
    }

    @Test
    void aQuestionInAThreadThatIsAlsoSentBesideItIsAnsweredInTheThread() {
        Act first = team.slack.users().directMessage("bob", "list");
        first.awaitReply(SOON);

        Message reply = team.slack
                .users()
                .speaking()
                .directMessage("bob", "quote", Optional.of(first.ts()), "thread_broadcast")
                .awaitReply(SOON);
        assertThat(reply.thread()).contains(first.ts());
    }

    @Test
    void botsAndTheBotItselfAreNotAnswered() {
        team.slack.users().speaking().botMentions("general", "霧笛");
        Act classic = team.slack.users().speaking().botMessage("carol", "霧笛");
        Act asked = team.slack.users().directMessage("carol", "help");
        asked.awaitReply(SOON);
        team.slack.users().speaking().edit("carol", asked.ts(), "list");
        team.slack.users().speaking().delete("carol", asked.ts());
        team.slack.awaitQuiet(SOON);

        team.slack.users().directMessage("carol", "quote").awaitReply(SOON);
        assertThat(classic.acks()).hasSize(1);
        assertThat(team.slack.seenBy("carol", "dm").stream().filter(Message::fromBot))
                .hasSize(2);
    }

    @Test
    void anEventThatComesAgainUnderAnotherIdIsAnsweredOnce() {
        Act act = team.slack.users().mention("bob", "secret", "@talkbot oven");
        ObjectNode event =
                (ObjectNode) act.payload().orElseThrow().json().path("event").deepCopy();
        team.slack.users().event("bob", event.deepCopy());
        team.slack.users().event("bob", event.put("type", "message").put("channel_type", "group"));
        act.awaitReply(SOON);
        team.slack.awaitQuiet(SOON);

        team.slack.users().mention("bob", "secret", "@talkbot queue").awaitReply(SOON);
        assertThat(team.slack.seenBy("bob", "secret").stream().filter(Message::fromBot))
                .hasSize(2);
    }

    @Test
    void acknowledgementsDoNotWaitForAnswers() {
        team.slack.trouble().delay("users.info", 1, Duration.ofMillis(700));
        team.slack.trouble().delay("chat.postMessage", 1, Duration.ofMillis(700));
        Act act = team.slack.users().mention("alice", "general", "@talkbot 霧笛");

        assertThat(act.awaitAck(SOON).latency()).isLessThan(Duration.ofMillis(600));
        act.awaitReply(SOON);
    }
}
