package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.store.SqlStore;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

/** What people get who press what the bot has put before them. */
class ButtonsTest {

    @TempDir
    Path folder;

    private SlackTeam team;

    @BeforeEach
    void connect() {
        team = SlackTeam.connected(
                folder, new Setup(), SqlStore.open(folder.resolve("talkbot.db"), InstantSource.system()));
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void pagesTakeThePlaceOfOneAnother() {
        Message first = team.talk("alice", "general", "search 航海");
        assertThat(first.shown()).contains("1 / 5", "[次へ]").doesNotContain("[前へ]");

        Message second = team.press("alice", first, "次へ");
        assertThat(second.ts()).isEqualTo(first.ts());
        assertThat(second.ephemeral()).isTrue();
        assertThat(second.shown()).contains("2 / 5", "[前へ] [次へ]", "[全員に見せる]");
        assertThat(team.press("alice", second, "前へ").shown()).contains("1 / 5");
        team.hasDoneNothingWrong();
    }

    @Test
    void pagesOfPublicAnswersAreTurnedForAllInTheLanguageThatTheyHave() {
        Message first = team.slack
                .users()
                .mention("alice", "general", "@talkbot 目次 voyages")
                .awaitReply(SOON);
        assertThat(first.shown()).contains("1. 函館の桟橋", "1 / 2");

        Message second = team.press("bob", first, "次へ");
        assertThat(second.ts()).isEqualTo(first.ts());
        assertThat(second.shown()).contains("12. 那覇の桟橋", "2 / 2", "[前へ]");
        assertThat(second.thread()).isEqualTo(first.thread());
        team.hasDoneNothingWrongButShownAPicture();
    }

    @Test
    void whatWasNotMeantIsNotedAndBecomesAGlossaryLineThatCountsAtOnce() {
        Message noted = team.press("alice", team.talk("alice", "general", "search ふなたび帖"), "これじゃない");
        assertThat(noted.shown()).contains("「ふなたび帖」への答えが違った", "残したのは");
        assertThat(noted.ephemeral()).isTrue();
        Act asked = team.pressing("alice", noted, "用語集に加える");
        team.slack.users().submit(asked.awaitView(SOON), Map.of("words", "航海"));
        Message added = asked.awaitReply(SOON);
        assertThat(added.shown()).contains("ふなたび帖 = 航海");
        assertThat(team.press("alice", added, "もう一度探す").shown()).contains("への航海");
        assertThat(team.press("alice", noted, "取り消す").shown()).contains("消しました");
        assertThat(team.feedback.reports().all()).isEmpty();
        team.hasDoneNothingWrong();
    }

    @Test
    void whoIsNoAdministratorNotesOnly() {
        Message noted = team.press("bob", team.talk("bob", "general", "search bread"), "Not what I meant");
        assertThat(noted.shown()).contains("[Undo]").doesNotContain("glossary");
        assertThat(team.feedback.reports().all())
                .extracting(report -> report.person().id())
                .containsExactly("U0BOB");
        team.hasDoneNothingWrong();
    }

    @Test
    void aChapterIsReadPrivatelyWhereTheButtonIsPrivate() {
        Message summary = team.talk("bob", "general", "chapter bread 2");

        Message text = team.press("bob", summary, "Read chapter");
        assertThat(text.ts()).isNotEqualTo(summary.ts());
        assertThat(text.ephemeral()).isTrue();
        assertThat(text.shown()).contains("2. The queue", "That is worth more than the bread.");
        team.hasDoneNothingWrong();
    }

    @Test
    void aChapterIsReadInTheThreadWhereTheButtonIsPublic() {
        Act question = team.slack.users().mention("bob", "general", "@talkbot chapter bakery 2");
        Message summary = question.awaitReply(SOON);

        Message text = team.press("carol", summary, "Read chapter");
        assertThat(text.thread()).contains(question.ts());
        assertThat(text.ephemeral()).isFalse();
        team.hasDoneNothingWrong();
    }

    @Test
    void aButtonInADirectMessageIsAnsweredThere() {
        Message list = team.slack.users().directMessage("bob", "list").awaitReply(SOON);

        Message contents = team.press("bob", list, "Contents");
        assertThat(contents.channel()).isEqualTo(list.channel());
        assertThat(contents.ephemeral()).isFalse();
        team.hasDoneNothingWrong();
    }

    @Test
    void whoLikesAQuoteInAThreadIsThankedThereAndNobodyElseHearsOfIt() {
        Message quote =
                team.slack.users().mention("alice", "general", "@talkbot 名言").awaitReply(SOON);

        Message noted = team.press("bob", quote, "👍 いいね");
        assertThat(noted.ephemeral()).isTrue();
        assertThat(noted.thread()).isEqualTo(quote.thread());
        assertThat(noted.shown()).startsWith("Noted");
        assertThat(team.slack.seenBy("alice", "general")).doesNotContain(noted);
        team.hasDoneNothingWrong();
    }

    @Test
    void whoLikesAQuoteThatNobodyHasAnsweredIsThankedBesideIt() {
        Message quote = team.press("alice", team.talk("alice", "general", "名言"), "全員に見せる");

        Message noted = team.press("bob", quote, "👍 いいね");
        assertThat(noted.ephemeral()).isTrue();
        assertThat(noted.thread()).isEmpty();
        team.hasDoneNothingWrong();
    }

    @Test
    void aPrivateAnswerIsShownToAllWithTheNameOfWhoShowsIt() {
        Message answer = team.talk("alice", "general", "search 霧笛");

        Message shown = team.press("alice", answer, "全員に見せる");
        assertThat(shown.ephemeral()).isFalse();
        assertThat(shown.thread()).isEmpty();
        assertThat(shown.shown()).contains("さんが共有しました", "霧笛は一分に二回").doesNotContain("全員に見せる");
        assertThat(team.slack.seenBy("bob", "general")).contains(shown);
        team.hasDoneNothingWrong();
    }

    @Test
    void aSharedAnswerStaysWhatItIsWhoeverTurnsItsPages() {
        Message shared = team.press("alice", team.talk("alice", "general", "search 航海"), "全員に見せる");

        Message second = team.press("bob", shared, "次へ");
        assertThat(second.ts()).isEqualTo(shared.ts());
        assertThat(second.shown()).contains("2 / 5", "[前へ] [次へ]").startsWith(firstLine(shared));
        assertThat(team.press("carol", second, "次へ").shown()).contains("3 / 5").startsWith(firstLine(shared));
        team.hasDoneNothingWrong();
    }

    @Test
    void aPublicPageKeepsItsLanguageWhateverItsTurnerChose() {
        team.press("bob", team.talk("bob", "general", "settings"), "Use Japanese");
        Message english = team.slack
                .users()
                .mention("carol", "general", "@talkbot chapters voyages")
                .awaitReply(SOON);

        assertThat(team.press("bob", english, "Next").shown()).contains("2 / 2", "[Previous]");
        team.hasDoneNothingWrongButShownAPicture();
    }

    @Test
    void sharingWorksWhereTheBotIsNoMember() {
        Message answer = team.talk("bob", "random", "search oven");

        assertThat(team.press("bob", answer, "Show everyone").ephemeral()).isFalse();
        team.hasDoneNothingWrong();
    }

    @Test
    void whoPressesASharedAnswerIsAnsweredInItsThread() {
        Message shared = team.press("bob", team.talk("bob", "general", "chapter bread 1"), "Show everyone");

        Message text = team.press("carol", shared, "Read chapter");
        assertThat(text.thread()).contains(shared.ts());
        team.hasDoneNothingWrong();
    }

    @Test
    void whereTheBotMayNotPostThePresserAloneIsAnswered() {
        Message shared = team.press("bob", team.talk("bob", "random", "chapter bread 1"), "Show everyone");

        assertThat(team.press("carol", shared, "Read chapter").ephemeral()).isTrue();
    }

    @Test
    void buttonsWorkAfterARestartHoweverLongTheirWords() {
        String words = "航海 " + "とても長い問い".repeat(284);
        Message first = team.talk("alice", "general", "search " + words);
        assertThat(Json.walk(first.json()).flatMap(node -> Json.text(node, "value").stream()))
                .anyMatch(value -> value.contains("~#"));
        team.restart();

        assertThat(team.press("alice", first, "次へ").shown()).contains("2 / ");
        team.hasDoneNothingWrong();
    }

    @Test
    void aButtonThatMeansNothingAnyMoreIsSaidSoToItsPresser() {
        Message answer = team.talk("bob", "general", "search oven");
        for (String value : new String[] {"aen0~#0123456789abcdef01234567", "x", "aen0~={\"c\":\"nonsense\"}"}) {
            Act act = team.slack.users().press("bob", tampered(answer, value), "talkbot-0");
            assertThat(act.awaitReply(SOON).shown()).isEqualTo("This button no longer works. Please ask again.");
        }
    }

    @Test
    void aPageOfATalkThatHasGoneSaysSoWithAWayToTheOthersAlsoAfterARestart() {
        Message answer = team.talk("bob", "general", "chapters voyages");
        team.restart();
        Message old = tampered(answer, "pen0~={\"c\":\"chapters\",\"talk\":\"gone\",\"page\":2}");

        Message gone = team.slack.users().press("bob", old, "talkbot-0").awaitReply(SOON);
        assertThat(gone.shown()).contains("[All talks]");
        assertThat(team.press("bob", gone, "All talks").shown()).contains("Bread before dawn");
        team.hasDoneNothingWrongButShownAPicture();
    }

    private static String firstLine(Message message) {
        assertThat(message.shown()).contains("さんが共有しました");
        return message.shown().lines().findFirst().orElseThrow();
    }

    private Message tampered(Message message, String value) {
        ObjectNode json = message.json().deepCopy();
        Stream<ObjectNode> buttons = Json.walk(json)
                .filter(node -> node.path("action_id").asText().equals("talkbot-0"))
                .map(ObjectNode.class::cast);
        buttons.forEach(button -> button.put("value", value));
        return team.slack.workspace().change(message, json);
    }
}
