package talkbot.core.daily;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.daily.Day.State;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.Receipt;
import talkbot.core.platform.UnsentException;
import talkbot.core.request.Conversation;
import talkbot.core.store.StoreException;

/**
 * Brings a claimed day's quote into its channel. What came of it and could not be written down, as the database was gone,
 * is kept and written when it is back.
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

    /** How long before its time it is looked once more whether a message waits twice: a double can still be taken back. */
    static final Duration LAST_LOOK = Duration.ofMinutes(2);

    /** How long trying may take. Each try renews the claim; one call lasts no longer than twenty seconds. */
    private static final Duration TRYING = Duration.ofSeconds(20);

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private static final int RETRIES = 3;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /** Whoever has it done meanwhile need not be told any more. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Ledger ledger;
    private final DailyRules rules;
    private final Turns turns;
    private final Settling settling;
    private final DailyNotices notices;
    private final RetryPolicy<Receipt> retry;
    private final Cache<Claim, Sent> unwritten =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    Delivery(Ledger ledger, DailyRules rules, Turns turns, Settling settling, DailyNotices notices) {
        this.ledger = ledger;
        this.rules = rules;
        this.turns = turns;
        this.settling = settling;
        this.notices = notices;
        this.retry = RetryPolicy.<Receipt>builder()
                .handle(UnsentException.class)
                // Who asks for patience gets it, but no thread waits for that: others want to be served.
                .abortIf((receipt, e) -> e instanceof UnsentException unsent
                        && !unsent.retryAfter().isZero())
                .withBackoff(
                        rules.pace().retry(), LONGEST_PAUSE.plus(rules.pace().retry()))
                .withJitter(0.25)
                .withMaxRetries(RETRIES)
                .withMaxDuration(TRYING)
                .build();
    }

    private record Claim(Conversation channel, LocalDate day) {}

    /** A day as we last wrote it. */
    private static final class Ours {
        private Day day;

        private Ours(Day day) {
            this.day = day;
        }
    }

    /** What came of trying. */
    private sealed interface Sent {

        /** The platform has it. */
        record Taken(Receipt receipt) implements Sent {}

        /** It was not sent, and may be tried again. */
        record Not(UnsentException why) implements Sent {}

        /** It was not sent, and something is in the way. */
        record Refused(Obstacle obstacle) implements Sent {}

        /** Nobody knows. */
        record Unknown(IOException why) implements Sent {}

        /** There is nothing to send. */
        record NoQuote() implements Sent {}

        /** It is somebody else's by now. */
        record NotOurs() implements Sent {}
    }

    /** Sends what we have claimed; when to look again, {@link Instant#MAX} if nothing is left to do for the day. */
    Instant send(Schedule schedule, ChatPlatform platform, Day claimed) {
        Ours ours = new Ours(claimed);
        Sent sent;
        try {
            sent = call(schedule, platform, ours);
        } catch (StoreException e) {
            unwritten.put(
                    new Claim(schedule.channel(), claimed.day()),
                    new Sent.Not(new UnsentException("the database is gone", Duration.ZERO)));
            throw e;
        }
        return write(schedule, platform, ours.day, sent);
    }

    /** Writes down what came of a day when the database was gone; nothing if that is not known to this process. */
    Optional<Instant> writeLate(Schedule schedule, ChatPlatform platform, Day claimed) {
        return Optional.ofNullable(unwritten.asMap().remove(new Claim(schedule.channel(), claimed.day())))
                .filter(sent -> claimed.owner().equals(rules.owner()))
                .map(sent -> write(schedule, platform, claimed, sent));
    }

    /** Throws {@link StoreException} only where nothing was sent. */
    private Sent call(Schedule schedule, ChatPlatform platform, Ours ours) {
        Optional<Message> message = settling.message(schedule, ours.day);
        if (message.isEmpty()) {
            return new Sent.NoQuote();
        }
        try {
            return new Sent.Taken(Failsafe.with(retry).get(() -> {
                ours.day = ledger.calling(schedule.channel(), ours.day, now()).orElseThrow(LostClaim::new);
                return platform.post(message.get());
            }));
        } catch (LostClaim lost) {
            return new Sent.NotOurs();
        } catch (FailsafeException e) {
            return switch (Optional.ofNullable(e.getCause()).orElse(e)) {
                case ObstacleException refused -> new Sent.Refused(refused.obstacle());
                case UnsentException unsent -> new Sent.Not(unsent);
                // Between two tries, neither of which sent anything.
                case InterruptedException stopped -> new Sent.Not(new UnsentException("stopped", Duration.ZERO));
                case IOException unknown -> new Sent.Unknown(unknown);
                default -> throw new IllegalStateException("a daily quote could not be sent", e);
            };
        }
    }

    private static final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Instant write(Schedule schedule, ChatPlatform platform, Day claimed, Sent sent) {
        try {
            return switch (sent) {
                case Sent.Taken(Receipt receipt) ->
                    receipt.waits()
                            ? settling.handed(schedule, claimed, receipt.handle())
                            : settling.posted(schedule, claimed, receipt.handle());
                case Sent.Not(UnsentException why) -> notSent(schedule, platform, claimed, why);
                case Sent.Refused(Obstacle obstacle) -> refused(schedule, platform, claimed, obstacle);
                case Sent.Unknown(IOException why) -> {
                    LOG.warn(
                            "whether a daily quote reached {} will be found out: {}",
                            platform.name(),
                            why.getMessage());
                    yield claimed.changed().plus(LEASE);
                }
                case Sent.NoQuote none -> {
                    settling.settle(schedule, claimed, State.SKIPPED, Day.NO_QUOTE, "");
                    notices.noQuote(schedule, platform);
                    yield Instant.MAX;
                }
                case Sent.NotOurs notOurs -> now();
            };
        } catch (StoreException e) {
            LOG.warn("what became of a daily quote on {} is written down when the database is back", platform.name());
            unwritten.put(new Claim(schedule.channel(), claimed.day()), sent);
            throw e;
        }
    }

    private Instant notSent(Schedule schedule, ChatPlatform platform, Day claimed, UnsentException why) {
        LOG.warn("a daily quote did not reach {}, trying again: {}", platform.name(), why.getMessage());
        ledger.release(schedule.channel(), claimed);
        Instant now = now();
        if (why.retryAfter().isZero()) {
            return now.plus(AGAIN);
        }
        turns.refused(schedule.channel(), now.plus(why.retryAfter()));
        return turns.after(schedule.channel(), now);
    }

    private Instant refused(Schedule schedule, ChatPlatform platform, Day claimed, Obstacle obstacle) {
        if (now().isBefore(claimed.due().minus(LAST_LOOK))) {
            // Whoever reads the notice can still mend it in time.
            ledger.release(schedule.channel(), claimed);
            notices.obstacle(schedule, platform, obstacle, Optional.of(claimed.due()));
            return claimed.due();
        }
        settling.settle(schedule, claimed, State.SKIPPED, Obstacles.reason(obstacle), "");
        notices.obstacle(schedule, platform, obstacle, Optional.empty());
        return Instant.MAX;
    }

    private Instant now() {
        return rules.clock().instant();
    }
}
