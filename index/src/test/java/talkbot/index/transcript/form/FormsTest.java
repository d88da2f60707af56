package talkbot.index.transcript.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.Chapter;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Problem;
import talkbot.index.Talk;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

class FormsTest {

    private static Talk read(String name, byte[] content) throws TranscriptException {
        return new TalkReader(false).read(new TranscriptFile(name, content, Optional.empty()));
    }

    private static Talk read(String name, String text) throws TranscriptException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(String name, byte[] content) {
        return catchThrowableOfType(TranscriptException.class, () -> read(name, content))
                .problem();
    }

    private static Problem problem(String name, String text) {
        return problem(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Talk talk) {
        return talk.passages().map(Passage::text).collect(Collectors.joining("\n"));
    }

    private static Passage with(Talk talk, String words) {
        return talk.passages().filter(p -> p.text().contains(words)).findFirst().orElseThrow();
    }

    @Test
    void headingsOfMarkdownAreChaptersAndItsMarksAreNoText() throws Exception {
        Talk talk = read("a.md", Samples.MARKDOWN);
        assertThat(talk.title()).isEqualTo("灯台を直す");
        assertThat(talk.chapters()).extracting(Chapter::title).containsExactly("はじまり", "レンズ");
        assertThat(talk.chapters())
                .extracting(Chapter::lines)
                .containsExactly(new LineRange(11, 18), new LineRange(20, 22));
        assertThat(words(talk))
                .contains("灯台守の岬さん", "海図を捨てて、\n灯台に来ました。", "霧の夜")
                .doesNotContain("秘密", "example.org", "**", "図]", "はじまり\nレンズ");
        assertThat(talk.sourceUrl()).contains(URI.create("https://youtu.be/abc"));
    }

    @Test
    void wordsOfAPageAreKeptAndWhatStandsAroundThemIsNot() throws Exception {
        Talk talk = read("a.html", Samples.HTML);
        assertThat(talk.title()).isEqualTo("灯台を直す");
        assertThat(talk.language()).isEqualTo("ja");
        assertThat(talk.sourceUrl()).contains(URI.create("https://example.org/lighthouse"));
        assertThat(talk.chapters()).extracting(Chapter::title).containsExactly("はじまり", "レンズ");
        assertThat(words(talk))
                .contains("船を降りたのは三月でした。&", "霧が出ました。", "一度磨きます。It is heavy.")
                .doesNotContain("盗む", "ホーム", "広告", "いちど", "見えない", "著作権", "p{}");
        assertThat(with(talk, "三月").lines().first()).isEqualTo(8);
        assertThat(with(talk, "heavy").lines()).isEqualTo(new LineRange(11, 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.html"})
    void aPageIsKnownByItsContentWhateverItsNameAndEncoding(String name) throws Exception {
        Talk talk = read(name, Samples.HTML.getBytes(Charset.forName("windows-31j")));
        assertThat(words(talk)).contains("三月でした。").doesNotContain("<p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.srt", "a.txt"})
    void captionsKnowTheirSecondAndTheirLine(String name) throws Exception {
        Talk talk = read(name, Samples.SRT);
        Passage first = with(talk, "船を");
        assertThat(first.text()).startsWith("船を降りたのは三月の終わりの、霧の深い朝のことで、\n三月でした。");
        assertThat(first.second()).isEqualTo(OptionalInt.of(1));
        assertThat(first.lines()).isEqualTo(new LineRange(3, 7));
        assertThat(with(talk, "レンズ").second()).isEqualTo(OptionalInt.of(3665));
        assertThat(talk.chapters().getFirst().second()).isEqualTo(OptionalInt.of(1));
        assertThat(words(talk)).doesNotContain("-->", "<i>");
    }

    @Test
    void voicesOfCaptionsAreSpeakers() throws Exception {
        Talk talk = read("a.vtt", Samples.VTT);
        assertThat(talk.speakers()).containsExactly("岬", "Mori");
        assertThat(words(talk)).contains("捨てていました。\nレンズを磨く & 拭く。").doesNotContain("<", "読まない", "color", "intro");
        assertThat(with(talk, "レンズ").speaker()).contains("Mori");
        assertThat(with(talk, "レンズ").second()).isEqualTo(OptionalInt.of(4));
    }

    @Test
    void captionsThatRollAreReadOnce() throws Exception {
        StringBuilder vtt = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < 10; i++) {
            vtt.append("00:0%d.000 --> 00:0%d.900\n".formatted(i, i));
            vtt.append(i == 0 ? "" : "波が " + (i - 1) + " 回来ました。\n")
                    .append("波が ")
                    .append(i)
                    .append(" 回来ました。\n\n");
        }
        assertThat(words(read("a.vtt", vtt.toString()))).containsOnlyOnce("波が 4 回");
    }

    @Test
    void segmentsOfAPodcastKeepSpeakerAndTime() throws Exception {
        Talk talk = read("a.json", Samples.PODCASTING);
        assertThat(talk.speakers()).containsExactly("岬", "森");
        Passage first = with(talk, "船を");
        assertThat(first.text()).startsWith("船を降りたのは三月の終わり").endsWith("捨てていました。");
        assertThat(first.speaker()).contains("岬");
        assertThat(first.lines().first()).isEqualTo(4);
        assertThat(with(talk, "レンズ").second()).isEqualTo(OptionalInt.of(65));
        assertThat(with(talk, "レンズ").speaker()).contains("森");
    }

    @Test
    void segmentsOfWhisperAreSentencesWithTheirTime() throws Exception {
        Talk talk = read("a.json", Samples.WHISPER);
        assertThat(talk.language()).isEqualTo("en");
        assertThat(words(talk)).isEqualTo("We left the ship.\nWe polish the lens.");
        assertThat(with(talk, "left").second()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void segmentsOfWhisperCppAreReadToo() throws Exception {
        Talk talk = read("a.json", """
                {"result": {"language": "ja"}, "transcription": [
                {"timestamps": {"from": "00:00:02,000", "to": "00:00:04,000"}, "offsets": {"from": 2000, "to": 4000}, "text": "霧です。"}]}
                """);
        assertThat(with(talk, "霧").second()).isEqualTo(OptionalInt.of(2));
        assertThat(talk.language()).isEqualTo("ja");
    }

    @Test
    void linesOfAPdfAreJoinedToSentencesAndToldAsPages() throws Exception {
        Talk talk = read("a.pdf", Samples.pdf());
        String words = words(talk).replace("\n", "");
        assertThat(words)
                .contains("海図はもう捨てていました。", "and the international society")
                .endsWith("磨きます。");
        assertThat(with(talk, "磨きます").lines()).isEqualTo(new LineRange(2, 2));
    }

    @Test
    void aPdfIsKnownByItsContent() throws Exception {
        assertThat(words(read("a.txt", Samples.pdf()))).contains("灯台は古くて");
    }

    @Test
    void timesBesideATextAreKept() throws Exception {
        Talk talk = read("a.txt", """
                [00:00:05] 岬：船を降りたのは三月でした。霧の深い朝で、何も見えませんでしたよ。
                [00:00:45] 森：灯台はどうでしたか。扉は開きましたか、それとも閉まっていましたか。
                [00:01:15] 岬：扉は開きませんでした。古い灯台で、鍵もなくしていましたからね。
                [00:02:00] 森：それで、レンズを磨いたのはいつごろですか。すぐに磨きましたか。
                """);
        assertThat(with(talk, "扉は開きません").second()).isEqualTo(OptionalInt.of(75));
    }

    @ParameterizedTest
    @CsvSource({"'', LOCKED", "secret, LOCKED"})
    void aPdfThatMayNotBeReadIsRefused(String password, Problem.Kind kind) {
        assertThat(problem("a.pdf", Samples.locked(password)).kind()).isEqualTo(kind);
    }

    @Test
    void aPdfOfPicturesIsNamedSo() {
        assertThat(problem("a.pdf", Samples.pdf(List.of(List.of(), List.of("1"))))
                        .kind())
                .isEqualTo(Problem.Kind.SCANNED);
    }

    @Test
    void archivesUnderAnyNameAreRefused() {
        for (String name : List.of("a.pdf", "a.html", "a.srt", "a.json", "a.md")) {
            assertThat(problem(name, "PK\u0003\u0004......word/document.xml")).satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TEXT);
                assertThat(problem.detail()).isEqualTo("Word");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.srt | 1\\n00:00:01 -> 00:00:02\\n海。 | BAD_FORM | SRT | 1",
                "a.srt | 1\\n00:00:01,0 --> 00:00:02,0\\n海。\\n\\n2\\n00:00:xx --> 0\\n空。 | BAD_FORM | SRT | 6",
                "a.vtt | WEBVTT | BAD_FORM | WebVTT | 1",
                "a.vtt | 海です。 | BAD_FORM | WebVTT | 1",
                "a.json | {\\n\"segments\": [\\n{\"start\": 1,] | BAD_FORM | JSON | 3",
                "a.json | 海です。 | BAD_FORM | JSON | 1",
                "a.json | {\"name\": \"x\"} | NO_SEGMENTS | '' | 0",
                "a.json | {\"segments\": [\\n{\"start\": 1}]} | NO_SEGMENTS | '' | 2",
                "a.pdf | 海です。 | BAD_FORM | PDF | 0",
                "a.pdf | %PDF-1.4 海です。 | BAD_FORM | PDF | 0",
                "a.html | <html><script>x</script></html> | NO_BODY | '' | 0"
            })
    void whatBreaksAFormIsNamedWithItsLine(String name, String text, Problem.Kind kind, String detail, int line) {
        Problem problem = problem(name, text.replace("\\n", "\n"));
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.detail()).isEqualTo(detail);
        assertThat(problem.line().orElse(0)).isEqualTo(line);
    }

    @Test
    void entitiesOfAPageReadNoFile() throws Exception {
        Talk talk = read(
                "a.html",
                "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<html><body><p>霧の夜は眠れません。&x;</p></body></html>");
        assertThat(words(talk)).doesNotContain("root:");
    }
}
