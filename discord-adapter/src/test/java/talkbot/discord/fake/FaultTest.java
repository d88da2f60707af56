package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkbot.discord.fake.RawApi.Reply;
import talkbot.discord.fake.rest.Faults;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.Json;

/** Ordered misbehaviour, and rate limits. */
class FaultTest {
    private static final String POST = "POST /channels/{channel}/messages";
    private static final JsonNode HELLO = Json.object("content", "hello");

    private final ManualClock clock = new ManualClock(Instant.now());
    private final FakeDiscord discord =
            FakeDiscord.start(FakeDiscordOptions.defaults().withClock(clock));
    private final RawApi api = new RawApi(discord);
    private final FakeChannel general = discord.channel("general");
    private final String messages = "channels/" + general.id() + "/messages";

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void tooManyRequestsSayWhenToComeBack() {
        discord.faults().tooManyRequests(POST, 1, Duration.ofMillis(1_500), false);

        Reply reply = api.post(messages, HELLO);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).contains("2");
        assertThat(reply.header("X-RateLimit-Scope")).contains("user");
        assertThat(reply.body().path("retry_after").asDouble()).isEqualTo(1.5);
        assertThat(api.post(messages, HELLO).status()).isEqualTo(200);
        assertThat(discord.saidByBot(general)).hasSize(1);
    }

    @Test
    void globalLimitSaysSo() {
        discord.faults().tooManyRequests(Faults.ANY, 1, Duration.ofSeconds(1), true);

        Reply reply = api.get("users/@me");

        assertThat(reply.header("X-RateLimit-Global")).contains("true");
        assertThat(reply.body().path("global").asBoolean()).isTrue();
    }

    @Test
    void limitsAreCountedForEachChannel() {
        discord.rateLimits().limit(POST, 2, Duration.ofSeconds(5));
        String other = "channels/" + discord.channel("random").id() + "/messages";

        assertThat(api.post(messages, HELLO).header("X-RateLimit-Remaining")).contains("1");
        assertThat(api.post(messages, HELLO).header("X-RateLimit-Remaining")).contains("0");
        assertThat(api.post(messages, HELLO).status()).isEqualTo(429);
        assertThat(api.post(other, HELLO).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(5));
        assertThat(api.post(messages, HELLO).status()).isEqualTo(200);
    }

    @Test
    void serverFailuresAndBrokenAnswersDoNothing() {
        discord.faults().fail(POST, 1, 503);
        discord.faults().malformed(POST, 1);

        assertThat(api.post(messages, HELLO).status()).isEqualTo(503);
        assertThatThrownBy(() -> api.post(messages, HELLO)).isInstanceOf(IllegalArgumentException.class);
        assertThat(discord.saidByBot(general)).isEmpty();
    }

    @Test
    void lostAnswerHidesWhatWasDone() {
        discord.faults().loseAnswers(POST, 1);

        assertThatThrownBy(() -> api.post(messages, HELLO)).isInstanceOf(UncheckedIOException.class);
        assertThat(discord.saidByBot(general)).extracting(SeenMessage::content).containsExactly("hello");
    }

    @Test
    void cutRequestIsNotObeyed() {
        discord.faults().cut(POST, 1);

        assertThatThrownBy(() -> api.post(messages, HELLO)).isInstanceOf(UncheckedIOException.class);
        assertThat(discord.saidByBot(general)).isEmpty();
    }

    @Test
    void failureAfterwardsHidesWhatWasDone() {
        discord.faults().failAfterwards(POST, 1, 502);

        assertThat(api.post(messages, HELLO).status()).isEqualTo(502);
        assertThat(discord.saidByBot(general)).hasSize(1);
    }

    @Test
    void silenceHidesWhatWasDone() throws Exception {
        discord.faults().fallSilent(POST, 1);
        HttpRequest request = HttpRequest.newBuilder(discord.apiUrl().resolve(messages))
                .timeout(Duration.ofMillis(300))
                .header("Authorization", "Bot " + discord.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(HELLO.toString()))
                .build();

        assertThatThrownBy(() -> RawApi.CLIENT.send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(discord.awaitSaid(general, said -> true).content()).isEqualTo("hello");
    }

    @Test
    void delayComesBeforeTheWork() {
        discord.faults().delay(POST, 1, Duration.ofMillis(50));
        long start = System.nanoTime();

        assertThat(api.post(messages, HELLO).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void refusedTokenComesBackToLife() {
        discord.faults().refuseToken(true);
        assertThat(api.get("users/@me").status()).isEqualTo(401);
        discord.faults().refuseToken(false);
        assertThat(api.get("users/@me").status()).isEqualTo(200);
    }

    @Test
    void sameAddressAfterComingBack() {
        discord.goAway();
        assertThatThrownBy(() -> api.get("users/@me")).isInstanceOf(UncheckedIOException.class);
        discord.comeBack();

        assertThat(api.get("users/@me").body().path("id").asText()).isEqualTo(discord.applicationId());
    }

    @Test
    void everyRequestIsRemembered() {
        api.post(messages, HELLO);
        api.get("channels/1");

        assertThat(discord.records().calls())
                .extracting(call -> call.status() + " " + call.name())
                .containsExactly("200 " + POST, "404 GET /channels/{channel}");
        assertThat(discord.records().calls(POST).getFirst().body()).isEqualTo(HELLO);
        assertThat(discord.records().calls(POST).getFirst().path()).isEqualTo("/" + messages);
    }

    @Test
    void jdaWaitsAndTriesAgainWhenTooManyAndWhenServerFails() {
        FakeDiscord real = FakeDiscord.start();
        try (real;
                TinyBot bot = TinyBot.ready(real)) {
            real.faults().tooManyRequests(POST, 1, Duration.ofMillis(200), false);
            real.faults().fail(POST, 1, 502);

            Said said = real.people().directMessage(real.user("alex"), "hi");

            assertThat(said.awaitReply().text()).isEqualTo("heard you");
            real.await("three tries", fake -> fake.records().calls(POST).size() == 3);
            assertThat(real.records().calls(POST))
                    .extracting(call -> call.status())
                    .containsExactly(429, 502, 200);
            assertThat(bot.heard()).hasSize(1);
        }
    }

    @Test
    void jdaSendsTheSameNonceAgainAfterALostAnswer() {
        FakeDiscord real = FakeDiscord.start();
        try (real;
                TinyBot bot = TinyBot.ready(real)) {
            // OkHttp tries again only where the connection had been used before.
            real.people()
                    .mention(real.user("alex"), real.channel("general"), "hello")
                    .awaitReply();
            real.faults().loseAnswers(POST, 1);

            Said said = real.people().mention(real.user("alex"), real.channel("general"), "hi");
            real.await("a second try", fake -> fake.records().calls(POST).size() == 3);

            assertThat(said.awaitReply().text()).isEqualTo("heard you");
            assertThat(real.saidByBot(real.channel("general"))).hasSize(2);
            assertThat(bot.heard()).hasSize(2);
        }
    }
}
