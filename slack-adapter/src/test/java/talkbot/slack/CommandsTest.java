package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Message;

/** What people get who type {@code /talk}: alice speaks Japanese, bob English. */
class CommandsTest extends InTeam {

    @AfterEach
    void nothingWasWrong() {
        team.hasDoneNothingWrong();
    }

    @ParameterizedTest
    @CsvSource({
        "alice, search 霧笛, 「霧笛」の検索結果, 霧笛は一分に二回",
        "alice, 検索 霧笛, 「霧笛」の検索結果, 霧笛は一分に二回",
        "bob, search sourdough, “sourdough”, taught me something",
        "alice, 目次 灯台守, 灯りの手入れ, 霧の夜",
        "bob, chapters bread, The oven, The queue",
        "alice, 章 灯台守 2, 2. 灯りの手入れ, 章を読む",
        "bob, chapter bread 1, 1. The oven, Read chapter",
        "alice, 一覧, トーク一覧, 灯台守の二十年",
        "bob, list, 3 talks, Bread before dawn",
        "alice, 名言 霧笛, この箇所を開く, 灯台守の二十年",
        "bob, quote oven, The oven is older than the shop, Read chapter",
        "alice, 設定, あなたへの返事の言語は自動で選びます, 英語にする",
        "bob, settings, Settings, Use Japanese",
        "alice, ヘルプ, talkbot の使い方, /talk 検索",
        "bob, help, How to use talkbot, /talk search",
    })
    void everySubCommandIsAnsweredToTheAskerAlone(String user, String words, String first, String second) {
        Act act = team.slack.users().slash(user, "general", "/talk", words);

        Message reply = act.awaitReply(SOON);
        assertThat(reply.ephemeral()).isTrue();
        assertThat(reply.shown()).contains(first, second);
        assertThat(reply.text()).contains(first);
        assertThat(act.awaitAck(SOON).late()).isFalse();
        assertThat(team.slack.seenBy("carol", "general")).doesNotContain(reply);
    }

    @Test
    void whatIsTypedWithoutASubCommandIsSearched() {
        assertThat(team.talk("alice", "general", "鹿の皮").shown()).contains("「鹿の皮」の検索結果", "レンズは毎朝");
    }

    @Test
    void theCommandWorksWhereTheBotIsNoMember() {
        assertThat(team.talk("bob", "random", "search oven").ephemeral()).isTrue();
    }

    @Test
    void aChannelMayWantAnswersToBeSeenByAll() {
        Message settings = team.talk("alice", "secret", "settings replies public");
        assertThat(settings.ephemeral()).isTrue();
        assertThat(settings.shown()).contains("全員に見えます");

        Message answer = team.talk("alice", "secret", "search 霧笛");
        assertThat(answer.ephemeral()).isFalse();
        assertThat(answer.thread()).isEmpty();
        assertThat(team.slack.seenBy("bob", "secret")).contains(answer);
        assertThat(answer.shown()).doesNotContain("全員に見せる");
        assertThat(team.talk("alice", "general", "search 霧笛").ephemeral()).isTrue();
    }

    @Test
    void theLanguageThatSomebodyChoseComesBeforeTheirLocale() {
        Message settings = team.talk("carol", "general", "settings");
        assertThat(team.press("carol", settings, "Use Japanese").shown()).contains("あなたへの返事は日本語です");

        assertThat(team.talk("carol", "general", "help").shown()).contains("talkbot の使い方");
    }

    @Test
    void wordsOfQuestionsNeverAct() {
        Message reply = team.talk("bob", "general", "search <!channel> @everyone <https://evil.example|x> *b*");

        assertThat(reply.shown()).contains("<!channel> @everyone <https://evil.example|x> *b*");
        assertThat(reply.json().toString()).doesNotContain("mrkdwn", "\"broadcast\"", "\"evil.example\"");
        assertThat(reply.json().path("text").asText()).contains("&lt;!channel&gt; @everyone");
    }

    @Test
    void wordsOfTranscriptsNeverAct() {
        Message reply = team.talk("bob", "general", "search croissant");

        assertThat(reply.shown()).contains("<!channel> *free* <https://evil.example|cake>, and @everyone");
        assertThat(reply.json().toString()).doesNotContain("mrkdwn", "\"broadcast\"", "\"https://evil.example\"");
        assertThat(reply.text()).contains("&lt;!channel&gt; *free* &lt;https://evil.example|cake&gt;, and @everyone");
    }

    @Test
    void aQuestionOfABookIsTooLong() {
        assertThat(team.talk("alice", "general", "search " + "あ".repeat(2_000)).shown())
                .contains("2,000");
    }
}
