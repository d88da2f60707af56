package talkbot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.app.CommandLine;
import talkbot.app.CommandLine.Result;
import talkbot.core.daily.Day;
import talkbot.core.daily.Day.State;
import talkbot.core.daily.Ledger;
import talkbot.core.daily.Schedule;
import talkbot.core.daily.Schedules;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.Database;
import talkbot.core.timing.Timing;
import talkbot.core.timing.Timing.Occurrence;

/** What an operator sees of the days of daily quotes. */
class UpcomingQuotesTest {

    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.empty());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);

    @TempDir
    private Path folder;

    private Occurrence ago(int days) {
        return new Occurrence(
                LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days), now.minus(Duration.ofDays(days)));
    }

    @Test
    void daysThatWereLeftOutCameLateOrAreUnsureAreSaid() throws Exception {
        Path talks = Files.createDirectories(folder.resolve("talks"));
        Files.writeString(
                talks.resolve("soil.txt"),
                "Soil is not dirt: it is the only bank in which a farmer saves for his child.\n");
        try (Database database = Database.sqlite(folder.resolve("data/talkbot.db"))) {
            new Schedules(database)
                    .put(new Schedule(
                            CHANNEL,
                            new Timing(LocalTime.MIDNIGHT, ZoneOffset.UTC, Timing.EVERY_DAY),
                            "",
                            Optional.empty(),
                            Language.ENGLISH,
                            new Person("slack", "T1", "U1", Optional.empty()),
                            now.minus(Duration.ofDays(9)),
                            "1"));
            Ledger ledger = new Ledger(database);
            ledger.skip(CHANNEL, ago(4), Day.MISSED, "here", now);
            settled(ledger, ago(3), State.UNSURE, "");
            settled(ledger, ago(2), State.POSTED, Day.LATE);
            settled(ledger, ago(1), State.POSTED, "");
        }
        Result said = new CommandLine()
                .run(
                        "quotes",
                        "--upcoming",
                        "--transcripts",
                        talks.toString(),
                        "--data",
                        folder.resolve("data").toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.lines())
                .contains(
                        ago(4).day() + "  slack:C1  not posted, because the bot was not running",
                        ago(3).day() + "  slack:C1  not known whether it was posted",
                        ago(2).day() + "  slack:C1  posted late")
                .noneMatch(line -> line.startsWith(ago(1).day() + "  "));
    }

    private void settled(Ledger ledger, Occurrence day, State state, String reason) {
        Day claimed = ledger.claim(CHANNEL, day, "here", now).orElseThrow();
        ledger.settle(CHANNEL, claimed, state, reason, "", now);
    }
}
