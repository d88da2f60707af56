package talkbot.slack.socket;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.core.Bot;
import talkbot.core.message.Language;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;

/**
 * What will not get better by trying again, in words for whoever runs the bot, in both languages; never with a token in
 * them.
 */
public final class Refused {

    private static final Pattern BOT_TOKEN = Pattern.compile("xox[be][-.][\\x21-\\x7e]+");
    private static final Pattern APP_TOKEN = Pattern.compile("xapp-[\\x21-\\x7e]+");

    private Refused() {}

    /** What is wrong with the form of the tokens, if anything. */
    public static Optional<String> form(String botToken, String appToken) {
        if (!BOT_TOKEN.matcher(botToken).matches()) {
            return Optional.of(say(botToken.startsWith("xapp-") ? "form.bot.app" : "form.bot"));
        }
        if (!APP_TOKEN.matcher(appToken).matches()) {
            return Optional.of(say(appToken.startsWith("xox") ? "form.app.bot" : "form.app"));
        }
        return Optional.empty();
    }

    /** Why Slack does not let the bot in, if that will stay so. */
    static Optional<String> reason(SlackRefusal refusal) {
        String token = refusal.method().equals(SlackApi.IDENTIFY) ? "slack.token.bot" : "slack.token.app";
        String key =
                switch (refusal.error()) {
                    case "invalid_auth", "not_authed", "token_revoked", "token_expired" -> "token";
                    case "not_allowed_token_type" -> "kind";
                    case "missing_scope", "no_permission" -> "scope";
                    case "account_inactive", "user_removed_from_team", "team_disabled", "team_access_not_granted" ->
                        "removed";
                    case "forbidden_team", "access_denied", "org_login_required" -> "workspace";
                    case "link_disabled" -> "socket";
                    case "insecure_address" -> "address";
                    default -> "";
                };
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(refusal.error() + ": "
                        + say(language -> Bot.say(language, "slack.refused." + key, "who", Bot.say(language, token))));
    }

    /** That Slack lets the bot in again once others have hung up. */
    static String full() {
        return SlackSocket.TOO_MANY + ": " + say("full");
    }

    private static String say(String key) {
        return say(language -> Bot.say(language, "slack.refused." + key));
    }

    private static String say(Function<Language, String> sentence) {
        return Stream.of(Language.ENGLISH, Language.JAPANESE).map(sentence).collect(Collectors.joining(" / "));
    }
}
