package talkbot.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import talkbot.core.picture.Pictures;
import talkbot.index.Library;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Talk;
import talkbot.index.TextRange;
import talkbot.web.chat.Answers;
import talkbot.web.page.TalkSource;

/** A server on a free port and a visitor without cookies who follows no redirects. */
final class WebFixture implements AutoCloseable {

    static final WebOptions LOCAL = new WebOptions("127.0.0.1", 0, Optional.empty(), false);

    volatile Supplier<Library> library = SampleTalks::library;

    final SampleAnswers bot = new SampleAnswers();
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final WebServer server;
    final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    WebFixture() {
        this(LOCAL);
    }

    WebFixture(WebOptions options) {
        this.server = start(options, bot.answers());
    }

    WebFixture(Pictures pictures) {
        this.server = start(LOCAL, bot.answers(), pictures);
    }

    WebFixture(Answers answers) {
        this.server = start(LOCAL, answers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(path, request -> request.GET(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                path,
                request -> request.POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                headers);
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(how.apply(request).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The response to a request line by line, for requests that an honest client does not make. */
    String raw(String... lines) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }

    private WebServer start(WebOptions options, Answers answers) {
        return start(options, answers, new Pictures());
    }

    private WebServer start(WebOptions options, Answers answers, Pictures pictures) {
        try {
            return WebServer.start(
                    options,
                    new TalkSource(
                            () -> library.get(), () -> SampleTalks.library().problems(), this::find),
                    links -> answers,
                    pictures,
                    Map::of,
                    meters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The passages of a talk that have the words letter by letter. */
    private SearchResult find(SearchQuery query) {
        List<SearchHit> hits = new ArrayList<>();
        Talk talk = library.get().talk(query.talk().orElseThrow()).orElseThrow();
        talk.passages().filter(passage -> passage.text().contains(query.text())).forEach(passage -> {
            int from = passage.text().indexOf(query.text());
            hits.add(new SearchHit(
                    new Library.Place(talk, Optional.empty(), passage),
                    List.of(new TextRange(from, from + query.text().length())),
                    1,
                    false,
                    List.of()));
        });
        return new SearchResult(
                hits.size(),
                0,
                hits,
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                SearchResult.Narrowing.NONE);
    }
}
