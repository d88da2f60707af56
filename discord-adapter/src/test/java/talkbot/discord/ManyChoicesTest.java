package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;

/** More to choose from than Discord's twenty-five. */
class ManyChoicesTest {

    private static final int CHAPTERS = 60;
    private static final int DIARIES = 30;
    private static final int MOST = 25;

    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void open() throws IOException {
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        String chapters = IntStream.rangeClosed(1, CHAPTERS)
                .mapToObj(i ->
                        "# Station %d\n\nAt station %d the train waited %d minutes for the mail.\n".formatted(i, i, i))
                .collect(Collectors.joining("\n"));
        Files.writeString(transcripts.resolve("railway.md"), chapters);
        for (int i = 1; i <= DIARIES; i++) {
            Files.writeString(
                    transcripts.resolve("diary-%d.md".formatted(i)),
                    "# Diary of harbour master %d\n\nThe tide came %d minutes late and nobody minded.\n"
                            .formatted(i, i));
        }
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
    void allChaptersOfALongTalkAreReachedByPaging() {
        SeenMessage page = stage.people()
                .slash(stage.alex(), stage.general(), "talk chapters", "talk", "railway")
                .awaitMessage();
        for (int i = 2; i <= CHAPTERS / 10; i++) {
            String position = "-# %d / %d".formatted(i, CHAPTERS / 10);
            page = stage.people()
                    .press(
                            stage.alex(),
                            page,
                            page.button("Next").orElseThrow().customId().orElseThrow())
                    .awaitMessage(seen -> seen.text().contains(position));
        }
        assertThat(page.text()).contains("Station 51", "Station 60");
        assertThat(page.button("Next")).isEmpty();
    }

    @Test
    void aChapterBeyondTheOfferedOnesIsFoundByTyping() {
        assertThat(offered("")).hasSize(MOST);
        assertThat(offered("6")).startsWith("6", "60");
        assertThat(offered("station 58")).startsWith("58");
    }

    @Test
    void whereAMenuCannotHoldAllChaptersTheFormSaysWhatToType() {
        SeenModal form = stage.people()
                .slash(stage.alex(), stage.general(), "talk chapter", "talk", "railway")
                .awaitModal();
        assertThat(form.fields()).singleElement().satisfies(field -> {
            assertThat(field.options()).isEmpty();
            assertThat(field.label()).isEqualTo("The chapter’s number, or words about it");
        });
        assertThat(stage.people()
                        .submitModal(form, "words", "58")
                        .awaitMessage()
                        .text())
                .contains("Station 58");
    }

    @Test
    void aMenuOfTalksThatCannotHoldAllSaysHowToFindTheOthers() {
        SeenMessage asked = stage.people()
                .slash(stage.alex(), stage.general(), "talk chapters", "talk", "diary")
                .awaitMessage();
        assertThat(asked.selects())
                .singleElement()
                .satisfies(menu -> assertThat(menu.options()).hasSize(MOST));
        assertThat(asked.text()).contains("fits 30 talks", "Only 25 of them are shown");
        String chosen = asked.selects().getFirst().options().getLast().value();
        assertThat(stage.people()
                        .select(stage.alex(), asked, asked.selects().getFirst().customId(), chosen)
                        .awaitMessage(seen -> !seen.id().equals(asked.id()))
                        .text())
                .contains("Diary of harbour master");
    }

    private static List<String> offered(String typed) {
        return stage
                .people()
                .autocomplete(stage.alex(), stage.general(), "talk chapter", "which", typed, "talk", "railway")
                .awaitChoices()
                .stream()
                .map(Choice::value)
                .toList();
    }
}
