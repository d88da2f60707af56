package talkbot.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import talkbot.slack.fake.api.Answer;
import talkbot.slack.fake.api.SharedFiles;
import talkbot.slack.fake.api.WebApi;
import talkbot.slack.fake.delivery.SocketHub;
import talkbot.slack.fake.world.Json;

/** The server: where the Web API, the response URLs and the sockets are. */
final class Doors {

    /** Arguments that apps send as JSON text inside a form. */
    private static final Set<String> STRUCTURED =
            Set.of("blocks", "view", "metadata", "unfurls", "attachments", "files");

    private Doors() {}

    static Javalin open(
            WebApi api, BiFunction<String, String, Answer> responseUrls, SocketHub sockets, SharedFiles files) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.startup.startupWatcherEnabled = false;
                    config.jetty.host = "127.0.0.1";
                    config.http.maxRequestSize = 2_000_000;
                    config.routes.post("/api/{method}", ctx -> call(ctx, api));
                    config.routes.get("/api/{method}", ctx -> call(ctx, api));
                    config.routes.post(
                            "/response/{team}/{id}",
                            ctx -> send(ctx, responseUrls.apply(ctx.pathParam("id"), ctx.body())));
                    config.routes.post(
                            "/upload/v1/{file}", ctx -> send(ctx, api.upload(ctx.pathParam("file"), bytes(ctx))));
                    config.routes.wsBeforeUpgrade("/link", ctx -> {
                        if (!sockets.redeem(Optional.ofNullable(ctx.queryParam("ticket")))) {
                            throw new ForbiddenResponse("invalid ticket");
                        }
                    });
                    config.routes.ws("/link", sockets::configure);
                    config.routes.get("/files-pri/{file}/download/{name}", files::serve);
                    config.routes.get("/signin", ctx -> ctx.html("<html><body>Sign in to Slack</body></html>"));
                })
                .start(0);
    }

    private static void call(Context ctx, WebApi api) {
        ObjectNode arguments = arguments(ctx);
        Optional<String> header = Optional.ofNullable(ctx.header("Authorization"))
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()).strip());
        Optional<String> token = header.or(() -> Json.text(arguments, "token")).filter(value -> !value.isEmpty());
        arguments.remove("token");
        // How an app proves who it is where it has no token yet.
        Optional.ofNullable(ctx.basicAuthCredentials())
                .ifPresent(
                        app -> arguments.put("client_id", app.getUsername()).put("client_secret", app.getPassword()));
        send(ctx, api.handle(ctx.pathParam("method"), arguments, token));
    }

    private static ObjectNode arguments(Context ctx) {
        ObjectNode arguments = Json.object();
        if (Optional.ofNullable(ctx.contentType()).orElse("").startsWith("application/json")) {
            Json.read(ctx.body())
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .ifPresent(arguments::setAll);
        } else {
            for (Map<String, List<String>> source : List.of(ctx.queryParamMap(), ctx.formParamMap())) {
                source.forEach((name, values) -> arguments.put(name, values.getFirst()));
            }
        }
        for (String name : STRUCTURED) {
            Json.text(arguments, name).flatMap(Json::read).ifPresent(parsed -> arguments.set(name, parsed));
        }
        return arguments;
    }

    /** Uploads come bare or as the one file of a form. */
    private static byte[] bytes(Context ctx) {
        return ctx.uploadedFiles().stream()
                .findFirst()
                .map(file -> {
                    try (InputStream content = file.content()) {
                        return content.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElseGet(ctx::bodyAsBytes);
    }

    private static void send(Context ctx, Answer answer) {
        if (answer.status() == Answer.SILENCE) {
            ctx.future(CompletableFuture::new);
            return;
        }
        if (answer.status() == Answer.CUT) {
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
            return;
        }
        ctx.status(answer.status()).contentType("application/json; charset=utf-8");
        answer.headers().forEach(ctx::header);
        ctx.result(answer.body());
    }
}
