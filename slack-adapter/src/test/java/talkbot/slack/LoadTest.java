package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.world.Message;

/** Very much at once, and nonsense, through one socket. */
class LoadTest extends InTeam {

    /** {@code -Dtalkbot.events=10000} for the whole number; fewer tell the same. */
    private static final int EVENTS = Integer.getInteger("talkbot.events", 2_000);

    /** What is in between and wants an answer: one in so many. */
    private static final int ASKED = 100;

    /** So many are sent before any has to be confirmed. */
    private static final int AT_ONCE = 250;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After so long Slack would send an event again. */
    private static final Duration LATE = Duration.ofSeconds(3);

    @Test
    void thousandsOfEventsInARowAreAllConfirmedAndTheQuestionsAmongThemAnsweredOnce() {
        ObjectNode chatter = team.slack
                .users()
                .directMessage("carol", "help")
                .payload()
                .orElseThrow()
                .json()
                .path("event")
                .deepCopy();
        chatter.put("channel", "C0GENERAL").put("channel_type", "channel");
        long start = System.nanoTime();
        List<Act> asked = IntStream.range(0, EVENTS)
                .boxed()
                .flatMap(i -> {
                    if (i % AT_ONCE == 0) {
                        team.slack.awaitQuiet(PATIENCE);
                    }
                    if (i % ASKED == 0) {
                        return Stream.of(team.slack.users().mention("bob", "general", "@talkbot oven " + i));
                    }
                    team.slack.users().event("carol", chatter.deepCopy().put("ts", "1." + i));
                    return Stream.empty();
                })
                .toList();
        team.slack.awaitQuiet(PATIENCE);
        Duration confirmed = Duration.ofNanos(System.nanoTime() - start);
        asked.forEach(act -> act.awaitReply(PATIENCE));
        System.out.printf(
                "%d events confirmed after %d ms, %d questions among them answered after %d ms%n",
                EVENTS,
                confirmed.toMillis(),
                asked.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());

        assertThat(asked)
                .hasSize(EVENTS / ASKED)
                .allSatisfy(act -> assertThat(act.replies()).hasSize(1));
        // A busy machine may hold up the one or the other.
        List<Duration> latencies =
                asked.stream().map(act -> act.awaitAck(SOON).latency()).sorted().toList();
        assertThat(latencies.get(latencies.size() * 9 / 10)).isLessThan(LATE);
    }

    @Test
    void nonsenseOnTheSocketIsConfirmedWhereItHasANameAndBreaksNothing() {
        List<String> payloads = List.of(
                "null",
                "7",
                "[]",
                "{}",
                "\"x\"",
                "{\"type\":\"event_callback\",\"event\":3}",
                "{\"type\":\"block_actions\",\"actions\":[]}",
                "{\"command\":\"/talk\"}",
                "[".repeat(200) + "]".repeat(200),
                "{\"type\":\"view_submission\",\"view\":{}}");
        int named = 0;
        for (String type : List.of("events_api", "interactive", "slash_commands", "unheard_of", "")) {
            for (String payload : payloads) {
                team.slack
                        .sockets()
                        .utter("{\"envelope_id\":\"nonsense-%d\",\"type\":\"%s\",\"payload\":%s}"
                                .formatted(named++, type, payload));
            }
        }
        for (String text :
                List.of("", "nonsense", "[]", "null", "{}", "{\"type\":7}", "{\"envelope_id\":{}}", "\u0000")) {
            team.slack.sockets().utter(text);
        }
        int expected = named;
        Set<String> ids =
                IntStream.range(0, expected).mapToObj(i -> "nonsense-" + i).collect(Collectors.toSet());
        team.slack.await(
                "confirmations",
                () -> team.slack.journal().violations(Violation.Kind.ACK_UNKNOWN).stream()
                                .filter(violation -> ids.stream()
                                        .anyMatch(id -> violation.toString().contains(id)))
                                .count()
                        >= expected,
                SOON);

        assertThat(team.talk("alice", "general", "help").shown()).contains("/talk");
        assertThat(team.slack.sockets().everOpened()).isEqualTo(1);
    }

    @Test
    void closingAnswersWhatIsInTheQueue() {
        SlackTeam closing = SlackTeam.connected(folder.resolve("closing"));
        try {
            closing.slack.trouble().delay("chat.postMessage", 12, Duration.ofMillis(50));
            List<Act> asked = IntStream.range(0, 12)
                    .mapToObj(i -> closing.slack.users().mention("bob", "general", "@talkbot oven " + i))
                    .toList();
            asked.forEach(act -> act.awaitAck(SOON));
            closing.platform().close();

            assertThat(asked)
                    .allSatisfy(act -> assertThat(act.replies())
                            .singleElement()
                            .extracting(Message::ephemeral)
                            .isEqualTo(false));
        } finally {
            closing.close();
        }
    }
}
