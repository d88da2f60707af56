package talkbot.slack.install;

import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;

/**
 * Gives the token of a workspace, renewing it before it expires; one process does, the others use the old one meanwhile.
 * Safe for use by many threads.
 *
 * @see <a href="https://docs.slack.dev/authentication/using-token-rotation">Tokens last twelve hours</a>
 */
public final class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    /** Slack may be away for a while, and the old token is good until it expires. */
    static final Duration EARLY = Duration.ofHours(2);

    private static final Duration TIME = Duration.ofMinutes(1);

    private final Installations installations;
    private final SlackApi api;
    private final AppSecrets app;
    private final InstantSource clock;

    /** Renews with these calls. */
    public Renewal(Installations installations, SlackApi api, AppSecrets app, InstantSource clock) {
        this.installations = installations;
        this.api = api;
        this.app = app;
        this.clock = clock;
    }

    /**
     * The token of a workspace.
     *
     * @throws SlackRefusal if it has not installed the app
     */
    public String token(String team) throws IOException {
        return current(installations.of(team).orElseThrow(() -> new SlackRefusal("installation", "account_inactive")))
                .token();
    }

    /** Renews every token that will expire soon; what fails is tried again the next time. */
    public void renewAll() {
        installations.all().forEach(this::current);
    }

    private Installation current(Installation one) {
        return isDue(one) && installations.mayRenew(one.team(), TIME) ? renewed(one) : one;
    }

    private boolean isDue(Installation one) {
        return one.refresh().isPresent()
                && one.expires()
                        .filter(at -> at.isBefore(clock.instant().plus(EARLY)))
                        .isPresent();
    }

    private Installation renewed(Installation one) {
        try {
            OAuthV2AccessResponse answer = api.exchange(OAuthV2AccessRequest.builder()
                    .clientId(app.clientId())
                    .clientSecret(app.clientSecret())
                    .grantType("refresh_token")
                    .refreshToken(one.refresh().orElseThrow())
                    .build());
            Installation renewed = new Installation(
                    one.team(),
                    one.name(),
                    one.botUser(),
                    one.scopes(),
                    answer.getAccessToken(),
                    Optional.ofNullable(answer.getRefreshToken()),
                    expiry(answer, clock.instant()),
                    one.since());
            installations.put(renewed);
            return renewed;
        } catch (SlackRefusal refusal) {
            LOG.warn(
                    "Slack: the token of workspace {} cannot be renewed ({}); install the app there again",
                    one.team(),
                    refusal.error());
        } catch (IOException e) {
            LOG.info("Slack: the token of workspace {} will be renewed later: {}", one.team(), e.getClass());
        }
        return one;
    }

    /** When what Slack gave expires. */
    static Optional<Instant> expiry(OAuthV2AccessResponse answer, Instant now) {
        return Optional.ofNullable(answer.getExpiresIn()).filter(s -> s > 0).map(now::plusSeconds);
    }
}
