package talkbot.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenWordsTest {

    private static final Map<String, String> NAMES = Map.of("2", "花", "3", "general", "4", "team");

    @ParameterizedTest
    @CsvSource({
        "<@1> 畑の話, 畑の話",
        "<@!1>畑の話 <@1>, 畑の話",
        "<@1> <@2>さんの話, 花さんの話",
        "<@1> <#3> と <@&4> の話, general と team の話",
        "<@1> <:seed:99> と <a:rain:98>, seed と rain",
        "<@1> </talk search:77> 畑, /talk search 畑",
        "<@1> <t:1700000000:R>の話, の話",
        "なあ <@1> 畑の話, なあ 畑の話",
        "<@1> <#9>, ''",
        "<@1>, ''",
        "**畑**の話, **畑**の話",
        "a < b > c, a < b > c",
    })
    void aMessageIsReadAsItsAuthorSeesIt(String content, String words) {
        assertThat(WrittenWords.of(content, id -> Optional.ofNullable(NAMES.get(id))))
                .isEqualTo(words);
    }
}
