package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkbot.discord.fake.RawApi.Reply;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.Json;

/** How often and how large bots may start, and what happens to those who ask what they may not. */
class GatewayLimitsTest {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final FakeDiscord discord =
            FakeDiscord.start(FakeDiscordOptions.defaults().withClock(clock));
    private final RawApi api = new RawApi(discord);

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void wayToTheGatewayTellsHowOftenBotsMayStart() {
        discord.gateway().limitStarts(1_000, 2);
        try (RawGateway bot = started(0, 1)) {
            bot.awaitEvent("READY");
            clock.advance(HALF_A_DAY);
            JsonNode limit = api.get("gateway/bot").body().path("session_start_limit");
            assertThat(limit.path("total").asInt()).isEqualTo(1_000);
            assertThat(limit.path("remaining").asInt()).isEqualTo(999);
            assertThat(limit.path("max_concurrency").asInt()).isEqualTo(2);
            assertThat(limit.path("reset_after").asLong()).isLessThanOrEqualTo(HALF_A_DAY.toMillis());
            clock.advance(HALF_A_DAY);
            assertThat(api.get("gateway/bot")
                            .body()
                            .at("/session_start_limit/remaining")
                            .asInt())
                    .isEqualTo(1_000);
        }
    }

    @Test
    void neighbouringShardsStartFiveSecondsApart() {
        discord.gateway().limitStarts(1_000, 2);
        discord.gateway().demandSpacing(true);
        try (RawGateway first = started(0, 4);
                RawGateway other = started(1, 4);
                RawGateway early = started(2, 4)) {
            first.awaitEvent("READY");
            other.awaitEvent("READY");
            assertThat(early.awaitOp(9).path("d").asBoolean()).isFalse();
            clock.advance(Duration.ofSeconds(5));
            identify(early, 2, 4);
            assertThat(early.awaitEvent("READY").at("/d/shard/0").asInt()).isEqualTo(2);
        }
    }

    @Test
    void oneShardTakesTwoThousandFiveHundredServers() {
        for (int i = 1; i <= 2_500; i++) {
            discord.world().addGuild("server " + i, "en-US", discord.user("hana"));
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(api.get("gateway/bot").body().path("shards").asInt()).isEqualTo(3);
        try (RawGateway alone = started(0, 1);
                RawGateway shared = started(0, 3)) {
            assertThat(alone.awaitClose()).isEqualTo(4011);
            shared.awaitEvent("READY");
        }
    }

    @Test
    void whoStartsTooOftenLosesItsToken() {
        discord.gateway().limitStarts(1, 1);
        try (RawGateway first = started(0, 1)) {
            first.awaitEvent("READY");
            try (RawGateway second = started(0, 1)) {
                assertThat(second.awaitClose()).isEqualTo(4004);
            }
            assertThat(first.awaitClose()).isEqualTo(4004);
            assertThat(discord.gateway().isTokenReset()).isTrue();
            assertThat(api.get("users/@me").status()).isEqualTo(401);
        }
    }

    @Test
    void tooManyRefusedRequestsShutAnAddressOut() {
        discord.ban().after(3);
        RawApi stranger = new RawApi(discord, "wrong");
        for (int i = 0; i < 3; i++) {
            assertThat(stranger.get("users/@me").status()).isEqualTo(401);
        }

        Reply banned = api.get("users/@me");

        assertThat(banned.status()).isEqualTo(429);
        assertThat(banned.header("Retry-After")).contains("3600");
        assertThat(banned.header("Via")).isEmpty();
        assertThat(discord.ban().knocks()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        assertThat(api.get("users/@me").status()).isEqualTo(200);
    }

    @Test
    void refusalsOfLongAgoAreForgotten() {
        discord.ban().after(2);
        RawApi stranger = new RawApi(discord, "wrong");
        stranger.get("users/@me");
        clock.advance(Duration.ofMinutes(11));
        stranger.get("users/@me");

        assertThat(api.get("users/@me").status()).isEqualTo(200);
    }

    private RawGateway started(int shard, int shards) {
        RawGateway gateway = new RawGateway(discord);
        gateway.awaitOp(10);
        identify(gateway, shard, shards);
        return gateway;
    }

    private void identify(RawGateway gateway, int shard, int shards) {
        gateway.send(
                2,
                Json.object(
                        "token",
                        discord.token(),
                        "intents",
                        Event.GUILDS,
                        "properties",
                        Json.object(),
                        "shard",
                        Json.array(shard, shards)));
    }
}
