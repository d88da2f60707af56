package talkbot.discord;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import talkbot.core.platform.RefusedException;
import talkbot.core.platform.TokenCheck;
import talkbot.core.platform.TokenCheck.Verdict;
import talkbot.discord.connection.Gateway;
import talkbot.discord.connection.Rest;

/** Asks Discord whether a token is good and its gateway open. Connects to nothing and changes nothing. */
public final class DiscordCheck {

    /** The setting of the bot's token. */
    public static final String TOKEN = "DISCORD_TOKEN";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Three parts of letters, digits, - and _, the first one naming the bot. */
    private static final Pattern FORM = Pattern.compile("[\\w-]{10,}\\.[\\w-]+\\.[\\w-]{10,}");

    private static final OkHttpClient HTTP =
            new OkHttpClient.Builder().callTimeout(PATIENCE).build();

    private DiscordCheck() {}

    /** What Discord, or another server in its place, says of the token. */
    public static TokenCheck check(String token, Optional<URI> apiUrl) {
        if (!FORM.matcher(token).matches()) {
            return new TokenCheck(TOKEN, Verdict.MALFORMED, "….….…");
        }
        Rest rest = new Rest(HTTP, new DiscordOptions(token, apiUrl));
        try {
            String name = rest.get("users/@me").path("username").asText("?");
            Gateway.ask(rest);
            return new TokenCheck(TOKEN, Verdict.GOOD, name);
        } catch (RefusedException e) {
            return new TokenCheck(TOKEN, Verdict.REFUSED, e.reason());
        } catch (IOException e) {
            return new TokenCheck(TOKEN, Verdict.UNREACHABLE, e.getClass().getSimpleName());
        }
    }

    /**
     * Where Discord sends what people do instead of telling the bot, if somebody set such an address in the portal: the
     * bot is connected then, and never hears of a command.
     * https://docs.discord.com/developers/interactions/overview#preparing-for-interactions
     *
     * @return nothing too where Discord does not say
     */
    public static Optional<String> endpoint(String token, Optional<URI> apiUrl) {
        try {
            return Optional.ofNullable(new Rest(HTTP, new DiscordOptions(token, apiUrl))
                            .get("applications/@me")
                            .path("interactions_endpoint_url")
                            .textValue())
                    .filter(address -> !address.isEmpty());
        } catch (IOException | RefusedException e) {
            return Optional.empty();
        }
    }
}
