package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.store.ForgetfulStore;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;

/** What Discord has beside slash commands with words: menus of messages, lists, zones, replies without words. */
class SurfacesTest {

    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder, new ForgetfulStore(java.time.InstantSource.system()));
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
    void theWordsOfAMessageAreSearchedForWhoeverWantsIt() {
        SeenMessage said = stage.people()
                .say(stage.alex(), stage.general(), "タンクの底の泥って、いつ洗うんだっけ")
                .message();
        SeenMessage found = stage.people()
                .messageCommand(stage.hana(), said, "Find in talks")
                .awaitMessage();
        assertThat(found.isEphemeral()).isTrue();
        assertThat(found.text()).contains("検索結果", "**__");
    }

    @Test
    void aMessageWithoutWordsAsksForThem() {
        SeenMessage said = stage.people()
                .say(stage.alex(), stage.general(), "<@" + stage.hana().id() + "> <:wave:123456789012345678>")
                .message();
        Asked asked = stage.people().messageCommand(stage.alex(), said, "Find in talks");
        assertThat(asked.awaitMessage().isEphemeral()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "to, Asia/Tokyo",
        "東京, Asia/Tokyo",
        "new york, America/New_York",
        "lond, Europe/London",
        "'', Asia/Tokyo",
        "+9, +09:00",
    })
    void zonesAreOfferedWhileOneIsTyped(String typed, String zone) {
        assertThat(zones(typed)).contains(zone).hasSizeLessThanOrEqualTo(25).doesNotHaveDuplicates();
    }

    @Test
    void noZoneIsOfferedForWhatIsNone() {
        assertThat(zones("どこにもない町")).isEmpty();
        assertThat(zones("a")).hasSize(25);
    }

    private static List<String> zones(String typed) {
        return stage
                .people()
                .autocomplete(stage.hana(), stage.general(), "talk daily", "zone", typed)
                .awaitChoices()
                .stream()
                .map(Choice::value)
                .toList();
    }

    @Test
    void aReplyToAnAnswerWhoseWordsDiscordKeepsOffersAButton() {
        SeenMessage answer =
                stage.people().slash(stage.hana(), stage.general(), "talk list").awaitMessage();
        SeenMessage shared = stage.people()
                .press(
                        stage.hana(),
                        answer,
                        answer.button("全員に見せる").orElseThrow().customId().orElseThrow())
                .awaitMessage();
        SeenMessage said =
                stage.people().reply(stage.hana(), shared, "三つ目をもっと詳しく", true).awaitReply();
        assertThat(said.text()).contains("この返信の文章は、こちらには届きません");
        SeenModal form = stage.people()
                .press(
                        stage.hana(),
                        said,
                        said.button("入力する").orElseThrow().customId().orElseThrow())
                .awaitModal();
        assertThat(stage.people()
                        .submitModal(form, "words", "タンクの泥")
                        .awaitMessage()
                        .text())
                .contains("**__");
    }

    @Test
    void offersComeWithoutErrorsWhileTheIndexIsRenewed(@TempDir Path other) throws IOException {
        try (Stage watched = Stage.watching(other)) {
            watched.people()
                    .autocomplete(watched.hana(), watched.general(), "talk search", "words", "雨")
                    .awaitChoices();
            long generation = watched.live.library().generation();
            for (int i = 0; i < 600; i++) {
                if (i % 100 == 0) {
                    Files.writeString(
                            other.resolve("transcripts/new" + i + ".txt"),
                            "Rain number %d fell.\n".formatted(i).repeat(400));
                }
                String option = i % 3 == 0 ? "words" : i % 3 == 1 ? "talk" : "which";
                String command = i % 3 == 0 ? "search" : "chapter";
                watched.people()
                        .autocomplete(
                                watched.hana(), watched.general(), "talk " + command, option, i % 2 == 0 ? "雨" : "ra")
                        .awaitFirstResponse();
            }
            watched.discord.await("a new index", d -> watched.live.library().generation() > generation);
            assertThat(watched.discord.violations()).isEmpty();
        }
    }
}
