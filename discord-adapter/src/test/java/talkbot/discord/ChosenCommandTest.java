package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;

/** A sub-command that was chosen from Discord's list is meant, whatever stands in its fields. */
class ChosenCommandTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "hana | chapters | どれでもない | - | - | 「どれでもない」というトークはありません",
                "alex | chapters | no such      | - | - | There is no talk “no such”",
                "alex | chapter  | no such      | which | 2 | There is no talk “no such”",
                "hana | remove   | どれでもない | - | - | 「どれでもない」というトークはありません",
            })
    void aTalkThatDoesNotExistIsSaidNotToAndIsNotSearchedFor(
            String user, String command, String talk, @Nullable String option, @Nullable String value, String said) {
        FakeUser asker = stage.discord.user(user);
        Object[] options =
                Stream.of("talk", talk, option, value).filter(Objects::nonNull).toArray();
        for (FakeChannel where : List.of(stage.general(), stage.discord.world().direct(asker))) {
            assertThat(stage.people()
                            .slash(asker, where, "talk " + command, options)
                            .awaitMessage()
                            .text())
                    .contains(said);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "alex, time, half past, “half past” was not understood",
        "alex, topic, bells, Say at what time",
        "hana, topic, 畑, 何時に届けるかを書いてください",
        "hana, time, いつか, 「いつか」が分かりませんでした",
    })
    void aDailyQuoteThatIsNotUnderstoodSaysHowToSetIt(String user, String option, String value, String said) {
        assertThat(stage.people()
                        .slash(stage.discord.user(user), stage.general(), "talk daily", option, value)
                        .awaitMessage()
                        .text())
                .contains(said);
    }

    @Test
    void aChapterChosenByItsNumberIsNothingThatCouldHaveBeenMeantOtherwise() {
        assertThat(chapter("3").button("これじゃない")).isEmpty();
        SeenMessage byWords = chapter("雨水");
        SeenMessage noted = stage.people()
                .press(
                        stage.hana(),
                        byWords,
                        byWords.button("これじゃない").orElseThrow().customId().orElseThrow())
                .awaitMessage();
        assertThat(noted.text()).contains("「雨水」への答えが違った");
    }

    private static SeenMessage chapter(String which) {
        return stage.people()
                .slash(stage.hana(), stage.general(), "talk chapter", "talk", "屋上の畑", "which", which)
                .awaitMessage();
    }

    @Test
    void aSearchInOneTalkNamesTheTalkAndNotItsId() {
        SeenModal search = stage.people()
                .slash(stage.alex(), stage.general(), "talk search")
                .awaitModal();
        SeenMessage found = stage.people()
                .submitModal(search, "words", "bell", "talk", "lighthouse")
                .awaitMessage();
        assertThat(found.text()).contains("“bell”", "Only in “").doesNotContain("“in");
    }

    @Test
    void aTalkToRemoveIsOfferedOnlyWhereItCanBeRemoved() {
        assertThat(offered("chapters")).hasSize(3);
        assertThat(offered("remove")).isEmpty();
    }

    private static List<Choice> offered(String command) {
        return stage.people()
                .autocomplete(stage.hana(), stage.general(), "talk " + command, "talk", "")
                .awaitChoices();
    }

    @Test
    void whoLeavesTheLanguageToDiscordIsAnsweredInDiscordsAtOnce() {
        SeenMessage settings = stage.people()
                .slash(stage.hana(), stage.general(), "talk settings")
                .awaitMessage();
        SeenMessage english = pressed(settings, "英語にする", "Replies to you are in English");
        pressed(english, "Choose automatically", "返事の言語は自動で選びます");
    }

    private static SeenMessage pressed(SeenMessage message, String label, String then) {
        return stage.people()
                .press(
                        stage.hana(),
                        message,
                        message.button(label).orElseThrow().customId().orElseThrow())
                .awaitMessage(seen -> seen.text().contains(then));
    }
}
