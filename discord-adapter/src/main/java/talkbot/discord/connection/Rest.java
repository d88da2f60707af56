package talkbot.discord.connection;

import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import talkbot.core.platform.RefusedException;
import talkbot.discord.DiscordOptions;

/**
 * The few questions that are asked before JDA is at work.
 *
 * @param http asks them
 */
public record Rest(OkHttpClient http, DiscordOptions options) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where JDA is to send its own questions. */
    static RestConfig config(DiscordOptions options) {
        RestConfig config = new RestConfig();
        options.apiUrl().ifPresent(url -> config.setBaseUrl(url.toString()));
        return config;
    }

    /**
     * What Discord has under a path.
     *
     * @throws RefusedException if the token is not valid
     */
    public JsonNode get(String path) throws IOException, RefusedException {
        RestConfig config = config(options);
        Request request = new Request.Builder()
                .url(config.getBaseUrl() + path)
                .header("Authorization", "Bot " + options.token())
                .header("User-Agent", config.getUserAgent())
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == HTTP_UNAUTHORIZED) {
                throw new RefusedException("the token is not valid (401)");
            }
            if (!response.isSuccessful()) {
                throw new IOException(path + " is not told (" + response.code() + ")");
            }
            return JSON.readTree(response.body().byteStream());
        }
    }
}
