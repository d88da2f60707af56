package talkbot.web.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import talkbot.index.Library;
import talkbot.web.page.TalkSource;

/** Answers machines that watch over this one. Safe for use by many threads. */
public final class Health {

    /**
     * What {@code /readyz} says.
     *
     * @param status {@code ready}; {@code empty} where no talk could be read; {@code loading} where none was read yet
     * @param generation counts up with every change of the index
     * @param talks how many talks are served
     * @param problems how many files could not be read
     * @param components what belongs to this process, each with its state
     */
    record Readiness(String status, long generation, int talks, int problems, Map<String, String> components) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final TalkSource source;
    private final boolean chat;
    private final Supplier<Map<String, String>> others;
    private final PrometheusMeterRegistry meters;

    /**
     * Answers about one process.
     *
     * @param source the talks
     * @param chat whether the chat is served
     * @param others what else belongs to this process, each with its state
     * @param meters what is measured
     */
    public Health(
            TalkSource source, boolean chat, Supplier<Map<String, String>> others, PrometheusMeterRegistry meters) {
        this.others = others;
        this.source = source;
        this.chat = chat;
        this.meters = meters;
    }

    /** {@code /healthz}: this process answers. */
    public void alive(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result("ok\n");
    }

    /** {@code /readyz}: whether there is anything to answer from; 503 while there is nothing. */
    public void ready(Context ctx) throws JsonProcessingException {
        Optional<Library> now = source.loaded();
        int talks = now.map(library -> library.talks().size()).orElse(0);
        String status = now.isEmpty() ? "loading" : talks == 0 ? "empty" : "ready";
        boolean ready = talks > 0;
        Readiness readiness = new Readiness(
                status,
                now.map(Library::generation).orElse(0L),
                talks,
                source.problems().get().size(),
                components(status));
        ctx.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json")
                .result(JSON.writeValueAsString(readiness));
    }

    private Map<String, String> components(String index) {
        Map<String, String> components = new TreeMap<>(others.get());
        components.put("index", index);
        components.put("chat", chat ? "on" : "off");
        return components;
    }

    /** {@code /metrics}: the numbers, as Prometheus reads them. */
    public void metrics(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
    }
}
