package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedKanjiTest {

    @Test
    void theMoreAndTheRarerTheKanjiInCommonTheMoreAWordCounts() {
        SharedKanji kanji = new SharedKanji(List.of("取り除く", "除去物", "去年", "去る", "過去", "海"));
        assertThat(words(kanji, "除去")).startsWith("除去物", "取り除く").doesNotContain("海");
        assertThat(kanji.with("除去").getFirst().weight())
                .isGreaterThan(kanji.with("除去").getLast().weight());
    }

    @Test
    void numbersAndKanaTellNothing() {
        SharedKanji kanji = new SharedKanji(List.of("二人", "三十", "すばこ", "箱"));
        assertThat(words(kanji, "二十")).isEmpty();
        assertThat(words(kanji, "すばこ")).isEmpty();
    }

    @Test
    void whatVeryManyWordsAreWrittenWithTellsNothing() {
        List<String> many = Stream.concat(
                        IntStream.range(0, 5000).mapToObj(i -> "人" + Integer.toString(i, 36)), Stream.of("群れ"))
                .toList();
        assertThat(words(new SharedKanji(many), "人群")).containsExactly("群れ");
    }

    private static List<String> words(SharedKanji kanji, String typed) {
        return kanji.with(typed).stream().flatMap(way -> way.terms().stream()).toList();
    }
}
