package talkbot.core.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.replica.Claims;
import talkbot.core.replica.Claims.Left;
import talkbot.core.replica.Replica;
import talkbot.core.store.StoreException;

/**
 * Looks again and again for what other processes took on and did not live to answer. An answer that was sent and not
 * settled before its process died is given twice; that is rarer than a lost one would be, and less of a nuisance.
 */
final class Leftovers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    /** Whoever asked longer ago has asked again, or found out otherwise. */
    private static final Duration WAITED_FOR = Duration.ofHours(1);

    /** The desk has its own work too. */
    private static final int AT_ONCE = 20;

    private final Claims claims;
    private final String prefix;
    private final Function<String, Optional<Visit>> reader;
    private final BiConsumer<String, Visit> work;
    private final ScheduledExecutorService rounds;

    Leftovers(Claims claims, String prefix, Function<String, Optional<Visit>> reader, BiConsumer<String, Visit> work) {
        this.claims = claims;
        this.prefix = prefix;
        this.reader = reader;
        this.work = work;
        this.rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("talkbot-leftovers").factory());
    }

    void start() {
        ScheduledFuture<?> unused =
                rounds.scheduleWithFixedDelay(this::tryToLook, 0, Replica.BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes over what there is. */
    void look() {
        for (Left left : claims.left(prefix, Replica.BEAT, WAITED_FOR, AT_ONCE)) {
            if (claims.takeOver(left.key(), Replica.BEAT)) {
                Optional<Visit> visit = reader.apply(left.payload());
                if (visit.isPresent()) {
                    LOG.info("a question of a process that is gone is answered");
                    work.accept(left.key(), visit.get());
                } else {
                    claims.settle(left.key());
                }
            }
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void tryToLook() {
        try {
            look();
        } catch (StoreException e) {
            LOG.debug("what others left could not be looked for: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("what others left could not be answered: {}", Wordless.of(e));
        }
    }
}
