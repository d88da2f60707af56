package talkbot.discord.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import talkbot.discord.DiscordOptions;

/**
 * What Discord says of its gateway. JDA could ask as well, but twice, with a stack trace in the log for every time that
 * there is no answer, and without looking at how many logins are left.
 *
 * @param url where it is
 * @param shards how many connections Discord recommends
 * @param concurrency how many of them may log in at once
 * @see <a href="https://discord.com/developers/docs/events/gateway#get-gateway-bot">Get Gateway Bot</a>
 */
record Gateway(String url, int shards, int concurrency) {

    private static final int UNAUTHORIZED = 401;

    /**
     * Asks Discord.
     *
     * @throws RefusedException if the token is not valid, or if the gateway's address is not one to send it to
     * @throws UncheckedIOException if there is no proper answer
     * @throws IllegalStateException if Discord allows no more logins today; with more, it would reset the token
     */
    static Gateway ask(OkHttpClient http, RestConfig rest, String token) {
        Request request = new Request.Builder()
                .url(rest.getBaseUrl() + "gateway/bot")
                .header("Authorization", "Bot " + token)
                .header("User-Agent", rest.getUserAgent())
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == UNAUTHORIZED) {
                throw new RefusedException("the token is not valid (401)");
            }
            if (!response.isSuccessful()) {
                throw new IOException("the gateway's address could not be asked for (" + response.code() + ")");
            }
            return of(new ObjectMapper().readTree(response.body().byteStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gateway of(JsonNode answer) throws IOException {
        URI url = URI.create(answer.path("url").asText().strip());
        if (url.toString().isEmpty()) {
            throw new IOException("the gateway has no address");
        }
        if (!DiscordOptions.isSafe(url)) {
            throw new RefusedException("the gateway's address is neither wss:// nor on this machine");
        }
        int shards = Math.max(1, answer.path("shards").asInt(1));
        JsonNode logins = answer.path("session_start_limit");
        if (logins.path("remaining").asInt(shards) < shards) {
            throw new IllegalStateException("Discord allows no more logins for now");
        }
        return new Gateway(
                url.toString(),
                shards,
                Math.max(1, logins.path("max_concurrency").asInt(1)));
    }
}
