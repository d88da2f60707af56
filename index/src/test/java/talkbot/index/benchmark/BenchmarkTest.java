package talkbot.index.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.benchmark.engine.Contender;
import talkbot.index.benchmark.measure.Build;
import talkbot.index.benchmark.measure.JudgedScores;
import talkbot.index.benchmark.measure.Searched;
import talkbot.index.benchmark.query.Kind;
import talkbot.index.lucene.Ablation;

/** A run over a few dozen passages: it tells nothing about speed, but that what is measured is there and is right. */
class BenchmarkTest {

    private static final String TRANSCRIPT = """
            屋上の養蜂

            巣箱は朝日の当たる南東向きに置きます。風が強い屋上では、大きな石の重りを必ず上にのせてください。
            ミツバチは白い色を好みますから、ペンキの色は真っ白にしておくのがよいでしょう。
            冬のあいだ、ミツバチは巣の中心に集まって体を震わせ、三十五度の温度を保ちます。
            ウェブカメラで毎晩その様子を見守るのが、この仕事のいちばんの楽しみなのです。
            蜜をしぼるのは七月です。隣のサーバールームの排熱で、蜜がやわらかくなるのです。
            """;

    private static final String JUDGED = """
            {"id":"1","query":"ペンキの色","kind":"phrase","relevant":[{"seed":"007","line":4,"grade":3}],"note":"new"}
            {"id":"2","query":"石の重り","kind":"phrase","relevant":[{"seed":"008","line":1,"grade":3}]}
            {"id":"3","ask":"冬の章"}
            """;

    @TempDir
    Path folder;

    @Test
    void everyFigureIsThereAndTheEnginesFindWhatStandsInTheTexts() throws IOException {
        Path transcripts = Files.createDirectory(folder.resolve("transcripts"));
        Files.writeString(transcripts.resolve("007_bees.txt"), TRANSCRIPT);
        Path judged = Files.createDirectory(folder.resolve("judged"));
        Files.writeString(judged.resolve("queries.jsonl"), JUDGED);
        Path passages = Files.writeString(folder.resolve("passages.jsonl"), passages());
        Path work = Files.createDirectory(folder.resolve("work"));
        Options options = new Options(
                transcripts,
                Optional.of(passages),
                OptionalInt.of(60),
                Optional.of(judged),
                Optional.empty(),
                1,
                1,
                1,
                3,
                1,
                0,
                0);

        List<Figures> figures = new Benchmark(options, work, what -> {}).measure();

        assertThat(figures).hasSize(2).allSatisfy(BenchmarkTest::assertComplete);
        assertThat(figures.get(1).corpus().size()).isEqualTo(60);
        assertThat(figures.get(0).judged())
                .containsOnlyKeys(Contender.values())
                .allSatisfy((contender, scores) -> assertThat(scores)
                        .containsOnlyKeys(JudgedScores.ALL, "phrase")
                        .hasEntrySatisfying("phrase", phrase -> {
                            assertThat(phrase.count()).isEqualTo(1);
                            assertThat(phrase.mrr()).isEqualTo(1);
                        }));
        assertThat(figures.get(0).without())
                .containsKey("sound across scripts")
                .hasEntrySatisfying(
                        Ablation.NOTHING, whole -> assertThat(whole.mrr()).isEqualTo(1));
        assertThat(figures.get(1).without()).isEmpty();
        assertThat(Report.of(options, figures))
                .contains("| asked again (hit) |", "| slips of the typist | 1.000 | 0.000 |")
                .contains("| build, warm, 2 threads: MB/s ↑ |", "| search, p99: ms ↓ |")
                .contains("| phrase (1) | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 |");
    }

    private static void assertComplete(Figures figures) {
        assertThat(figures.remembered().hit(50)).isPositive();
        assertThat(figures.remembered().miss(50)).isPositive();
        assertThat(figures.warm()).containsOnlyKeys(Build.ALL).allSatisfy((build, rate) -> {
            assertThat(rate.second()).isPositive();
            assertThat(rate.cpu()).isPositive();
        });
        assertThat(figures.disk())
                .containsOnlyKeys(Contender.values())
                .allSatisfy((contender, size) -> assertThat(size).isPositive());
        assertThat(figures.searched())
                .containsOnlyKeys(Contender.values())
                .allSatisfy((contender, searched) -> assertComplete(searched));
    }

    private static void assertComplete(Searched searched) {
        assertThat(searched.percentile(50)).isPositive().isLessThanOrEqualTo(searched.percentile(99));
        assertThat(searched.cpuPercentile(50)).isPositive();
        assertThat(searched.perSecond()).isPositive();
        assertThat(searched.scores().ndcg()).isBetween(0.0, 1.0);
        assertThat(searched.scoresByKind())
                .containsKeys(Kind.EXACT, Kind.WORDS, Kind.DROPPED)
                .hasEntrySatisfying(
                        Kind.EXACT, exact -> assertThat(exact.early()).isEqualTo(1));
    }

    /** Fewer than are asked for, so that the others are generated. */
    private static String passages() {
        return TRANSCRIPT
                .lines()
                .skip(2)
                .map(line -> "{\"id\":\"x\",\"title\":\"蜂\",\"text\":\"%s\"}".formatted(line))
                .collect(Collectors.joining("\n"));
    }
}
