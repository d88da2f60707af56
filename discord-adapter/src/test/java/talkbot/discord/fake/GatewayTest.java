package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Permissions;

/** The gateway's rules, spoken to by hand. */
class GatewayTest {
    private static final long INTENTS = Event.GUILDS | Event.GUILD_MESSAGES | Event.DIRECT_MESSAGES;

    private final FakeDiscord discord = FakeDiscord.start();
    private final FakeUser hana = discord.user("hana");
    private final FakeChannel general = discord.channel("general");
    private RawGateway gateway = new RawGateway(discord);

    @BeforeEach
    void greeted() {
        assertThat(gateway.awaitOp(10).path("d").path("heartbeat_interval").asInt())
                .isEqualTo(41_250);
    }

    @AfterEach
    void stop() {
        gateway.close();
        discord.close();
    }

    @Test
    void guildsAreUnavailableFirstAndThenOpened() {
        gateway.identify(discord.token(), INTENTS);

        JsonNode ready = gateway.awaitEvent("READY").path("d");
        assertThat(ready.path("guilds").path(0).path("unavailable").asBoolean()).isTrue();
        assertThat(ready.path("application").path("id").asText()).isEqualTo(discord.applicationId());
        assertThat(gateway.awaitEvent("GUILD_CREATE").path("d").path("channels"))
                .hasSize(2);
    }

    @Test
    void heartbeatIsAnsweredUnlessSilenced() {
        gateway.send(1, Json.NULL);
        gateway.awaitOp(11);
        discord.gateway().silence(true);
        gateway.send(1, Json.NULL);
        gateway.identify(discord.token(), INTENTS).awaitEvent("READY");

        assertThat(gateway.frames())
                .filteredOn(frame -> frame.path("op").asInt() == 11)
                .hasSize(1);
    }

    @Test
    void wrongTokenIsThrownOut() {
        gateway.identify("wrong", INTENTS);

        assertThat(gateway.awaitClose()).isEqualTo(4004);
    }

    @Test
    void privilegedIntentMustBeGranted() {
        gateway.identify(discord.token(), INTENTS | Event.MESSAGE_CONTENT);

        assertThat(gateway.awaitClose()).isEqualTo(4014);
    }

    @Test
    void whoDoesNotIdentifyIsThrownOut() {
        gateway.send(3, Json.object());

        assertThat(gateway.awaitClose()).isEqualTo(4003);
    }

    @Test
    void whoSendsTooMuchIsThrownOut() {
        gateway.identify(discord.token(), INTENTS);
        for (int i = 0; i < 120; i++) {
            gateway.send(3, Json.object());
        }

        assertThat(gateway.awaitClose()).isEqualTo(4008);
    }

    @Test
    void missedEventsAreToldInOrderAfterResume() {
        JsonNode ready =
                gateway.identify(discord.token(), INTENTS).awaitEvent("READY").path("d");
        int last = gateway.awaitEvent("GUILD_CREATE").path("s").asInt();
        discord.gateway().drop();
        discord.people().mention(hana, general, "one");
        discord.people().mention(hana, general, "two");

        RawGateway second = resumed(ready, last);

        second.awaitEvent("RESUMED");
        assertThat(second.frames().subList(1, 4))
                .extracting(frame -> frame.path("t").asText())
                .containsExactly("MESSAGE_CREATE", "MESSAGE_CREATE", "RESUMED");
        assertThat(discord.gateway().resumes()).isEqualTo(1);
        second.close();
    }

    @Test
    void refusedResumeAsksForANewSession() {
        JsonNode ready =
                gateway.identify(discord.token(), INTENTS).awaitEvent("READY").path("d");
        discord.gateway().refuseResumes(true);

        RawGateway second = resumed(ready, 1);

        assertThat(second.awaitOp(9).path("d").asBoolean()).isFalse();
        second.close();
    }

