package talkbot.index.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrimTest {

    @ParameterizedTest
    @CsvSource({
        "'で、休むことは練習をしないことではなく、練習を体に入れることです。', 休むことは練習をしないことではなく、練習を体に入れることです。",
        "雑草はですね、敵ではなく、まあ、土の状態を知らせる手紙です。, 雑草は、敵ではなく、土の状態を知らせる手紙です。",
        "再現できない記録は記録ではなく噂だと思うんですけど。, 再現できない記録は記録ではなく噂だと思うんです。",
        "再現できない記録は記録ではないかもしれません。, 再現できない記録は記録ではないかもしれません。"
    })
    void fillersAndTrailingConnectivesAreCutAndHedgesStay(String said, String shown) {
        assertThat(Trim.of(said).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"しかし、雑草は敵ではなく手紙です。, true", "雑草はですね、敵ではなく手紙です。, false", "雑草は敵ではなく手紙ですけど。, false"})
    void onlyWhatLinksToTheSentenceBeforeIsALink(String said, boolean linked) {
        assertThat(Trim.of(said).linked()).isEqualTo(linked);
    }
}
