package talkbot.slack.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.ConversationType;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackApi.Profile;
import talkbot.slack.api.SlackRefusal;

/**
 * What Slack says about people, asked for once in a while. Where Slack does not say, for want of the scope {@code
 * users:read} or because it does not answer soon, nothing is known, and nothing fails. Safe for use by many threads.
 */
final class People {

    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private static final Profile UNKNOWN = new Profile(Optional.empty(), Optional.empty(), Optional.empty());

    /** Slack lets a window be opened within three seconds; what comes later is known the next time. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final SlackApi api;
    private final AsyncCache<String, Profile> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .executor(Thread::startVirtualThread)
            .buildAsync();
    private volatile boolean allowed = true;

    People(SlackApi api) {
        this.api = api;
    }

    /** What is known of somebody, within {@link #PATIENCE}. */
    Profile of(String user) {
        if (!allowed) {
            return UNKNOWN;
        }
        try {
            return known.get(user, this::ask).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** The channels that somebody is in, as far as Slack says: ids and names. */
    Map<String, String> channels(String user) {
        Map<String, String> channels = new LinkedHashMap<>();
        for (ConversationType kind : List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL)) {
            try {
                channels.putAll(api.channelsOf(user, kind));
            } catch (IOException e) {
                LOG.info(
                        "without the scope {}, nobody's {}s are known: {}",
                        kind == ConversationType.PUBLIC_CHANNEL ? "channels:read" : "groups:read",
                        kind.value(),
                        e.getMessage());
            }
        }
        return channels;
    }

    private Profile ask(String user) {
        try {
            return api.profile(user);
        } catch (SlackRefusal refusal) {
            if (refusal.error().equals("missing_scope")) {
                allowed = false;
                LOG.info("without the scope users:read, nobody's language and display name is known");
            }
            return UNKNOWN;
        } catch (IOException | RuntimeException e) {
            // Whoever comes next asks again.
            known.synchronous().invalidate(user);
            return UNKNOWN;
        }
    }
}
