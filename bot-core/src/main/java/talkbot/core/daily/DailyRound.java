package talkbot.core.daily;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.daily.Day.State;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.request.Conversation;
import talkbot.core.timing.Timing;
import talkbot.core.timing.Timing.Occurrence;

/**
 * Does for one channel whatever is to do now, and says when to look again. A day is claimed before its quote is sent and
 * settled after it; what another process claimed and left is settled by evidence before anything is sent. It may be
 * called at any moment, as often as one likes, by any process: the ledger alone says what is left to do.
 */
final class DailyRound {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);

    /** Where no process of ours speaks the channel's platform, another one may. */
    private static final Duration ELSEWHERE = Duration.ofMinutes(1);

    /** Missed days that are written down after a long absence; a ledger is no calendar. */
    private static final int MOST_MISSED = 7;

    /** Of a channel's days, how many are read; any that is open or near is among them. */
    private static final int LATEST = 16;

    private final Schedules schedules;
    private final Ledger ledger;
    private final DailyRules rules;
    private final DailyMeters meters;
    private final Function<String, Optional<ChatPlatform>> platforms;
    private final Turns turns;
    private final Delivery delivery;
    private final Inquiry inquiry;

    DailyRound(
            Schedules schedules,
            Ledger ledger,
            DailyRules rules,
            DailyMeters meters,
            Function<String, Optional<ChatPlatform>> platforms,
            QuoteOfTheDay quotes,
            DailyNotices notices) {
        this.schedules = schedules;
        this.ledger = ledger;
        this.rules = rules;
        this.meters = meters;
        this.platforms = platforms;
        this.turns = new Turns(schedules);
        Settling settling = new Settling(ledger, rules, meters, quotes, notices);
        this.delivery = new Delivery(ledger, rules, turns, settling, notices);
        this.inquiry = new Inquiry(ledger, rules, meters, settling, delivery);
    }

    /** Does what is to do; when to look again, or nothing if the channel has no daily quote. */
    Optional<Instant> run(Conversation channel) {
        Optional<Schedule> schedule = schedules.of(channel);
        while (schedule.isPresent()) {
            Instant next = run(schedule.get());
            Optional<Schedule> after = schedules.of(channel);
            if (after.map(Schedule::version).equals(schedule.map(Schedule::version))) {
                return Optional.of(next);
            }
            // It was set anew meanwhile; what was handed over for the old time is taken back.
            platforms.apply(channel.platform()).ifPresent(platform -> withdraw(channel, platform));
            schedule = after;
        }
        return Optional.empty();
    }

    /** Takes back what waits to appear, so that the day can be claimed again; what cannot be taken back stays. */
    void withdraw(Conversation channel, ChatPlatform platform) {
        Instant now = rules.clock().instant();
        for (Day day : ledger.open(channel)) {
            if (day.state() == State.HANDED && day.due().isAfter(now)) {
                try {
                    if (platform.withdraw(channel, day.handle())) {
                        ledger.release(channel, day);
                    }
                } catch (IOException e) {
                    LOG.warn("a quote that waits on {} could not be taken back: {}", platform.name(), e.getMessage());
                }
            }
        }
    }

    private Instant run(Schedule schedule) {
        Conversation channel = schedule.channel();
        Optional<ChatPlatform> spoken = platforms.apply(channel.platform());
        if (spoken.isEmpty()) {
            return rules.clock().instant().plus(ELSEWHERE);
        }
        ChatPlatform platform = spoken.get();
        List<Day> days = ledger.latest(channel, LATEST);
        Set<LocalDate> known = days.stream().map(Day::day).collect(Collectors.toSet());
        Instant wake = Instant.MAX;
        for (Day day : days.reversed()) {
            wake = earlier(wake, inquiry.resume(schedule, platform, day));
        }
        Instant now = rules.clock().instant();
        Occurrence next = next(schedule, known, now);
        Instant begin = turns.begin(channel, next.due(), platform.ahead());
        if (now.isBefore(begin)) {
            return earlier(wake, begin);
        }
        if (now.isBefore(next.due()) && now.plus(Delivery.TOO_SOON).isAfter(next.due())) {
            return earlier(wake, next.due());
        }
        Instant turn = turns.after(channel, now);
        if (turn.isAfter(now)) {
            return earlier(wake, turn);
        }
        Optional<Day> claimed = ledger.claim(channel, next, rules.owner(), now);
        if (claimed.isEmpty()) {
            // Another process was faster by a moment.
            return now.plusSeconds(1);
        }
        meters.due();
        wake = earlier(wake, delivery.send(schedule, platform, claimed.get()));
        Occurrence afterwards = after(schedule.timing(), known, next.due());
        return earlier(wake, turns.begin(channel, afterwards.due(), platform.ahead()));
    }

    /** The first day that nothing is known of; days that were missed for good are written down as such. */
    private Occurrence next(Schedule schedule, Set<LocalDate> known, Instant now) {
        Timing timing = schedule.timing();
        Conversation channel = schedule.channel();
        Occurrence latest = timing.latest(now);
        for (int i = 0; i < MOST_MISSED && !latest.due().isBefore(schedule.since()); i++) {
            if (known.contains(latest.day())) {
                break;
            }
            if (!now.isAfter(latest.due().plus(rules.grace()))) {
                return latest;
            }
            if (ledger.skip(channel, latest, Day.MISSED, rules.owner(), now)) {
                LOG.warn("a daily quote of {} was missed by more than the grace", latest.day());
                meters.due();
                meters.settled(State.SKIPPED, Duration.ZERO);
            }
            latest = timing.latest(latest.due().minusMillis(1));
        }
        return after(timing, known, now);
    }

    private static Occurrence after(Timing timing, Set<LocalDate> known, Instant moment) {
        Occurrence next = timing.after(moment);
        while (known.contains(next.day())) {
            next = timing.after(next.due());
        }
        return next;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
