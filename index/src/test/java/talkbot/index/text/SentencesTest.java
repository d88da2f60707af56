package talkbot.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.TextRange;

class SentencesTest {

    private static List<String> split(String text) {
        return Sentences.split(text).stream().map(range -> range.of(text)).toList();
    }

    @Test
    void endsAtJapaneseMarks() {
        assertThat(split("雨です。傘はありますか？ない！困った．では行こう。")).containsExactly("雨です。", "傘はありますか？", "ない！", "困った．", "では行こう。");
    }

    @Test
    void endsAtHalfWidthMarksInsideJapanese() {
        assertThat(split("どう思う?ええやん!ほな行こか")).containsExactly("どう思う?", "ええやん!", "ほな行こか");
    }

    @Test
    void keepsRunsOfMarksTogether() {
        assertThat(split("本当ですか！？はい。。。そうです")).containsExactly("本当ですか！？", "はい。。。", "そうです");
    }

    @Test
    void neverCutsInsideBalancedBrackets() {
        assertThat(split("彼は「雨だ。帰ろう。」と言った。次の日（晴れ。暑い。）は行った。")).containsExactly("彼は「雨だ。帰ろう。」と言った。", "次の日（晴れ。暑い。）は行った。");
    }

    @Test
    void neverCutsInsideNestedOrCurlyQuotes() {
        assertThat(split("「彼は『待て。』と言う。」と聞いた。“One. Two.”と書く。")).containsExactly("「彼は『待て。』と言う。」と聞いた。", "“One. Two.”と書く。");
    }

    @Test
    void quotationsInARowAreSentencesOfTheirOwn() {
        assertThat(split("「どうして？」「わからない。」それだけだった。")).containsExactly("「どうして？」", "「わからない。」それだけだった。");
    }

    @Test
    void closingBracketsWithoutPartnerBelongToTheSentenceBefore() {
        assertThat(split("終わりです。」次です。）まだ。")).containsExactly("終わりです。」", "次です。）", "まだ。");
    }

    @Test
    void anOpeningBracketWithoutPartnerSpoilsNothing() {
        assertThat(split("彼は「雨だ。帰ろう。そして寝た。")).containsExactly("彼は「雨だ。", "帰ろう。", "そして寝た。");
    }

    @Test
    void bracketsFarApartAreNoPair() {
        String far = "「" + "海は広い。".repeat(200) + "」おわり。";
        assertThat(Sentences.split(far)).hasSizeGreaterThan(190);
    }

    @Test
    void laughterBelongsToWhatWasSaid() {
        assertThat(split("また失敗しました（笑）。次です。（拍手）どうも。")).containsExactly("また失敗しました（笑）。", "次です。（拍手）", "どうも。");
    }

    @Test
    void aSentenceMayBreakOverLines() {
        assertThat(split("深い海の底\nには山がある。次の話。")).containsExactly("深い海の底\nには山がある。", "次の話。");
        assertThat(split("名前はTana2.\n5、つまり改良版です。")).containsExactly("名前はTana2.\n5、つまり改良版です。");
        assertThat(split("彼は「海は広い。\n空は高い。」と書いた。")).containsExactly("彼は「海は広い。\n空は高い。」と書いた。");
    }

    @Test
    void anEmptyLineEndsASentence() {
        assertThat(split("見出しのような行\n\n本文です。")).containsExactly("見出しのような行", "本文です。");
    }

    @Test
    void aLineThatTrailsOffEndsUnlessTheNextGoesOn() {
        assertThat(split("それは実際に…\nとても大切です。")).containsExactly("それは実際に…", "とても大切です。");
        assertThat(split("それは…\n…無理でしょう。")).containsExactly("それは…\n…無理でしょう。");
        assertThat(split("もう帰る…\nと言った。")).containsExactly("もう帰る…\nと言った。");
    }

