package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Setup;

/** What an app is not told of. */
class EventLimitsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:30Z");
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void beyondTheHoursMeasureOnlyTheLimitItselfIsTold() {
        try (FakeSlack slack = FakeSlack.start(new Setup()
                        .clock(FakeClock.frozenAt(NOW))
                        .eventsAnHour(2)
                        .withoutEchoes());
                RawSocket app = RawSocket.open(slack)) {
            slack.awaitConnections(1, SOON);
            slack.users().mention("bob", "general", "one");
            slack.users().mention("bob", "general", "two");
            Act third = slack.users().mention("bob", "general", "three");
            slack.users().mention("bob", "general", "four");

            assertThat(third.payload()).isEmpty();
            List<JsonNode> frames = List.of(app.next(), app.next(), app.next(), app.next());
            assertThat(app.silent()).isTrue();
            // Slack promises no order of deliveries.
            List<JsonNode> limits = frames.stream()
                    .map(frame -> frame.path("payload"))
                    .filter(payload -> payload.path("type").asText().equals("app_rate_limited"))
                    .toList();
            assertThat(limits).hasSize(1);
            JsonNode limited = limits.getFirst();
            assertThat(limited.path("minute_rate_limited").asLong())
                    .isEqualTo(NOW.minusSeconds(30).getEpochSecond());
            assertThat(limited.path("team_id").asText()).isEqualTo("T0FAKE");
            assertThat(limited.has("event")).isFalse();
            slack.advance(Duration.ofHours(1));
            assertThat(slack.users().mention("bob", "general", "five").payload())
                    .isPresent();
        }
    }

    @Test
    void linksOfOtherDomainsAreNotTold() {
        try (FakeSlack slack = FakeSlack.start(new Setup().unfurlDomains("example.com"))) {
            assertThat(slack.users()
                            .shareLink("bob", "general", "https://example.org/a")
                            .payload())
                    .isEmpty();
            JsonNode event = slack.users()
                    .shareLink("bob", "general", "https://example.org/a", "https://talks.example.com/b")
                    .payload()
                    .orElseThrow()
                    .json()
                    .path("event");
            assertThat(event.path("links")).hasSize(1);
            assertThat(event.at("/links/0/domain").asText()).isEqualTo("example.com");
        }
    }

    @Test
    void aSixthDomainIsRefused() {
        assertThatThrownBy(() -> new Setup().unfurlDomains("a.org", "b.org", "c.org", "d.org", "e.org", "f.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
