package talkbot.discord.fake.rest;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import talkbot.discord.fake.world.World;

/**
 * Counts requests by route and channel and says in headers how many are left, as Discord's "Rate limits" describes.
 * Thread-safe through the world's lock.
 */
public final class RateLimits {
    private record Limit(int requests, Duration window) {}

    private static final class Bucket {
        private Instant reset = Instant.MIN;
        private int used;
    }

    /** What a bucket says after one more request. */
    record State(boolean exceeded, int limit, int remaining, Instant reset, Duration resetAfter, String id) {
        void writeTo(Context context) {
            context.header("X-RateLimit-Limit", Integer.toString(limit));
            context.header("X-RateLimit-Remaining", Integer.toString(remaining));
            context.header("X-RateLimit-Reset", seconds(reset.toEpochMilli()));
            context.header("X-RateLimit-Reset-After", seconds(resetAfter.toMillis()));
            context.header("X-RateLimit-Bucket", id);
        }
    }

    /** Generous, so that only tests that ask for limits meet them. */
    private static final Limit DEFAULT = new Limit(50, Duration.ofSeconds(1));

    private final World world;
    private final Map<String, Limit> limits = new HashMap<>();
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Bucket together = new Bucket();
    private Optional<Limit> all = Optional.empty();

    RateLimits(World world) {
        this.world = world;
    }

    /** Allows requests of one kind, named as in {@link RestCall#name()}, this often for each channel or webhook. */
    public void limit(String name, int requests, Duration window) {
        world.watch().run(() -> limits.put(name, new Limit(requests, window)));
    }

    /** Allows so many requests to all routes together; as many as one likes where this is not called. */
    public void limitAll(int requests, Duration window) {
        world.watch().run(() -> all = Optional.of(new Limit(requests, window)));
    }

    /** Counts one more request to any route; how long to wait where it is one too many. */
    Optional<Duration> countAll() {
        return world.watch()
                .locked(() -> all.flatMap(limit -> {
                    Instant now = world.now();
                    if (!now.isBefore(together.reset)) {
                        together.reset = now.plus(limit.window());
                        together.used = 0;
                    }
                    together.used++;
                    return together.used > limit.requests()
                            ? Optional.of(Duration.between(now, together.reset))
                            : Optional.empty();
                }));
    }

    State count(String name, String major) {
        return world.watch().locked(() -> {
            Limit limit = limits.getOrDefault(name, DEFAULT);
            Bucket bucket = buckets.computeIfAbsent(name + " " + major, key -> new Bucket());
            Instant now = world.now();
            if (!now.isBefore(bucket.reset)) {
                bucket.reset = now.plus(limit.window());
                bucket.used = 0;
            }
            boolean exceeded = bucket.used >= limit.requests();
            bucket.used += exceeded ? 0 : 1;
            return new State(
                    exceeded,
                    limit.requests(),
                    limit.requests() - bucket.used,
                    bucket.reset,
                    Duration.between(now, bucket.reset),
                    String.format(Locale.ROOT, "%08x", name.hashCode()));
        });
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1_000, millis % 1_000);
    }
}
