package talkbot.slack.fake.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * What the app answered to a delivery.
 *
 * @param delivery which act of a user or event it was
 * @param what as {@code slash_commands /talk} or {@code event app_mention}
 * @param attempt 0 for the first delivery, then the retries
 * @param latency by Slack's clock, from sending to hearing
 * @param late whether Slack no longer waited
 * @param payload what came with it; empty for a bare acknowledgement
 */
public record Ack(String delivery, String what, int attempt, Duration latency, boolean late, JsonNode payload) {}
