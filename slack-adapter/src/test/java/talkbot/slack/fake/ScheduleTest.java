package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

        slack.advance(Duration.ofSeconds(59));
        assertThat(slack.seenBy("bob", "general")).isEmpty();
        slack.advance(Duration.ofSeconds(1));
        assertThat(slack.seenBy("bob", "general")).extracting(Message::shown).containsExactly("later");
        assertThat(Raw.call(slack, "chat.scheduledMessages.list").path("scheduled_messages"))
                .isEmpty();
    }

    @Test
    void aCancelledMessageDoesNotAppear() {
        String id = schedule(NOW.plusSeconds(60), "never")
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

    private JsonNode schedule(Instant at, String text) {
        return Raw.call(
                slack, "chat.scheduleMessage", "channel", "C0GENERAL", "text", text, "post_at", at.getEpochSecond());
    }
}
