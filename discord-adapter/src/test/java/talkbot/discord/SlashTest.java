package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;

/** Every sub-command through sockets, in Japanese and English. */
class SlashTest {

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
    void searchMarksTheWordsAndLinksThePlace() {
        SeenMessage seen = stage.people()
                .slash(stage.hana(), stage.general(), "talk search", "words", "タンクの泥")
                .awaitMessage();
        assertThat(seen.isEphemeral()).isTrue();
        assertThat(seen.isComponentsV2()).isTrue();
        assertThat(seen.text()).contains("検索結果", "**__", "](https://talks.example/talks/屋上の畑");
        assertThat(seen.button("次へ")).isPresent();
    }

    @Test
    void whoeverUsesDiscordInEnglishIsAnsweredInEnglish() {
        SeenMessage seen = stage.people()
                .slash(stage.alex(), stage.general(), "talk search", "words", "bell")
                .awaitMessage();
        assertThat(seen.text()).contains("passage", "**__bell__**", "Open this passage");
    }

    @Test
    void chaptersShowsATalkChosenFromTheOffered() {
        Choice choice = stage.people()
                .autocomplete(stage.hana(), stage.general(), "talk chapters", "talk", "屋上")
                .awaitChoices()
                .getFirst();
        SeenMessage seen = stage.people()
                .slash(stage.hana(), stage.general(), "talk chapters", "talk", choice.value())
                .awaitMessage();
        assertThat(seen.text()).contains("土を運び上げる", "雨水をためる", "近所に配る");
        assertThat(seen.button("要約")).isPresent();
    }

    @Test
    void chapterTakesANumberOrWords() {
        SeenMessage byNumber = stage.people()
                .slash(stage.hana(), stage.general(), "talk chapter", "talk", "屋上の畑", "which", "3")
                .awaitMessage();
        assertThat(byNumber.text()).contains("近所に配る", "章を開く");
        SeenMessage byWords = stage.people()
                .slash(stage.alex(), stage.general(), "talk chapter", "talk", "lighthouse", "which", "fog")
                .awaitMessage();
        assertThat(byWords.text()).contains("Fog and sound", "Open the chapter");
    }

    @Test
    void aCommandThatLacksWordsAsksForThem() {
        SeenModal search = stage.people()
                .slash(stage.hana(), stage.general(), "talk search")
                .awaitModal();
        assertThat(search.title()).isEqualTo("言葉で探す");
        SeenMessage found = stage.people().submitModal(search, "words", "タンクの泥").awaitMessage();
        assertThat(found.isEphemeral()).isTrue();
        assertThat(found.text()).contains("検索結果", "**__");

        SeenModal chapter = stage.people()
                .slash(stage.alex(), stage.general(), "talk chapter", "talk", "lighthouse")
                .awaitModal();
        assertThat(chapter.title()).isEqualTo("Choose a chapter");
        assertThat(stage.people()
                        .submitModal(chapter, "words", "2")
                        .awaitMessage()
                        .text())
                .contains("Fog and sound");
    }

    @Test
    void theListSaysWhenTheTalksWereRenewedInTheReadersZone() {
        assertThat(answer("talk list")).containsPattern("最終更新\\\\?: <t:[0-9]+:f>");
    }

    @Test
    void listQuoteSettingsAndHelpAnswer() {
        assertThat(answer("talk list")).contains("トーク一覧");
        assertThat(answer("talk quote")).contains("> ");
        assertThat(answer("talk quote", "words", "畑")).isNotBlank();
        assertThat(answer("talk settings")).contains("設定", "尋ねた人だけに見えます");
        assertThat(answer("talk help")).contains("使い方", "`/talk 検索 スケーリング`");
    }

    @Test
    void talksAreOfferedByAPartOfTheirName() {
        assertThat(stage.people()
                        .autocomplete(stage.alex(), stage.general(), "talk chapters", "talk", "light")
                        .awaitChoices())
                .extracting(Choice::value)
                .containsExactly("lighthouse");
        assertThat(stage.people()
                        .autocomplete(stage.alex(), stage.general(), "talk chapter", "talk", "")
                        .awaitChoices())
                .hasSize(3);
        assertThat(stage.people()
                        .autocomplete(stage.alex(), stage.general(), "talk chapter", "talk", "nothing like this")
                        .awaitChoices())
                .isEmpty();
    }

    @Test
    void aCommandInADirectConversationIsAnsweredPlainly() {
        SeenMessage seen = stage.people()
                .slash(stage.hana(), stage.discord.world().direct(stage.hana()), "talk search", "words", "タンク")
                .awaitMessage();
        assertThat(seen.isEphemeral()).isFalse();
        assertThat(seen.button("全員に見せる")).isEmpty();
    }

    @Test
    void aCommandInAThreadIsAnswered() {
        var thread = stage.discord.world().addThread(stage.general(), "畑の話");
        SeenMessage seen =
                stage.people().slash(stage.hana(), thread, "talk list").awaitMessage();
        assertThat(seen.text()).contains("トーク一覧");
    }

    private static String answer(String command, Object... options) {
        SeenMessage seen = stage.people()
                .slash(stage.hana(), stage.general(), command, options)
                .awaitMessage();
        assertThat(seen.isEphemeral()).isTrue();
        return seen.text();
    }
}
