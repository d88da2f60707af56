package talkbot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import talkbot.core.platform.TokenCheck;
import talkbot.core.platform.TokenCheck.Verdict;

/** Asks Discord whether a token is good. Connects to nothing and changes nothing. */
public final class DiscordCheck {

    /** The setting of the bot's token. */
    public static final String TOKEN = "DISCORD_TOKEN";

    private static final URI API = URI.create("https://discord.com/api/v10/");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    /** Three parts of letters, digits, - and _, the first one naming the bot. */
    private static final Pattern FORM = Pattern.compile("[\\w-]{10,}\\.[\\w-]+\\.[\\w-]{10,}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private DiscordCheck() {}

    /** What Discord, or another server in its place, says of the token. */
    public static TokenCheck check(String token, Optional<URI> apiUrl) {
        if (!FORM.matcher(token).matches()) {
            return new TokenCheck(TOKEN, Verdict.MALFORMED, "….….…");
        }
        String base = new DiscordOptions(token, apiUrl).apiUrl().orElse(API).toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + (base.endsWith("/") ? "" : "/") + "users/@me"))
                .timeout(PATIENCE)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", "DiscordBot (talkbot, 1)")
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK
                    ? new TokenCheck(TOKEN, Verdict.GOOD, name(answer.body()))
                    : new TokenCheck(TOKEN, Verdict.REFUSED, "HTTP " + answer.statusCode());
        } catch (IOException e) {
            return new TokenCheck(TOKEN, Verdict.UNREACHABLE, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TokenCheck(TOKEN, Verdict.UNREACHABLE, "interrupted");
        }
    }

    private static String name(String body) throws JsonProcessingException {
        return JSON.readTree(body).path("username").asText("?");
    }
}
