package talkbot.core.answer;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import talkbot.core.answer.CommandHandler.Asker;
import talkbot.core.command.Command;
import talkbot.core.command.Command.DailyWish;
import talkbot.core.daily.Daily;
import talkbot.core.daily.Day;
import talkbot.core.daily.Obstacles;
import talkbot.core.daily.Schedule;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.core.timing.Timing;
import talkbot.core.timing.Timing.Occurrence;

/** How a channel's daily quote stands: when it comes, what is in the way, and what came of the last days. */
final class DailyStanding {

    private static final int COMING = 3;
    private static final int PAST = 5;

    private DailyStanding() {}

    /** When it comes, and what came of the last days. */
    static List<Block> status(Asking asking, Daily daily, Asker asker) {
        Optional<Schedule> schedule = daily.of(asker.conversation());
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.heading("daily.title"));
        if (schedule.isEmpty()) {
            blocks.addAll(none(asking));
        } else {
            blocks.addAll(standing(asking, daily, schedule.get()));
        }
        List<Day> past = daily.latest(asker.conversation(), PAST).stream()
                .filter(day -> day.state().settled())
                .toList();
        if (!past.isEmpty()) {
            blocks.add(asking.note("daily.past"));
            past.forEach(day -> blocks.add(
                    new Block.Note(past(asking, day, asker.conversation().platform()))));
        }
        blocks.add(new Block.Buttons(
                schedule.isPresent()
                        ? List.of(
                                change(asking, Optional.empty()),
                                wish(asking, "button.daily.now", DailyWish.NOW),
                                wish(asking, "button.daily.skip", DailyWish.SKIP),
                                wish(asking, "button.daily.off", DailyWish.OFF))
                        : List.of(
                                new Button(asking.say("button.daily.plan"), new Command.PlanDaily(Optional.empty())))));
        return blocks;
    }

    /** When it comes next, and what is in the way. */
    static List<Block> standing(Asking asking, Daily daily, Schedule schedule) {
        List<Block> blocks = new ArrayList<>();
        Timing timing = schedule.timing();
        blocks.add(asking.paragraph(
                "daily.when",
                "time",
                timing.at().toString(),
                "days",
                days(asking, timing.days()),
                "zone",
                timing.zone().getId()));
        if (!schedule.topic().isEmpty()) {
            blocks.add(asking.paragraph("daily.topic", "topic", schedule.topic()));
        }
        schedule.talk()
                .flatMap(id -> asking.index().library().talk(id))
                .ifPresent(talk -> blocks.add(asking.paragraph("daily.talk", "talk", talk.title())));
        List<Span> coming = new ArrayList<>();
        coming.add(new Span.Plain(asking.say("daily.coming") + " "));
        for (Occurrence occurrence : daily.coming(schedule, COMING)) {
            if (coming.size() > 1) {
                coming.add(new Span.Plain(" · "));
            }
            coming.add(time(asking, occurrence.due(), timing.zone()));
        }
        blocks.add(new Block.Paragraph(coming));
        daily.obstacle(schedule.channel())
                .ifPresent(obstacle -> blocks.add(new Block.Paragraph(List.of(new Span.Strong(
                        Obstacles.sentence(obstacle, schedule.channel().platform(), asking.language()))))));
        return blocks;
    }

    /** That there is none, and how it can be set. */
    static List<Block> none(Asking asking) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.paragraph("daily.none"));
        blocks.addAll(examples(asking));
        return blocks;
    }

    /** How it can be set. */
    static List<Block> examples(Asking asking) {
        return List.of(
                new Block.Paragraph(List.of(
                        new Span.Code(asking.say("daily.example.1")),
                        new Span.Plain(" " + asking.say("daily.example.1.is")))),
                new Block.Paragraph(List.of(
                        new Span.Code(asking.say("daily.example.2")),
                        new Span.Plain(" " + asking.say("daily.example.2.is")))),
                new Block.Paragraph(List.of(
                        new Span.Code(asking.say("daily.example.3")),
                        new Span.Plain(" " + asking.say("daily.example.3.is")))));
    }

    private static List<Span> past(Asking asking, Day day, String platform) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span.Plain(day.day() + ": "));
        String reason = day.reason();
        spans.add(new Span.Plain(
                Obstacles.metBy(day)
                        ? asking.say("daily.state.SKIPPED") + " "
                                + Obstacles.sentence(Obstacles.of(day), platform, asking.language())
                        : asking.say("daily.state." + day.state() + (reason.isEmpty() ? "" : "." + reason))));
        return spans;
    }

    private static String days(Asking asking, Set<DayOfWeek> days) {
        if (days.equals(Timing.EVERY_DAY)) {
            return asking.say("daily.days.every");
        }
        if (days.equals(Timing.WEEKDAYS)) {
            return asking.say("daily.days.weekdays");
        }
        return days.stream()
                .sorted(Comparator.naturalOrder())
                .map(day ->
                        day.getDisplayName(TextStyle.SHORT, asking.language().locale()))
                .collect(Collectors.joining(asking.say("daily.days.separator")));
    }

    /** A moment, in a zone where the reader's is not known. */
    static Span time(Asking asking, Instant at, ZoneId zone) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(asking.language().locale())
                .format(at.atZone(zone));
        String time = DateTimeFormatter.ofPattern(
                        "(EEE) HH:mm z", asking.language().locale())
                .format(at.atZone(zone));
        return new Span.Time(date + " " + time, at);
    }

    /** A button that brings the form in which what is set can be changed, in this channel or another one. */
    static Button change(Asking asking, Optional<String> channel) {
        return new Button(asking.say("button.daily.change"), new Command.PlanDaily(channel));
    }

    /** A button that wishes for something. */
    static Button wish(Asking asking, String label, DailyWish wish) {
        return new Button(asking.say(label), new Command.Daily(wish));
    }
}
