package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.core.timing.Timing;

class TurnsTest extends InTown {

    private static final Duration AHEAD = Duration.ofMinutes(20);
    private static final int MANY = 1_000;
    private static final List<Conversation> CROWD =
            IntStream.range(0, MANY).mapToObj(i -> channel("large", "C" + i)).toList();
    private static final Conversation ALONE = channel("small", "C1");

    private Turns turns;

    @BeforeEach
    void setMany() {
        Schedules schedules = new Schedules(database);
        CROWD.forEach(channel -> set(schedules, channel));
        set(schedules, ALONE);
        turns = new Turns(schedules);
    }

    private static Conversation channel(String workspace, String id) {
        return new Conversation("here", workspace, id, Optional.empty());
    }

    private static void set(Schedules schedules, Conversation channel) {
        schedules.put(new Schedule(
                channel,
                new Timing(LocalTime.of(9, 0), Town.TOKYO, Timing.EVERY_DAY),
                "",
                Optional.empty(),
                Language.ENGLISH,
                Town.ALICE,
                Instant.EPOCH,
                "1"));
    }

    @Test
    void whoIsAloneComesAmongTheFirst() {
        Instant alone = turns.begin(ALONE, NINE, Duration.ZERO);
        assertThat(alone).isBetween(NINE, NINE.plusMillis(1));
        assertThat(CROWD.stream()
                        .filter(channel ->
                                turns.begin(channel, NINE, Duration.ZERO).isBefore(alone)))
                .hasSizeLessThan(10);
        assertThat(CROWD)
                .allSatisfy(channel ->
                        assertThat(turns.begin(channel, NINE, Duration.ZERO)).isBetween(NINE, NINE.plusMillis(MANY)));
    }

    @Test
    void handOversOfOneWorkspaceLieAsFarApartAsItsRateWants() {
        List<Instant> begins = CROWD.stream()
                .map(channel -> turns.begin(channel, NINE, AHEAD))
                .sorted()
                .toList();
        for (int i = 0; i + 60 < begins.size(); i++) {
            assertThat(begins.get(i + 60)).isAfter(begins.get(i).plusSeconds(60));
        }
        assertThat(begins.getLast()).isBeforeOrEqualTo(NINE.minus(AHEAD.dividedBy(2)));
    }

    @Test
    void aSmallWorkspaceHandsOverAsLateAsIfThereWereNoLargeOne() {
        assertThat(turns.begin(ALONE, NINE, AHEAD)).isBetween(NINE.minus(AHEAD), NINE.minus(AHEAD.dividedBy(2)));
    }

    @Test
    void whereThePlatformWantsPatienceTheOthersOfThatWorkspaceWaitTooAndNobodyElse() {
        Instant until = NINE.plusSeconds(30);
        turns.refused(CROWD.getFirst(), until);
        assertThat(CROWD)
                .allSatisfy(channel ->
                        assertThat(turns.after(channel, NINE)).isBetween(until, until.plus(Duration.ofMinutes(5))));
        assertThat(turns.after(ALONE, NINE)).isEqualTo(NINE);
        assertThat(turns.after(CROWD.getLast(), until)).isEqualTo(until);
    }
}
