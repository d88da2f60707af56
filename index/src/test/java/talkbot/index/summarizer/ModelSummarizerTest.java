package talkbot.index.summarizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.Chapter;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.Translation;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptFile;

class ModelSummarizerTest {

    private static final String TRANSCRIPT = """
            灯台守だった森田一郎が、岬の暮らしを話す。

            - 岬に着いた日
            - 霧笛の仕組み
            岬に着いた日
            岬に着いた日は、強い風が吹いて傘が折れました。
            霧笛の仕組み
            霧笛は圧縮した空気を吹き込んで鳴らす大きな笛です。
            """;

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String answer = "";
    private volatile int status = 200;
    private volatile boolean silent;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::reply);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void reply(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (silent) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] body = new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "id", "1",
                        "model", "small",
                        "choices",
                                List.of(Map.of(
                                        "index",
                                        0,
                                        "finish_reason",
                                        "stop",
                                        "message",
                                        Map.of("role", "assistant", "content", answer)))));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private ModelSummarizer summarizer(Duration timeout) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        return new ModelSummarizer(new Endpoint(url, "secret", "small", timeout), folder, () -> now);
    }

    private ModelSummarizer summarizer() {
        return summarizer(Duration.ofSeconds(20));
    }

    private static Talk talk() throws Exception {
        return new TalkReader(false)
                .read(new TranscriptFile("misaki.txt", TRANSCRIPT.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    private static List<String> summaries(Talk talk) {
        return talk.chapters().stream().map(chapter -> chapter.summary().text()).toList();
    }

    @Test
    void theModelsWordsStandWithTheLinesOfTheTalk() throws Exception {
        answer = "霧笛は空気で鳴る。\n風が強かった。";
        Talk talk = summarizer().summarize(talk());
        assertThat(summaries(talk)).containsOnly("霧笛は空気で鳴る。 風が強かった。");
        assertThat(talk.chapters())
                .extracting(Chapter::summary)
                .allSatisfy(summary -> assertThat(summary.lines()).isNotEmpty());
        assertThat(talk.chapters()).extracting(Chapter::summary).allMatch(Summary::byModel);
        assertThat(talk.summary()).as("the source's own").isEqualTo(talk().summary());
        assertThat(asked).anyMatch(body -> body.contains("圧縮した空気") && body.contains("\"small\""));
        assertThat(keys).containsOnly("Bearer secret");
    }

    @Test
    void theSameChapterIsAskedForOnce() throws Exception {
        answer = "霧笛は空気で鳴る。";
        summarizer().summarize(talk());
        answer = "別の答え。";
        assertThat(summaries(summarizer().summarize(talk()))).containsOnly("霧笛は空気で鳴る。");
        assertThat(asked).filteredOn(body -> body.contains("You summarise")).hasSize(2);
    }

    @Test
    void thoseWhoReadEnglishGetATitleAndASummaryMadeOfTheTalksOwn() throws Exception {
        answer = "The foghorn\nA foghorn sounds by air.\nIt was windy.";
        Translation made = new Translation("The foghorn", "A foghorn sounds by air. It was windy.");
        Talk talk = summarizer().summarize(talk());
        assertThat(talk.english()).contains(made);
        assertThat(talk.chapters()).allMatch(chapter -> chapter.english().equals(Optional.of(made)));
        assertThat(asked)
                .as("one summary and one translation for each of two chapters, one translation for the talk")
                .hasSize(5);
        assertThat(summarizer().summarize(talk())).isEqualTo(talk);
        assertThat(asked).hasSize(5);
    }

    @Test
    void anAnswerWithoutTitleIsNoTranslation() throws Exception {
        answer = "霧笛は空気で鳴る。";
        Talk talk = summarizer().summarize(talk());
        assertThat(talk.english()).isEmpty();
        assertThat(talk.chapters()).allMatch(chapter -> chapter.english().isEmpty());
    }

    @Test
    void longAnswersAreCutAtASentence() throws Exception {
        answer = "霧笛は圧縮した空気で鳴る大きな笛である。".repeat(30);
        assertThat(summaries(summarizer().summarize(talk())))
                .allSatisfy(
                        summary -> assertThat(summary).hasSizeBetween(100, 220).endsWith("。"));
    }

    @Test
    void anAnswerOfNoUseLeavesTheTalksOwnWords() throws Exception {
        answer = "```json\n{}\n```";
        assertThat(summaries(summarizer().summarize(talk()))).isEqualTo(summaries(talk()));
    }

    @Test
    void afterAFailureTheModelIsLeftAloneForAWhile() throws Exception {
        answer = "霧笛は空気で鳴る。";
        status = 500;
        ModelSummarizer summarizer = summarizer();
        assertThat(summarizer.summarize(talk())).isEqualTo(talk());
        assertThat(asked).hasSize(1);
        status = 200;
        now = now.plus(Duration.ofMinutes(4));
        assertThat(summarizer.summarize(talk())).isEqualTo(talk());
        now = now.plus(Duration.ofMinutes(2));
        assertThat(summaries(summarizer.summarize(talk()))).containsOnly(answer);
    }

    @Test
    void whoDoesNotAnswerInTimeIsNotWaitedFor() throws Exception {
        silent = true;
        assertThat(summarizer(Duration.ofMillis(200)).summarize(talk())).isEqualTo(talk());
        assertThat(asked).hasSize(1);
    }

    @Test
    void theKeyIsNeverPrinted() {
        assertThat(new Endpoint(URI.create("http://127.0.0.1/v1"), "secret", "small", Duration.ofSeconds(1)).toString())
                .doesNotContain("secret");
    }
}
