package talkbot.discord.fake.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/**
 * How often bots may identify: so often a day, and so many at once in five seconds; Discord's "Gateway", sections
 * "Session start limit object" and "Max concurrency". Guarded by the fake's lock.
 */
final class Starts {
    private static final Duration DAY = Duration.ofDays(1);

    /** How long a shard's identify keeps its neighbours waiting. */
    private static final Duration SPACING = Duration.ofSeconds(5);

    private final World world;
    private final Map<Integer, Instant> last = new HashMap<>();
    private final Map<Integer, Instant> shards = new HashMap<>();
    private int total = 1_000;
    private int concurrency = 1;
    private boolean spaced;
    private Instant dayEnds = Instant.MIN;
    private int used;

    Starts(World world) {
        this.world = world;
    }

    void limit(int aDay, int atOnce) {
        total = aDay;
        concurrency = atOnce;
    }

    void space(boolean demanded) {
        spaced = demanded;
    }

    /** Whether so little time has passed since another shard of the same number identified that this one is too early. */
    boolean tooEarly(int shard) {
        Instant now = world.now();
        boolean early = spaced
                && Optional.ofNullable(last.get(shard % concurrency))
                        .filter(before -> now.isBefore(before.plus(SPACING)))
                        .isPresent();
        if (!early) {
            shards.put(shard, now);
            last.put(shard % concurrency, now);
        }
        return early;
    }

    /** When each shard identified last. */
    Map<Integer, Instant> shards() {
        return Map.copyOf(shards);
    }

    /** Counts one; false if it was one too many, for which Discord resets the token. */
    boolean take() {
        begin();
        return ++used <= total;
    }

    /** As the way to the gateway tells it. */
    ObjectNode json() {
        begin();
        return Json.object(
                "total",
                total,
                "remaining",
                Math.max(0, total - used),
                "reset_after",
                Duration.between(world.now(), dayEnds).toMillis(),
                "max_concurrency",
                concurrency);
    }

    private void begin() {
        if (!world.now().isBefore(dayEnds)) {
            dayEnds = world.now().plus(DAY);
            used = 0;
        }
    }
}
