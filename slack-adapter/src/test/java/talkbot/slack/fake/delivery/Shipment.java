package talkbot.slack.fake.delivery;

import java.time.Instant;

/**
 * One attempt to tell the app something.
 *
 * @param id the envelope's id
 * @param act what it is about
 * @param payload what is told
 * @param attempt 0 first, then the retries
 * @param reason of a retry, else empty
 * @param sentAt by Slack's clock
 */
record Shipment(String id, Act act, Payload payload, int attempt, String reason, Instant sentAt) {}
