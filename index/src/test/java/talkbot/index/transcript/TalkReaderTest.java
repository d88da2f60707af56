package talkbot.index.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.Chapter;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Problem;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;

class TalkReaderTest {

    static final String MARKED = """
            灯台守だった森田一郎さんが、岬の暮らしについて語るインタビューである。霧笛の仕組みから冬の食料まで、三十年の記録をもとに話す。

            - 岬に着いた日
            - 霧笛の仕組み
            岬に着いた日
            船を降りたのは三月の終わりでした。風が強くて、荷物を二つ海に落としました。
            灯台まで歩いて四十分かかりました。
            霧笛の仕組み
            霧笛は空気を圧縮して鳴らします。十五キロ先の船まで届く音です。
            夜中でも鳴らすので、最初の一年は眠れませんでした。


            コメント""";

    private static Talk read(String text) throws TranscriptException {
        return new TalkReader(false).read(file(text, Optional.empty()));
    }

    private static Talk read(String text, String sidecar) throws TranscriptException {
        return new TalkReader(false).read(file(text, Optional.of(sidecar)));
    }

    private static TranscriptFile file(String text, Optional<String> sidecar) {
        return new TranscriptFile(
                "岬/灯台.txt",
                text.getBytes(StandardCharsets.UTF_8),
                sidecar.map(s -> s.getBytes(StandardCharsets.UTF_8)));
    }

    private static Problem problem(String text, Optional<String> sidecar) {
        return catchThrowableOfType(TranscriptException.class, () -> new TalkReader(false).read(file(text, sidecar)))
                .problem();
    }

    @Test
    void readsATranscriptWithAbstractContentsAndBody() throws Exception {
        Talk talk = read(MARKED);
        assertThat(talk.title()).isEqualTo("岬の暮らし（森田一郎）");
        assertThat(talk.speakers()).containsExactly("森田一郎");
        assertThat(talk.language()).isEqualTo("ja");
        assertThat(talk.summary().text()).startsWith("灯台守だった").endsWith("話す。");
        assertThat(talk.summary().lines()).containsExactly(1);
        assertThat(talk.opening()).hasSize(1);
        assertThat(talk.chapters()).extracting(Chapter::title).containsExactly("岬に着いた日", "霧笛の仕組み");
        assertThat(talk.chapters()).extracting(Chapter::number).containsExactly(1, 2);
        assertThat(talk.chapters()).extracting(Chapter::titleOrigin).containsOnly(TitleOrigin.SOURCE);
        assertThat(talk.chapters())
                .extracting(Chapter::lines)
                .containsExactly(new LineRange(5, 7), new LineRange(8, 10));
        assertThat(talk.chapters().getFirst().anchor())
                .isEqualTo(talk.chapters().getFirst().passages().getFirst().anchor());
        assertThat(talk.chapters().get(1).summary().text()).startsWith("霧笛は空気を");
        assertThat(talk.chapters().get(1).summary().lines()).contains(9);
        assertThat(talk.passages().map(Passage::text).toList()).noneMatch(text -> text.contains("コメント"));
    }

    @Test
    void countsTheCharactersOfItsTextOnly() throws Exception {
        Talk talk = read("海 だ。\n\nコメント\n");
        assertThat(talk.characters()).isEqualTo(3);
    }

    @Test
    void ignoringMarksLeavesOneChapterWithoutHeadings() throws Exception {
        Talk talk = new TalkReader(true).read(file(MARKED, Optional.empty()));
        assertThat(talk.chapters()).hasSize(1);
        Chapter chapter = talk.chapters().getFirst();
        assertThat(chapter.titleOrigin()).isEqualTo(TitleOrigin.MADE);
        assertThat(chapter.title()).isEqualTo(talk.title());
        assertThat(chapter.lines()).isEqualTo(new LineRange(5, 10));
        assertThat(chapter.passages())
                .noneMatch(p -> p.text().contains("霧笛の仕組み") || p.text().contains("- "));
    }

