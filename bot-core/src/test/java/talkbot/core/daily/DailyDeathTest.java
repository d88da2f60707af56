package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.daily.Day.State;

/** Whoever dies, and whatever answer is lost, a channel gets its quote once. */
class DailyDeathTest extends InTown {

    @ParameterizedTest
    @EnumSource(Town.Kind.class)
    void aProcessThatDiesBeforeSendingIsCoveredInUnderTwoMinutes(Town.Kind kind) {
        Town town = town(kind);
        town.nine();
        town.platform.before = () -> {
            throw new Town.Death();
        };
        assertThatThrownBy(() -> town.live(town.process(), NINE)).isInstanceOf(Town.Death.class);
        town.platform.before = () -> {};
        town.live(town.process(), NINE.plusSeconds(100));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.platform.posted.getFirst().at()).isBefore(NINE.plusSeconds(120));
    }

    @ParameterizedTest
    @EnumSource(Town.Kind.class)
    void whatAProcessSentBeforeItDiedIsNotSentAgain(Town.Kind kind) {
        Town town = town(kind);
        town.nine();
        town.platform.after = () -> {
            throw new Town.Death();
        };
        assertThatThrownBy(() -> town.live(town.process(), NINE)).isInstanceOf(Town.Death.class);
        town.platform.after = () -> {};
        town.live(town.process(), NINE.plusSeconds(100));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.POSTED);
        assertThat(town.count("doubles_prevented")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Town.Kind.class)
    void anAnswerThatIsLostMakesNoDouble(Town.Kind kind) {
        Town town = town(kind);
        town.nine();
        town.platform.after = () -> {
            throw new IOException("no answer");
        };
        DailyRound process = town.process();
        town.live(process, NINE.minus(Duration.ofMinutes(5)));
        town.platform.after = () -> {};
        town.live(process, NINE.plus(Duration.ofMinutes(10)));
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void twoProcessesAtOncePostOnce() {
        Town town = town(Town.Kind.REMEMBERS);
        town.nine();
        DailyRound one = town.process();
        DailyRound other = town.process();
        town.advance(NINE);
        town.platform.before = () -> {
            town.platform.before = () -> {};
            other.run(Town.CHANNEL);
        };
        one.run(Town.CHANNEL);
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void whoStoodStillForMostOfTheLeaseSendsNothingThatAnotherMayBeSending() {
        Town town = town(Town.Kind.REMEMBERS);
        town.nine();
        DailyRound one = town.process();
        DailyRound other = town.process();
        town.advance(NINE);
        town.quoting = () -> {
            town.quoting = () -> {};
            town.advance(town.now.plusSeconds(55));
        };
        town.platform.before = () -> {
            town.platform.before = () -> {};
            town.advance(town.now.plusSeconds(10));
            other.run(Town.CHANNEL);
        };
        town.live(one, NINE.plus(Duration.ofMinutes(5)));
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void aDoubleThatWaitsIsTakenBackBeforeItIsSeen() {
        Town town = town(Town.Kind.KEEPS);
        town.nine();
        town.platform.after = () -> {
            throw new Town.Death();
        };
        DailyRound dying = town.process();
        assertThatThrownBy(() -> town.live(dying, NINE)).isInstanceOf(Town.Death.class);
        town.platform.after = () -> {};
        DailyRound process = town.process();
        town.live(process, NINE.minus(Duration.ofMinutes(4)));
        assertThat(town.platform.waiting).hasSize(1);
        town.platform.waiting.put(
                "late answer", town.platform.waiting.values().iterator().next());
        town.live(process, NINE.plusSeconds(30));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.count("doubles_prevented")).isEqualTo(2);
    }

    @Test
    void whatWasClaimedAndNotYetSentNeedsNoProof() {
        Town town = town(Town.Kind.KEEPS);
        town.nine();
        town.advance(NINE.plus(Duration.ofMinutes(30)));
        town.quoting = () -> {
            throw new Town.Death();
        };
        for (int i = 0; i < 2; i++) {
            DailyRound dying = town.process();
            assertThatThrownBy(() -> dying.run(Town.CHANNEL)).isInstanceOf(Town.Death.class);
            town.advance(town.now.plus(Duration.ofMinutes(2)));
        }
        town.quoting = () -> {};
        town.live(town.process(), NINE.plus(Duration.ofHours(1)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.POSTED);
    }

    @Test
    void whatNobodyCanProveIsNotSentAgainAndIsSaid() {
        Town town = town(Town.Kind.KEEPS);
        town.nine();
        // Down at nine, so that it is posted at once, and dies over it.
        town.advance(NINE.plus(Duration.ofMinutes(30)));
        town.platform.after = () -> {
            throw new Town.Death();
        };
        DailyRound dying = town.process();
        assertThatThrownBy(() -> dying.run(Town.CHANNEL)).isInstanceOf(Town.Death.class);
        town.platform.after = () -> {};
        town.live(town.process(), NINE.plus(Duration.ofHours(1)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.UNSURE);
        assertThat(town.platform.told).singleElement().asString().contains("not sent again");
    }

    @Test
    void aPlatformThatDoesNotSayWhatItHasIsAskedAgain() {
        Town town = town(Town.Kind.REMEMBERS);
        town.nine();
        town.platform.after = () -> {
            throw new IOException("no answer");
        };
        town.platform.finding = () -> {
            throw new IOException("no answer");
        };
        DailyRound process = town.process();
        town.live(process, NINE.plus(Duration.ofMinutes(30)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.CLAIMED);
        town.platform.finding = () -> {};
        town.live(process, NINE.plus(Duration.ofMinutes(35)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.POSTED);
    }

    @Test
    void aMessageThatADeadProcessLeftAndSomebodyTookAwayComesAllTheSame() {
        Town town = town(Town.Kind.KEEPS);
        town.nine();
        town.platform.after = () -> {
            throw new Town.Death();
        };
        DailyRound dying = town.process();
        assertThatThrownBy(() -> town.live(dying, NINE)).isInstanceOf(Town.Death.class);
        town.platform.after = () -> {};
        DailyRound process = town.process();
        town.live(process, NINE.minus(Duration.ofMinutes(4)));
        town.platform.waiting.clear();
        town.live(process, NINE.plusSeconds(30));
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void threeDeathsOneAfterTheOtherMakeNoDouble() {
        Town town = town(Town.Kind.REMEMBERS);
        town.nine();
        town.platform.after = () -> {
            throw new Town.Death();
        };
        DailyRound first = town.process();
        assertThatThrownBy(() -> town.live(first, NINE.plusSeconds(1))).isInstanceOf(Town.Death.class);
        Instant sent = town.now;
        town.platform.finding = () -> {
            throw new Town.Death();
        };
        for (int deaths = 0; deaths < 3; deaths++) {
            DailyRound next = town.process();
            assertThatThrownBy(() -> town.live(next, NINE.plus(Duration.ofMinutes(30))))
                    .isInstanceOf(Town.Death.class);
        }
        town.platform.finding = () -> {};
        town.platform.after = () -> {};
        town.live(town.process(), NINE.plus(Duration.ofMinutes(30)));
        // Whoever comes last looks as far back as the first one began.
        assertThat(town.platform.since).isEqualTo(sent);
        assertThat(town.platform.posted).hasSize(1);
    }
}
