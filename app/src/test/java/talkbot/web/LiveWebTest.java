package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.command.Command;
import talkbot.core.picture.Pictures;
import talkbot.core.request.Way;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;

/** The whole way from a file in the folder to a page, with the real index and the real bot. */
class LiveWebTest {

    private static final String GARDEN = """
            屋上の畑を八年続けている野々宮さんに、土と水と近所づきあいの話を聞いた。

            - 土を運び上げる
            - 雨水をためる
            土を運び上げる
            屋上に土を上げるのに、最初の年は三か月かかりました。エレベーターがないので、二十キロの袋を一日に五つずつです。
            軽い土を使えばよかったのではないですか。
            軽石の土は風で飛びます。台風の翌朝、隣の物干しに私の畑が引っ越していたことがありました。
            雨水をためる
            水道は使わないと決めています。雨水のタンクは四つあって、真夏でも十日はもちます。
            タンクの底には必ず泥がたまるので、春に一度だけ全部抜いて洗います。
            """;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @TempDir
    Path folder;

    @Test
    void aDroppedFileIsListedFoundAndReadWhereItsLinkLeads() throws Exception {
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        Files.writeString(transcripts.resolve("garden.txt"), GARDEN);
        try (LiveIndex live = new LiveIndex(
                new IndexOptions(transcripts, folder.resolve("data"), false, Duration.ofMillis(100)),
                BuildProgress.NONE)) {
            live.start(BuildProgress.NONE);
            try (WebServer web = WebServer.start(
                    WebFixture.LOCAL,
                    live,
                    links -> new Bot(live, BotOptions.of(links, new ForgetfulStore(InstantSource.system()))),
                    new Pictures(),
                    () -> Map.of("slack", "connecting: invalid_auth"),
                    new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
                assertThat(get(web, "/")).contains("屋上の畑を八年続けている").doesNotContain("garden.txt");
                assertThat(get(web, "/readyz")).contains("\"slack\":\"connecting: invalid_auth\"");
                String answer = get(web, "/chat?q=" + WebFixture.encode("タンクの泥"));
                assertThat(answer).contains("<mark>");
                Matcher link = Pattern.compile("href=\"" + web.address() + "(/talks/[^\"#]+)#([^\"]+)\"")
                        .matcher(answer);
                assertThat(link.find()).isTrue();
                assertThat(get(web, link.group(1)))
                        .contains("<h1 lang=\"ja\">雨水をためる</h1>", "id=\"" + link.group(2) + "\"");
                Files.writeString(transcripts.resolve("second.txt"), GARDEN.replace("屋上", "河原"));
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(get(web, "/")).contains("河原の畑を八年続けている"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theExamplesOfTheChatAreUnderstood(String language) throws Exception {
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        Files.writeString(transcripts.resolve("garden.txt"), GARDEN);
        IndexOptions options = new IndexOptions(transcripts, folder.resolve("data"), false);
        try (LiveIndex live = LiveIndex.openForCommand(options, BuildProgress.NONE);
                WebServer web = WebServer.start(
                        WebFixture.LOCAL,
                        live,
                        links -> new Bot(live, BotOptions.of(links, new ForgetfulStore(InstantSource.system()))),
                        new Pictures(),
                        () -> Map.of("slack", "connecting: invalid_auth"),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
            Matcher examples = Pattern.compile("<button name=\"text\" value=\"([^\"]*)\"")
                    .matcher(get(web, "/chat", "Accept-Language", language));
            assertThat(examples.results()
                            .map(found -> live.read(
                                    index -> Bot.understand(Way.LOCAL, found.group(1), index, Optional.empty()))))
                    .satisfiesExactly(
                            search -> assertThat(search).isEqualTo(new Command.Search("土を運び上げる", 1)),
                            summary -> assertThat(summary).isInstanceOf(Command.ShowChapter.class),
                            quote -> assertThat(quote).isEqualTo(new Command.DrawQuote("", 0)),
                            talks -> assertThat(talks).isEqualTo(new Command.Talks(1)));
        }
    }

    private String get(WebServer web, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
