package talkbot.discord.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import talkbot.core.link.Links;
import talkbot.core.platform.RefusedException;

/**
 * What Discord says of its gateway. JDA could ask as well, but twice, with a stack trace in the log for every time that
 * there is no answer, and without looking at how many logins are left.
 *
 * @param url where it is
 * @param shards how many connections Discord recommends
 * @param concurrency how many of them may log in at once
 * @see <a href="https://discord.com/developers/docs/events/gateway#get-gateway-bot">Get Gateway Bot</a>
 */
public record Gateway(String url, int shards, int concurrency) {

    /**
     * Asks Discord.
     *
     * @throws RefusedException if the token is not valid, or if the gateway's address is not one to send it to
     * @throws IOException if there is no proper answer, or if Discord allows no more logins today: with more, it would
     *     reset the token
     */
    public static Gateway ask(Rest rest) throws IOException, RefusedException {
        JsonNode answer = rest.get("gateway/bot");
        URI url = URI.create(answer.path("url").asText().strip());
        if (url.toString().isEmpty()) {
            throw new IOException("the gateway has no address");
        }
        if (!Links.keepsSecrets(url)) {
            throw new RefusedException("the gateway's address is neither wss:// nor on this machine");
        }
        int shards = Math.max(1, answer.path("shards").asInt(1));
        JsonNode logins = answer.path("session_start_limit");
        if (logins.path("remaining").asInt(shards) < shards) {
            throw new IOException("Discord allows no more logins for now");
        }
        int concurrency = logins.path("max_concurrency").asInt(1);
        return new Gateway(url.toString(), shards, Math.max(1, concurrency));
    }
}
