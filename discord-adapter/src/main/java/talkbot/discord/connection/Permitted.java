package talkbot.discord.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/**
 * What the bot may do in the channels where it was asked something just now. Discord says so with every interaction,
 * while what is known of roles and channels may not have caught up with a change. Safe for use by many threads.
 */
public final class Permitted {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final Cache<String, Set<Permission>> channels =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

    /** Keeps what Discord said. */
    public void heard(String channel, long bits) {
        channels.put(channel, EnumSet.copyOf(Permission.getPermissions(bits)));
    }

    /** What the bot may do in a channel, if Discord has just said so. */
    public Optional<Set<Permission>> in(String channel) {
        return Optional.ofNullable(channels.getIfPresent(channel));
    }
}
