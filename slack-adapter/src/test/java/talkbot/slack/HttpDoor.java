package talkbot.slack;

import io.javalin.Javalin;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import talkbot.slack.event.Acknowledgement;

/** A web server that hands what Slack sends to an app for many workspaces. */
final class HttpDoor implements AutoCloseable {

    private final Javalin server;

    /** Opens it on a free port of this machine. */
    HttpDoor(Supplier<SlackWorkspaces> app) {
        this.server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.post("/slack/events", ctx -> {
                        Map<String, List<String>> headers = new HashMap<>();
                        ctx.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
                        Acknowledgement heard = app.get()
                                .receive(
                                        headers,
                                        Optional.ofNullable(ctx.header("X-Slack-Request-Timestamp")),
                                        Optional.ofNullable(ctx.header("X-Slack-Signature")),
                                        ctx.body());
                        ctx.status(heard.status())
                                .contentType(heard.contentType())
                                .result(heard.body());
                    });
                })
                .start(0);
    }

    /** Where Slack is to send everything. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + "/slack/events");
    }

    @Override
    public void close() {
        server.stop();
    }
}
