package talkbot.core.daily;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
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
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.Receipt;
import talkbot.core.platform.UnsentException;
import talkbot.core.request.Conversation;
import talkbot.core.store.Keys;

/**
 * Brings a claimed day's quote into its channel, and finds out what became of one that was perhaps sent. A message goes
 * out only where it is proven that it did not go out before; what cannot be proven is settled as unsure.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** A claim this old was left: no living process takes so long between claiming and settling. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /**
     * What is due sooner is not handed over but posted when it is due: should the answer be lost, nobody could look in time
     * whether the message waits.
     */
    static final Duration TOO_SOON = LEASE.plusSeconds(30);

    /** Of the lease, how long trying may take; one call may last twenty seconds beyond it. */
    private static final Duration TRYING = Duration.ofSeconds(20);

    /** How long before its time it is looked once more whether a message waits twice: a double can still be taken back. */
    private static final Duration LAST_LOOK = Duration.ofMinutes(2);

    /** How long after its time a message that waited stands in its channel. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** What still waits so long after its time was not posted, and nobody knows why. */
    private static final Duration OVERDUE = Duration.ofMinutes(10);

    private static final int RETRIES = 3;

    /** A platform that asks for more patience than this is asked again later, and a thread does not wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Ledger ledger;
    private final DailyRules rules;
    private final DailyMeters meters;
    private final QuoteOfTheDay quotes;
    private final DailyNotices notices;
    private final RetryPolicy<Receipt> retry;

    Delivery(Ledger ledger, DailyRules rules, DailyMeters meters, QuoteOfTheDay quotes, DailyNotices notices) {
        this.ledger = ledger;
        this.rules = rules;
        this.meters = meters;
        this.quotes = quotes;
        this.notices = notices;
        this.retry = RetryPolicy.<Receipt>builder()
                .handle(UnsentException.class)
                .abortIf((receipt, e) -> e instanceof UnsentException unsent
                        && unsent.retryAfter().compareTo(PATIENCE) > 0)
                .withBackoff(rules.pace().retry(), PATIENCE.plus(rules.pace().retry()))
                .withDelayFn(context -> context.getLastException() instanceof UnsentException unsent
                        ? patience(unsent)
                        : Duration.ofNanos(-1))
                .withJitter(0.25)
                .withMaxRetries(RETRIES)
                .withMaxDuration(TRYING)
                .build();
    }

    /** The platform's own wish; a negative time leaves it to the policy. */
    private static Duration patience(UnsentException unsent) {
        return unsent.retryAfter().isZero() ? Duration.ofNanos(-1) : unsent.retryAfter();
    }

    /** Sends what we have claimed; when to look again. */
    Instant send(Schedule schedule, ChatPlatform platform, Day claimed) {
        Conversation channel = schedule.channel();
        Optional<Message> message = message(schedule, claimed);
        if (message.isEmpty()) {
            settle(schedule, claimed, State.SKIPPED, Day.NO_QUOTE, "");
            notices.noQuote(schedule, platform);
            return now();
        }
        try {
            Receipt receipt = Failsafe.with(retry).get(() -> {
                if (!ledger.day(channel, claimed.day()).equals(Optional.of(claimed))) {
                    throw new LostClaim();
                }
                return platform.post(message.get());
            });
            return receipt.waits()
                    ? handed(schedule, claimed, receipt.handle())
                    : posted(schedule, claimed, receipt.handle());
        } catch (LostClaim lost) {
            return now();
        } catch (FailsafeException e) {
            return failed(
                    schedule,
                    platform,
                    claimed,
                    Optional.ofNullable(e.getCause()).orElse(e));
        }
    }

    private static final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Instant failed(Schedule schedule, ChatPlatform platform, Day claimed, Throwable why) {
        return switch (why) {
            case ObstacleException refused -> refused(schedule, platform, claimed, refused.obstacle());
            case UnsentException unsent -> {
                LOG.warn("a daily quote did not reach {}, trying again: {}", platform.name(), unsent.getMessage());
                ledger.release(schedule.channel(), claimed);
                yield now().plus(unsent.retryAfter().compareTo(AGAIN) > 0 ? unsent.retryAfter() : AGAIN);
            }
            case IOException unknown -> {
                LOG.warn(
                        "whether a daily quote reached {} will be found out: {}",
                        platform.name(),
                        unknown.getMessage());
                yield claimed.changed().plus(LEASE);
            }
            default -> throw new IllegalStateException("a daily quote could not be sent", why);
        };
    }

    private Instant refused(Schedule schedule, ChatPlatform platform, Day claimed, Obstacle obstacle) {
        if (now().isBefore(claimed.due().minus(LAST_LOOK))) {
            // Whoever reads the notice can still mend it in time.
            ledger.release(schedule.channel(), claimed);
            notices.obstacle(schedule, platform, obstacle, Optional.of(claimed.due()));
            return claimed.due();
        }
        settle(schedule, claimed, State.SKIPPED, Obstacles.reason(obstacle), "");
        notices.obstacle(schedule, platform, obstacle, Optional.empty());
        return now();
    }

    /** What is left to do for a day that was claimed or handed over; when to look again. */
    Instant resume(Schedule schedule, ChatPlatform platform, Day day) {
        return switch (day.state()) {
            case CLAIMED -> left(schedule, platform, day);
            case HANDED -> waiting(schedule, platform, day);
            case POSTED, SKIPPED, UNSURE -> Instant.MAX;
        };
    }

    private Instant left(Schedule schedule, ChatPlatform platform, Day day) {
        Instant now = now();
        Instant stale = day.changed().plus(LEASE);
        if (now.isBefore(stale)) {
            return stale;
        }
        Conversation channel = schedule.channel();
        if (!ledger.takeOver(channel, day, rules.owner(), now)) {
            return now.plusSeconds(1);
        }
        Day ours = ledger.day(channel, day.day()).orElseThrow();
        boolean tooLate = now.isAfter(day.due().plus(rules.grace()));
        Optional<Message> message = message(schedule, ours);
        if (message.isEmpty()) {
            settle(schedule, ours, State.UNSURE, "", "");
            return now;
        }
        try {
            return switch (platform.find(message.get(), ours.began())) {
                case Evidence.Waits waits -> {
                    withdrawOthers(
                            platform, channel, waits.handles(), waits.handles().getFirst());
                    meters.doublePrevented();
                    yield handed(schedule, ours, waits.handles().getFirst());
                }
                case Evidence.Posted posted -> {
                    meters.doublePrevented();
                    yield posted(schedule, ours, posted.handle());
                }
                case Evidence.Absent absent -> {
                    if (tooLate) {
                        settle(schedule, ours, State.SKIPPED, Day.MISSED, "");
                        yield now;
                    }
                    if (now.isBefore(day.due()) && now.plus(TOO_SOON).isAfter(day.due())) {
                        ledger.release(channel, ours);
                        yield day.due();
                    }
                    yield send(schedule, platform, ours);
                }
                case Evidence.Unknown unknown -> unsure(schedule, platform, ours);
            };
        } catch (IOException e) {
            LOG.warn("{} does not say what became of a daily quote: {}", platform.name(), e.getMessage());
            return tooLate || e instanceof ObstacleException ? unsure(schedule, platform, ours) : now.plus(LEASE);
        }
    }

    private Instant waiting(Schedule schedule, ChatPlatform platform, Day day) {
        Instant now = now();
        // A platform's own word that it waits is believed: to ask again for each would be more than its rates allow.
        Instant look = day.left() ? day.due().minus(LAST_LOOK) : day.due().plus(SETTLING);
        if (now.isBefore(look)) {
            return look;
        }
        if (!day.left()) {
            settle(schedule, day, State.POSTED, "", day.handle());
            return now;
        }
        Conversation channel = schedule.channel();
        Optional<Message> message = message(schedule, day);
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
                return day.due().plus(SETTLING);
            }
            if (!(evidence instanceof Evidence.Waits)) {
                settle(schedule, day, State.POSTED, "", day.handle());
                return now;
            }
        } catch (IOException e) {
            LOG.warn("{} does not say what became of a daily quote: {}", platform.name(), e.getMessage());
        }
        return now.isAfter(day.due().plus(OVERDUE)) ? unsure(schedule, platform, day) : now.plus(AGAIN);
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

    private Instant handed(Schedule schedule, Day day, String handle) {
        ledger.settle(schedule.channel(), day, State.HANDED, day.reason(), handle, now());
        return now();
    }

    private Instant posted(Schedule schedule, Day day, String handle) {
        settle(schedule, day, State.POSTED, "", handle);
        return now();
    }

    private Instant unsure(Schedule schedule, ChatPlatform platform, Day day) {
        settle(schedule, day, State.UNSURE, "", day.handle());
        notices.unsure(schedule, platform);
        return now();
    }

    private void settle(Schedule schedule, Day day, State state, String reason, String handle) {
        Instant now = now();
        if (ledger.settle(schedule.channel(), day, state, reason, handle, now)) {
            boolean waited = day.state() == State.HANDED;
            meters.settled(state, waited ? Duration.ZERO : Duration.between(day.due(), now));
        }
    }

    private Optional<Message> message(Schedule schedule, Day day) {
        Conversation channel = schedule.channel();
        return quotes.of(schedule, day.day())
                .map(card -> new Message(
                        channel,
                        Keys.of(String.join(
                                " ",
                                "daily",
                                channel.platform(),
                                channel.workspace(),
                                channel.channel(),
                                day.day().toString())),
                        day.due(),
                        card.reply(),
                        card.words()));
    }

    private Instant now() {
        return rules.clock().instant();
    }
}
