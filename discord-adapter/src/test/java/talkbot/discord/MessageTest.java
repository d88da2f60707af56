package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.discord.fake.Said;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Permissions;

/** What people write, through sockets. */
class MessageTest {

    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @AfterEach
    void discordHadNothingToComplainAbout() {
        assertThat(stage.discord.violations()).isEmpty();
    }

    @Test
    void aMentionIsAnsweredForEverybodyAsAReply() {
        Said said = stage.people().mention(stage.hana(), stage.general(), "雨水の章の要約リンクちょうだい");
        SeenMessage seen = said.awaitReply();
        assertThat(seen.answeredMessage()).contains(said.message().id());
        assertThat(seen.isEphemeral()).isFalse();
        assertThat(seen.text()).contains("雨水をためる", "章を開く");
    }

    @Test
    void aMentionInEnglishIsAnsweredInEnglish() {
        assertThat(stage.people()
                        .mention(stage.alex(), stage.general(), "link to the chapter about fog please")
                        .awaitReply()
                        .text())
                .contains("Fog and sound", "Open the chapter");
    }

    @Test
    void inAThreadTheAnswerStandsInTheThreadAndKnowsTheTalk() {
        FakeChannel thread = stage.discord.world().addThread(stage.general(), "畑");
        assertThat(stage.people()
                        .mention(stage.hana(), thread, "屋上の畑のトークの目次")
                        .awaitReply()
                        .channelId())
                .isEqualTo(thread.id());
        assertThat(stage.people()
                        .mention(stage.hana(), thread, "第3章")
                        .awaitReply()
                        .text())
                .contains("近所に配る");
    }

    @Test
    void aDirectMessageIsAnsweredPlainly() {
        SeenMessage japanese =
                stage.people().directMessage(stage.hana(), "どんなトークがある?").awaitReply();
        assertThat(japanese.text()).contains("トーク一覧(3件)".replace("(", "\\(").replace(")", "\\)"));
        assertThat(stage.people()
                        .directMessage(stage.alex(), "which talks are there")
                        .awaitReply()
                        .text())
                .contains("3 talks");
    }

    @Test
    void aReplyToTheBotIsAQuestionWhereItTellsTheBot() {
        SeenMessage answer = stage.people()
                .mention(stage.hana(), stage.general(), "屋上の畑のトークの目次")
                .awaitReply();
        assertThat(stage.people()
                        .reply(stage.hana(), answer, "第1章", true)
                        .awaitReply()
                        .text())
                .contains("土を運び上げる");
    }

    @Test
    void markupAroundAQuestionIsNotSearched() {
        FakeChannel general = stage.general();
        assertThat(stage.people()
                        .mention(
                                stage.alex(),
                                general,
                                "search <:bell:123456789012345678> "
                                        + stage.hana().mention() + " <t:1700000000:R>")
                        .awaitReply()
                        .text())
                .contains("bell hana")
                .doesNotContain("1234567890", "1700000000");
    }

    @Test
    void nobodyElseIsAnswered() {
        FakeChannel general = stage.general();
        int before = stage.discord.saidByBot(general).size();
        stage.people().say(stage.hana(), general, "タンク");
        stage.people().say(stage.hana(), general, "@everyone タンク");
        stage.people().webhook(general, "news", stage.discord.world().bot().mention() + " タンク");
        stage.people()
                .say(
                        stage.discord.world().addBot("other"),
                        general,
                        stage.discord.world().bot().mention() + " タンク");
        stage.people().mention(stage.hana(), general, "タンク").awaitReply();
        assertThat(stage.discord.saidByBot(general)).hasSize(before + 1);
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertThat(stage.people()
                        .directMessage(stage.alex(), "long ".repeat(401))
                        .awaitReply()
                        .text())
                .contains("at most 2,000 characters");
    }

    @Test
    void nothingInATextOrQuestionActs() {
        SeenMessage texts =
                stage.people().mention(stage.hana(), stage.general(), "鬼灯").awaitReply();
        assertThat(texts.text())
                .contains("\\@everyone", "\\*\\*太字\\*\\*", "\\[ここ\\]\\(https\\://", "\\:tada\\:")
                .doesNotContain("](https://evil.example");
        SeenMessage called =
                stage.people().mention(stage.hana(), stage.general(), "鬼灯の一つ目").awaitReply();
        assertThat(called.text()).contains("\\<\\@").doesNotContain("<@");
        SeenMessage echo = stage.people()
                .mention(stage.hana(), stage.general(), "検索 @everyone <@&1> **x** [y](https://evil.example) \u202eabc")
                .awaitReply();
        assertThat(echo.text())
                .contains("\\@everyone", "\\*\\*x\\*\\*", "\\[y\\]\\(https\\://evil.example\\)")
                .doesNotContain("\u202e", "<@");
        // The fake notes a violation for every text that calls somebody.
        assertThat(stage.discord.records().calls("POST /channels/{channel}/messages"))
                .allSatisfy(
                        call -> assertThat(call.body().path("allowed_mentions").path("parse"))
                                .isEmpty());
    }

    @Test
    void withoutTheRightToSeeTheHistoryTheAnswerIsAMessageLikeAnyOther() {
        FakeChannel channel = stage.discord.world().addChannel(stage.discord.guild(), "no-history");
        stage.discord.world().setBotPermissions(channel, Permissions.VIEW_CHANNEL | Permissions.SEND_MESSAGES);
        SeenMessage seen = stage.people().mention(stage.hana(), channel, "タンク").awaitNext();
        assertThat(seen.answeredMessage()).isEmpty();
        assertThat(seen.text()).contains("タンク");
    }

    @ParameterizedTest
    @CsvSource({
        "hana, タンク, 「メッセージを送信」, チャンネルの編集",
        "alex, fog, “Send Messages”, Edit Channel → Permissions",
    })
    void withoutTheRightToSpeakTheAskerIsToldDirectlyWhichOneAndWhereToGiveIt(
            String user, String words, String permission, String where) {
        FakeChannel channel = stage.discord.world().addChannel(stage.discord.guild(), "silent");
        stage.discord.world().setBotPermissions(channel, Permissions.VIEW_CHANNEL);
        FakeUser asker = stage.discord.user(user);
        stage.people().mention(asker, channel, words);
        assertThat(stage.discord
                        .awaitSaid(
                                stage.discord.world().direct(asker),
                                said -> said.text().contains(permission))
                        .text())
                .contains(where);
        assertThat(stage.discord.records().calls())
                .noneMatch(call -> call.path().contains(channel.id()));
    }

    @Test
    void anAnswerIsSentUnderTheQuestionsId() {
        Said said = stage.people().mention(stage.hana(), stage.general(), "タンク");
        assertThat(stage.discord.awaitCall(
                        "POST /channels/{channel}/messages",
                        call -> call.body()
                                .path("nonce")
                                .asText()
                                .equals(said.message().id())))
                .satisfies(call -> assertThat(call.body().path("enforce_nonce").asBoolean())
                        .isTrue());
    }
}
