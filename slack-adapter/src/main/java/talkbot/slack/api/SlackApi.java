package talkbot.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
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
import talkbot.core.added.Download;
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

    private final Slack slack;
    private final TokenSource token;
    private final String appToken;
    private final Download download;

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
        this.download = new Download(host -> host.endsWith(".slack.com"), local);
    }

    private SlackApi(Slack slack, TokenSource token, Download download) {
        this.slack = slack;
        this.download = download;
        this.token = token;
        this.appToken = "";
    }

    /** The same calls with another bot token; the connections are shared, and closed by this one alone. */
    public SlackApi with(TokenSource other) {
        return new SlackApi(slack, other, download);
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

    /** One of Slack's methods, with what it is given. */
    interface Method<T> {
        T of(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** What a method answers that is called with the bot token; what Slack refuses is thrown. */
    <T extends SlackApiTextResponse> T call(String name, Method<T> method) throws IOException {
        return Calls.call(name, () -> method.of(slack.methods(token.token())));
    }

    /** The same for whoever reads the answer himself: asked once, however Slack answers. */
    <T> T once(String name, Method<T> method) throws IOException, SlackApiException {
        return Calls.once(name, () -> method.of(slack.methods(token.token())));
    }

    /** The bot token, as it is now. */
    String token() throws IOException {
        return token.token();
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
        return new Identity(Calls.said(IDENTIFY, self.getTeamId()), Calls.said(IDENTIFY, self.getUserId()));
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
        call("auth.revoke", m -> m.authRevoke(r -> r));
    }

    /** What Slack says of the bot itself. */
    public AuthTestResponse self() throws IOException {
        return call(IDENTIFY, m -> m.authTest(r -> r));
    }

    /**
     * An address for one socket, good for a short time.
     *
     * @throws SlackRefusal if Slack does not take the app token
     */
    public URI openConnection() throws IOException {
        return URI.create(Calls.said(
                OPEN,
                call(OPEN, m -> m.appsConnectionsOpen(r -> r.token(appToken))).getUrl()));
    }

    /** Posts a message that everybody sees, in the thread if there is one. */
    public void post(Origin origin, SlackMessage message) throws IOException {
        call("chat.postMessage", m -> m.chatPostMessage(message.to(origin.channel(), origin.thread())));
    }

    /** Posts a message that the asker alone sees, in the thread if there is one. */
    public void whisper(Origin origin, SlackMessage message) throws IOException {
        call(
                "chat.postEphemeral",
                m -> m.chatPostEphemeral(r -> r.channel(origin.channel())
                        .user(origin.user())
                        .threadTs(origin.thread().orElse(null))
                        .text(message.text())
                        .blocksAsString(message.blocksAsJson())));
    }

    /** Opens a window for whoever did what gave the trigger. */
    public void openView(String trigger, String view) throws IOException {
        call("views.open", m -> m.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)));
    }

    /** Opens a window on top of the one in which something was done that gave the trigger. */
    public void pushView(String trigger, String view) throws IOException {
        call("views.push", m -> m.viewsPush(r -> r.triggerId(trigger).viewAsString(view)));
    }

    /** Shows something else in a window. */
    public void updateView(String id, String view) throws IOException {
        call("views.update", m -> m.viewsUpdate(r -> r.viewId(id).viewAsString(view)));
    }

    /** Shows somebody the bot's own page. */
    public void publishHome(String user, String view) throws IOException {
        call("views.publish", m -> m.viewsPublish(r -> r.userId(user).viewAsString(view)));
    }

    /** The files that people share. */
    public SlackFiles files() {
        return new SlackFiles(this, download);
    }

    /**
     * Suggests to somebody what to write in their direct conversation with the bot; needs the scope {@code
     * assistant:write}. A thread must not be named: with one, Slack says yes and does nothing.
     *
     * @see <a href="https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts">the method</a>
     */
    public void suggest(String channel, List<Prompt> prompts) throws IOException {
        List<SuggestedPrompt> suggested = prompts.stream()
                .map(prompt -> new SuggestedPrompt(prompt.title(), prompt.words()))
                .toList();
        call(
                "assistant.threads.setSuggestedPrompts",
                m -> m.assistantThreadsSetSuggestedPrompts(
                        r -> r.channelId(channel).prompts(suggested)));
    }

    /**
     * Shows previews below a message; needs the scope {@code links:write}.
     *
     * @param composing what names the message while it is not sent yet
     */
    public void unfurl(String channel, String ts, Optional<String> composing, Map<String, SlackMessage> previews)
            throws IOException {
        String unfurls = SlackMessage.unfurls(previews);
        call(
                "chat.unfurl",
                m -> m.chatUnfurl(r -> composing
                        .map(id -> r.unfurlId(id).source(Events.COMPOSER))
                        .orElseGet(() -> r.channel(channel).ts(ts))
                        .rawUnfurls(unfurls)));
    }

    /** Sends a message by the response URL. */
    public void respond(Origin origin, Showing showing, SlackMessage message) throws IOException {
        String url = origin.responseUrl().orElseThrow(() -> new SlackRefusal("response_url", "none"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("replace_original", showing == Showing.INSTEAD);
        if (showing != Showing.INSTEAD) {
            body.put("response_type", showing == Showing.TO_ALL ? "in_channel" : "ephemeral");
            origin.thread().ifPresent(thread -> body.put("thread_ts", thread));
        }
        body.put("text", message.text());
        body.put("blocks", message.blocks());
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
