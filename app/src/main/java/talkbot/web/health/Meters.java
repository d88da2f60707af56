package talkbot.web.health;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import talkbot.index.Library;
import talkbot.web.page.TalkSource;

/**
 * What is measured: the machine, the talks, the requests. Labels hold no word that somebody typed, neither a query nor
 * an address: a request is counted under its route.
 */
public final class Meters implements AutoCloseable {

    private final MeterRegistry registry;
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    /** Begins to measure. */
    public Meters(MeterRegistry registry, TalkSource source) {
        this.registry = registry;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
        gauge("talkbot.index.generation", source, Library::generation);
        gauge("talkbot.talks", source, l -> l.talks().size());
        gauge(
                "talkbot.passages",
                source,
                l -> l.talks().stream()
                        .mapToLong(talk -> talk.passages().count())
                        .sum());
        Gauge.builder("talkbot.problems", () -> source.problems().get().size()).register(registry);
    }

    /** Counts a request that was answered. */
    public void answered(Context ctx, float millis) {
        Timer.builder("http.server.requests")
                .tag("method", ctx.method().isHttpMethod() ? ctx.method().name() : "OTHER")
                .tag("route", route(ctx))
                .tag("status", Integer.toString(ctx.statusCode()))
                .register(registry)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
    }

    @Override
    public void close() {
        garbage.close();
    }

    private static String route(Context ctx) {
        var matched = ctx.endpoints().matchedHttpEndpoint();
        return matched == null ? "none" : matched.path;
    }

    private void gauge(String name, TalkSource source, ToDoubleFunction<Library> number) {
        Gauge.builder(name, () -> source.loaded().map(number::applyAsDouble).orElse(0.0))
                .register(registry);
    }
}
