package talkbot.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Watch;

/** A gateway client without compression that does only what it is told. */
final class RawGateway implements WebSocket.Listener, AutoCloseable {
    private final Watch watch = new Watch();
    private final List<JsonNode> frames = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private Optional<Integer> closeCode = Optional.empty();

    RawGateway(FakeDiscord discord) {
        String address =
                new RawApi(discord).get("gateway/bot").body().path("url").asText();
        socket = RawApi.CLIENT
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/?v=10&encoding=json"), this)
                .join();
    }

    void send(int op, JsonNode data) {
        socket.sendText(Json.object("op", op, "d", data).toString(), true).join();
    }

    RawGateway identify(String token, long intents) {
        send(2, Json.object("token", token, "intents", intents, "properties", Json.object()));
        return this;
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        return watch.await(
                "a frame",
                FakeDiscord.PATIENCE,
                () -> frames.stream().filter(wanted).findFirst(),
                frames::toString);
    }

    JsonNode awaitEvent(String type) {
        return await(frame -> frame.path("t").asText().equals(type));
    }

    JsonNode awaitOp(int op) {
        return await(frame -> frame.path("op").asInt() == op);
    }

    int awaitClose() {
        return watch.await("the end", FakeDiscord.PATIENCE, () -> closeCode, frames::toString);
    }

    List<JsonNode> frames() {
        return watch.locked(() -> List.copyOf(frames));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        watch.run(() -> {
            partial.append(data);
            if (last) {
                frames.add(Json.parse(partial.toString()));
                partial.setLength(0);
            }
        });
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        watch.run(() -> closeCode = Optional.of(statusCode));
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
