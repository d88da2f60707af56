package talkbot.slack.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import talkbot.slack.event.Interactions;
import talkbot.slack.fake.world.Json;

class ManifestTest {

    private static final Path SCHEMA = Path.of("..", "..", "shared", "specs", "slack-app-manifest.schema.json");

    private static final Optional<URI> PAGES = Optional.of(URI.create("https://talks.example/team/"));

    static List<Manifest> all() {
        return List.of(
                new Manifest(Optional.empty(), false, false),
                new Manifest(Optional.empty(), false, true),
                new Manifest(PAGES, false, false),
                new Manifest(PAGES, true, false),
                new Manifest(PAGES, false, true));
    }

    /** All that is in it is known to that schema but for what is taken out here by name. */
    @ParameterizedTest
    @MethodSource("all")
    void everyFormIsOneThatSlackTakes(Manifest manifest) throws IOException {
        assumeTrue(Files.exists(SCHEMA), "the schema of manifests is not here");
        JsonNode tree = tree(manifest);
        ((ObjectNode) tree.path("features")).remove("agent_view");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                        .getSchema(Files.readString(SCHEMA))
                        .validate(tree))
                .isEmpty();
    }

    @Test
    void theOneInTheDocumentationIsTheProgramsOwn() throws IOException {
        assertThat(Files.readString(Path.of("../docs/slack-manifest.json")))
                .isEqualTo(all().getFirst().json());
    }

    @Test
    void overHttpEverythingHasItsAddressAndBySocketNothingHas() {
        JsonNode http = tree(new Manifest(PAGES, false, false));
        assertThat(http.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
        assertThat(http.at("/settings/event_subscriptions/request_url").asText())
                .isEqualTo("https://talks.example/team/slack/events");
        assertThat(http.at("/oauth_config/redirect_urls/0").asText())
                .isEqualTo("https://talks.example/team/slack/oauth_redirect");

        Manifest socket = new Manifest(PAGES, true, false);
        assertThat(tree(socket).at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(socket.json()).doesNotContain("_url", "\"url\"").contains("talks.example", "link_shared");
    }

    @Test
    void theLeastIsWhatNothingWorksWithout() {
        assertThat(new Manifest(PAGES, false, true).scopes())
                .containsExactly(Scope.COMMANDS, Scope.CHAT_WRITE, Scope.MENTIONS, Scope.DIRECT);
    }

    /** https://docs.slack.dev/reference/app-manifest: 300 characters, four prompts. */
    @Test
    void theAgentsViewHasWhatSlackAsksForUnlessItsScopeIsLeftOut() {
        JsonNode agent = tree(all().getFirst()).at("/features/agent_view");
        assertThat(agent.path("agent_description").asText()).hasSizeBetween(20, 300);
        assertThat(agent.path("suggested_prompts")).hasSize(4).allSatisfy(prompt -> {
            assertThat(prompt.path("title").asText()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(prompt.path("message").asText()).isNotBlank();
        });
        assertThat(agent.path("suggested_prompts").toString()).contains("トーク", "talks");
        for (Manifest manifest : all()) {
            assertThat(tree(manifest).at("/features/agent_view").isMissingNode())
                    .isEqualTo(!manifest.scopes().contains(Scope.ASSISTANT));
            assertThat(tree(manifest)
                            .at("/settings/event_subscriptions/bot_events")
                            .toString())
                    .contains("app_home_opened", "message.im");
        }
    }

    @Test
    void theShortcutsAreThoseThatAreAnswered() {
        assertThat(tree(all().getFirst()).at("/features/shortcuts").findValuesAsText("callback_id"))
                .containsExactly(Interactions.FIND, Interactions.ADD);
    }

    @Test
    void theLinkCarriesTheWholeManifest() {
        Manifest manifest = all().getFirst();
        String start = "https://api.slack.com/apps?new_app=1&manifest_json=";
        assertThat(manifest.link()).startsWith(start).doesNotContain(" ");
        String carried = URLDecoder.decode(manifest.link().substring(start.length()), StandardCharsets.UTF_8);
        assertThat(Json.readObject(carried)).isEqualTo(tree(manifest));
    }

    private static JsonNode tree(Manifest manifest) {
        return Json.readObject(manifest.json());
    }
}
