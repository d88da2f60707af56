package talkbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.Talks;
import talkbot.core.command.Command.DailyWish;
import talkbot.core.message.Language;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;

/** What is typed after {@code /talk daily}. */
class DailyWordsTest {

    private final CommandParser parser = new CommandParser(Talks.LIBRARY);

    private Plan plan(String text) {
        assertThat(parser.parse(text)).isInstanceOf(Command.SetDaily.class);
        return ((Command.SetDaily) parser.parse(text)).plan();
    }

    @ParameterizedTest
    @CsvSource({
        "daily 09:00, 09:00", "daily 9:00, 09:00", "毎日 9:00, 09:00", "daily 21:30, 21:30", "毎日 ９：００, 09:00",
        "毎日 毎朝9時, 09:00", "毎日 九時, 09:00", "毎日 9時半, 09:30", "毎日 午後3時, 15:00", "毎日 午後 3時, 15:00",
        "毎日 夜9時, 21:00", "毎日 毎晩十時四十五分, 22:45", "毎日 正午, 12:00", "毎日 二十三時, 23:00", "毎日 午前0時, 00:00",
        "daily 9am, 09:00", "daily 9 am, 09:00", "daily 9:30pm, 21:30", "daily 9:30 p.m., 21:30", "daily 12am, 00:00",
        "daily 12 pm, 12:00", "daily at noon, 12:00", "daily midnight, 00:00", "daily 24:00 9:00, ", "daily 0:00, 00:00"
    })
    void timesAreReadAsPeopleWriteThem(String text, LocalTime expected) {
        if (expected == null) {
            assertThat(parser.parse(text)).isInstanceOf(Command.Unclear.class);
        } else {
            assertThat(plan(text).at()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "daily 8:30 America/New_York, America/New_York",
        "daily 8:30 america/new_york, America/New_York",
        "daily 8:30 New York, America/New_York",
        "daily 8:30 Tokyo, Asia/Tokyo",
        "毎日 8:30 東京, Asia/Tokyo",
        "毎日 8:30 日本時間, Asia/Tokyo",
        "daily 8:30 JST, Asia/Tokyo",
        "daily 8:30 UTC, UTC",
        "daily 8:30 +09:00, +09:00",
        "daily 8:30 UTC+9, +09:00",
        "daily Europe/London 8:30, Europe/London",
        "毎日 8:30 ニューヨーク, America/New_York"
    })
    void zonesAreReadAsPeopleWriteThem(String text, String zone) {
        assertThat(plan(text).zone()).contains(ZoneId.of(zone));
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        Set<DayOfWeek> some = Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(plan("daily 9:00").days()).isEqualTo(Timing.EVERY_DAY);
        assertThat(plan("daily 8:30 America/New_York weekdays").days()).isEqualTo(Timing.WEEKDAYS);
        assertThat(plan("毎日 平日 9時").days()).isEqualTo(Timing.WEEKDAYS);
        assertThat(plan("毎日 9時 月水金").days()).isEqualTo(some);
        assertThat(plan("daily 9:00 mon,wed,fri").days()).isEqualTo(some);
        assertThat(plan("daily 9:00 mon wed fri").days()).isEqualTo(some);
        assertThat(plan("daily 9:00 Mondays").days()).containsExactly(DayOfWeek.MONDAY);
        assertThat(plan("daily 9:00 mon-fri").days()).isEqualTo(Timing.WEEKDAYS);
        assertThat(plan("daily 9:00 fri-mon").days()).hasSize(4);
        assertThat(plan("毎日 月水金の9時").days()).isEqualTo(some);
        assertThat(plan("毎日 平日9時").days()).isEqualTo(Timing.WEEKDAYS);
        assertThat(plan("毎日 週末 10時").days()).isEqualTo(Timing.WEEKEND);
        assertThat(plan("毎日 月曜日 10時").days()).containsExactly(DayOfWeek.MONDAY);
    }

    @Test
    void aTopicATalkAndALanguageCanBeWished() {
        Plan plan = plan("daily 9:00 topic:writing papers lang:en");
        assertThat(plan.topic()).isEqualTo("writing papers");
        assertThat(plan.language()).contains(Language.ENGLISH);
        assertThat(plan("毎日 9時 話題:研究").topic()).isEqualTo("研究");
        assertThat(plan("daily 9:00 about deep work").topic()).isEqualTo("deep work");
        String id = Talks.LIBRARY.talks().getFirst().id();
        assertThat(plan("daily 9:00 in:" + id).talk()).contains(id);
        assertThat(parser.parse("daily 9:00 in:nosuchtalk")).isEqualTo(new Command.Unclear("in:nosuchtalk"));
    }

    @ParameterizedTest
    @CsvSource({
        "毎朝9時, 09:00",
        "毎日9時半, 09:30",
        "毎晩 21:30, 21:30",
        "平日8時半 Asia/Tokyo, 08:30",
        "毎朝九時 話題:研究, 09:00",
        "every day at 9:00, 09:00",
        "every morning 8am, 08:00",
        "weekdays 8:30, 08:30"
    })
    void howOftenSaysWhatIsWishedWithoutTheCommandsName(String text, LocalTime at) {
        assertThat(plan(text).at()).isEqualTo(at);
        assertThat(plan(text).days()).isEqualTo(text.matches("(?:平日|weekdays).*") ? Timing.WEEKDAYS : Timing.EVERY_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"毎日の研究", "毎朝9時に起きる人", "weekdays", "毎朝", "平日の夜", "every day", "9時", "daily life"})
    void wordsThatOnlySpeakOfDaysAreSearched(String text) {
        assertThat(parser.parse(text)).isInstanceOf(Command.Search.class);
    }

    @Test
    void wishesAreReadInBothLanguages() {
        assertThat(parser.parse("daily")).isEqualTo(new Command.Daily(DailyWish.STATUS));
        assertThat(parser.parse("毎日 停止")).isEqualTo(new Command.Daily(DailyWish.OFF));
        assertThat(parser.parse("daily off")).isEqualTo(new Command.Daily(DailyWish.OFF));
        assertThat(parser.parse("daily now")).isEqualTo(new Command.Daily(DailyWish.NOW));
        assertThat(parser.parse("毎日 スキップ")).isEqualTo(new Command.Daily(DailyWish.SKIP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily 25:00", "daily 9:99", "daily weekdays", "daily 9:00 Mars/Base", "毎日 9時 アジア"})
    void whatIsNotUnderstoodIsSaid(String text) {
        assertThat(parser.parse(text)).isInstanceOf(Command.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "毎朝9時に名言を投稿して, 09:00",
        "毎日 午後6時半に 名言ちょうだい, 18:30",
        "平日の8:30に名言お願いします, 08:30",
        "post a good quote every day at 9am please, 09:00",
        "quotes on weekdays at 8:30, 08:30",
        "a quote every morning at 7:15, 07:15",
        "毎日正午に名言がほしい, 12:00"
    })
    void aDailyQuoteCanBeWishedInFreeWords(String words, LocalTime at) {
        Command command = new AskInterpreter(new Talks.ExactIndex(Talks.LIBRARY)).interpret(words, Optional.empty());
        assertThat(command).isInstanceOf(Command.SetDaily.class);
        assertThat(((Command.SetDaily) command).plan().at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"毎日の名言", "今日の名言ちょうだい", "a quote about every day life", "9時の名言"})
    void aQuoteWithoutATimeOrADayIsJustAQuote(String words) {
        assertThat(new AskInterpreter(new Talks.ExactIndex(Talks.LIBRARY)).interpret(words, Optional.empty()))
                .isInstanceOf(Command.DrawQuote.class);
    }

    @Test
    void wordsThatSpeakOfNoTimeAreSearched() {
        assertThat(parser.parse("daily standup meetings")).isEqualTo(new Command.Search("daily standup meetings", 1));
        assertThat(parser.parse("毎日の習慣")).isEqualTo(new Command.Search("毎日の習慣", 1));
    }

    @Test
    void aWishFitsIntoAButton() {
        Command set = new Command.SetDaily(new Plan(
                LocalTime.of(9, 0),
                Optional.of(ZoneId.of("Asia/Tokyo")),
                Timing.WEEKDAYS,
                "研究",
                Optional.of("talk"),
                Optional.of(Language.ENGLISH)));
        assertThat(CommandCodec.decode(CommandCodec.encode(set))).isEqualTo(set);
    }
}
