package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.record.Violation.Kind;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Setup;

class SocketModeTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeSlack slack =
            FakeSlack.start(new Setup().clock(FakeClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z"))));
    private final List<RawSocket> sockets = new ArrayList<>();

    @AfterEach
    void close() {
        sockets.forEach(RawSocket::close);
        slack.close();
    }

    @Test
    void aSocketIsGreetedAndTheSecondIsTold() {
        JsonNode hello = connect();
        assertThat(hello.path("type").asText()).isEqualTo("hello");
        assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
        assertThat(hello.at("/connection_info/app_id").asText()).isEqualTo(Setup.APP);
        assertThat(hello.path("debug_info").has("approximate_connection_time")).isTrue();
        assertThat(connect().path("num_connections").asInt()).isEqualTo(2);
    }

    @Test
    void payloadsGoToOneSocketOfSeveral() {
        connect();
        connect();
        slack.users().slash("alice", "general", "/talk", "1");
        slack.users().slash("alice", "general", "/talk", "2");

        assertThat(List.of(sockets.get(0).next(), sockets.get(1).next()))
                .extracting(envelope -> envelope.at("/payload/text").asText())
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aTicketIsGoodForOneSocketAndNotForLong() {
        URI address = RawSocket.address(slack);
        sockets.add(RawSocket.open(address));
        assertThatThrownBy(() -> RawSocket.open(address)).hasMessageContaining("WebSocketHandshake");

        URI stale = RawSocket.address(slack);
        slack.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> RawSocket.open(stale)).hasMessageContaining("WebSocketHandshake");
        assertThat(slack.journal().violations(Kind.BAD_TICKET)).hasSize(2);
    }

    @Test
    void theEleventhSocketIsSentAway() {
        for (int i = 0; i < 10; i++) {
            connect();
        }
        assertThat(connect().path("reason").asText()).isEqualTo("too_many_websockets");
        assertThat(sockets.get(10).awaitClosed()).isEqualTo(1008);
        assertThat(slack.sockets().connections()).isEqualTo(10);
    }

    @Test
    void aSlashCommandSaysNeitherLocaleNorZone() {
        connect();
        slack.users().slash("alice", "secret", "/talk", "a & b");

        JsonNode envelope = sockets.get(0).next();
        assertThat(envelope.path("type").asText()).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(envelope.path("payload").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "token",
                        "team_id",
                        "team_domain",
                        "channel_id",
                        "channel_name",
                        "user_id",
                        "user_name",
                        "command",
                        "text",
                        "api_app_id",
                        "is_enterprise_install",
                        "response_url",
                        "trigger_id");
        assertThat(envelope.at("/payload/channel_name").asText()).isEqualTo("privategroup");
        assertThat(envelope.at("/payload/text").asText()).isEqualTo("a &amp; b");
    }

    @Test
    void anAcknowledgementAfterThreeSecondsIsTooLate() {
        connect();
        Act act = slack.users().slash("alice", "general", "/talk", "x");
        JsonNode envelope = sockets.get(0).next();
        slack.advance(Duration.ofSeconds(3));
        assertThat(act.awaitFailure(SOON)).isEqualTo("operation_timeout");

        sockets.get(0).ack(envelope);

        assertThat(act.awaitAck(SOON).late()).isTrue();
        assertThat(slack.journal().violations())
                .extracting(found -> found.kind())
                .containsExactly(Kind.ACK_MISSING, Kind.ACK_LATE);
    }

    @Test
    void anEventThatNobodyAcknowledgesComesThreeTimesMore() {
        connect();
        Act act = slack.users().mention("bob", "general", "hello");
        JsonNode first = sockets.get(0).next();
        assertThat(first.path("retry_attempt").asInt()).isZero();
        List<Duration> waits = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
        for (int attempt = 1; attempt <= 3; attempt++) {
            slack.advance(Duration.ofSeconds(3));
            slack.advance(waits.get(attempt - 1));
            JsonNode again = sockets.get(0).next();
            assertThat(again.path("retry_attempt").asInt()).isEqualTo(attempt);
            assertThat(again.path("retry_reason").asText()).isEqualTo("timeout");
            assertThat(again.path("payload")).isEqualTo(first.path("payload"));
            assertThat(again.path("envelope_id")).isNotEqualTo(first.path("envelope_id"));
        }
        slack.advance(Duration.ofSeconds(3));
        assertThat(act.awaitFailure(SOON)).isEqualTo("given_up");
        assertThat(sockets.get(0).silent()).isTrue();
    }

    @Test
    void acknowledgementsMayComeInAnyOrder() {
        connect();
        Act first = slack.users().mention("bob", "general", "one");
        Act second = slack.users().mention("bob", "general", "two");
        JsonNode one = sockets.getFirst().next();
        JsonNode two = sockets.getFirst().next();
        sockets.getFirst().ack(two);
        second.awaitAck(SOON);
        assertThat(first.acks()).isEmpty();
        sockets.getFirst().ack(one);
        first.awaitAck(SOON);
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void anAcknowledgedEventDoesNotComeAgain() {
        connect();
        Act act = slack.users().mention("bob", "general", "hello");
        sockets.get(0).next();
        slack.advance(Duration.ofSeconds(3));
        slack.advance(Duration.ZERO);
        sockets.get(0).ack(sockets.get(0).next());
        assertThat(act.awaitAck(SOON).attempt()).isEqualTo(1);

        slack.advance(Duration.ofHours(1));

        assertThat(sockets.get(0).silent()).isTrue();
        assertThat(act.failure()).isEmpty();
    }

    @Test
    void anEventWithNobodyConnectedWaitsForTheNextSocket() {
        Act act = slack.users().mention("bob", "general", "hello");
        slack.await(
                "the first attempt and its immediate repetition",
                () -> slack.journal().violations(Kind.NOBODY_LISTENS).size() == 2,
                SOON);
        connect();

        slack.advance(Duration.ofMinutes(1));

        sockets.get(0).ack(sockets.get(0).next());
        assertThat(act.awaitAck(SOON).late()).isFalse();
    }

    @Test
    void somethingElseThanAnAcknowledgementIsNoted() {
        connect();
        sockets.get(0).send(Json.object("envelope_id", "never-sent"));
        slack.await(
                "a violation",
                () -> slack.journal().violations(Kind.ACK_UNKNOWN).size() == 1,
                SOON);
    }

    @Test
    void aBareEventTakesNoContent() {
        connect();
        Act act = slack.users().mention("bob", "general", "hello");
        JsonNode envelope = sockets.get(0).next();
        sockets.get(0)
                .send(Json.object(
                        "envelope_id", envelope.path("envelope_id"), "payload", Json.object("text", "ignored")));
        act.awaitAck(SOON);
        assertThat(slack.journal().violations(Kind.ACK_PAYLOAD)).hasSize(1);
        assertThat(act.replies()).isEmpty();
    }

    @Test
    void aWarningLeavesTheSocketOpenAndARefreshClosesIt() {
        connect();
        slack.sockets().disconnect("warning");
        assertThat(sockets.get(0).next().path("reason").asText()).isEqualTo("warning");
        assertThat(slack.sockets().connections()).isEqualTo(1);

        slack.sockets().disconnect("refresh_requested");
        assertThat(sockets.get(0).next().path("type").asText()).isEqualTo("disconnect");
        assertThat(sockets.get(0).awaitClosed()).isEqualTo(1000);
    }

    @Test
    void aMutedSocketStaysOpenAndAnswersNoPing() throws InterruptedException {
        connect();
        assertThat(sockets.get(0).ping(2000)).isTrue();

        slack.wire().muteSockets();

        assertThat(sockets.get(0).ping(100)).isFalse();
        assertThat(slack.sockets().connections()).isEqualTo(1);
        assertThat(connect().path("type").asText()).isEqualTo("hello");
    }

    @Test
    void aDroppedSocketIsCutWhileTheWebApiGoesOn() {
        connect();
        slack.wire().dropSockets();
        sockets.get(0).awaitClosed();
        slack.awaitConnections(0, SOON);
        assertThat(Raw.call(slack, "auth.test").path("ok").asBoolean()).isTrue();
    }

    private JsonNode connect() {
        RawSocket socket = RawSocket.open(slack);
        sockets.add(socket);
        return socket.next();
    }
}
