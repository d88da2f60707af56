package talkbot.index.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.Library;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

class QuotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "短い。",
                "それは本当に大切なことだと、私はいつも若い人に話しています。",
                "だから、続けることだけが本当に人を変えるのだと思います。",
                "本日はお忙しいところ、遠くまでお越しいただきありがとうございます。",
                "人間にとって本当に大切なことは、いったい何だと思いますか?",
                "人間にとって本当に大切なことは、いったい何でしょうか。",
                "チャンネル登録を忘れずに、高い評価もお願いしたいと思います。",
                "人は失敗からしか学べない、と言った先輩は「もう一度",
                "失敗を数える人は多いけれど、学びを数える人はあまりに少ない」と言った。",
                "失敗を数える人は多いけれど、学びを数える人はあまりに少ないと思って"
            })
    void sentencesThatCannotStandAloneAreNoQuotes(String sentence) {
        assertThat(QuoteRules.score(sentence)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "失敗を数える人は多いけれど、学びを数える人はあまりに少ない。",
                "道具を疑わへん職人ほど、道具に裏切られるもんやで、ほんまに。",
                "The best tools are the ones that you never notice while you work."
            })
    void completeClaimsAreQuotes(String sentence) {
        assertThat(QuoteRules.score(sentence)).isPositive();
    }

    @Test
    void talksTakeTurnsAndASeedGivesTheSameOrderAgain() throws TranscriptException {
        Library library = new Library(1, Instant.EPOCH, List.of(talk("a", "山"), talk("b", "川")), List.of(), Map.of());
        List<Quote> quotes = Quotes.inOrder(library, 3);
        assertThat(quotes).hasSize(8);
        assertThat(quotes).extracting(Quote::talk).startsWith("a", "b", "a", "b");
        assertThat(Quotes.inOrder(library, 3)).isEqualTo(quotes);
        assertThat(new Quotes().of(library)).hasSize(8);
        assertThat(quotes)
                .allSatisfy(
                        q -> assertThat(library.locate(q.talk(), q.anchor())).isPresent());
    }

    private static Talk talk(String name, String word) throws TranscriptException {
        StringBuilder text = new StringBuilder();
        for (String what : List.of("登り方", "下り方", "眺め方", "歩き方")) {
            text.append(word).append("の").append(what).append("を知らない人ほど、遠くまで行けると信じているものです。\n");
        }
        return new TalkReader(false)
                .read(new TranscriptFile(
                        name + ".txt", text.toString().getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }
}
