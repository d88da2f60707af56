package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.store.SqlStore;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;
import talkbot.slack.manifest.Manifest;
import talkbot.slack.manifest.Scope;

/**
 * What the bot sends, and what the fake sends it, in Slack's own types: {@code @slack/types} and {@code @slack/web-api}, by
 * TypeScript's compiler. Skipped where node or the packages are not to be had.
 */
class TypesTest {

    private static final Path SCRIPT = Path.of("..", ".ci", "slack-types");

    private static final int SKIPPED = 75;

    private static final String IMPORTS = """
            import type {
              AppHomeOpenedEvent, AppMentionEvent, GenericMessageEvent, HomeView, KnownBlock, LinkSharedEvent,
              LinkUnfurls, ModalView,
            } from '@slack/types';
            import type { AppsManifestCreateArguments, AssistantThreadsSetSuggestedPromptsArguments } from '@slack/web-api';
            type Manifest = AppsManifestCreateArguments['manifest'];
            // Without it a message has no subtype at all, which the type cannot say.
            type PlainMessage = Omit<GenericMessageEvent, 'subtype'>;
            type Prompts = AssistantThreadsSetSuggestedPromptsArguments['prompts'];
            """;

    @TempDir
    Path folder;

    private final List<String> samples = new ArrayList<>();

    private void sample(String type, JsonNode json) {
        samples.add("export const s%d: %s = %s;".formatted(samples.size(), type, json));
    }

    private void sent(ApiCall call) {
        JsonNode arguments = call.arguments();
        if (arguments.path("blocks").isArray()) {
            sample("KnownBlock[]", arguments.path("blocks"));
        }
        if (arguments.path("view").isObject()) {
            sample(
                    arguments.at("/view/type").asText().equals("home") ? "HomeView" : "ModalView",
                    arguments.path("view"));
        }
        if (arguments.path("unfurls").isObject()) {
            sample("LinkUnfurls", arguments.path("unfurls"));
        }
        if (arguments.has("prompts")) {
            sample("Prompts", Json.read(arguments.path("prompts").asText()).orElseThrow());
        }
    }

    private void told(String type, Act act) {
        sample(type, act.payload().orElseThrow().json().path("event"));
    }

    private void play(SlackTeam team) {
        for (String words : List.of(
                "help",
                "list",
                "search sourdough",
                "search 航海",
                "chapters voyages",
                "chapter harbour 2",
                "quote",
                "settings",
                "daily",
                "nothing at all like this")) {
            team.talk("alice", "general", words);
            team.talk("bob", "general", words);
        }
        team.slack.users().slash("bob", "general", "/talk", "search").awaitView(SOON);
        Message status = team.talk("bob", "general", "daily");
        View form = team.pressing("bob", status, "Set it…").awaitView(SOON);
        team.slack.users().submit(form, Map.of("time", "07:30")).awaitAck(SOON);
        Message found = team.talk("bob", "general", "search sourdough");
        team.press("bob", found, "Show everyone");
        told("AppMentionEvent", replied(team.slack.users().mention("bob", "general", "@talkbot sourdough")));
        told("PlainMessage", replied(team.slack.users().directMessage("bob", "quote")));
        told("AppHomeOpenedEvent", team.slack.users().openHome("alice"));
        told("AppHomeOpenedEvent", team.slack.users().openMessages("bob"));
        told(
                "LinkSharedEvent",
                team.slack.users().shareLink("carol", "general", "https://talks.example/talks/harbour"));
        team.slack.awaitCall(call -> call.method().equals("chat.unfurl"), SOON);
        team.slack.awaitCall(call -> call.method().equals("views.publish"), SOON);
        team.slack.awaitCall(call -> call.method().contains("setSuggestedPrompts"), SOON);
        team.slack.awaitQuiet(SOON);
    }

    /** But for the one scope that the package does not list, although Slack's documentation does. */
    private static JsonNode known(Manifest manifest) {
        ObjectNode tree = Json.readObject(manifest.json());
        ArrayNode scopes = (ArrayNode) tree.at("/oauth_config/scopes/bot");
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).asText().equals(Scope.ASSISTANT.code())) {
                scopes.remove(i);
            }
        }
        return tree;
    }

    private static Act replied(Act act) {
        act.awaitReply(SOON);
        return act;
    }

    @Test
    void everythingThatIsSentIsOfSlacksOwnTypes() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "the script is not here");
        try (SlackTeam team = SlackTeam.connected(
                folder, new Setup(), SqlStore.open(folder.resolve("talkbot.db"), InstantSource.system()))) {
            play(team);
            team.slack.journal().calls().forEach(this::sent);
        }
        Optional<URI> pages = Optional.of(URI.create("https://talks.example"));
        for (Manifest manifest : List.of(
                new Manifest(Optional.empty(), false, false),
                new Manifest(pages, false, false),
                new Manifest(pages, true, true))) {
            sample("Manifest", known(manifest));
        }
        assertThat(samples).hasSizeGreaterThan(30);

        Path work = Files.createDirectories(Path.of("target", "slack-types"));
        Files.writeString(work.resolve("samples.ts"), IMPORTS + String.join("\n", samples) + "\n");
        Process check = new ProcessBuilder("bash", SCRIPT.toString(), work.toString())
                .redirectErrorStream(true)
                .start();
        check.getOutputStream().close();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = check.waitFor();
        assumeTrue(exit != SKIPPED, said);
        assertThat(exit).as(said).isZero();
    }
}
