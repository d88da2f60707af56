package talkbot.slack.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackApi.Profile;
import talkbot.slack.api.SlackRefusal;

/**
 * What Slack says about people, asked for once in a while. Where Slack does not say, for want of the scope {@code
 * users:read} or because it cannot be reached, nothing is known, and nothing fails. Safe for use by many threads.
 */
final class People {

    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private static final Profile UNKNOWN = new Profile(Optional.empty(), Optional.empty());

    private final SlackApi api;
    private final Cache<String, Profile> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .build();
    private volatile boolean allowed = true;

    People(SlackApi api) {
        this.api = api;
    }

    Profile of(String user) {
        if (!allowed) {
            return UNKNOWN;
        }
        return known.get(user, this::ask);
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
            return UNKNOWN;
        }
    }
}
