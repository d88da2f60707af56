package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "hana | search   | words | タンクの泥 | -     | - | 検索結果 | この箇所を開く",
                "alex | search   | words | bell       | -     | - | **__bell__** | Open this passage",
                "hana | chapters | talk  | 屋上の畑   | -     | - | 雨水をためる | 近所に配る",
                "alex | chapters | talk  | lighthouse | -     | - | Oil and light | Fog and sound",
                "hana | chapter  | talk  | 屋上の畑   | which | 3 | 近所に配る | 章を開く",
                "alex | chapter  | talk  | lighthouse | which | fog | Fog and sound | Open the chapter",
                "hana | list     | -     | -          | -     | - | トーク一覧 | 屋上",
                "alex | list     | -     | -          | -     | - | 3 talks | Last renewed",
                "hana | quote    | words | 畑         | -     | - | > | この箇所を開く",
                "alex | quote    | words | bell       | -     | - | > | Open this passage",
                "alex | quote    | -     | -          | -     | - | > | Open this passage",
                "hana | settings | -     | -          | -     | - | 設定 | 尋ねた人だけに見えます",
                "alex | settings | -     | -          | -     | - | Settings | only the asker sees",
                "hana | help     | -     | -          | -     | - | 使い方 | `/talk 検索 スケーリング`",
                "alex | help     | -     | -          | -     | - | How to use talkbot | `/talk search",
            })
    void everySubCommandIsAnsweredToTheAskerAloneInTheirLanguage(
            String user,
            String command,
            @Nullable String option,
            @Nullable String value,
            @Nullable String option2,
            @Nullable String value2,
            String first,
            String second) {
        Object[] options = Stream.of(option, value, option2, value2)
                .filter(Objects::nonNull)
                .toArray();
        SeenMessage seen = stage.people()
                .slash(stage.discord.user(user), stage.general(), "talk " + command, options)
                .awaitMessage();

        assertThat(seen.isEphemeral()).isTrue();
        assertThat(seen.text()).contains(first, second);
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
    void termsAreOfferedWhileWordsAreTyped() {
        // The terms are read in the background once somebody types.
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(values("search", "words", "ta")).contains("タンク"));
        assertThat(values("search", "words", "雨")).contains("雨水", "雨水をためる");
        assertThat(values("search", "words", "雨水 たん")).containsExactly("雨水 タンク");
        assertThat(values("search", "words", "")).hasSizeBetween(5, 25);
        assertThat(values("search", "words", "畑".repeat(900))).isEmpty();
    }

    @Test
    void aTalksChaptersAreOfferedByNumberAndTheChosenOneIsShown() {
        Choice choice = stage.people()
                .autocomplete(stage.hana(), stage.general(), "talk chapter", "which", "kinj", "talk", "屋上の畑")
                .awaitChoices()
                .getFirst();
        assertThat(choice.name()).isEqualTo("3. 近所に配る");
        SeenMessage seen = stage.people()
                .slash(stage.hana(), stage.general(), "talk chapter", "talk", "屋上の畑", "which", choice.value())
                .awaitMessage();
        assertThat(seen.text()).contains("近所に配る", "章を開く");
        assertThat(values("chapter", "which", "", "talk", "屋上の畑")).containsExactly("1", "2", "3");
        assertThat(values("chapter", "which", "", "talk", "どれでもない")).contains("雨水をためる", "Fog and sound");
    }

    @Test
    void whateverIsTypedSomethingIsAnswered() {
        for (String typed : new String[] {"'", "\"", "*", "\\", "%", "\u0000", "\ud83d", "鐘\u202e", "(", "。。。", "ー"}) {
            for (String option : new String[] {"words", "which"}) {
                assertThat(values(option.equals("words") ? "search" : "chapter", option, typed))
                        .hasSizeLessThanOrEqualTo(25);
            }
        }
    }

    private static List<String> values(String command, String option, String typed, Object... others) {
        return stage
                .people()
                .autocomplete(stage.alex(), stage.general(), "talk " + command, option, typed, others)
                .awaitChoices()
                .stream()
                .map(Choice::value)
                .toList();
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
    void aCommandInADirectConversationAsksForWordsToo() {
        SeenModal search = stage.people()
                .slash(stage.alex(), stage.discord.world().direct(stage.alex()), "talk search")
                .awaitModal();
        assertThat(search.title()).isEqualTo("Search the talks");

        SeenMessage found = stage.people().submitModal(search, "words", "bell").awaitMessage();
        assertThat(found.isEphemeral()).isFalse();
        assertThat(found.text()).contains("**__bell__**");
    }

    @Test
    void aTalksPictureIsShownWithItsChapters() {
        assertThat(stage.people()
                        .slash(stage.hana(), stage.general(), "talk chapter", "talk", "屋上の畑", "which", "1")
                        .awaitMessage()
                        .json()
                        .toString())
                .contains("https://pictures.example/roof.jpg", "\"description\":\"");
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
