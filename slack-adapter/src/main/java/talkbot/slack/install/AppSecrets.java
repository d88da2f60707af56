package talkbot.slack.install;

/**
 * What the app is known to Slack by, from the page Basic Information of its settings.
 *
 * @param clientId names the app
 * @param clientSecret proves that it is the app that asks
 * @param signingSecret what Slack signs its requests with
 */
public record AppSecrets(String clientId, String clientSecret, String signingSecret) {

    /** Secrets are never written anywhere by accident. */
    @Override
    public String toString() {
        return "AppSecrets[" + clientId + "]";
    }
}
