package talkbot.index.transcript.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {

    private static final String PROSE =
            "船を降りたのは三月の終わりでした。風が強くて、荷物を二つ海に落としました。灯台まで歩いて四十分かかり、その間に雨が三度降りました。着いたときには日が暮れていて、前の番の人が湯を沸かして待っていてくれました。";

    private static Outline read(String text) {
        return OutlineReader.read(text.lines().toList(), 0);
    }

    private static List<Integer> lines(Outline outline, LineRole role) {
        return IntStream.rangeClosed(1, outline.roles().size())
                .filter(number -> outline.role(number) == role)
                .boxed()
                .toList();
    }

    @Test
    void theHeaderOfABlogPageIsFurnitureButItsTitle() {
        Outline outline = read("海を測る人に聞いた、深さの話\n\n灯台守のノート\nこの記事は約12分で読めます。\n\n8,412 文字\n\n"
                + "A Keeper Talks About the Depth of the Sea and Its Map\nHe has measured the sea for thirty years, and now he...\n\n"
                + PROSE + "\n" + PROSE + "\n\nコメント\n\nタイトルとURLをコピーしました");
        assertThat(outline.title()).contains("海を測る人に聞いた、深さの話");
        assertThat(lines(outline, LineRole.FURNITURE)).containsExactly(3, 4, 6, 8, 9, 14, 16);
        assertThat(lines(outline, LineRole.BODY)).containsExactly(11, 12);
    }

    @Test
    void theHeaderMayNameTheSiteFirst() {
        Outline outline = read("岬だより\n2024年5月1日\n海を測る人に聞いた、深さの話\n約5分で読めます\n\n" + PROSE + "\n" + PROSE + "\n");
        assertThat(outline.title()).contains("海を測る人に聞いた、深さの話");
        assertThat(lines(outline, LineRole.BODY)).containsExactly(6, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "コメント",
                "コメント (3)",
                "コメントを書く",
                "タイトルとURLをコピーしました",
                "この記事が気に入ったらサポートをしてみませんか?",
                "supported by Some Tool",
                "Copyright © 2024 Misaki",
                "© 2024 Misaki All Rights Reserved.",
                "シェアする",
                "スキ",
                "スキ 12",
                "12 いいね",
                "フォローする",
                "#海 #灯台",
                "@misaki_light",
                "関連記事",
                "あわせて読みたい",
                "合わせて読むといいかも",
                "当サイトはCookieを使用しています",
                "Leave a Reply",
                "Share",
                "2024/05/01 12:30",
                "カテゴリー：海",
                "無断転載を禁じます"
            })
    void furnitureAtTheEndIsRemoved(String line) {
        Outline outline = read(PROSE + "\n" + PROSE + "\n\n" + line + "\n\n");
        assertThat(outline.role(4)).isEqualTo(LineRole.FURNITURE);
        assertThat(lines(outline, LineRole.BODY)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "コメントありがとうございました。",
                "チャンネル登録をよろしくお願いします。",
                "それではまた次回お会いしましょう。",
                "12",
                "海",
                "シェアする文化が大事だと思います。",
                "ありがとう",
                "この記事を書いた人に会いたいですね。"
            })
    void wordsAtTheEndStay(String line) {
        Outline outline = read(PROSE + "\n" + PROSE + "\n" + line + "\n");
        assertThat(outline.role(3)).isEqualTo(LineRole.BODY);
    }

    @Test
    void linksBelowTheTextGoWithTheirCaption() {
        Outline outline = read(PROSE + "\n\n関連記事\n\n灯台の夜を歩く\n霧笛の聞こえる町\n\nシェアする\n");
        assertThat(lines(outline, LineRole.FURNITURE)).containsExactly(3, 5, 6, 8);
    }

    @Test
    void furnitureInTheMiddleIsBody() {
        Outline outline = read(PROSE + "\nコメント\n" + PROSE + "\nシェアする\n" + PROSE + "\n");
        assertThat(lines(outline, LineRole.BODY)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anAddressAboveTheTextIsTheLink() {
        Outline outline = read("岬の三十年\n元動画：https://example.org/v\n\n" + PROSE + "\n");
        assertThat(outline.link()).contains(URI.create("https://example.org/v"));
        assertThat(outline.role(2)).isEqualTo(LineRole.FURNITURE);
        assertThat(read(PROSE + "\nhttps://example.org/v\n" + PROSE + "\n").link())
                .isEmpty();
    }

    @Test
    void ruledLinesAreBlank() {
        Outline outline = read(PROSE + "\n----\n" + PROSE + "\n＊　＊　＊\n" + PROSE + "\n");
        assertThat(lines(outline, LineRole.BLANK)).containsExactly(2, 4);
    }

    @Test
    void timeCodesBetweenCaptionsAreNoText() {
        Outline outline = read("0:00\n今日は海の\n0:03\n話をします\n0:07\nまず深さの\n0:10\n測り方です\n");
        assertThat(lines(outline, LineRole.TIMING)).containsExactly(1, 3, 5, 7);
        assertThat(lines(outline, LineRole.BODY)).containsExactly(2, 4, 6, 8);
    }

    @Test
    void subtitleFilesLoseTheirNumbersAndTimes() {
        String cue = "%d\n00:00:0%d,000 --> 00:00:0%d,500\n海の話です。\n\n";
        Outline outline =
                read(cue.formatted(1, 1, 2) + cue.formatted(2, 3, 4) + cue.formatted(3, 5, 6) + cue.formatted(4, 7, 8));
        assertThat(lines(outline, LineRole.TIMING)).containsExactly(1, 2, 5, 6, 9, 10, 13, 14);
    }

    @Test
    void aFewTimesAmongMuchTextAreText() {
        Outline outline = read((PROSE + "\n").repeat(30) + "12:30\n" + PROSE + "\n12:30\n");
        assertThat(lines(outline, LineRole.TIMING)).isEmpty();
    }

    @Test
    void aNotePageLosesItsAuthorAndCounters() {
        Outline outline = read("見出し画像\n\n岬の灯台守に聞いた、冬の夜の話\n\n12\n\n海辺のノート\n\n2024年5月1日 12:00\n\n" + PROSE + "\n\n"
                + PROSE + "\n\nいいなと思ったら応援しよう！\n\nチップで応援する\n\nこの記事が参加している募集\n\n#海 #灯台\n");
        assertThat(outline.title()).contains("岬の灯台守に聞いた、冬の夜の話");
        assertThat(lines(outline, LineRole.FURNITURE)).contains(1, 5, 7, 9, 15, 17, 21);
        assertThat(lines(outline, LineRole.BODY)).contains(11, 13);
    }

    @Test
    void shortLinesWithoutPunctuationAreNoPageHeader() {
        Outline outline = read("今日は海の\n画像\n話をします\n検索\nして見つけた\n話なんですけど\n");
        assertThat(lines(outline, LineRole.BODY)).contains(3, 4, 5, 6);
    }
}
