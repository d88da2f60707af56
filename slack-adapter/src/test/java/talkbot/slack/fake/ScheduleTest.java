package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.slack.fake.api.Schedule;
import talkbot.slack.fake.record.Violation.Kind;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final FakeSlack slack = FakeSlack.start(new Setup().clock(FakeClock.frozenAt(NOW)));

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aScheduledMessageIsListedAndAppearsAtItsTime() {
        String id = schedule(NOW.plusSeconds(60), "later")
                .path("scheduled_message_id")
                .asText();
        JsonNode listed = Raw.call(slack, "chat.scheduledMessages.list", "channel", "C0GENERAL")
                .path("scheduled_messages");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("id").asText()).isEqualTo(id);
        assertThat(slack.scheduled()).extracting(Schedule.Planned::id).containsExactly(id);

        slack.advance(Duration.ofSeconds(59));
        assertThat(slack.seenBy("bob", "general")).isEmpty();
        slack.advance(Duration.ofSeconds(1));
        assertThat(slack.seenBy("bob", "general")).extracting(Message::shown).containsExactly("later");
        assertThat(Raw.call(slack, "chat.scheduledMessages.list").path("scheduled_messages"))
                .isEmpty();
    }

    @Test
    void aCancelledMessageDoesNotAppear() {
        String id = schedule(NOW.plusSeconds(61), "never")
                .path("scheduled_message_id")
                .asText();
        JsonNode first =
                Raw.call(slack, "chat.deleteScheduledMessage", "channel", "C0GENERAL", "scheduled_message_id", id);
        JsonNode second =
                Raw.call(slack, "chat.deleteScheduledMessage", "channel", "C0GENERAL", "scheduled_message_id", id);
        assertThat(first.path("ok").asBoolean()).isTrue();
        assertThat(second.path("error").asText()).isEqualTo("invalid_scheduled_message_id");
        slack.advance(Duration.ofHours(1));
        assertThat(slack.seenBy("bob", "general")).isEmpty();
    }

    @Test
    void inItsLastMinuteAMessageCannotBeTakenBack() {
        String id = schedule(NOW.plusSeconds(90), "as good as sent")
                .path("scheduled_message_id")
                .asText();
        slack.advance(Duration.ofSeconds(30));
        assertThat(Raw.call(slack, "chat.deleteScheduledMessage", "channel", "C0GENERAL", "scheduled_message_id", id)
                        .path("error")
                        .asText())
                .isEqualTo("invalid_scheduled_message_id");
        slack.advance(Duration.ofMinutes(1));
        assertThat(slack.seenBy("bob", "general")).hasSize(1);
    }

    @Test
    void aLongJumpPostsEachAtItsOwnTime() {
        schedule(NOW.plusSeconds(3_600), "second");
        schedule(NOW.plusSeconds(60), "first");
        slack.advance(Duration.ofDays(1));
        assertThat(slack.seenBy("bob", "general")).extracting(Message::shown).containsExactly("first", "second");
        assertThat(slack.seenBy("bob", "general"))
                .extracting(message -> (long) Double.parseDouble(message.ts()))
                .containsExactly(
                        NOW.plusSeconds(60).getEpochSecond(),
                        NOW.plusSeconds(3_600).getEpochSecond());
    }

    @Test
    void whatWaitsIsListedInPiecesByChannelAndTime() {
        slack.inviteBot("random");
        for (int i = 1; i <= 5; i++) {
            schedule(NOW.plusSeconds(60L * i), "m" + i);
        }
        Raw.call(slack, "chat.scheduleMessage", "channel", "C0RANDOM", "text", "r", "post_at", at(60));

        JsonNode first = list("channel", "C0GENERAL", "limit", 3);
        String cursor = first.at("/response_metadata/next_cursor").asText();
        assertThat(texts(first)).containsExactly("m1", "m2", "m3");
        JsonNode second = list("channel", "C0GENERAL", "limit", 3, "cursor", cursor);
        assertThat(texts(second)).containsExactly("m4", "m5");
        assertThat(second.at("/response_metadata/next_cursor").asText()).isEmpty();
        assertThat(texts(list("channel", "C0GENERAL", "oldest", at(120), "latest", at(180))))
                .containsExactly("m2", "m3");
        assertThat(texts(list("channel", "C0RANDOM"))).containsExactly("r");
        assertThat(texts(list())).hasSize(6);
    }

    @Test
    void listsThatMakeNoSenseAreRefused() {
        assertThat(list("cursor", "nonsense").path("error").asText()).isEqualTo("invalid_cursor");
        assertThat(list("limit", 0).path("error").asText()).isEqualTo("invalid_limit");
        assertThat(list("channel", "C0NOWHERE").path("error").asText()).isEqualTo("channel_not_found");
        assertThat(list("oldest", 20, "latest", 10).path("error").asText()).isEqualTo("invalid_time");
    }

    @ParameterizedTest
    @CsvSource({
        "C0RANDOM, not_in_channel",
        "C0HIDDEN, channel_not_found",
        "C0NOWHERE, channel_not_found",
        "C0OLD, is_archived",
    })
    void onlyPlacesToWriteToTakeMessagesForLater(String channel, String error) {
        assertThat(Raw.call(slack, "chat.scheduleMessage", "channel", channel, "text", "a", "post_at", at(60))
                        .path("error")
                        .asText())
                .isEqualTo(error);
    }

    @Test
    void whatCannotBePostedNowCannotBePostedLater() {
        JsonNode tooMany = Json.array(
                Collections.nCopies(51, Json.object("type", "divider")).toArray());
        assertThat(later("text", "a", "blocks", tooMany)).isEqualTo("invalid_blocks");
        assertThat(later()).isEqualTo("no_text");
        assertThat(later("text", "a".repeat(40_001))).isEqualTo("msg_too_long");
        slack.workspace().put(slack.workspace().channel("general").orElseThrow().asReadOnly());
        assertThat(later("text", "a")).isEqualTo("restricted_action_read_only_channel");
        slack.tokens().grant("commands");
        assertThat(later("text", "a")).isEqualTo("missing_scope");
    }

    @Test
    void aChannelLeftBeforeTheTimeGetsNothing() {
        schedule(NOW.plusSeconds(120), "a");
        slack.removeBot("general");
        slack.advance(Duration.ofMinutes(2));
        assertThat(slack.seenBy("bob", "general")).isEmpty();
        assertThat(slack.journal().violations(Kind.SCHEDULED_FAILED)).hasSize(1);
    }

    @Test
    void timesBeyondTheBoundsAreRefused() {
        assertThat(schedule(NOW, "a").path("error").asText()).isEqualTo("time_in_past");
        assertThat(schedule(NOW.plus(Duration.ofDays(120)), "a").path("ok").asBoolean())
                .isTrue();
        assertThat(schedule(NOW.plus(Duration.ofDays(121)), "a").path("error").asText())
                .isEqualTo("time_too_far");
    }

    @Test
    void thirtyInFiveMinutesAreEnough() {
        Instant window = NOW.plus(Duration.ofHours(1));
        for (int i = 0; i < 30; i++) {
            assertThat(schedule(window.plusSeconds(i), "a").path("ok").asBoolean())
                    .isTrue();
        }
        assertThat(schedule(window.plusSeconds(40), "a").path("error").asText()).isEqualTo("restricted_too_many");
        assertThat(schedule(window.plusSeconds(300), "a").path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void metadataIsTakenAndTheMessageNeverComes() {
        JsonNode metadata = Json.object("event_type", "daily", "event_payload", Json.object());
        JsonNode answer = Raw.call(
                slack,
                "chat.scheduleMessage",
                "channel",
                "C0GENERAL",
                "text",
                "a",
                "post_at",
                NOW.plusSeconds(60).getEpochSecond(),
                "metadata",
                metadata);
        assertThat(answer.path("ok").asBoolean()).isTrue();
        slack.advance(Duration.ofHours(1));
        assertThat(slack.seenBy("bob", "general")).isEmpty();
        assertThat(slack.journal().violations(Kind.SCHEDULED_FAILED)).hasSize(1);
    }

    private String later(Object... more) {
        ObjectNode arguments = Json.object("channel", "C0GENERAL", "post_at", at(60));
        arguments.setAll(Json.object(more));
        return Raw.json(Raw.post(slack, "chat.scheduleMessage", slack.botToken(), arguments))
                .path("error")
                .asText();
    }

    private JsonNode list(Object... namesAndValues) {
        return Raw.call(slack, "chat.scheduledMessages.list", namesAndValues);
    }

    private static List<String> texts(JsonNode listed) {
        return listed.path("scheduled_messages").findValuesAsText("text");
    }

    private static long at(int seconds) {
        return NOW.plusSeconds(seconds).getEpochSecond();
    }

    private JsonNode schedule(Instant at, String text) {
        return Raw.call(
                slack, "chat.scheduleMessage", "channel", "C0GENERAL", "text", text, "post_at", at.getEpochSecond());
    }
}
