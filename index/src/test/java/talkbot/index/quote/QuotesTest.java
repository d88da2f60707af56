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
import talkbot.index.LineRange;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

class QuotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // not whole, or only with what stands around it
                "短い。",
                "それは本当に大切なことだと、私はいつも若い人に話しています。",
                "なぜなら、続けることだけが本当に人を変える唯一の方法だからです。",
                "人は失敗からしか学べない、と言った先輩は「もう一度",
                "失敗を数える人は多いけれど、学びを数える人はあまりに少ない」と言った。",
                "失敗を数える人は多いけれど、学びを数える人はあまりに少ないと思って",
                "前の方法ではなく、彼らが選んだこの方法こそが一番大切です。",
                "問題は、大切な道具ほど高くつくということだけではありません。",
                "長い準備ではなく、短い練習を大切にすることができます。",
                "台所で作っとったんはその、もっと人に優しい道具なんや。",
                "考えるべきもう一つのことは、人が何に時間を使うかです。",
                "どの鍋がどの火に合って、蓋がどう鳴るかを人に教えてくれる。",
                "毎日少しずつ長く続けることは、とても大事なことだと思います。",
                "早く作らなければならず、何度も練習しなければなりませんでした。",
                // questions, courtesy, talk about the talk
                "人間にとって本当に大切なことは、いったい何だと思いますか?",
                "人間にとって本当に大切なことは、いったい何でしょうか。",
                "本日はお忙しいところ、遠くまでお越しいただきありがとうございます。",
                "チャンネル登録を忘れずに、高い評価もお願いしたいと思います。",
                "先ほどお話しになったように、失敗は成功よりも大切なものです。",
                // not the speaker's own view
                "失敗は成功よりもずっと大切なものだと、多くの専門家が主張しています。",
                "評論家によると、失敗は成功よりもずっと大切なものです。",
                "父は「失敗を恐れる者に成功はない、だから恐れるな」と教えました。",
                "The old masters said that people never learn from success, only from failure.",
                // what would embarrass, and what is true for a season
                "自殺を考える人ほど、周りの人には明るく見えるものです。",
                "うちの上司の離婚は、仕事の失敗よりも大きな教訓です。",
                "最新のモデルであるFoo 4.5は、どんな道具よりも賢いものです。",
                "Version Foo-3.5 is better than any tool that people ever made.",
                "If you are stupid, the best tools never help you with your work."
            })
    void sentencesThatCannotStandAloneAreNoQuotes(String sentence) throws TranscriptException {
        assertThat(quotes(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "失敗を数える人は多いけれど、学びを数える人はあまりに少ない。",
                "道具を疑わへん職人ほど、道具に裏切られるもんやで、ほんまに。",
                "良い地図とは、道を教える紙ではなく、迷う勇気をくれる紙のことです。",
                "急いで直した橋は、ゆっくり壊れていく橋よりもずっと危険です。",
                "道に迷ったときは、速く歩くよりも、まず立ち止まるべきです。",
                "急いで炒めた玉ねぎは、急いで書いた手紙みたいなもので、相手に気持ちが届きません。",
                "出汁の薄い店が続いたら、その町の味はだんだん薄くなります。",
                "十人に一人が黙っていると、会議はほとんどの時間を無駄にします。",
                "Patience isn't waiting; it's working on something that won't thank you for years.",
                "値段を下げるのは一番簡単で、一番高くつく約束のようなものです。",
                "The best tools are the ones that you never notice while you work.",
                "A map is not a picture of the land, but a promise that somebody walked it.",
                "The more you practice in secret, the less you fear to fail in public."
            })
    void completeClaimsAreQuotes(String sentence) throws TranscriptException {
        assertThat(quotes(sentence)).extracting(Quote::text).containsExactly(sentence);
    }

    @Test
    void whatLinksAQuoteToTheSentenceBeforeIsLeftOut() throws TranscriptException {
        assertThat(quotes("しかし、失敗を数える人は多いけれど、学びを数える人はあまりに少ない。"))
                .extracting(Quote::text)
                .containsExactly("失敗を数える人は多いけれど、学びを数える人はあまりに少ない。");
    }

    @Test
    void whatTheNextSentenceTakesBackIsNoQuote() throws TranscriptException {
        assertThat(quotes("失敗を数える人は多いけれど、学びを数える人はあまりに少ない。それは間違いです。")).isEmpty();
    }

    @Test
    void wordsThatAreToBeTypedAreNoQuote() throws TranscriptException {
        assertThat(quotes("プロンプトには次のように書いてください。失敗を数える人は多いけれど、学びを数える人はあまりに少ない。")).isEmpty();
    }

    @Test
    void whatIsSaidTwiceIsQuotedOnce() throws TranscriptException {
        assertThat(quotes("失敗を数える人は多いけれど、学びを数える人はあまりに少ない。" + "失敗を数える人は多いけれど、学びを数える人はあまりにも少ない。"))
                .hasSize(1);
    }

    @Test
    void chaptersAndTalksOfOneViewerDoNotHideThoseOfAnother() throws TranscriptException {
        Quotes quotes = new Quotes();
        Talk hill = talk("a", "山");
        Library all = new Library(1, Instant.EPOCH, List.of(hill, talk("b", "川")), List.of(), Map.of());
        Library some = new Library(1, Instant.EPOCH, List.of(hill), List.of(), Map.of());
        assertThat(quotes.of(some)).extracting(Quote::talk).containsOnly("a");
        assertThat(quotes.of(all)).extracting(Quote::talk).contains("b");
        assertThat(quotes.of(some)).extracting(Quote::talk).containsOnly("a");
    }

    @Test
    void aQuoteOfCaptionsHasTheLinesOfItsPassageBecauseTimesStandBetween() throws TranscriptException {
        String captions = """
                1
                00:00:01,000 --> 00:00:06,000
                今日はシーカヤックの話をします。

                2
                00:00:06,500 --> 00:00:14,000
                いちばん大事なのは、風が変わる前に引き返すことです。
                """;
        assertThat(quotes("talk.srt", captions)).extracting(Quote::lines).containsExactly(new LineRange(3, 7));
    }

    private static List<Quote> quotes(String text) throws TranscriptException {
        return quotes("talk.txt", text + "\n");
    }

    private static List<Quote> quotes(String name, String content) throws TranscriptException {
        Talk talk = new TalkReader(false)
                .read(new TranscriptFile(name, content.getBytes(StandardCharsets.UTF_8), Optional.empty()));
        return new Quotes().of(new Library(1, Instant.EPOCH, List.of(talk), List.of(), Map.of()));
    }

    @Test
    void talksTakeTurnsAndASeedGivesTheSameOrderAgain() throws TranscriptException {
        Library library = new Library(1, Instant.EPOCH, List.of(talk("a", "山"), talk("b", "川")), List.of(), Map.of());
        List<Quote> quotes = new Quotes().inOrder(library, 3);
        assertThat(quotes).hasSize(8);
        for (int i = 1; i < quotes.size(); i++) {
            assertThat(quotes.get(i).talk()).isNotEqualTo(quotes.get(i - 1).talk());
        }
        assertThat(new Quotes().inOrder(library, 3)).isEqualTo(quotes);
        assertThat(new Quotes().of(library)).hasSize(8);
        assertThat(quotes)
                .allSatisfy(
                        q -> assertThat(library.locate(q.talk(), q.anchor())).isPresent());
    }

    private static Talk talk(String name, String word) throws TranscriptException {
        StringBuilder text = new StringBuilder();
        for (String claim : List.of(
                "の地図を持たない人ほど、遠くまで行けると信じるものです。",
                "を知ることは、古い友人の声を聞き分けるようなものです。",
                "で一番大切なのは、速く歩くことではなく、引き返す勇気です。",
                "は、急ぐ人には何も教えず、待つ人にすべてを教えます。")) {
            text.append(word).append(claim).append("\n");
        }
        return new TalkReader(false)
                .read(new TranscriptFile(
                        name + ".txt", text.toString().getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }
}
