package talkbot.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;

class SlashCommandTest {

    @ParameterizedTest
    @CsvSource({
        "search, words, 雨水 タンク, search 雨水 タンク",
        "chapters, talk, hatake-a1b2c3, chapters hatake-a1b2c3",
        "list, '', '', list",
        "quote, '', '', quote",
        "quote, words, 土, quote 土",
    })
    void aCommandIsWhatCouldHaveBeenTyped(String sub, String option, String value, String words) {
        assertThat(SlashCommand.words(sub, name -> Optional.of(value).filter(v -> name.equals(option))))
                .isEqualTo(words);
    }

    @Test
    void aDailyQuoteIsWhatCouldHaveBeenTyped() {
        Map<String, String> options =
                Map.of("topic", "雨水 タンク", "talk", "屋上の 畑", "days", "月 水", "time", "午後 3時", "zone", "Asia/Tokyo");
        assertThat(SlashCommand.words("daily", name -> Optional.ofNullable(options.get(name))))
                .isEqualTo("daily 午後 3時 Asia/Tokyo 月 水 in:屋上の畑 topic:雨水 タンク");
        assertThat(SlashCommand.words("daily", name -> Optional.of("skip").filter(v -> name.equals("action"))))
                .isEqualTo("daily skip");
        assertThat(SlashCommand.words("daily", name -> Optional.empty())).isEqualTo("daily");
    }

    @Test
    void aChapterIsNamedAfterItsTalk() {
        Map<String, String> options = Map.of("which", "3", "talk", "hatake");
        assertThat(SlashCommand.words("chapter", name -> Optional.ofNullable(options.get(name))))
                .isEqualTo("chapter hatake 3");
    }

    @Test
    void everyNameAndDescriptionIsInBothLanguagesAndShortEnough() throws Exception {
        JsonNode command = new ObjectMapper()
                .readTree(SlashCommand.definitions(false).getFirst().toData().toString());
        List<JsonNode> parts = new ArrayList<>(List.of(command));
        command.path("options").forEach(sub -> {
            parts.add(sub);
            sub.path("options").forEach(parts::add);
        });
        assertThat(parts).hasSize(1 + 11 + 13).allSatisfy(part -> {
            assertThat(part.path("name_localizations").path("en-US")).isEqualTo(part.path("name"));
            assertThat(part.path("name_localizations").path("ja").asText()).matches("[\\p{L}\\p{N}_-]{1,32}");
            assertThat(part.path("description_localizations").path("en-US")).isEqualTo(part.path("description"));
            for (String language : new String[] {"en-US", "ja"}) {
                assertThat(part.path("description_localizations")
                                .path(language)
                                .asText()
                                .length())
                        .isBetween(1, 100);
            }
        });
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Messages.of(SlashCommand.class, Language.JAPANESE).keys())
                .isEqualTo(Messages.of(SlashCommand.class, Language.ENGLISH).keys());
    }
}
