package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.store.ForgetfulStore;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;

/** What is pressed, through sockets. */
class ButtonTest {

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
    }

    @AfterEach
    void close() {
        assertThat(stage.discord.violations()).isEmpty();
        stage.close();
    }

    @Test
    void turningAPageChangesTheMessageItself() {
        SeenMessage first = search(stage.hana(), stage.general());
        SeenMessage second = pressed(stage.hana(), first, "次へ", "-# 2 / ");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.text()).isNotEqualTo(first.text());
        assertThat(second.button("全員に見せる")).isPresent();
        assertThat(pressed(stage.hana(), second, "前へ", "-# 1 / ").text()).isEqualTo(first.text());
    }

    @Test
    void whatOneSawAloneCanBeShownToEverybody() {
        SeenMessage mine = search(stage.hana(), stage.general());
        assertThat(mine.isEphemeral()).isTrue();
        SeenMessage shown = press(stage.hana(), mine, "全員に見せる");
        assertThat(shown.isEphemeral()).isFalse();
        assertThat(shown.text()).contains("hana さんが共有しました", "**__タンク__**");
        assertThat(shown.button("全員に見せる")).isEmpty();
    }

    @Test
    void aChapterIsReadInTheChatPageByPage() {
        SeenMessage chapter = stage.people()
                .slash(stage.hana(), stage.general(), "talk chapter", "talk", "屋上の畑", "which", "2")
                .awaitMessage();
        SeenMessage text = press(stage.hana(), chapter, "章を読む");
        assertThat(text.id()).isNotEqualTo(chapter.id());
        assertThat(text.isEphemeral()).isTrue();
        assertThat(text.text()).contains("タンクの話の1つ目", "-# 1 / 2");
        assertThat(pressed(stage.hana(), text, "次へ", "-# 2 / 2").text()).contains("タンクの話の24つ目");
    }

    @Test
    void whoPressesUnderAPublicMessageIsAnsweredAlone() {
        SeenMessage answer =
                stage.people().mention(stage.hana(), stage.general(), "雨水の章の要約").awaitReply();
        assertThat(answer.isEphemeral()).isFalse();
        SeenMessage mine = press(stage.alex(), answer, "章を読む");
        assertThat(mine.onlyFor()).contains(stage.alex().id());
        assertThat(mine.button("Show everyone")).isPresent();
    }

    @Test
    void aPublicPageIsTurnedForEverybody() {
        SeenMessage answer =
                stage.people().mention(stage.hana(), stage.general(), "タンク").awaitReply();
        SeenMessage next = pressed(stage.hana(), answer, "次へ", "-# 2 / ");
        assertThat(next.id()).isEqualTo(answer.id());
        assertThat(next.isEphemeral()).isFalse();
        assertThat(next.button("全員に見せる")).isEmpty();
    }

    @Test
    void aSharedAnswerStaysWhatItIsWhoeverTurnsItsPages() {
        SeenMessage shared = press(stage.hana(), search(stage.hana(), stage.general()), "全員に見せる");
        SeenMessage second = pressed(stage.alex(), shared, "次へ", "-# 2 / ");
        assertThat(second.id()).isEqualTo(shared.id());
        assertThat(second.text()).contains("hana さんが共有しました", "検索結果");
        assertThat(pressed(stage.hana(), second, "前へ", "-# 1 / ").text()).isEqualTo(shared.text());
    }

    @Test
    void aPublicPageKeepsItsLanguageWhateverItsTurnerChose() {
        SeenMessage settings = stage.people()
                .slash(stage.alex(), stage.general(), "talk settings")
                .awaitMessage();
        pressed(stage.alex(), settings, "Use English", "in English");
        SeenMessage japanese =
                stage.people().mention(stage.hana(), stage.general(), "タンク").awaitReply();
        assertThat(pressed(stage.alex(), japanese, "次へ", "-# 2 / ").button("前へ"))
                .isPresent();
    }

    @Test
    void whatWasNotMeantIsNotedAndBecomesAGlossaryLineThatCountsAtOnce() {
        SeenMessage nothing = stage.people()
                .slash(stage.hana(), stage.general(), "talk search", "words", "あまみず桶")
                .awaitMessage();
        SeenMessage noted = press(stage.hana(), nothing, "これじゃない");
        assertThat(noted.text()).contains("「あまみず桶」への答えが違った", "残したのは");
        assertThat(noted.isEphemeral()).isTrue();
        SeenModal form =
                stage.people().press(stage.hana(), noted, id(noted, "用語集に加える")).awaitModal();
        SeenMessage added = stage.people().submitModal(form, "words", "タンク").awaitMessage();
        assertThat(added.text()).contains("あまみず桶 = タンク");
        assertThat(press(stage.hana(), added, "もう一度探す").text()).contains("タンク");
        assertThat(press(stage.hana(), noted, "取り消す").text()).contains("消しました");
        assertThat(stage.feedback.reports().all()).isEmpty();
    }

    @Test
    void betweenTwoAButtonIsAnsweredPlainly() {
        SeenMessage answer =
                stage.people().directMessage(stage.hana(), "雨水の章の要約").awaitReply();
        assertThat(press(stage.hana(), answer, "章を読む").isEphemeral()).isFalse();
    }

    @Test
    void aChannelCanChooseThatEverybodySeesReplies() {
        SeenMessage settings = stage.people()
                .slash(stage.alex(), stage.general(), "talk settings")
                .awaitMessage();
        assertThat(settings.isEphemeral()).isTrue();
        SeenMessage changed =
                pressed(stage.alex(), settings, "Show replies to everybody", "everybody sees replies to /talk");
        assertThat(changed.id()).isEqualTo(settings.id());
        assertThat(search(stage.hana(), stage.general()).isEphemeral()).isFalse();
        assertThat(search(stage.hana(), stage.discord.channel("random")).isEphemeral())
                .isTrue();
    }

    @Test
    void aLanguageChosenHereIsSpokenEverywhere() {
        SeenMessage settings = stage.people()
                .slash(stage.alex(), stage.general(), "talk settings")
                .awaitMessage();
        pressed(stage.alex(), settings, "Use Japanese", "あなたへの返事は日本語です");
        assertThat(stage.people()
                        .directMessage(stage.alex(), "show me the list of talks")
                        .awaitReply()
                        .text())
                .contains("トーク一覧");
    }

    @Test
    void buttonsWorkAfterARestart() {
        SeenMessage first = searchAtLength();
        stage.restart(stage.store);
        assertThat(pressed(stage.hana(), first, "次へ", "-# 2 / ").id()).isEqualTo(first.id());
    }

    @Test
    void aButtonThatNobodyKnowsAnyMoreIsExplained() {
        SeenMessage first = searchAtLength();
        stage.restart(new ForgetfulStore(InstantSource.system()));
        SeenMessage said = press(stage.hana(), first, "次へ");
        assertThat(said.isEphemeral()).isTrue();
        assertThat(said.text()).isEqualTo("このボタンはもう使えません。お手数ですが、もう一度お尋ねください。");
    }

    /** The words are too many for a button's id. */
    private SeenMessage searchAtLength() {
        return stage.people()
                .slash(stage.hana(), stage.general(), "talk search", "words", "雨水のタンクの話を詳しく知りたい。".repeat(8))
                .awaitMessage();
    }

    private SeenMessage search(FakeUser user, FakeChannel channel) {
        return stage.people()
                .slash(user, channel, "talk search", "words", "タンクの泥")
                .awaitMessage();
    }

    private SeenMessage press(FakeUser user, SeenMessage message, String label) {
        return stage.people().press(user, message, id(message, label)).awaitMessage();
    }

    private SeenMessage pressed(FakeUser user, SeenMessage message, String label, String then) {
        return stage.people()
                .press(user, message, id(message, label))
                .awaitMessage(seen -> seen.text().contains(then));
    }

    private static String id(SeenMessage message, String label) {
        return message.button(label).orElseThrow().customId().orElseThrow();
    }
}
