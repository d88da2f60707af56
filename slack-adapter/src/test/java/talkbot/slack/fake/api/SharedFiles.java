package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Workspace;

/**
 * Files that people have on Slack, which apps may read with the scope {@code files:read}
 * (docs.slack.dev/reference/methods/files.info, docs.slack.dev/reference/objects/file-object). Safe for many threads.
 */
public final class SharedFiles {

    private static final String SCOPE = "files:read";

    private record Kept(ObjectNode json, ByteBuffer content) {}

    private final Workspace workspace;
    private final Tokens tokens;
    private final Supplier<URI> base;
    private final Map<String, Kept> files = new ConcurrentHashMap<>();

    /**
     * No files yet.
     *
     * @param base where they are served
     */
    public SharedFiles(Workspace workspace, Tokens tokens, Supplier<URI> base) {
        this.workspace = workspace;
        this.tokens = tokens;
        this.base = base;
    }

    /** Lets apps ask about these files too. */
    public void join(WebApi api) {
        api.also("files.info", SCOPE, this::info);
    }

    /** Somebody uploads a file; gives Slack's object for it. */
    public ObjectNode upload(String name, byte[] content) {
        String id = workspace.id("F");
        String address = base.get().resolve("/files-pri/" + id + "/download/")
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return keep(id, name, content, address);
    }

    /** Somebody shares a file that is said to lie at another address. */
    public ObjectNode at(String address, String name, byte[] content) {
        return keep(workspace.id("F"), name, content, address);
    }

    /** Serves a file to whoever has the bot's token and the scope; others get the way to a page for logging in. */
    public void serve(Context ctx) {
        Optional<String> token = Optional.ofNullable(ctx.header("Authorization"))
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()));
        Optional<Kept> file = Optional.ofNullable(files.get(ctx.pathParam("file")));
        if (!tokens.kind(token).equals("bot") || !tokens.has(SCOPE)) {
            ctx.redirect("/signin");
        } else if (file.isEmpty()) {
            ctx.status(404);
        } else {
            ctx.contentType("application/octet-stream")
                    .result(file.get().content().array());
        }
    }

    /** Without the scope no view may ask for files. */
    static void demandScope(Call call, Tokens tokens) {
        boolean asks = Json.walk(call.node("view"))
                .anyMatch(node -> node.path("type").asText().equals("file_input"));
        if (asks && !tokens.has(SCOPE)) {
            throw tokens.missing(SCOPE);
        }
    }

    private Optional<ObjectNode> info(Call call) {
        return Optional.ofNullable(files.get(call.needs("file", "file_not_found")))
                .map(file -> Json.object("ok", true, "file", file.json()));
    }

    private ObjectNode keep(String id, String name, byte[] content, String address) {
        ObjectNode json = Fields.of("id", id)
                .and("created", workspace.now().getEpochSecond())
                .and("name", name)
                .and("title", name)
                .and("mimetype", "text/plain")
                .and("filetype", name.replaceFirst(".*\\.", ""))
                .and("mode", "hosted")
                .and("size", content.length)
                .and("url_private", address.replace("/download/", "/"))
                .and("url_private_download", address)
                .json();
        files.put(id, new Kept(json, ByteBuffer.wrap(content.clone())));
        return json;
    }
}
