package talkbot.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files that pages load: a fixed few, read once from the class path, so that no address can name any other.
 * Immutable.
 */
public final class StaticFiles {

    private record Asset(String content, String type, String version) {}

    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css; charset=utf-8",
            "chat.js", "text/javascript; charset=utf-8",
            "suggest.js", "text/javascript; charset=utf-8",
            "favicon.svg", "image/svg+xml; charset=utf-8");

    private final Map<String, Asset> files =
            TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), StaticFiles::read));

    /** The address of a file, from the root of our pages; it changes with the content. */
    public String path(String name) {
        return "/static/" + name + "?v=" + asset(name).version();
    }

    /** Sends the file that the path parameter {@code file} names. */
    public void handle(Context ctx) {
        send(ctx, ctx.pathParam("file"));
    }

    /** Sends a file. */
    public void send(Context ctx, String name) {
        Asset asset = asset(name);
        ctx.contentType(asset.type())
                .header("ETag", '"' + asset.version() + '"')
                .result(asset.content());
        if (asset.version().equals(ctx.queryParam("v"))) {
            ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        }
    }

    private Asset asset(String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow(NotFoundResponse::new);
    }

    private static Asset read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/talkbot/web/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name);
            }
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Asset(content, Optional.ofNullable(TYPES.get(name)).orElseThrow(), ETags.hash(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