    @Test
    void ignoringMarksIsReadingACopyWithoutThem() throws Exception {
        List<String> topics = List.of("灯台のレンズ", "味噌蔵の麹菌", "天文台の望遠鏡", "養蜂場の巣箱", "路面電車の架線");
        StringBuilder contents = new StringBuilder();
        StringBuilder marked = new StringBuilder();
        StringBuilder cut = new StringBuilder();
        for (String topic : topics) {
            contents.append("- ").append(topic).append("の章\n");
            marked.append(topic).append("の章\n");
            for (int i = 1; i <= 12; i++) {
                String line = topic + "は、手入れを怠ると" + i + "年で使えなくなります。" + topic + "を見ると、作った人の暮らしがよくわかるんです。\n";
                marked.append(line);
                cut.append(line);
            }
        }
        Talk asMarked = read(contents.toString() + marked);
        Talk ignoring = new TalkReader(true).read(file(contents.toString() + marked, Optional.empty()));
        Talk copy = read(cut.toString());
        assertThat(asMarked.chapters()).hasSize(5).allMatch(c -> c.titleOrigin() == TitleOrigin.SOURCE);
        assertThat(copy.chapters()).hasSizeGreaterThan(2).allMatch(c -> c.titleOrigin() == TitleOrigin.MADE);
        assertThat(copy.chapters()).extracting(Chapter::title).doesNotHaveDuplicates();
        assertThat(ignoring.chapters())
                .extracting(
                        Chapter::title,
                        Chapter::anchor,
                        c -> c.passages().stream().map(Passage::text).toList())
                .isEqualTo(copy.chapters().stream()
                        .map(c -> tuple(
                                c.title(),
                                c.anchor(),
                                c.passages().stream().map(Passage::text).toList()))
                        .toList());
    }

    @Test
    void aShortTranscriptWithoutChaptersIsOneChapter() throws Exception {
        Talk talk = read("船を降りたのは三月の終わりでした。\n風が強い日でした。\n");
        assertThat(talk.chapters()).hasSize(1);
        assertThat(talk.chapters().getFirst().titleOrigin()).isEqualTo(TitleOrigin.MADE);
        assertThat(talk.title()).isEqualTo("船を降りたのは三月の終わりでした");
        assertThat(talk.id()).startsWith("岬-灯台-");
    }

    @Test
    void frontMatterIsRead() throws Exception {
        Talk talk = read("""
                ---
                id: misaki.1
                title: "岬: 三十年"
                speakers:
                  - 森田一郎
                  - 木下
                date: 2024-03-05
                language: ja-JP
                url: https://example.org/talk?v=1
                image: https://example.org/misaki.jpg
                audience: staff
                x-note: anything
                ---
                船を降りたのは三月の終わりでした。
                """);
        assertThat(talk.id()).isEqualTo("misaki.1");
        assertThat(talk.title()).isEqualTo("岬: 三十年");
        assertThat(talk.speakers()).containsExactly("森田一郎", "木下");
        assertThat(talk.date()).contains(LocalDate.of(2024, 3, 5));
        assertThat(talk.language()).isEqualTo("ja");
        assertThat(talk.sourceUrl()).contains(URI.create("https://example.org/talk?v=1"));
        assertThat(talk.image()).contains(URI.create("https://example.org/misaki.jpg"));
        assertThat(talk.chapters().getFirst().lines()).isEqualTo(new LineRange(14, 14));
    }

    @Test
    void theSidecarWinsOverFrontMatter() throws Exception {
        Talk talk = read(
                "---\ntitle: 甲\ndate: 2024-03-05\n---\n船を降りました。\n",
                "{\"title\": \"乙\", \"speakers\": \"森田\", \"audience\": [1]}");
        assertThat(talk.title()).isEqualTo("乙");
        assertThat(talk.speakers()).containsExactly("森田");
        assertThat(talk.date()).contains(LocalDate.of(2024, 3, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: 甲 | unknown field: titel | 2",
                "id: -x | id: | 2",
                "title: 甲!date: 5.3.2024 | date: | 3",
                "title: 甲!url: ftp://example.org/a | url: | 3",
                "title: [a, b] | title: text expected | 2",
                "speakers: {a: b} | speakers: text expected | 2",
                "speakers: [1] | speakers: names expected | 2",
                "language: Japanese please | language: | 2",
                "title: 甲!title: 乙 | a field stands twice | 3",
                "title: 'a | not valid YAML | "
            })
    void faultsInFrontMatterAreNamed(String yaml, String detail, Integer line) {
        Problem problem = problem("---\n" + yaml.replace('!', '\n') + "\n---\n船を降りました。\n", Optional.empty());
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_FRONT_MATTER);
        assertThat(problem.detail()).startsWith(detail);
        if (line != null) {
            assertThat(problem.line()).hasValue(line);
        }
        assertThat(problem.source()).isEqualTo("岬/灯台.txt");
    }

