package talkbot.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.ConversationType;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.answer.Prompt;
import talkbot.core.link.Links;
import talkbot.slack.event.Events;
import talkbot.slack.event.Identity;
import talkbot.slack.event.Origin;
import talkbot.slack.message.SlackMessage;

/**
 * The calls that the bot makes to Slack. Each waits for its answer; where Slack asks to slow down, it waits as long as
 * Slack says and tries again. Safe for use by many threads.
 */
public final class SlackApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);

    /** The method that opens connections. */
    public static final String OPEN = "apps.connections.open";

    /** The method that tells who the bot is. */
    public static final String IDENTIFY = "auth.test";

    private static final int CALL_MILLIS = 20_000;

    private static final Pattern REFUSED = Pattern.compile("\"ok\"\\s*:\\s*false");

    /** Slack recommends no more at once; https://docs.slack.dev/reference/methods/users.conversations. */
    private static final int CHANNELS = 200;

    private final Slack slack;
    private final TokenSource token;
    private final String appToken;
    private final SlackFiles files;

    /**
     * Makes calls.
     *
     * @param botToken what messages are sent with, {@code xoxb-…}
     * @param appToken what connections are opened with, {@code xapp-…}
     * @param url where the methods stand, if not at Slack itself; ends in a slash
     */
    public SlackApi(String botToken, String appToken, Optional<URI> url) {
        SlackConfig config = new SlackConfig();
        // Statistics serve the asynchronous client alone, which is not used, and would cost threads.
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        url.ifPresent(u -> config.setMethodsEndpointUrlPrefix(u.toString()));
        Optional<URI> local = url.filter(u -> Links.isLoopback(u.getHost()));
        if (local.isPresent()) {
            // The library takes a proxy from the environment, for this machine itself too.
            config.setProxyUrl(null);
        }
        this.slack = Slack.getInstance(config, client(config));
        this.token = () -> botToken;
        this.appToken = appToken;
        this.files = new SlackFiles(slack, token, local);
    }

    private SlackApi(Slack slack, TokenSource token, SlackFiles files) {
        this.slack = slack;
        this.files = files;
        this.token = token;
        this.appToken = "";
    }

    /** The same calls with another bot token; the connections are shared, and closed by this one alone. */
    public SlackApi with(TokenSource other) {
        return new SlackApi(slack, other, files.with(other));
    }

    /** How a response URL shows a message; https://docs.slack.dev/interactivity/handling-user-interaction. */
    public enum Showing {
        /** To the asker alone. */
        TO_ASKER,
        /** To everybody in the channel. */
        TO_ALL,
        /** In the place of the message that was acted upon. */
        INSTEAD
    }

    /**
     * What Slack says about somebody.
     *
     * @param name what others call them, if they have a name at all
     * @param locale such as {@code ja-JP}
     * @param zone such as {@code Asia/Tokyo}
     */
    public record Profile(Optional<String> name, Optional<String> locale, Optional<String> zone) {}

    /** Makes calls with the bot token. */
    MethodsClient methods() throws IOException {
        return slack.methods(token.token());
    }

    /** The library that makes the calls. */
    public Slack library() {
        return slack;
    }

    /**
     * Who the bot is.
     *
     * @throws SlackRefusal if Slack does not take the bot token
     */
    public Identity identify() throws IOException {
        AuthTestResponse self = self();
        return new Identity(self.getTeamId(), self.getUserId());
    }

    /**
     * Exchanges a code or a token that expires for a token; https://docs.slack.dev/reference/methods/oauth.v2.access.
     *
     * @throws SlackRefusal if Slack does not
     */
    public OAuthV2AccessResponse exchange(OAuthV2AccessRequest request) throws IOException {
        return Calls.call("oauth.v2.access", () -> slack.methods().oauthV2Access(request));
    }

    /** Gives a token up, so that nobody can use it any more. */
    public void revoke() throws IOException {
        Calls.call("auth.revoke", () -> methods().authRevoke(r -> r));
    }

    /** What Slack says of the bot itself. */
    public AuthTestResponse self() throws IOException {
        return Calls.call(IDENTIFY, () -> methods().authTest(r -> r));
    }

    /**
     * An address for one socket, good for a short time.
     *
     * @throws SlackRefusal if Slack does not take the app token
     */
    public URI openConnection() throws IOException {
        return URI.create(Calls.call(OPEN, () -> methods().appsConnectionsOpen(r -> r.token(appToken)))
                .getUrl());
    }

    /** What Slack says about somebody; needs the scope {@code users:read}. */
    public Profile profile(String user) throws IOException {
        User found = Calls.call(
                        "users.info",
                        () -> methods().usersInfo(r -> r.user(user).includeLocale(true)))
                .getUser();
        Optional<String> name = Optional.ofNullable(found.getProfile())
                .map(User.Profile::getDisplayName)
                .filter(n -> !n.isBlank())
                .or(() -> Optional.ofNullable(found.getRealName()).filter(n -> !n.isBlank()));
        return new Profile(name, Optional.ofNullable(found.getLocale()), Optional.ofNullable(found.getTz()));
    }

    /** Posts a message that everybody sees, in the thread if there is one. */
    public void post(Origin origin, SlackMessage message) throws IOException {
        Calls.call(
                "chat.postMessage",
                () -> methods()
                        .chatPostMessage(r -> r.channel(origin.channel())
                                .threadTs(origin.thread().orElse(null))
                                .text(message.text())
                                .blocksAsString(message.blocksAsJson())
                                .unfurlLinks(false)
                                .unfurlMedia(false)));
    }

    /** Posts a message that the asker alone sees, in the thread if there is one. */
    public void whisper(Origin origin, SlackMessage message) throws IOException {
        Calls.call(
                "chat.postEphemeral",
                () -> methods()
                        .chatPostEphemeral(r -> r.channel(origin.channel())
                                .user(origin.user())
                                .threadTs(origin.thread().orElse(null))
                                .text(message.text())
                                .blocksAsString(message.blocksAsJson())));
    }

    /** Windows and the bot's own page. */
    public SlackViews views() {
        return new SlackViews(this);
    }

    /** The files that people share. */
    public SlackFiles files() {
        return files;
    }

    /**
     * The channels of a kind that somebody is in, as far as the bot may know: ids and names. Private ones only if the bot
     * is in them too. Needs the scope {@code channels:read}, for private ones {@code groups:read}.
     */
    public Map<String, String> channelsOf(String user, ConversationType kind) throws IOException {
        Map<String, String> channels = new LinkedHashMap<>();
        String cursor = "";
        do {
            String page = cursor;
            UsersConversationsResponse answer = Calls.call(
                    "users.conversations",
                    () -> methods()
                            .usersConversations(r -> r.user(user)
                                    .types(List.of(kind))
                                    .excludeArchived(true)
                                    .limit(CHANNELS)
                                    .cursor(page)));
            answer.getChannels().forEach(channel -> channels.put(channel.getId(), channel.getName()));
            cursor = Optional.ofNullable(answer.getResponseMetadata())
                    .map(ResponseMetadata::getNextCursor)
                    .orElse("");
        } while (!cursor.isEmpty());
        return channels;
    }

    /**
     * Suggests to somebody what to write in their direct conversation with the bot; needs the scope {@code
     * assistant:write}. A thread must not be named: with one, Slack says yes and does nothing.
     *
     * @see <a href="https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts">the method</a>
     */
    public void suggest(String channel, List<Prompt> prompts) throws IOException {
        Calls.call(
                "assistant.threads.setSuggestedPrompts",
                () -> methods()
                        .assistantThreadsSetSuggestedPrompts(r -> r.channelId(channel)
                                .prompts(prompts.stream()
                                        .map(prompt -> new SuggestedPrompt(prompt.title(), prompt.words()))
                                        .toList())));
    }

    /**
     * Shows previews below a message; needs the scope {@code links:write}.
     *
     * @param composing what names the message while it is not sent yet
     */
    public void unfurl(String channel, String ts, Optional<String> composing, Map<String, SlackMessage> previews)
            throws IOException {
        String unfurls = SlackMessage.unfurls(previews);
        Calls.call(
                "chat.unfurl",
                () -> methods()
                        .chatUnfurl(r -> composing
                                .map(id -> r.unfurlId(id).source(Events.COMPOSER))
                                .orElseGet(() -> r.channel(channel).ts(ts))
                                .rawUnfurls(unfurls)));
    }

    /** Sends a message by the response URL. */
    public void respond(Origin origin, Showing showing, SlackMessage message) throws IOException {
        String url = origin.responseUrl().orElseThrow(() -> new SlackRefusal("response_url", "none"));
        Map<String, Object> body = new LinkedHashMap<>();
        if (showing == Showing.INSTEAD) {
            body.put("replace_original", true);
        } else {
            body.put("replace_original", false);
            body.put("response_type", showing == Showing.TO_ALL ? "in_channel" : "ephemeral");
        }
        body.put("text", message.text());
        body.put("blocks", message.blocks());
        if (showing != Showing.INSTEAD) {
            origin.thread().ifPresent(thread -> body.put("thread_ts", thread));
        }
        body.put("unfurl_links", false);
        body.put("unfurl_media", false);
        Calls.patiently("response_url", () -> {
            try (Response response = slack.getHttpClient().postJsonBody(url, body)) {
                String answer = response.body().string();
                if (!response.isSuccessful() || REFUSED.matcher(answer).find()) {
                    throw new SlackApiException(response, answer);
                }
                return answer;
            }
        });
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack's client could not be closed", e);
        }
    }

    private static SlackHttpClient client(SlackConfig config) {
        OkHttpClient client = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                // Else a message whose confirmation is lost on the way back would be posted again.
                .retryOnConnectionFailure(false)
                // Else the last part of an answer waits for the peer to confirm the first: 40 ms, or a round trip.
                .eventListener(new EventListener() {
                    @Override
                    public void connectionAcquired(Call call, Connection connection) {
                        try {
                            connection.socket().setTcpNoDelay(true);
                        } catch (SocketException e) {
                            LOG.debug("a connection is closed already");
                        }
                    }
                })
                .build();
        SlackHttpClient http = new SlackHttpClient(client);
        http.setConfig(config);
        return http;
    }
}
