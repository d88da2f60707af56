package talkbot.index.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbNounsTest {

    @ParameterizedTest
    @CsvSource({"並べ方,並べる", "使い方,使う", "磨き,磨く", "始まり,始まる", "学び,学ぶ"})
    void aNounIsTracedBackToItsVerb(String noun, String verb) {
        assertThat(VerbNouns.verb(WordCutter.cut(noun).getFirst())).contains(verb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"夕方", "味方", "灯台", "霧の日", "エンジン", "机", "走る", "お茶"})
    void otherWordsAreMadeOfNoVerb(String word) {
        assertThat(VerbNouns.verb(WordCutter.cut(word).getFirst())).isEmpty();
    }
}
