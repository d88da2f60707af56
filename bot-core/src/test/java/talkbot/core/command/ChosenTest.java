package talkbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenTest {

    @ParameterizedTest
    @CsvSource({
        "search, words, 雨水 タンク, search 雨水 タンク",
        "chapters, talk, hatake-a1b2c3, chapters hatake-a1b2c3",
        "list, '', '', list",
        "quote, '', '', quote",
        "quote, words, 土, quote 土",
    })
    void aCommandIsWhatCouldHaveBeenTyped(String sub, String option, String value, String words) {
        assertThat(new Chosen(sub, name -> Optional.of(value).filter(v -> name.equals(option))).words())
                .isEqualTo(words);
    }

    @Test
    void aDailyQuoteIsWhatCouldHaveBeenTyped() {
        Map<String, String> options =
                Map.of("topic", "雨水 タンク", "talk", "屋上の 畑", "days", "月 水", "time", "午後 3時", "zone", "Asia/Tokyo");
        assertThat(new Chosen("daily", name -> Optional.ofNullable(options.get(name))).words())
                .isEqualTo("daily 午後 3時 Asia/Tokyo 月 水 in:屋上の畑 topic:雨水 タンク");
        assertThat(new Chosen("daily", name -> Optional.of("skip").filter(v -> name.equals("action"))).words())
                .isEqualTo("daily skip");
        assertThat(new Chosen("daily", name -> Optional.empty()).words()).isEqualTo("daily");
    }

    @Test
    void aChapterIsNamedAfterItsTalk() {
        Map<String, String> options = Map.of("which", "3", "talk", "hatake");
        assertThat(new Chosen("chapter", name -> Optional.ofNullable(options.get(name))).words())
                .isEqualTo("chapter hatake 3");
    }
}
