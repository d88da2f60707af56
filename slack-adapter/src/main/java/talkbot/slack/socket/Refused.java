package talkbot.slack.socket;

import java.util.Optional;
import java.util.regex.Pattern;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;

/** What will not get better by trying again, in words for whoever runs the bot; never with a token in them. */
public final class Refused {

    private static final Pattern BOT_TOKEN = Pattern.compile("xox[be][-.][\\x21-\\x7e]+");
    private static final Pattern APP_TOKEN = Pattern.compile("xapp-[\\x21-\\x7e]+");

    private Refused() {}

    /** What is wrong with the form of the tokens, if anything. */
    public static Optional<String> form(String botToken, String appToken) {
        if (!BOT_TOKEN.matcher(botToken).matches()) {
            return Optional.of("the bot token does not begin with xoxb- (SLACK_BOT_TOKEN)"
                    + (botToken.startsWith("xapp-") ? "; it is an app-level token" : ""));
        }
        if (!APP_TOKEN.matcher(appToken).matches()) {
            return Optional.of("the app-level token does not begin with xapp- (SLACK_APP_TOKEN)"
                    + (appToken.startsWith("xox") ? "; it is a bot or user token" : ""));
        }
        return Optional.empty();
    }

    /** Why Slack does not let the bot in, if that will stay so. */
    static Optional<String> reason(SlackRefusal refusal) {
        String who = refusal.method().equals(SlackApi.IDENTIFY) ? "bot token" : "app-level token";
        String reason =
                switch (refusal.error()) {
                    case "invalid_auth", "not_authed", "token_revoked", "token_expired" ->
                        "Slack does not accept the " + who;
                    case "not_allowed_token_type" -> "the " + who + " is a token of another kind";
                    case "missing_scope", "no_permission" ->
                        "the " + who + " lacks a scope; an app-level token needs connections:write";
                    case "account_inactive", "user_removed_from_team", "team_disabled", "team_access_not_granted" ->
                        "the app was removed from the workspace, or the workspace is closed";
                    case "forbidden_team", "access_denied", "org_login_required" ->
                        "the workspace does not let the app in";
                    case "link_disabled" -> "Socket Mode is turned off in the app's settings";
                    case "insecure_address" -> "Slack named an address without encryption";
                    default -> "";
                };
        return Optional.of(refusal.error() + ": " + reason).filter(r -> !reason.isEmpty());
    }
}
