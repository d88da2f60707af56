package talkbot.web.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import talkbot.index.Library;

/** Answers machines that watch over this one. Safe for use by many threads. */
public final class Health {

    /**
     * What {@code /readyz} says.
     *
     * @param status {@code ready} or {@code empty}
     * @param generation counts up with every change of the index
     * @param talks how many talks are served
     * @param problems how many files could not be read
     * @param components what belongs to this process, each with its state
     */
    record Readiness(String status, long generation, int talks, int problems, Map<String, String> components) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Supplier<Library> library;
    private final boolean chat;
    private final PrometheusMeterRegistry meters;

    /**
     * Answers about one process.
     *
     * @param library the newest talks
     * @param chat whether the chat is served
     * @param meters what is measured
     */
    public Health(Supplier<Library> library, boolean chat, PrometheusMeterRegistry meters) {
        this.library = library;
        this.chat = chat;
        this.meters = meters;
    }

    /** {@code /healthz}: this process answers. */
    public void alive(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result("ok\n");
    }

    /** {@code /readyz}: whether there is anything to answer from; 503 while there is nothing. */
    public void ready(Context ctx) throws JsonProcessingException {
        Library now = library.get();
        boolean ready = !now.talks().isEmpty();
        Readiness readiness = new Readiness(
                ready ? "ready" : "empty",
                now.generation(),
                now.talks().size(),
                now.problems().size(),
                Map.of("index", ready ? "ready" : "empty", "chat", chat ? "on" : "off"));
        ctx.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json")
                .result(JSON.writeValueAsString(readiness));
    }

    /** {@code /metrics}: the numbers, as Prometheus reads them. */
    public void metrics(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
    }
}