    @Test
    void textIsToldOnlyWhereItIsMeantForTheBot() {
        gateway.identify(discord.token(), INTENTS).awaitEvent("GUILD_CREATE");
        FakeUser other = discord.world().addBot("other");
        discord.people().say(hana, general, "private talk");
        discord.people().say(other, general, "beep");
        discord.people().webhook(general, "news", "extra");
        discord.people().mention(hana, general, "hello");
        discord.people().directMessage(hana, "psst");

        gateway.await(frame -> frame.path("d").path("content").asText().equals("psst"));
        List<JsonNode> told = gateway.frames().stream()
                .filter(frame -> frame.path("t").asText().equals("MESSAGE_CREATE"))
                .map(frame -> frame.path("d"))
                .toList();
        assertThat(told)
                .extracting(message -> message.path("content").asText())
                .containsExactly("", "", "", discord.world().bot().mention() + " hello", "psst");
        assertThat(told)
                .extracting(message -> message.path("author").path("bot").asBoolean())
                .containsExactly(false, true, true, false, false);
        assertThat(told.get(2).has("webhook_id")).isTrue();
    }

    @Test
    void grantedIntentOpensAllTexts() {
        try (FakeDiscord open =
                        FakeDiscord.start(FakeDiscordOptions.defaults().withGrantedIntents(Event.MESSAGE_CONTENT));
                RawGateway reader = new RawGateway(open)) {
            reader.identify(open.token(), INTENTS | Event.MESSAGE_CONTENT).awaitEvent("GUILD_CREATE");
            open.people().say(open.user("hana"), open.channel("general"), "private talk");

            assertThat(reader.awaitEvent("MESSAGE_CREATE")
                            .path("d")
                            .path("content")
                            .asText())
                    .isEqualTo("private talk");
        }
    }

    @Test
    void heldEventsComeLaterAndInOrder() {
        gateway.identify(discord.token(), INTENTS).awaitEvent("GUILD_CREATE");
        discord.gateway().hold(true);
        discord.people().mention(hana, general, "late");
        gateway.send(1, Json.NULL);
        gateway.awaitOp(11);
        assertThat(gateway.frames()).noneMatch(frame -> frame.path("t").asText().equals("MESSAGE_CREATE"));

        discord.gateway().hold(false);

        gateway.awaitEvent("MESSAGE_CREATE");
    }

    @Test
    void membersAreToldWhenAskedFor() {
        gateway.identify(discord.token(), INTENTS).awaitEvent("GUILD_CREATE");
        gateway.send(
                8,
                Json.object(
                        "guild_id",
                        discord.guild().id(),
                        "user_ids",
                        Json.array(hana.id(), "1"),
                        "limit",
                        0,
                        "nonce",
                        "n"));

        JsonNode chunk = gateway.awaitEvent("GUILD_MEMBERS_CHUNK").path("d");
        assertThat(chunk.path("members")).hasSize(1);
        assertThat(chunk.path("not_found").path(0).asText()).isEqualTo("1");
        assertThat(chunk.path("nonce").asText()).isEqualTo("n");
    }

    @Test
    void changesOfTheWorldAreTold() {
        gateway.identify(discord.token(), INTENTS).awaitEvent("GUILD_CREATE");
        FakeGuild guild = discord.world().addGuild("Other", "en-US", hana);
        FakeChannel channel = discord.world().addChannel(guild, "new");
        discord.world().addThread(channel, "side talk");
        discord.world().setBotPermissions(channel, Permissions.VIEW_CHANNEL);
        discord.world().deleteChannel(channel);
        discord.world().removeBot(guild);

        gateway.awaitEvent("GUILD_DELETE");
        assertThat(gateway.frames())
                .extracting(frame -> frame.path("t").asText())
                .containsSubsequence(
                        "GUILD_CREATE",
                        "GUILD_CREATE",
                        "CHANNEL_CREATE",
                        "THREAD_CREATE",
                        "CHANNEL_UPDATE",
                        "CHANNEL_DELETE",
                        "GUILD_DELETE");
    }

    @Test
    void twoReplicasAreBothTold() {
        gateway.identify(discord.token(), INTENTS).awaitEvent("GUILD_CREATE");
        try (RawGateway second = new RawGateway(discord)) {
            second.identify(discord.token(), INTENTS).awaitEvent("GUILD_CREATE");
            discord.people().mention(hana, general, "both");

            gateway.awaitEvent("MESSAGE_CREATE");
            second.awaitEvent("MESSAGE_CREATE");
            assertThat(discord.gateway().connected()).isEqualTo(2);
        }
    }

    private RawGateway resumed(JsonNode ready, int sequence) {
        RawGateway second = new RawGateway(discord);
        second.awaitOp(10);
        second.send(6, Json.object("token", discord.token(), "session_id", ready.path("session_id"), "seq", sequence));
        return second;
    }
}
