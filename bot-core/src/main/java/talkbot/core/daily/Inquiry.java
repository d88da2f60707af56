package talkbot.core.daily;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.daily.Day.State;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.Message;
import talkbot.core.platform.ObstacleException;
import talkbot.core.request.Conversation;

/**
 * Finds out what became of a quote that was perhaps sent, or that waits on its platform. A message goes out only where it
 * is proven that it did not go out before; what cannot be proven is settled as unsure.
 */
final class Inquiry {

    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** What still waits so long after its time was not posted, and nobody knows why. */
    private static final Duration OVERDUE = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final DailyRules rules;
    private final DailyMeters meters;
    private final Settling settling;
    private final Delivery delivery;

    Inquiry(Ledger ledger, DailyRules rules, DailyMeters meters, Settling settling, Delivery delivery) {
        this.ledger = ledger;
        this.rules = rules;
        this.meters = meters;
        this.settling = settling;
        this.delivery = delivery;
    }

    /**
     * What is left to do for a day that was claimed or handed over.
     *
     * @return when to look again, {@link Instant#MAX} if nothing is left to do for the day
     */
    Instant resume(Schedule schedule, ChatPlatform platform, Day day) {
        return switch (day.state()) {
            case CLAIMED -> delivery.writeLate(schedule, platform, day).orElseGet(() -> left(schedule, platform, day));
            case HANDED -> waiting(schedule, platform, day);
            case POSTED, SKIPPED, UNSURE -> Instant.MAX;
        };
    }

    private Instant left(Schedule schedule, ChatPlatform platform, Day day) {
        Instant now = rules.clock().instant();
        Instant stale = day.changed().plus(Delivery.LEASE);
        if (now.isBefore(stale)) {
            return stale;
        }
        Conversation channel = schedule.channel();
        Optional<Day> taken = ledger.takeOver(channel, day, rules.owner(), now);
        if (taken.isEmpty()) {
            return now.plusSeconds(1);
        }
        Day ours = taken.get();
        boolean tooLate = now.isAfter(day.due().plus(rules.grace()));
        Optional<Message> message = settling.message(schedule, ours);
        if (message.isEmpty() && !ours.unsent()) {
            settling.settle(schedule, ours, State.UNSURE, "", "");
            return Instant.MAX;
        }
        try {
            return switch (ours.unsent() ? new Evidence.Absent() : platform.find(message.get(), ours.began())) {
                case Evidence.Waits waits -> {
                    withdrawOthers(
                            platform, channel, waits.handles(), waits.handles().getFirst());
                    meters.doublePrevented();
                    yield settling.handed(schedule, ours, waits.handles().getFirst());
                }
                case Evidence.Posted posted -> {
                    meters.doublePrevented();
                    yield settling.posted(schedule, ours, posted.handle());
                }
                case Evidence.Absent absent -> {
                    if (tooLate) {
                        settling.settle(schedule, ours, State.SKIPPED, Day.MISSED, "");
                        yield Instant.MAX;
                    }
                    if (now.isBefore(day.due()) && now.plus(Delivery.TOO_SOON).isAfter(day.due())) {
                        ledger.release(channel, ours);
                        yield day.due();
                    }
                    yield delivery.send(schedule, platform, ours);
                }
                case Evidence.Unknown unknown -> settling.unsure(schedule, platform, ours);
            };
        } catch (IOException e) {
            LOG.warn("{} does not say what became of a daily quote: {}", platform.name(), e.getMessage());
            return tooLate || e instanceof ObstacleException
                    ? settling.unsure(schedule, platform, ours)
                    : now.plus(Delivery.LEASE);
        }
    }

    private Instant waiting(Schedule schedule, ChatPlatform platform, Day day) {
        Instant now = rules.clock().instant();
        if (now.isBefore(Settling.look(day))) {
            return Settling.look(day);
        }
        if (!day.left()) {
            return settling.posted(schedule, day, day.handle());
        }
        Conversation channel = schedule.channel();
        Optional<Message> message = settling.message(schedule, day);
        try {
            Evidence evidence =
                    message.isPresent() ? platform.find(message.get(), day.began()) : new Evidence.Unknown();
            if (now.isBefore(day.due())) {
                if (evidence instanceof Evidence.Absent && ledger.release(channel, day)) {
                    // Somebody or something took it away.
                    return now;
                }
                if (evidence instanceof Evidence.Waits waits) {
                    withdrawOthers(
                            platform,
                            channel,
                            waits.handles(),
                            waits.handles().contains(day.handle())
                                    ? day.handle()
                                    : waits.handles().getFirst());
                }
                return Settling.stands(day);
            }
            if (!(evidence instanceof Evidence.Waits)) {
                return settling.posted(schedule, day, day.handle());
            }
        } catch (IOException e) {
            LOG.warn("{} does not say what became of a daily quote: {}", platform.name(), e.getMessage());
        }
        return now.isAfter(day.due().plus(OVERDUE)) ? settling.unsure(schedule, platform, day) : now.plus(AGAIN);
    }

    private void withdrawOthers(ChatPlatform platform, Conversation channel, List<String> handles, String keep) {
        for (String handle : handles) {
            if (!handle.equals(keep)) {
                try {
                    platform.withdraw(channel, handle);
                    meters.doublePrevented();
                } catch (IOException e) {
                    LOG.warn("a double on {} could not be taken back: {}", platform.name(), e.getMessage());
                }
            }
        }
    }
}
