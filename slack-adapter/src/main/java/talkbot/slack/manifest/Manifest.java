package talkbot.slack.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.answer.Prompt;
import talkbot.core.message.Language;

/**
 * The manifest from which Slack makes an app; https://docs.slack.dev/reference/app-manifest. By Socket Mode the app is for
 * one workspace and needs no address; with a public one it may be for many, over HTTP.
 *
 * @param pages where others can open our pages, if they can; begins with https
 * @param socket whether Socket Mode is used even so
 * @param least whether only the scopes are asked for without which nothing works
 */
public record Manifest(Optional<URI> pages, boolean socket, boolean least) {

    /** Below our pages: where Slack sends what people do. */
    public static final String EVENTS = "/slack/events";

    /** Below our pages: where an administrator begins to install the app. */
    public static final String INSTALL = "/slack/install";

    /** Below our pages: where Slack sends the administrator back to. */
    public static final String REDIRECT = "/slack/oauth_redirect";

    private static final String CREATE = "https://api.slack.com/apps?new_app=1&manifest_json=";

    /** Of each language; Slack takes four in all. */
    private static final int PROMPTS = 2;

    private static final JsonMapper JSON = new JsonMapper();

    /** Whether Slack calls us, rather than we Slack. */
    public boolean overHttp() {
        return pages.isPresent() && !socket;
    }

    /** What is asked for. */
    public List<Scope> scopes() {
        return Scope.wanted(least, pages.isPresent());
    }

    /** As Slack's page takes it, in lines. */
    public String json() {
        try {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                            .writeValueAsString(tree())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** An address that opens Slack's page with the manifest in it. */
    public String link() {
        return CREATE
                + URLEncoder.encode(tree().toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The resource {@code manifest.json} has all that is the same everywhere. */
    private ObjectNode tree() {
        ObjectNode root = same();
        ObjectNode features = root.withObject("/features");
        ArrayNode events = root.withArray("/settings/event_subscriptions/bot_events");
        ArrayNode bot = root.withArray("/oauth_config/scopes/bot");
        scopes().forEach(scope -> bot.add(scope.code()));
        if (scopes().contains(Scope.ASSISTANT)) {
            suggest(root.withArray("/features/agent_view/suggested_prompts"));
        } else {
            features.remove("agent_view");
        }
        if (scopes().contains(Scope.LINKS_READ)) {
            pages.map(URI::getHost).ifPresent(features.putArray("unfurl_domains")::add);
            events.add("link_shared");
        }
        if (overHttp()) {
            String called = address(EVENTS);
            root.withArray("/oauth_config/redirect_urls").add(address(REDIRECT));
            root.withObject("/features/slash_commands/0").put("url", called);
            root.withObject("/settings/event_subscriptions").put("request_url", called);
            root.withObject("/settings/interactivity")
                    .put("request_url", called)
                    .put("message_menu_options_url", called);
            root.withObject("/settings").put("socket_mode_enabled", false).put("token_rotation_enabled", true);
            events.add("app_uninstalled").add("tokens_revoked");
        }
        return root;
    }

    private static ObjectNode same() {
        try (InputStream resource = Manifest.class.getResourceAsStream("manifest.json")) {
            return (ObjectNode) JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the agent's view suggests, which Slack asks of new apps that are talked to;
     * https://docs.slack.dev/ai/migrating-to-agent-messaging. It is for those who have not opened the conversation yet;
     * {@link talkbot.slack.api.SlackApi#suggest} has it in their own language.
     */
    private static void suggest(ArrayNode prompts) {
        Stream.of(Language.JAPANESE, Language.ENGLISH)
                .flatMap(language -> Prompt.of(language).stream().limit(PROMPTS))
                .forEach(prompt ->
                        prompts.addObject().put("title", prompt.title()).put("message", prompt.words()));
    }

    private String address(String path) {
        return pages.orElseThrow().toString().replaceFirst("/+$", "") + path;
    }
}
