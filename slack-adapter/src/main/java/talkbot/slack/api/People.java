package talkbot.slack.api;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.ConversationType;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
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

/**
 * What Slack says about people, asked for once in a while. Where Slack does not say, for want of a scope or because it does
 * not answer soon, nothing is known, and nothing fails. Safe for use by many threads.
 */
public final class People {

    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    /** Of whom nothing is known. */
    public static final Profile UNKNOWN = new Profile(Optional.empty(), Optional.empty(), Optional.empty());

    /** Slack lets a window be opened within three seconds; what comes later is known the next time. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Slack recommends no more at once; https://docs.slack.dev/reference/methods/users.conversations. */
    private static final int CHANNELS = 200;

    private final SlackApi api;
    private final AsyncCache<String, Profile> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .executor(Thread::startVirtualThread)
            .buildAsync();
    private volatile boolean allowed = true;

    /** Asks with these calls. */
    public People(SlackApi api) {
        this.api = api;
    }

    /**
     * What Slack says about somebody.
     *
     * @param name what others call them, if they have a name at all
     * @param locale such as {@code ja-JP}
     * @param zone such as {@code Asia/Tokyo}
     */
    public record Profile(Optional<String> name, Optional<String> locale, Optional<String> zone) {}

    /** What is known of somebody within half a second; needs the scope {@code users:read}. */
    public Profile of(String user) {
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

    /**
     * The channels that somebody is in, as far as the bot may know: ids and names. Private ones only if the bot is in them
     * too. Needs the scope {@code channels:read}, for private ones {@code groups:read}.
     */
    public Map<String, String> channels(String user) {
        Map<String, String> channels = new LinkedHashMap<>();
        for (ConversationType kind : List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL)) {
            try {
                addChannels(channels, user, kind);
            } catch (IOException e) {
                LOG.info(
                        "nobody's {}s are known; that needs the scope {}: {}",
                        kind.value(),
                        kind == ConversationType.PUBLIC_CHANNEL ? "channels:read" : "groups:read",
                        e.getMessage());
            }
        }
        return channels;
    }

    private void addChannels(Map<String, String> channels, String user, ConversationType kind) throws IOException {
        String cursor = "";
        do {
            String page = cursor;
            UsersConversationsResponse answer = api.call(
                    "users.conversations",
                    m -> m.usersConversations(r -> r.user(user)
                            .types(List.of(kind))
                            .excludeArchived(true)
                            .limit(CHANNELS)
                            .cursor(page)));
            Optional.ofNullable(answer.getChannels())
                    .orElse(List.of())
                    .forEach(channel -> channels.put(channel.getId(), channel.getName()));
            cursor = Optional.ofNullable(answer.getResponseMetadata())
                    .map(ResponseMetadata::getNextCursor)
                    .orElse("");
        } while (!cursor.isEmpty());
    }

    private Profile ask(String id) {
        try {
            User user = api.call("users.info", m -> m.usersInfo(r -> r.user(id).includeLocale(true)))
                    .getUser();
            Optional<String> name = Optional.ofNullable(user.getProfile())
                    .map(User.Profile::getDisplayName)
                    .filter(n -> !n.isBlank())
                    .or(() -> Optional.ofNullable(user.getRealName()).filter(n -> !n.isBlank()));
            return new Profile(name, Optional.ofNullable(user.getLocale()), Optional.ofNullable(user.getTz()));
        } catch (SlackRefusal refusal) {
            if (refusal.error().equals("missing_scope")) {
                allowed = false;
                LOG.info("without the scope users:read, nobody's language and display name is known");
            }
            return UNKNOWN;
        } catch (IOException | RuntimeException e) {
            // Whoever comes next asks again.
            known.synchronous().invalidate(id);
            return UNKNOWN;
        }
    }
}
