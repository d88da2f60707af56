package talkbot.slack.install;

import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.slack.api.SlackApi;

/**
 * How an administrator's browser installs the app: sent to Slack with a state, back with the same state and a code, for
 * which Slack gives a token. A state is good once, for ten minutes, in the browser that it was given to. Safe for use by
 * many threads.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">Installing with OAuth</a>
 */
public final class InstallFlow {

    private static final Logger LOG = LoggerFactory.getLogger(InstallFlow.class);

    /** How long an administrator may think about it. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int STATE_BYTES = 32;

    private final Installations installations;
    private final SlackApi api;
    private final AppSecrets app;
    private final URI authorize;
    private final URI redirect;
    private final Set<String> allowed;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Prepares to install.
     *
     * @param authorize Slack's page that asks the administrator
     * @param redirect our page that Slack sends the browser back to
     * @param allowed the ids of the workspaces that may; all if there are none
     */
    public InstallFlow(
            Installations installations,
            SlackApi api,
            AppSecrets app,
            URI authorize,
            URI redirect,
            Set<String> allowed,
            InstantSource clock) {
        this.installations = installations;
        this.api = api;
        this.app = app;
        this.authorize = authorize;
        this.redirect = redirect;
        this.allowed = Set.copyOf(allowed);
        this.clock = clock;
    }

    /** What becomes of an installation. */
    public enum Outcome {
        /** The app is in the workspace. */
        INSTALLED,
        /** Nobody began this installation here and now. */
        STALE,
        /** The administrator said no. */
        DECLINED,
        /** The workspace is none of those that may. */
        NOT_ALLOWED,
        /** It was to be installed for a whole organisation. */
        ORGANISATION,
        /** Slack refused, or could not be reached. */
        FAILED
    }

    /**
     * An installation that begins.
     *
     * @param to where the browser is sent
     * @param state what it has to keep and bring back
     */
    public record Start(URI to, String state) {}

    /** Begins an installation that asks for these scopes. */
    public Start begin(List<String> scopes) {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        installations.begin(state, clock.instant().plus(PATIENCE));
        return new Start(
                URI.create(authorize + "?client_id=" + encoded(app.clientId()) + "&scope="
                        + encoded(String.join(",", scopes)) + "&state=" + state + "&redirect_uri="
                        + encoded(redirect.toString())),
                state);
    }

    /**
     * Ends an installation.
     *
     * @param code what Slack gave the browser, if the administrator agreed
     * @param state what the browser brings back from Slack
     * @param kept what it has kept itself
     */
    public Outcome end(Optional<String> code, Optional<String> state, Optional<String> kept) {
        if (state.isEmpty() || !state.equals(kept) || !installations.end(state.get())) {
            return Outcome.STALE;
        }
        if (code.isEmpty()) {
            return Outcome.DECLINED;
        }
        try {
            return install(api.exchange(OAuthV2AccessRequest.builder()
                    .clientId(app.clientId())
                    .clientSecret(app.clientSecret())
                    .code(code.get())
                    .redirectUri(redirect.toString())
                    .build()));
        } catch (IOException e) {
            LOG.warn("Slack: an installation failed: {}", e.getMessage());
            return Outcome.FAILED;
        }
    }

    private Outcome install(OAuthV2AccessResponse answer) {
        if (answer.getTeam() == null || answer.getTeam().getId() == null) {
            revoke(answer.getAccessToken());
            return Outcome.ORGANISATION;
        }
        String team = answer.getTeam().getId();
        if (!allows(team)) {
            LOG.info("Slack: workspace {} may not install the app", team);
            revoke(answer.getAccessToken());
            return Outcome.NOT_ALLOWED;
        }
        Instant now = clock.instant();
        installations.put(new Installation(
                team,
                Optional.ofNullable(answer.getTeam().getName()).orElse(team),
                answer.getBotUserId(),
                Optional.ofNullable(answer.getScope()).orElse(""),
                answer.getAccessToken(),
                Optional.ofNullable(answer.getRefreshToken()).filter(r -> !r.isEmpty()),
                Renewal.expiry(answer, now),
                now));
        LOG.info("Slack: workspace {} has installed the app", team);
        return Outcome.INSTALLED;
    }

    /** Whether a workspace may use the app. */
    public boolean allows(String team) {
        return allowed.isEmpty() || allowed.contains(team);
    }

    private void revoke(String token) {
        try {
            api.with(() -> token).revoke();
        } catch (IOException e) {
            LOG.debug("a token that is not kept could not be given up: {}", e.getMessage());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
