package talkbot.slack.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.answer.Prompt;
import talkbot.core.message.Language;
import talkbot.slack.event.Interactions;

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

    private ObjectNode tree() {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("_metadata").put("major_version", 1).put("minor_version", 1);
        root.putObject("display_information")
                .put("name", "talkbot")
                .put("description", "Answers from your team's talk transcripts. トークの書き起こしが答えます。");
        features(root.putObject("features"));
        ObjectNode oauth = root.putObject("oauth_config");
        if (overHttp()) {
            oauth.putArray("redirect_urls").add(address(REDIRECT));
        }
        ArrayNode bot = oauth.putObject("scopes").putArray("bot");
        scopes().forEach(scope -> bot.add(scope.code()));
        settings(root.putObject("settings"));
        return root;
    }

    private void features(ObjectNode features) {
        features.putObject("app_home")
                .put("home_tab_enabled", true)
                .put("messages_tab_enabled", true)
                .put("messages_tab_read_only_enabled", false);
        features.putObject("bot_user").put("display_name", "talkbot").put("always_online", true);
        if (scopes().contains(Scope.ASSISTANT)) {
            agent(features.putObject("agent_view"));
        }
        ObjectNode talk = features.putArray("slash_commands").addObject();
        talk.put("command", "/talk")
                .put("description", "Search talks, chapters and quotes / トークを探す")
                .put("usage_hint", "search 言葉 | chapters <talk> | list | quote | daily 9:00 | add | help")
                .put("should_escape", false);
        if (overHttp()) {
            talk.put("url", address(EVENTS));
        }
        ArrayNode shortcuts = features.putArray("shortcuts");
        shortcut(shortcuts, "Find in talks", Interactions.FIND, "Searches the talks for the message's words / トークで探す");
        shortcut(shortcuts, "Add to talks", Interactions.ADD, "Adds the message's transcript to the talks / トークに追加");
        if (scopes().contains(Scope.LINKS_READ)) {
            pages.map(URI::getHost).ifPresent(features.putArray("unfurl_domains")::add);
        }
    }

    /**
     * As Slack asks of new apps that are talked to; https://docs.slack.dev/ai/migrating-to-agent-messaging. The scope {@code
     * assistant:write} belongs to it. What is suggested here is for those who have not opened the conversation yet; {@link
     * talkbot.slack.api.SlackApi#suggest} has it in their own language.
     */
    private static void agent(ObjectNode agent) {
        agent.put(
                "agent_description",
                "Finds what was said in your team's talks: passages, chapters with summaries, and"
                        + " quotes. トークの書き起こしから、話された箇所や章の要約、名言を探します。");
        ArrayNode prompts = agent.putArray("suggested_prompts");
        Stream.of(Language.JAPANESE, Language.ENGLISH)
                .flatMap(language -> Prompt.of(language).stream().limit(PROMPTS))
                .forEach(prompt ->
                        prompts.addObject().put("title", prompt.title()).put("message", prompt.words()));
    }

    private static void shortcut(ArrayNode shortcuts, String name, String id, String description) {
        shortcuts
                .addObject()
                .put("name", name)
                .put("type", "message")
                .put("callback_id", id)
                .put("description", description);
    }

    private void settings(ObjectNode settings) {
        ObjectNode events = settings.putObject("event_subscriptions");
        ObjectNode interactivity = settings.putObject("interactivity").put("is_enabled", true);
        if (overHttp()) {
            events.put("request_url", address(EVENTS));
            interactivity.put("request_url", address(EVENTS)).put("message_menu_options_url", address(EVENTS));
        }
        ArrayNode heard = events.putArray("bot_events")
                .add("app_mention")
                .add("message.im")
                .add("app_home_opened");
        if (scopes().contains(Scope.LINKS_READ)) {
            heard.add("link_shared");
        }
        if (overHttp()) {
            heard.add("app_uninstalled").add("tokens_revoked");
        }
        settings.put("org_deploy_enabled", false)
                .put("socket_mode_enabled", !overHttp())
                .put("token_rotation_enabled", overHttp());
    }

    private String address(String path) {
        return pages.orElseThrow().toString().replaceFirst("/+$", "") + path;
    }
}
