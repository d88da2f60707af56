package talkbot.discord.fake.world;

import java.time.Instant;
import java.time.InstantSource;

/** Makes Discord's ids: 42 bits of milliseconds since 2015, 22 bits that tell ids of one millisecond apart. Thread-safe. */
public final class Snowflakes {
    /** The first millisecond of 2015, from which ids count; Discord's API reference, "Snowflakes". */
    public static final long EPOCH_MILLIS = 1_420_070_400_000L;

    /** Where an id's milliseconds begin. */
    public static final int TIME_SHIFT = 22;

    private final InstantSource clock;
    private long last;

    /** Ids of the moments that {@code clock} shows. */
    public Snowflakes(InstantSource clock) {
        this.clock = clock;
    }

    /** A new id, greater than every one before. */
    public synchronized String next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH_MILLIS) << TIME_SHIFT);
        return Long.toUnsignedString(last);
    }

    /** When the id was made, in milliseconds exactly. */
    public static Instant time(String id) {
        return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> TIME_SHIFT) + EPOCH_MILLIS);
    }
}
