package talkbot.discord.fake.rest;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/**
 * Shuts out an address that had too many requests refused in ten minutes; Discord's "Rate limits", section "Invalid
 * request limit". It is the proxy before Discord that then answers, without Discord's headers. Thread-safe through the
 * world's lock.
 */
public final class Ban {
    private static final Set<Integer> INVALID = Set.of(401, 403, 429);
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** Discord says "temporarily"; operators tell of an hour. */
    private static final Duration LENGTH = Duration.ofHours(1);

    private final World world;
    private final Deque<Instant> refused = new ArrayDeque<>();
    private int most = 10_000;
    private Instant end = Instant.MIN;
    private int knocks;

    Ban(World world) {
        this.world = world;
    }

    /** Shuts out after so many refused requests, instead of Discord's 10,000. */
    public void after(int requests) {
        world.watch().run(() -> most = requests);
    }

    /** How often a bot has asked though it was shut out. */
    public int knocks() {
        return world.watch().locked(() -> knocks);
    }

    /** How long the ban still lasts, where there is one; asking counts as knocking. */
    Optional<Duration> left() {
        return world.watch().locked(() -> {
            boolean banned = world.now().isBefore(end);
            knocks += banned ? 1 : 0;
            return banned ? Optional.of(Duration.between(world.now(), end)) : Optional.<Duration>empty();
        });
    }

    void count(int status) {
        if (INVALID.contains(status)) {
            world.watch().run(() -> {
                Instant now = world.now();
                refused.add(now);
                while (refused.element().plus(WINDOW).isBefore(now)) {
                    refused.remove();
                }
                if (refused.size() >= most) {
                    end = now.plus(LENGTH);
                    refused.clear();
                }
            });
        }
    }

    static void answer(Context context, Duration left) {
        context.status(429)
                .header("Retry-After", Long.toString(left.toSeconds()))
                .contentType("application/json")
                .result(Json.object(
                                "message",
                                "You are being blocked from accessing our API temporarily due to exceeding our rate limits"
                                        + " frequently.",
                                "code",
                                0)
                        .toString());
    }
}