    @Test
    void politeVerbsEndLinesWithoutMarks() {
        assertThat(split("今日は海の話です\n船で測ります\n網が切れたのですが\n続けました"))
                .containsExactly("今日は海の話です", "船で測ります", "網が切れたのですが\n続けました");
    }

    @Test
    void labelsAndBulletsStartSentences() {
        assertThat(split("海はいい\n水野：山もいい\n- 川\n[00:12] 空")).containsExactly("海はいい", "水野：山もいい", "- 川", "[00:12] 空");
    }

    @Test
    void aQuotedQuestionDoesNotEndTheSentence() {
        assertThat(split("なぜ？と聞かれた。本当？って思う。行くか?という話。")).containsExactly("なぜ？と聞かれた。", "本当？って思う。", "行くか?という話。");
    }

    @Test
    void namesAndAddressesWithMarksStayWhole() {
        assertThat(split("Yahoo!ニュースを見た。https://example.org/a?id=1を開く。example.comは例です。Node.jsも。"))
                .containsExactly("Yahoo!ニュースを見た。", "https://example.org/a?id=1を開く。", "example.comは例です。", "Node.jsも。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It grew by 3.5 percent.",
                "Dr. Mori met Mr. Tan at 5 p.m. yesterday.",
                "Tools, e.g. nets, i.e. things with holes, help.",
                "The U.S. Navy came.",
                "See Fig. 3 and No. 5 for more.",
                "J. K. Mori wrote it.",
                "1. First we measure.",
                "He said \"Stop. Wait.\" and left.",
                "Well... I am not sure.",
                "値は3.5です。",
                "値は３．５です。"
            })
    void staysWhole(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void endsAtEnglishFullStops() {
        assertThat(split("It rained. We stayed! Why? \"Because.\" Then we left. 5 boats came."))
                .containsExactly("It rained.", "We stayed!", "Why?", "\"Because.\"", "Then we left.", "5 boats came.");
        assertThat(split("We bought nets, ropes, etc. The boat left.")).hasSize(2);
        assertThat(split("これはtest. 次はtrial.")).containsExactly("これはtest.", "次はtrial.");
        assertThat(split("論文の文体である.次に進む．終わる")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\u3000\n\n'"})
    void nothingGivesNothing(String text) {
        assertThat(Sentences.split(text)).isEmpty();
    }

    @Test
    void survivesLoneSurrogates() {
        assertThat(split("\uD83D。\uDE00！「\uD800")).containsExactly("\uD83D。", "\uDE00！", "「\uD800");
    }

    @Test
    void everyVisibleCharacterIsInExactlyOneSentence() {
        Random random = new Random(7);
        String signs = "あ海A5。．.！？!?「」『』（）()\"“” 　\n\r…、,と…っ\uD83D\uDE00:：-水U";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertCovers(text.toString());
        }
    }

    @Test
    void largeTextsWithoutAnyEndAreOneSentence() {
        assertThat(Sentences.split("「（".repeat(100_000))).hasSize(1);
        assertThat(Sentences.split(". ".repeat(100_000))).isNotEmpty();
        assertThat(Sentences.split("あ" + " \n".repeat(100_000) + "い")).hasSize(2);
    }

    private static void assertCovers(String text) {
        List<TextRange> ranges = new ArrayList<>(Sentences.split(text));
        int at = 0;
        StringBuilder covered = new StringBuilder();
        for (TextRange range : ranges) {
            assertThat(range.from()).as(text).isGreaterThanOrEqualTo(at);
            assertThat(range.of(text)).as(text).isEqualTo(Chars.trim(range.of(text)));
            covered.append(range.of(text));
            at = range.to();
        }
        assertThat(ink(covered.toString())).as(text).isEqualTo(ink(text));
    }

    private static String ink(String text) {
        StringBuilder ink = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Chars.isWhite(text.charAt(i))) {
                ink.append(text.charAt(i));
            }
        }
        return ink.toString();
    }
}
