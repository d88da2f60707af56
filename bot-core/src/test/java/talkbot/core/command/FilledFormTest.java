package talkbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.Talks;
import talkbot.core.form.Filled;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;

/** What people fill in, chosen or typed. */
class FilledFormTest {

    private static final Command DAILY = new Command.PlanDaily(Optional.empty());
    private static final Command SEARCH = new Command.Fill(Optional.empty());

    private static FilledForm.Meaning read(Command asks, Map<String, List<String>> values) {
        return FilledForm.read(asks, new Filled(values), Talks.LIBRARY);
    }

    @Test
    void aChosenDailyQuoteIsOne() {
        assertThat(read(
                        DAILY,
                        Map.of(
                                "time", List.of("07:30"),
                                "zone", List.of("Europe/Paris"),
                                "days", List.of("monday", "friday"),
                                "topic", List.of(" 霧　の 日 "),
                                "talk", List.of("lighthouse"))))
                .isEqualTo(new FilledForm.Clear(new Command.SetDaily(new Plan(
                        LocalTime.of(7, 30),
                        Optional.of(ZoneId.of("Europe/Paris")),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        "霧 の 日",
                        Optional.of("lighthouse"),
                        Optional.empty()))));
    }

    @Test
    void aTypedDailyQuoteIsTheSame() {
        assertThat(read(
                        DAILY,
                        Map.of(
                                "time", List.of("午後3時"),
                                "zone", List.of("東京"),
                                "days", List.of("平日"),
                                "talk", List.of("灯台守"))))
                .isEqualTo(new FilledForm.Clear(new Command.SetDaily(new Plan(
                        LocalTime.of(15, 0),
                        Optional.of(ZoneId.of("Asia/Tokyo")),
                        Timing.WEEKDAYS,
                        "",
                        Optional.of("lighthouse"),
                        Optional.empty()))));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(read(
                        DAILY,
                        Map.of(
                                "time", List.of("soon"),
                                "zone", List.of("Atlantis"),
                                "days", List.of(),
                                "talk", List.of("no such talk"))))
                .isInstanceOfSatisfying(
                        FilledForm.Unclear.class,
                        unclear -> assertThat(unclear.wrong()).containsOnlyKeys("time", "zone", "days", "talk"));
    }

    @Test
    void wordsAreSearchedForInOneTalkWhereOneIsNamed() {
        assertThat(read(SEARCH, Map.of("words", List.of("霧の日"), "talk", List.of("lighthouse"))))
                .isEqualTo(new FilledForm.Clear(new Command.Search("in:lighthouse 霧の日", 1)));
        assertThat(read(SEARCH, Map.of("words", List.of("霧の日"))))
                .isEqualTo(new FilledForm.Clear(new Command.Search("霧の日", 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "tok, Asia/Tokyo",
        "東京, Asia/Tokyo",
        "new y, America/New_York",
        "EUROPE/LON, Europe/London",
        "jst, Asia/Tokyo",
        "t, Asia/Tokyo",
        "とう, Asia/Tokyo",
        "'', Asia/Tokyo",
    })
    void zonesAreOfferedByAnyPartOfTheirName(String typed, String zone) {
        assertThat(Zones.suggest(typed, 20))
                .hasSizeLessThanOrEqualTo(20)
                .first()
                .isEqualTo(ZoneId.of(zone));
    }

    @Test
    void anOffsetIsNotOfferedTheOtherWayRound() {
        assertThat(Zones.suggest("+9", 20)).extracting(ZoneId::getId).containsExactly("+09:00");
    }

    @Test
    void noZoneIsOfferedForNonsense() {
        assertThat(Zones.suggest("zzz", 20)).isEmpty();
    }
}
