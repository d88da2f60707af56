package talkbot.index.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.Talk;
import talkbot.index.transcript.outline.Outline;
import talkbot.index.transcript.outline.OutlineReader;

/** Whatever lies in a file, the reader gives a talk that lost nothing or says what is wrong. */
class TalkReaderFuzzTest {

    private static final List<String> LINES = List.of(
            "",
            "",
            "　",
            "- 海の話",
            "・空の話",
            "海の話",
            "空の話",
            "1. 川",
            "川",
            "はい。",
            "そうですね",
            "コメント",
            "目次",
            "---",
            "# 題",
            "## 章",
            "■山",
            "【森】",
            "水野：海です。",
            "水野：はい",
            "田中: 山です。",
            "[00:12] 水野：川です。",
            "Jane Doeさん、そうです。",
            "Jane Doeです。森です。",
            "海は広いです。空は高いです。",
            "「海は広い。",
            "空は高い。」",
            "長い話ですが",
            "それで…",
            "…続きます。",
            "Tana2.",
            "5、新しい版です。",
            "この記事は約3分で読めます。",
            "1,234 文字",
            "見出し画像",
            "Only English here",
            "It rained. We stayed.",
            "title: 海",
            "https://example.org/a",
            "{\"title\":1}",
            "関連記事",
            "\uD83D\uDE00\u200D\uD83D\uDE00",
            "a\u0301".repeat(40),
            "海".repeat(700),
            "海、".repeat(400),
            "（（（",
            "』』",
            "\"海。",
            "目次\u3000",
            "第1章 海",
            "第2章 山");

    private static void check(byte[] content) {
        TranscriptFile file = new TranscriptFile("a.txt", content, Optional.empty());
        for (boolean ignoreMarks : new boolean[] {false, true}) {
            try {
                Talk talk = new TalkReader(ignoreMarks).read(file);
                List<String> lines =
                        TextDecoder.decode("a.txt", content).lines().toList();
                int front = FrontMatter.read("a.txt", lines).lines();
                Outline outline = OutlineReader.read(lines, front);
                Texts.assertWhole(talk, lines, outline);
            } catch (TranscriptException e) {
                assertThat(e.problem().source()).isEqualTo("a.txt");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void randomLines(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int count = random.nextInt(40);
            for (int i = 0; i < count; i++) {
                text.append(LINES.get(random.nextInt(LINES.size()))).append(random.nextInt(20) == 0 ? "\r\n" : "\n");
            }
            check(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void randomBytes(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 4_000; round++) {
            byte[] content = new byte[random.nextInt(60)];
            random.nextBytes(content);
            check(content);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void randomCharacters(int seed) {
        Random random = new Random(seed);
        String signs = "あかい海空ABc1２。、．.！？?「」『』（）\"“” 　\n\n\r…-・#：:さんです";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                text.append(
                        random.nextInt(50) == 0
                                ? (char) random.nextInt(0xD800)
                                : signs.charAt(random.nextInt(signs.length())));
            }
            check(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "EUC-JP", "UTF-16LE"})
    void brokenFilesOfOtherEncodings(String charset) {
        Random random = new Random(11);
        byte[] whole = "水野：海は広いです。\n田中：空は高いです。\n".repeat(5).getBytes(Charset.forName(charset));
        for (int round = 0; round < 500; round++) {
            byte[] content = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            check(content);
        }
    }

    @Test
    void aVeryLongTranscriptIsReadWhole() {
        StringBuilder text = new StringBuilder("この動画は、海の地図について森田一郎さんが語る講演である。\n\n");
        for (int i = 0; i < 200; i++) {
            text.append("- 第").append(i).append("の海の話\n");
        }
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            text.append("第").append(i).append("の海の話\n");
            for (int line = 0; line < 50; line++) {
                text.append("海の深さを音で測ると、".repeat(1 + random.nextInt(30)))
                        .append("山がありました。")
                        .append(line)
                        .append("回目です。\n");
            }
        }
        assertThat(text.length()).isGreaterThan(1_500_000);
        check(text.toString().getBytes(StandardCharsets.UTF_8));
        check("海".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
        check("海「".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        check("- 海\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        check("海の話\n\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        check("Jane Doeさん、海です。\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));
    }
}
