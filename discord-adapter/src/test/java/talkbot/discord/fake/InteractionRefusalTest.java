package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkbot.discord.fake.RawApi.Reply;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;

/** Answers to interactions that come too late, twice, or in a wrong way. */
class InteractionRefusalTest {
    private static final int EPHEMERAL = 1 << 6;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final FakeDiscord discord =
            FakeDiscord.start(FakeDiscordOptions.defaults().withClock(clock));
    private final RawApi api = new RawApi(discord);
    private final People people = discord.people();
    private final FakeUser hana = discord.user("hana");
    private final FakeChannel general = discord.channel("general");

    @BeforeEach
    void commands() {
        JsonNode words =
                Json.object("type", 3, "name", "words", "description", "words", "required", true, "autocomplete", true);
        Reply put = api.ask(
                "PUT",
                "applications/" + discord.applicationId() + "/commands",
                Json.array(
                        Json.object("name", "find", "description", "finds", "options", Json.array(words)),
                        Json.object("name", "manage", "description", "manages", "default_member_permissions", "32")));
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void secondFirstResponseIsRefused() {
        Asked asked = find();

        assertThat(respond(asked, message("one", 0)).status()).isEqualTo(204);
        assertThat(respond(asked, message("two", 0)).code()).isEqualTo(40060);
        assertThat(asked.awaitMessage().text()).isEqualTo("one");
    }

    @Test
    void responseAfterThreeSecondsIsRefused() {
        Asked asked = find();
        clock.advance(Duration.ofMillis(3_001));

        assertThat(respond(asked, message("late", 0)).code()).isEqualTo(10062);
        assertThat(discord.interactions().unanswered()).containsExactly(asked.interaction());
    }

    @Test
    void latencyIsRemembered() {
        Asked asked = find();
        clock.advance(Duration.ofMillis(1_250));
        respond(asked, Json.object("type", 5));

        assertThat(asked.awaitFirstResponse()).isEqualTo(Duration.ofMillis(1_250));
    }

    @Test
    void unknownInteractionIsRefused() {
        assertThat(api.post("interactions/1/token/callback", message("x", 0)).code())
                .isEqualTo(10062);
    }

    @Test
    void webhookIsUnknownBeforeTheFirstResponseAndDeadAfterFifteenMinutes() {
        Asked asked = find();
        assertThat(api.post(webhook(asked), Json.object("content", "early")).code())
                .isEqualTo(10015);
        respond(asked, message("one", 0));
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        Reply late = api.ask("PATCH", webhook(asked) + "/messages/@original", Json.object("content", "two"));

        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo(50027);
        assertThat(api.post("webhooks/" + discord.applicationId() + "/none", Json.object("content", "x"))
                        .code())
                .isEqualTo(10015);
    }

    @Test
    void privacyIsFixedByTheDeferral() {
        Asked open = find();
        respond(open, Json.object("type", 5));
        assertThat(api.post(webhook(open), Json.object("content", "secret?", "flags", EPHEMERAL))
                        .status())
                .isEqualTo(200);
        assertThat(open.awaitMessage().isEphemeral()).isFalse();

        Asked hidden = find();
        respond(hidden, Json.object("type", 5, "data", Json.object("flags", EPHEMERAL)));
        api.ask("PATCH", webhook(hidden) + "/messages/@original", Json.object("content", "still secret"));
        assertThat(hidden.awaitMessage().onlyFor()).contains(hana.id());
        assertThat(discord.seenBy(discord.user("alex"), general))
                .extracting(SeenMessage::content)
                .containsExactly("secret?");
    }

    @Test
    void wrongKindsOfResponseAreRefused() {
        Asked asked = find();
        assertThat(respond(asked, Json.object("type", 8, "data", Json.object("choices", Json.array())))
                        .code())
                .isEqualTo(50035);
        assertThat(respond(asked, Json.object("type", 6)).code()).isEqualTo(50035);

        Asked typing = people.autocomplete(hana, general, "find", "words", "x");
        assertThat(respond(typing, Json.object("type", 5)).code()).isEqualTo(50035);
    }

    @Test
    void formFromAFormIsRefused() {
        Asked asked = find();
        respond(asked, modal("t".repeat(45), 1));
        Asked sent = people.submitModal(asked.awaitModal(), "f0", "x");

        assertThat(respond(sent, modal("again", 1)).code()).isEqualTo(50035);
    }

    @Test
    void formsHaveLimits() {
        assertThat(respond(find(), modal("t".repeat(46), 1)).code()).isEqualTo(50035);
        assertThat(respond(find(), modal("t", 6)).code()).isEqualTo(50035);
        assertThat(respond(find(), modal("t", 5)).status()).isEqualTo(204);
    }

    @Test
    void suggestionsHaveLimits() {
        assertThat(respond(typing(), choices(25, 100)).status()).isEqualTo(204);
        assertThat(respond(typing(), choices(26, 1)).code()).isEqualTo(50035);
        assertThat(respond(typing(), choices(1, 101)).code()).isEqualTo(50035);
    }

    @Test
    void tooLongAnswerIsRefusedAndMayBeTriedAgain() {
        Asked asked = find();

        assertThat(respond(asked, message("x".repeat(2_001), 0)).code()).isEqualTo(50035);
        assertThat(respond(asked, message("x".repeat(2_000), 0)).status()).isEqualTo(204);
    }

    @Test
    void discordsProgramHoldsUsersBack() {
        FakeUser alex = discord.user("alex");

        assertThatThrownBy(() -> people.slash(hana, general, "none")).hasMessageContaining("none");
        assertThatThrownBy(() -> people.slash(hana, general, "find")).hasMessageContaining("must be filled in");
        assertThatThrownBy(() -> people.slash(hana, general, "find", "other", "x"))
                .hasMessageContaining("no option other");
        assertThatThrownBy(() -> people.slash(alex, general, "manage")).hasMessageContaining("not offered");
        people.slash(hana, general, "manage");

        Asked asked = find();
        respond(asked, message("private", EPHEMERAL));
        SeenMessage answer = asked.awaitMessage();
        assertThatThrownBy(() -> people.press(alex, answer, "x")).hasMessageContaining("sees no message");
        assertThatThrownBy(() -> people.press(hana, answer, "x")).hasMessageContaining("no component");
    }

    @Test
    void whoInstalledTheAppAloneGetsFewFollowUps() {
        api.ask(
                "PUT",
                "applications/" + discord.applicationId() + "/commands",
                Json.array(Json.object("name", "find", "description", "finds", "integration_types", Json.array(0, 1))));
        discord.world().removeBot(discord.guild());
        Asked asked = people.slash(hana, general, "find");
        respond(asked, message("first", 0));

        assertThat(asked.interaction()
                        .payload()
                        .path("authorizing_integration_owners")
                        .path("1")
                        .asText())
                .isEqualTo(hana.id());
        IntStream.range(0, 5)
                .forEach(i -> assertThat(api.post(webhook(asked), Json.object("content", "x"))
                                .status())
                        .isEqualTo(200));
        assertThat(api.post(webhook(asked), Json.object("content", "x")).code()).isEqualTo(40094);
    }

    private Asked find() {
        return people.slash(hana, general, "find", "words", "x");
    }

    private Asked typing() {
        return people.autocomplete(hana, general, "find", "words", "x");
    }

    private Reply respond(Asked asked, JsonNode body) {
        return api.post(
                "interactions/" + asked.interaction().id() + "/"
                        + asked.interaction().token() + "/callback",
                body);
    }

    private String webhook(Asked asked) {
        return "webhooks/" + discord.applicationId() + "/" + asked.interaction().token();
    }

    private static ObjectNode message(String content, int flags) {
        return Json.object("type", 4, "data", Json.object("content", content, "flags", flags));
    }

    private static ObjectNode modal(String title, int fields) {
        return Json.object(
                "type",
                9,
                "data",
                Json.object(
                        "custom_id",
                        "form",
                        "title",
                        title,
                        "components",
                        IntStream.range(0, fields)
                                .mapToObj(i -> Json.object(
                                        "type",
                                        18,
                                        "label",
                                        "l",
                                        "component",
                                        Json.object("type", 4, "custom_id", "f" + i, "style", 1)))
                                .toList()));
    }

    private static ObjectNode choices(int count, int length) {
        return Json.object(
                "type",
                8,
                "data",
                Json.object(
                        "choices",
                        IntStream.range(0, count)
                                .mapToObj(i -> Json.object("name", "n".repeat(length), "value", "v" + i))
                                .toList()));
    }
}
