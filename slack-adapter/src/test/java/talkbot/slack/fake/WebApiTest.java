package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.record.Violation.Kind;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

class WebApiTest {

    private final FakeSlack slack = FakeSlack.start(new Setup()
            .clock(FakeClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z")))
            .strictRates());

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aFormAndJsonAreTheSame() {
        String form = "channel=C0GENERAL&text=%E3%81%93&thread_ts=&blocks=%5B%5D&token=" + slack.botToken();
        HttpResponse<String> answer =
                Raw.send(HttpRequest.newBuilder(slack.apiUrl().resolve("chat.postMessage"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
        assertThat(Raw.json(answer).path("ok").asBoolean()).isTrue();
        assertThat(Raw.call(slack, "chat.postMessage", "channel", "C0GENERAL", "text", "こ")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(slack.seenBy("bob", "general")).extracting(Message::shown).containsExactly("こ", "こ");
        assertThat(slack.journal().calls("chat.postMessage"))
                .extracting(ApiCall::token)
                .containsExactly("bot", "bot");
    }

    @Test
    void answersTellTheGrantedScopes() {
        HttpResponse<String> answer = Raw.post(slack, "auth.test", slack.botToken(), Json.object());
        assertThat(answer.headers().firstValue("x-oauth-scopes").orElseThrow()).contains("chat:write,commands");
        assertThat(Raw.json(answer).path("user_id").asText()).isEqualTo(Setup.BOT_USER);
    }

    @ParameterizedTest
    @CsvSource({
        "chat.postMessage, '', not_authed",
        "chat.postMessage, xoxb-other, invalid_auth",
        "apps.connections.open, xoxb-fake-bot-token, not_allowed_token_type",
        "chat.postMessage, xapp-1-A0TALKBOT-fake-app-token, not_allowed_token_type",
        "chat.fly, xoxb-fake-bot-token, unknown_method",
    })
    void tokensAndMethodsAreChecked(String method, String token, String error) {
        assertThat(Raw.json(Raw.post(slack, method, token, Json.object()))
                        .path("error")
                        .asText())
                .isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth"})
    void goodTokensCanBeRefused(String error) {
        slack.tokens().refuseAll(error);
        assertThat(Raw.call(slack, "auth.test").path("error").asText()).isEqualTo(error);
        slack.tokens().acceptAgain();
        assertThat(Raw.call(slack, "auth.test").path("ok").asBoolean()).isTrue();
    }

    @Test
    void aMissingScopeIsNamed() {
        slack.tokens().grant("commands");
        JsonNode answer = Raw.call(slack, "chat.postMessage", "channel", "C0GENERAL", "text", "a");
        assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
        assertThat(answer.path("needed").asText()).isEqualTo("chat:write");
        assertThat(answer.path("provided").asText()).isEqualTo("commands");
    }

    @ParameterizedTest
    @CsvSource({
        "C0RANDOM, not_in_channel",
        "C0HIDDEN, channel_not_found",
        "C0NOWHERE, channel_not_found",
        "C0OLD, is_archived",
        "'', channel_not_found",
    })
    void onlySomePlacesAreOpenToTheBot(String channel, String error) {
        assertThat(Raw.call(slack, "chat.postMessage", "channel", channel, "text", "a")
                        .path("error")
                        .asText())
                .isEqualTo(error);
        assertThat(slack.journal().violations(Kind.REFUSED)).hasSize(1);
    }

    @Test
    void theBotCanBeInvitedAndSentAway() {
        slack.inviteBot("random");
        assertThat(post("C0RANDOM", "a").path("ok").asBoolean()).isTrue();
        slack.removeBot("random");
        assertThat(post("C0RANDOM", "a").path("error").asText()).isEqualTo("not_in_channel");
    }

    @Test
    void anEphemeralMessageInAThreadThatIsNotThereYetIsSeenByNobody() {
        String root = post("C0GENERAL", "a").path("ts").asText();
        Raw.call(slack, "chat.postEphemeral", "channel", "C0GENERAL", "user", "U0BOB", "thread_ts", root, "text", "b");
        assertThat(slack.seenBy("bob", "general")).hasSize(1);
        assertThat(slack.journal().violations()).extracting(Violation::kind).containsExactly(Kind.UNSEEN);

        Raw.call(slack, "chat.postMessage", "channel", "C0GENERAL", "thread_ts", root, "text", "c");
        Raw.call(slack, "chat.postEphemeral", "channel", "C0GENERAL", "user", "U0BOB", "thread_ts", root, "text", "d");
        assertThat(slack.seenBy("bob", "general")).hasSize(3);
    }

    @Test
    void anEphemeralMessageGoesOnlyToSomebodyInTheChannel() {
        assertThat(Raw.call(slack, "chat.postEphemeral", "channel", "C0SECRET", "user", "U0CAROL", "text", "a")
                        .path("error")
                        .asText())
                .isEqualTo("user_not_in_channel");
        String ts = Raw.call(slack, "chat.postEphemeral", "channel", "C0SECRET", "user", "U0BOB", "text", "a")
                .path("message_ts")
                .asText();
        assertThat(slack.seenBy("bob", "secret")).hasSize(1);
        assertThat(slack.seenBy("alice", "secret")).isEmpty();
        assertThat(Raw.call(slack, "chat.update", "channel", "C0SECRET", "ts", ts, "text", "b")
                        .path("error")
                        .asText())
                .isEqualTo("message_not_found");
        slack.users().reload("bob");
        assertThat(slack.seenBy("bob", "secret")).isEmpty();
    }

    @Test
    void aChangedMessageKeepsItsBlocksUnlessTheyAreGiven() {
        JsonNode blocks = Json.array(Json.object("type", "divider"));
        String ts = Raw.call(slack, "chat.postMessage", "channel", "C0GENERAL", "text", "a", "blocks", blocks)
                .path("ts")
                .asText();
        Raw.call(slack, "chat.update", "channel", "C0GENERAL", "ts", ts, "text", "b");
        assertThat(message(ts).blocks()).hasSize(1);
        assertThat(message(ts).text()).isEqualTo("b");
        Raw.call(slack, "chat.update", "channel", "C0GENERAL", "ts", ts, "text", "c", "blocks", Json.array());
        assertThat(message(ts).shown()).isEqualTo("c");
        assertThat(message(ts).edits()).isEqualTo(2);
    }

    @Test
    void onlyOwnMessagesCanBeChangedOrDeleted() {
        String theirs = slack.users().mention("bob", "general", "hello").ts();
        assertThat(Raw.call(slack, "chat.update", "channel", "C0GENERAL", "ts", theirs, "text", "b")
                        .path("error")
                        .asText())
                .isEqualTo("cant_update_message");
        assertThat(Raw.call(slack, "chat.delete", "channel", "C0GENERAL", "ts", theirs)
                        .path("error")
                        .asText())
                .isEqualTo("cant_delete_message");
        String ours = post("C0GENERAL", "a").path("ts").asText();
        assertThat(Raw.call(slack, "chat.delete", "channel", "C0GENERAL", "ts", ours)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(Raw.call(slack, "chat.update", "channel", "C0GENERAL", "ts", ours, "text", "b")
                        .path("error")
                        .asText())
                .isEqualTo("message_not_found");
    }

    @Test
    void oneMessageASecondAndChannelAfterABurst() {
        for (int i = 0; i < 4; i++) {
            assertThat(post("C0GENERAL", "a").path("ok").asBoolean()).isTrue();
        }
        HttpResponse<String> fifth =
                Raw.post(slack, "chat.postMessage", slack.botToken(), Json.object("channel", "C0GENERAL", "text", "a"));
        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.headers().firstValue("Retry-After")).contains("4");
        assertThat(post("C0SECRET", "a").path("ok").asBoolean()).isTrue();
        slack.advance(Duration.ofSeconds(4));
        assertThat(post("C0GENERAL", "a").path("ok").asBoolean()).isTrue();
        assertThat(slack.journal().violations(Kind.TOO_FAST)).hasSize(1);
    }

    @Test
    void peopleTellTheirLocaleOnlyWhenAsked() {
        JsonNode alice = Raw.call(slack, "users.info", "user", "U0ALICE", "include_locale", true)
                .path("user");
        assertThat(alice.path("locale").asText()).isEqualTo("ja-JP");
        assertThat(alice.path("tz").asText()).isEqualTo("Asia/Tokyo");
        assertThat(alice.path("tz_offset").asInt()).isEqualTo(32_400);
        assertThat(alice.path("is_admin").asBoolean()).isTrue();
        assertThat(Raw.call(slack, "users.info", "user", "U0BOB").path("user").has("locale"))
                .isFalse();
        assertThat(Raw.call(slack, "users.info", "user", "U0NOBODY")
                        .path("error")
                        .asText())
                .isEqualTo("user_not_found");
    }

    @Test
    void aChannelTellsWhetherTheBotIsIn() {
        JsonNode random =
                Raw.call(slack, "conversations.info", "channel", "C0RANDOM").path("channel");
        assertThat(random.path("is_member").asBoolean()).isFalse();
        JsonNode old = Raw.call(slack, "conversations.info", "channel", "C0OLD").path("channel");
        assertThat(old.path("is_archived").asBoolean()).isTrue();
        assertThat(Raw.call(slack, "conversations.info", "channel", "D0ALICE")
                        .path("needed")
                        .asText())
                .isEqualTo("im:read");
    }

    @Test
    void theMembersOfAChannelComeInPieces() {
        JsonNode first = Raw.call(slack, "conversations.members", "channel", "C0GENERAL", "limit", 3);
        JsonNode second = Raw.call(
                slack,
                "conversations.members",
                "channel",
                "C0GENERAL",
                "limit",
                3,
                "cursor",
                first.at("/response_metadata/next_cursor").asText());
        assertThat(first.path("members")).hasSize(3);
        assertThat(second.path("members")).hasSize(2);
        assertThat(second.at("/response_metadata/next_cursor").asText()).isEmpty();
    }

    @Test
    void historyShowsMetadataWhenAskedAndNoEphemeralMessages() {
        slack.tokens().grant("chat:write", "channels:history");
        JsonNode metadata = Json.object("event_type", "daily", "event_payload", Json.object("key", "k1"));
        Raw.call(slack, "chat.postMessage", "channel", "C0GENERAL", "text", "a", "metadata", metadata);
        Raw.call(slack, "chat.postEphemeral", "channel", "C0GENERAL", "user", "U0BOB", "text", "b");
        JsonNode all = Raw.call(slack, "conversations.history", "channel", "C0GENERAL", "include_all_metadata", true);
        assertThat(all.path("messages")).hasSize(1);
        assertThat(all.at("/messages/0/metadata/event_payload/key").asText()).isEqualTo("k1");
        assertThat(Raw.call(slack, "conversations.history", "channel", "C0GENERAL")
                        .at("/messages/0")
                        .has("metadata"))
                .isFalse();
    }

    @Test
    void aLimitedCallIsNotDoneAndALostAnswerIs() {
        slack.trouble().rateLimit("chat.postMessage", 1, 7);
        HttpResponse<String> limited =
                Raw.post(slack, "chat.postMessage", slack.botToken(), Json.object("channel", "C0GENERAL", "text", "a"));
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("7");
        assertThat(slack.seenBy("bob", "general")).isEmpty();

        slack.trouble().loseAnswer("chat.postMessage", 1);
        assertThatThrownBy(() -> post("C0GENERAL", "b")).isInstanceOf(Raw.Unreachable.class);
        assertThat(slack.seenBy("bob", "general")).hasSize(1);

        slack.trouble().fail("auth.test", 1, 503);
        slack.trouble().answerMalformed("auth.test", 1);
        assertThat(Raw.post(slack, "auth.test", slack.botToken(), Json.object()).statusCode())
                .isEqualTo(503);
        assertThat(Json.read(Raw.post(slack, "auth.test", slack.botToken(), Json.object())
                        .body()))
                .isEmpty();
        assertThat(Raw.call(slack, "auth.test").path("ok").asBoolean()).isTrue();
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void slackGoesAwayAndComesBackAtTheSameAddress() {
        URI address = slack.apiUrl();
        slack.wire().goAway();
        assertThatThrownBy(() -> post("C0GENERAL", "a")).isInstanceOf(Raw.Unreachable.class);
        slack.wire().comeBack();
        assertThat(slack.apiUrl()).isEqualTo(address);
        assertThat(post("C0GENERAL", "a").path("ok").asBoolean()).isTrue();
    }

    private JsonNode post(String channel, String text) {
        return Raw.call(slack, "chat.postMessage", "channel", channel, "text", text);
    }

    private Message message(String ts) {
        return slack.workspace().message("C0GENERAL", ts).orElseThrow();
    }
}