    @Test
    void frontMatterThatNeverClosesIsAFault() {
        Problem problem = problem("---\ntitle: 甲\n船を降りました。\n", Optional.empty());
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_FRONT_MATTER);
        assertThat(problem.detail()).contains("---");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n船を降りました。風が強い日でした。\n---\n灯台が見えました。\n",
                "---\n\n船を降りました。\n",
                "---\n水野: こんにちは。\n田中: どうも。\n---\n水野: では。\n",
                "---\n---\n船を降りました。\n",
                "---\nHost: Good evening to all of you.\n---\nGuest: Hello.\n"
            })
    void aRuledLineAtTheTopIsNoFrontMatter(String text) throws Exception {
        Talk talk = read(text);
        assertThat(talk.passages().map(Passage::text).toList().toString()).doesNotContain("---");
        assertThat(talk.chapters().getFirst().lines().first()).isBetween(2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | an object",
                "[] | an object",
                "{\"title\": 'a'} | not valid JSON",
                "{\"title\": \"a\"} x | not valid JSON",
                "{\"title\": \"a\"}{} | text after the last field",
                "{\"title\": \"a\", \"title\": \"b\"} | a field stands twice",
                "{\"speaker\": \"a\"} | unknown field: speaker",
                "{\"date\": \"2024-02-30\"} | date:",
                "{\"url\": \"https:///nowhere\"} | url:",
                "{\"image\": \"http://example.org/a.png\"} | image:",
                "{\"id\": \"a b\"} | id:"
            })
    void faultsInTheSidecarAreNamed(String json, String detail) {
        Problem problem = problem("船を降りました。\n", Optional.of(json));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_SIDECAR);
        assertThat(problem.source()).isEqualTo("岬/灯台.talk.json");
        assertThat(problem.detail()).startsWith(detail);
    }

    @Test
    void theLineOfAFaultInTheSidecarIsNamed() {
        assertThat(problem("船。\n", Optional.of("{\n \"title\": \"a\",\n \"date\": \"heute\"\n}"))
                        .line())
                .hasValue(3);
    }

    @Test
    void onlyFurnitureIsNoBody() {
        assertThat(problem("見出し画像\n\nコメント\n", Optional.empty()).kind()).isEqualTo(Problem.Kind.NO_BODY);
    }

    @Test
    void anAddressAloneAboveTheTextIsItsSource() throws Exception {
        Talk talk = read("岬の三十年\n\nhttps://example.org/watch?v=1\n\n船を降りたのは三月の終わりでした。\n");
        assertThat(talk.sourceUrl()).contains(URI.create("https://example.org/watch?v=1"));
        assertThat(talk.title()).isEqualTo("岬の三十年");
    }

    @Test
    void aChapterWithoutTextHasAnAnchorOfItsOwn() throws Exception {
        Talk talk = read("- 序\n- 岬の朝\n- 岬の夜\n序\n船を降りました。\n岬の朝\n霧が出ます。\n岬の夜\n");
        Chapter last = talk.chapters().getLast();
        assertThat(last.passages()).isEmpty();
        assertThat(last.summary().text()).isEmpty();
        assertThat(last.lines()).isEqualTo(new LineRange(8, 8));
        assertThat(last.anchor())
                .matches("[a-z0-9-]+")
                .isNotEqualTo(talk.chapters().getFirst().anchor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsDoNotMatter(String end) throws Exception {
        Talk talk = read(MARKED.replace("\n", end));
        assertThat(talk.chapters())
                .extracting(Chapter::lines)
                .containsExactly(new LineRange(5, 7), new LineRange(8, 10));
    }
}
