package talkbot.discord.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import talkbot.core.platform.RefusedException;
import talkbot.discord.DiscordOptions;

/** The few questions that are asked before JDA is at work. */
public final class Rest {

    private static final int UNAUTHORIZED = 401;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OkHttpClient http;
    private final RestConfig config;
    private final String token;

    /** Asks through this client. */
    public Rest(OkHttpClient http, DiscordOptions options) {
        this.http = http;
        this.config = config(options);
        this.token = options.token();
    }

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
        Request request = new Request.Builder()
                .url(config.getBaseUrl() + path)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", config.getUserAgent())
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == UNAUTHORIZED) {
                throw new RefusedException("the token is not valid (401)");
            }
            if (!response.isSuccessful()) {
                throw new IOException(path + " is not told (" + response.code() + ")");
            }
            return JSON.readTree(response.body().byteStream());
        }
    }
}
