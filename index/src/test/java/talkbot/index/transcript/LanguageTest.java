package talkbot.index.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "今日は海の話をします。, ja",
        "LLMのfine-tuningはGPUのmemoryを使うからcostが高いです。, ja",
        "We measured the depth of the sea and it was more than that., en",
        "We measured the sea (海) and it is deep for a boat., en",
        "Nous avons mesuré la profondeur de la mer avec un bateau., und",
        "我们测量了海的深度，结果很有意思。, und",
        "우리는 바다의 깊이를 측정했습니다., und",
        "12345, und"
    })
    void tellsTheLanguage(String text, String language) {
        assertThat(Language.of(List.of(text))).isEqualTo(language);
    }
}
