package talkbot.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;

class SlashCommandTest {

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
