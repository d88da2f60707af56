package talkbot.core.answer;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import talkbot.core.answer.CommandHandler.Asker;
import talkbot.core.command.Command;
import talkbot.core.command.Command.DailyWish;
import talkbot.core.daily.Daily;
import talkbot.core.daily.Schedule;
import talkbot.core.deck.Wish;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.request.Conversation;
import talkbot.core.request.Rights;
import talkbot.core.request.Way;
import talkbot.core.store.Setting;
import talkbot.core.store.Store;
import talkbot.core.timing.Timing;
import talkbot.core.timing.Timing.Occurrence;

/** A channel's daily quote: sets it, and says how it stands. */
final class DailyAnswer {

    /** Zones to give as examples. */
    private static final String TOKYO = "Asia/Tokyo";

    private static final String NEW_YORK = "America/New_York";

    private final Optional<Daily> daily;
    private final Store store;
    private final Rights rights;
    private final QuoteAnswer quotes;

    DailyAnswer(Optional<Daily> daily, Store store, Rights rights, QuoteAnswer quotes) {
        this.daily = daily;
        this.store = store;
        this.rights = rights;
        this.quotes = quotes;
    }

    List<Block> set(Asking asking, Command.SetDaily command, Asker asker) {
        return forChannel(
                asking,
                asker,
                daily -> ifAllowed(asking, asker, () -> {
                    Optional<Block> never = never(asking, daily, asker);
                    if (never.isPresent()) {
                        return List.of(never.get());
                    }
                    Schedule schedule = daily.set(
                            asker.conversation(),
                            asker.person(),
                            command.plan(),
                            zone(daily, asker),
                            asking.language());
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(asking.heading("daily.set"));
                    blocks.addAll(DailyStanding.standing(asking, daily, schedule));
                    if (command.plan().zone().or(() -> known(asker)).isEmpty()) {
                        blocks.add(nobodysZone(asking, schedule.timing()));
                    }
                    // What is pressed below counts for the channel in which that stands.
                    blocks.add(new Block.Buttons(
                            asker.elsewhere()
                                    ? List.of(DailyStanding.change(
                                            asking,
                                            Optional.of(asker.conversation().channel())))
                                    : List.of(
                                            DailyStanding.wish(asking, "button.daily.now", DailyWish.NOW),
                                            DailyStanding.change(asking, Optional.empty()),
                                            DailyStanding.wish(asking, "button.daily.off", DailyWish.OFF))));
                    return blocks;
                }));
    }

    List<Block> wish(Asking asking, Command.Daily command, Asker asker) {
        return forChannel(asking, asker, daily -> switch (command.wish()) {
            case STATUS -> DailyStanding.status(asking, daily, asker);
            case NOW -> now(asking, daily, asker);
            case OFF -> ifAllowed(asking, asker, () -> off(asking, daily, asker));
            case SKIP -> ifAllowed(asking, asker, () -> skip(asking, daily, asker));
        });
    }

    /** The form to set it with; how it stands where it cannot be set, or not by this person. */
    Answer form(Asking asking, Command.PlanDaily plan, Asker asker, Reply status) {
        return daily.filter(d -> asker.way() != Way.LOCAL && rights.maySchedule(asker.person()))
                .<Answer>map(d -> Forms.daily(
                        asking,
                        plan,
                        asker.conversation().channel(),
                        d.of(asker.conversation()),
                        zone(d, asker),
                        status))
                .orElse(status);
    }

    List<Block> standing(Asking asking, Asker asker) {
        return forChannel(asking, asker, daily -> DailyStanding.status(asking, daily, asker));
    }

    List<Block> unskip(Asking asking, Command.Unskip command, Asker asker) {
        return forChannel(
                asking,
                asker,
                daily -> ifAllowed(asking, asker, () -> {
                    boolean back = LocalDates.parse(command.day())
                            .filter(day -> daily.unskip(asker.conversation(), day))
                            .isPresent();
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(asking.paragraph(back ? "daily.unskipped" : "daily.unskipped.not"));
                    blocks.addAll(DailyStanding.status(asking, daily, asker));
                    return blocks;
                }));
    }

