package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import talkbot.discord.fake.RawApi.Reply;
import talkbot.discord.fake.world.Json;

/** Registering commands. */
class CommandRefusalTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private final RawApi api = new RawApi(discord);
    private final String global = "applications/" + discord.applicationId() + "/commands";
    private final String ofGuild = "applications/" + discord.applicationId() + "/guilds/"
            + discord.guild().id() + "/commands";

    @AfterEach
    void stop() {
        discord.close();
    }

    static Stream<ObjectNode> refused() {
        return Stream.of(
                command("Upper"),
                command("two words"),
                command("x".repeat(33)),
                command("ok").put("description", ""),
                command("ok").put("description", "d".repeat(101)),
                command("ok").set("options", options(26)),
                command("ok").set("options", Json.array(option("same"), option("same"))),
                command("ok").set("options", Json.array(option("a"), option("b").put("required", true))),
                command("ok").set("options", Json.array(option("a").set("choices", choices(26)))),
                command("ok")
                        .set(
                                "options",
                                Json.array(option("a").put("autocomplete", true).set("choices", choices(2)))),
                command("ok").set("name_localizations", Json.object("ja", "トーク 検索")),
                command("ok")
                        .set(
                                "options",
                                Json.arrayOf(IntStream.range(0, 25)
                                        .mapToObj(i -> option("o" + i)
                                                .put("description", "d".repeat(100))
                                                .<ObjectNode>set("choices", choices(25)))
                                        .toList())),
                Json.object("name", "menu", "type", 3, "description", "no"));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("refused")
    void isRefused(ObjectNode command) {
        assertThat(api.post(global, command).code()).isEqualTo(50035);
        assertThat(api.ask("PUT", global, Json.array(command)).code()).isEqualTo(50035);
        assertThat(discord.commands().of(Optional.empty())).isEmpty();
    }

    @Test
    void japaneseNamesAreTaken() {
        ObjectNode command = command("検索-1_x").set("name_localizations", Json.object("ja", "検索"));

        assertThat(api.post(global, command).status()).isEqualTo(201);
    }

    @Test
    void registeringTheSameAgainCreatesNothing() {
        JsonNode both = Json.array(command("one"), command("two"));
        String first = api.ask("PUT", global, both).body().path(0).path("id").asText();
        String again = api.ask("PUT", global, both).body().path(0).path("id").asText();

        assertThat(again).isEqualTo(first);
        assertThat(discord.commands().creates()).isEqualTo(2);
        assertThat(api.post(global, command("one")).status()).isEqualTo(200);
    }

    @Test
    void whatIsLeftOutIsRemoved() {
        api.ask("PUT", global, Json.array(command("one"), command("two")));
        api.ask("PUT", global, Json.array(command("two")));

        assertThat(discord.commands().of(Optional.empty()))
                .extracting(command -> Json.text(command, "name"))
                .containsExactly("two");
    }

    @Test
    void guildsHaveTheirOwn() {
        api.post(ofGuild, command("here"));

        assertThat(api.get(global).body()).isEmpty();
        assertThat(api.get(ofGuild).body()).hasSize(1);
        discord.people().slash(discord.user("alex"), discord.channel("general"), "here");
    }

    @Test
    void singleCommandsAreChangedAndDeleted() {
        String one = global + "/"
                + api.post(global, command("one")).body().path("id").asText();

        assertThat(api.ask("PATCH", one, Json.object("description", "new"))
                        .body()
                        .path("description")
                        .asText())
                .isEqualTo("new");
        assertThat(api.ask("DELETE", one, "application/json", "").status()).isEqualTo(204);
        assertThat(api.get(one).code()).isEqualTo(10063);
    }

    @Test
    void thereAreNoMoreThanAHundred() {
        JsonNode all = Json.arrayOf(
                IntStream.range(0, 100).mapToObj(i -> command("c" + i)).toList());
        assertThat(api.ask("PUT", global, all).status()).isEqualTo(200);

        Reply reply = api.post(global, command("toomany"));

        assertThat(reply.code()).isEqualTo(30032);
    }

    @Test
    void othersCommandsAreNoneOfTheBotsBusiness() {
        assertThat(api.get("applications/1/commands").status()).isEqualTo(403);
    }

    private static ObjectNode command(String name) {
        return Json.object("name", name, "description", "does something");
    }

    private static ObjectNode option(String name) {
        return Json.object("type", 3, "name", name, "description", "an option");
    }

    private static JsonNode options(int count) {
        return Json.arrayOf(
                IntStream.range(0, count).mapToObj(i -> option("o" + i)).toList());
    }

    private static JsonNode choices(int count) {
        return Json.arrayOf(IntStream.range(0, count)
                .mapToObj(i -> Json.object("name", "choice " + i, "value", "v" + i))
                .toList());
    }
}
