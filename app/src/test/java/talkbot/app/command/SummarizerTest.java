package talkbot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.app.CommandLine;

/** Summaries by a language model: off until asked for. */
class SummarizerTest {

    @TempDir
    private Path folder;

    private Path transcripts;

    @BeforeEach
    void write() throws IOException {
        transcripts = Files.createDirectory(folder.resolve("talks"));
        Files.writeString(transcripts.resolve("misaki.txt"), "霧笛は圧縮した空気を吹き込んで鳴らす大きな笛です。\n");
    }

    private CommandLine.Result run(CommandLine line, String... options) {
        String[] all = new String[options.length + 6];
        System.arraycopy(options, 0, all, 6, options.length);
        String[] first = {
            "chapters",
            "--json",
            "--transcripts",
            transcripts.toString(),
            "--data",
            folder.resolve("data").toString()
        };
        System.arraycopy(first, 0, all, 0, 6);
        return line.run(all);
    }

    @Test
    void aModelWritesTheSummariesIfItIsAskedTo() throws IOException {
        AtomicReference<String> key = new AtomicReference<>("");
        HttpServer model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.createContext("/v1/chat/completions", exchange -> {
            key.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"霧笛は空気で鳴る。\"}}]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        model.start();
        try {
            CommandLine.Result made = run(
                    new CommandLine().with("TALKBOT_SUMMARIZER_KEY", "secret"),
                    "--summarizer",
                    "openai",
                    "--summarizer-url",
                    "http://127.0.0.1:" + model.getAddress().getPort() + "/v1",
                    "--summarizer-model",
                    "small");
            assertThat(made.exit()).isZero();
            assertThat(made.out()).contains("\"summary\":\"霧笛は空気で鳴る。\"", "\"summary_lines\":[1]");
            assertThat(key.get()).isEqualTo("Bearer secret");
        } finally {
            model.stop(0);
        }
        assertThat(run(new CommandLine()).out()).contains("\"summary\":\"霧笛は圧縮した空気を吹き込んで鳴らす大きな笛です。\"");
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        CommandLine.Result nameless = run(new CommandLine(), "--summarizer", "openai");
        assertThat(nameless.exit()).isEqualTo(1);
        assertThat(nameless.err()).contains("--summarizer-model");
        CommandLine.Result nobody = run(new CommandLine(), "--summarizer", "nobody");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.err()).contains("nobody");
        CommandLine.Result plain = run(
                new CommandLine(),
                "--summarizer",
                "openai",
                "--summarizer-model",
                "small",
                "--summarizer-url",
                "http://model.example/v1");
        assertThat(plain.exit()).isEqualTo(1);
        assertThat(plain.err()).contains("https");
    }
}