    List<Block> unclear(Asking asking, Command.Unclear command) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                command.words().isBlank()
                        ? asking.paragraph("daily.unclear.time")
                        : asking.paragraph("daily.unclear", "words", command.words()));
        blocks.addAll(DailyStanding.examples(asking));
        return blocks;
    }

    private interface Done {
        List<Block> with(Daily daily);
    }

    /** Does what changes the schedule, for whoever may. */
    private List<Block> ifAllowed(Asking asking, Asker asker, Supplier<List<Block>> done) {
        return rights.maySchedule(asker.person()) ? done.get() : List.of(asking.paragraph("daily.refused"));
    }

    /** Why no quote can ever come there: a place in no workspace or server that the platform does not post to. */
    private static Optional<Block> never(Asking asking, Daily daily, Asker asker) {
        Conversation there = asker.conversation();
        return daily.obstacle(there)
                .filter(obstacle -> obstacle.kind() == Obstacle.Kind.NO_CHANNEL
                        && there.workspace().isEmpty())
                .map(obstacle -> asking.paragraph("daily.nowhere"));
    }

    private List<Block> forChannel(Asking asking, Asker asker, Done done) {
        if (asker.way() == Way.LOCAL || daily.isEmpty()) {
            return List.of(asking.paragraph("daily.channel.only"));
        }
        return done.with(daily.get());
    }

    private List<Block> now(Asking asking, Daily daily, Asker asker) {
        Optional<Schedule> schedule = daily.of(asker.conversation());
        LocalDate day = schedule.map(s -> daily.coming(s, 1).getFirst().day())
                .orElseGet(() -> LocalDate.now(zone(daily, asker)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.note(schedule.isPresent() ? "daily.preview" : "daily.preview.unset"));
        blocks.addAll(quotes.upcoming(
                asking, asker.conversation(), day, schedule.map(Schedule::wish).orElse(Wish.ANY)));
        return blocks;
    }

    private List<Block> off(Asking asking, Daily daily, Asker asker) {
        Optional<Schedule> before = daily.off(asker.conversation());
        return before.<List<Block>>map(schedule -> List.of(
                        asking.paragraph("daily.off"),
                        new Block.Buttons(List.of(
                                new Button(asking.say("button.daily.on"), new Command.SetDaily(schedule.plan()))))))
                .orElseGet(() -> DailyStanding.none(asking));
    }

    private List<Block> skip(Asking asking, Daily daily, Asker asker) {
        Optional<Schedule> schedule = daily.of(asker.conversation());
        if (schedule.isEmpty()) {
            return DailyStanding.none(asking);
        }
        try {
            Optional<Occurrence> skipped = daily.skip(asker.conversation());
            if (skipped.isEmpty()) {
                return List.of(asking.paragraph("daily.skip.late"));
            }
            List<Span> spans = new ArrayList<>();
            spans.add(new Span.Plain(asking.say("daily.skipped") + " "));
            spans.add(DailyStanding.time(
                    asking, skipped.get().due(), schedule.get().timing().zone()));
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(spans));
            blocks.addAll(DailyStanding.standing(asking, daily, schedule.get()));
            blocks.add(new Block.Buttons(List.of(new Button(
                    asking.say("button.undo"),
                    new Command.Unskip(skipped.get().day().toString())))));
            return blocks;
        } catch (IOException e) {
            return List.of(asking.paragraph("daily.skip.failed"));
        }
    }

    /** That the server's zone was taken, as nobody's is known, and how another one is given. */
    private static Block nobodysZone(Asking asking, Timing timing) {
        String taken = timing.zone().getId();
        return new Block.Note(List.of(
                new Span.Plain(asking.say("daily.zone.nobodys", "zone", taken) + " "),
                new Span.Code(asking.say(
                        "daily.zone.example",
                        "time",
                        timing.at().toString(),
                        "zone",
                        taken.equals(TOKYO) ? NEW_YORK : TOKYO))));
    }

    /** Given, else the asker's, else the channel's, else the server's. */
    private ZoneId zone(Daily daily, Asker asker) {
        return known(asker).orElseGet(daily::zone);
    }

    /** The asker's, else the channel's. */
    private Optional<ZoneId> known(Asker asker) {
        return asker.person()
                .zone()
                .or(() -> store.setting(asker.conversation(), Setting.ZONE).map(ZoneId::of));
    }
}
