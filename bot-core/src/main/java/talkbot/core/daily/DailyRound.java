package talkbot.core.daily;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
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

    /** How far hand-overs to one platform lie apart where there are many; Slack takes fifty a minute. */
    private static final Duration APART = Duration.ofMillis(1_500);

    private static final Duration WIDEST = Duration.ofHours(12);

    /** Two to the thirty-second over the golden ratio: what is alike comes to lie far apart (Knuth, TAOCP 3, 6.4). */
    private static final int SCATTER = 0x9E3779B9;

    /** Missed days that are written down after a long absence; a ledger is no calendar. */
    private static final int MOST_MISSED = 7;

    private final Schedules schedules;
    private final Ledger ledger;
    private final DailyRules rules;
    private final DailyMeters meters;
    private final Function<String, Optional<ChatPlatform>> platforms;
    private final Delivery delivery;

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
        this.delivery = new Delivery(ledger, rules, meters, quotes, notices);
    }

    /** Does what is to do; when to look again, or nothing if the channel has no daily quote. */
    Optional<Instant> run(Conversation channel) {
        while (true) {
            Optional<Schedule> schedule = schedules.of(channel);
            if (schedule.isEmpty()) {
                return Optional.empty();
            }
            Instant next = run(schedule.get());
            if (schedules.of(channel).map(Schedule::version).equals(schedule.map(Schedule::version))) {
                return Optional.of(next);
            }
            // It was set anew meanwhile; what was handed over for the old time is taken back.
            platforms.apply(channel.platform()).ifPresent(platform -> withdraw(channel, platform));
        }
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
        Optional<ChatPlatform> platform = platforms.apply(channel.platform());
        if (platform.isEmpty()) {
            return rules.clock().instant().plus(ELSEWHERE);
        }
        Instant wake = Instant.MAX;
        for (Day day : ledger.open(channel)) {
            wake = earlier(wake, delivery.resume(schedule, platform.get(), day));
        }
        Instant now = rules.clock().instant();
        Occurrence next = next(schedule, now);
        Instant begin = next.due().minus(lead(platform.get(), channel));
        if (now.isBefore(begin)) {
            return earlier(wake, begin);
        }
        if (now.isBefore(next.due()) && now.plus(Delivery.TOO_SOON).isAfter(next.due())) {
            return earlier(wake, next.due());
        }
        if (!ledger.claim(channel, next, rules.owner(), now)) {
            // Another process was faster by a moment.
            return now.plusSeconds(1);
        }
        meters.due();
        Day claimed = ledger.day(channel, next.day()).orElseThrow();
        return earlier(wake, delivery.send(schedule, platform.get(), claimed));
    }

    /** The first day that nothing is known of; days that were missed for good are written down as such. */
    private Occurrence next(Schedule schedule, Instant now) {
        Timing timing = schedule.timing();
        Conversation channel = schedule.channel();
        Occurrence latest = timing.latest(now);
        for (int i = 0; i < MOST_MISSED && !latest.due().isBefore(schedule.since()); i++) {
            if (ledger.day(channel, latest.day()).isPresent()) {
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
        Occurrence next = timing.after(now);
        while (ledger.day(channel, next.day()).isPresent()) {
            next = timing.after(next.due());
        }
        return next;
    }

    /** Channels with the same time are handed over one after the other, within what the platform's rates allow. */
    private Duration lead(ChatPlatform platform, Conversation channel) {
        Duration ahead = platform.ahead();
        if (ahead.isZero()) {
            return ahead;
        }
        Duration half = ahead.dividedBy(2);
        Duration needed = APART.multipliedBy(schedules.count(platform.name()));
        int spread = Math.toIntExact(Math.clamp(needed.toMillis(), half.toMillis(), WIDEST.toMillis()));
        return half.plusMillis(Math.floorMod(channel.hashCode() * SCATTER, spread));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
