package talkbot.core.daily;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.request.Conversation;
import talkbot.core.store.Database;

/**
 * Looks at each channel when it asked to be looked at, by whichever process is alive; the times stand in the database.
 * A process that dies while it looks is noticed by the others within a minute.
 */
final class DailyClock implements AutoCloseable {

    private static final String TASK = "daily-quote";
    private static final String SEPARATOR = "|";

    private static final Logger LOG = LoggerFactory.getLogger(DailyClock.class);

    /** Each failure means that somebody else was faster; so many in a row mean that something else is wrong. */
    private static final int TRIES = 20;

    /** Sending waits for the platform most of the time: as many as make up for a slow one, within its rates. */
    private static final int THREADS = 16;

    /** After a restored backup, or a crash between setting and scheduling, channels are found again. */
    private static final Duration WATCH = Duration.ofMinutes(5);

    /** What failed, because the database was away for example, is tried again so soon. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /** How long what runs may take to end when it is told to stop; as long again once it is interrupted. */
    static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Database database;
    private final Duration poll;
    private final Scheduler scheduler;
    private final CustomTask<Void> task;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("talkbot-daily-pulse").factory());

    /**
     * Makes a clock.
     *
     * @param round does for a channel what is to do, and says when to look again
     */
    DailyClock(Database database, DailyRules rules, Function<Conversation, Optional<Instant>> round) {
        this.database = database;
        this.poll = rules.pace().poll();
        this.task = Tasks.custom(TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(AGAIN))
                // At once, by our clock: the library's own handler takes the machine's, which a clock set by hand never
                // reaches.
                .onDeadExecution((dead, operations) ->
                        operations.reschedule(dead, rules.clock().instant()))
                .execute((instance, context) -> {
                    Optional<Instant> next = round.apply(channel(instance.getId()));
                    return next.<CompletionHandler<Void>>map(At::new)
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
        RecurringTask<Void> watch = Tasks.recurring("daily-quote-watch", FixedDelay.of(WATCH))
                .execute((instance, context) -> forgotten().forEach(this::begin));
        this.scheduler = Scheduler.create(database.source(), task)
                .startTasks(watch)
                .schedulerName(new SchedulerName.Fixed(rules.owner()))
                .clock(rules.clock()::instant)
                .executorService(Executors.newFixedThreadPool(
                        THREADS,
                        Thread.ofPlatform()
                                .name("db-scheduler-daily-", 1)
                                .uncaughtExceptionHandler(DailyClock::failed)
                                .factory()))
                .threads(THREADS)
                .pollingInterval(rules.pace().poll())
                .heartbeatInterval(rules.pace().beat())
                .missedHeartbeatsLimit(rules.pace().beats())
                .enableImmediateExecution()
                .shutdownMaxWait(FAREWELL)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    private record At(Instant next) implements CompletionHandler<Void> {
        @Override
        public void complete(ExecutionComplete complete, ExecutionOperations<Void> operations) {
            operations.reschedule(complete, next);
        }
    }

    /**
     * Whoever cannot write that a channel is being looked at, as the database does not work, comes again with the next look;
     * that is once a second for each channel, and what is wrong with the database is said elsewhere.
     */
    private static void failed(Thread thread, Throwable failure) {
        if (Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SQLException.class::isInstance)) {
            LOG.debug("a channel is looked at later: {}", failure.getMessage());
        } else {
            LOG.error("a channel could not be looked at", failure);
        }
    }

    void start() {
        scheduler.start();
        // Between two looks the scheduler waits by its clock: set back by an hour, it would not look for an hour.
        ScheduledFuture<?> unused = pulse.scheduleWithFixedDelay(
                scheduler::triggerCheckForDueExecutions, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks at a channel as soon as may be, and from then on whenever it asks. */
    void look(Conversation channel) {
        TaskInstance<Void> instance = task.instance(id(channel));
        for (int tries = 0; tries < TRIES; tries++) {
            if (bringForward(instance)) {
                return;
            }
        }
        LOG.warn("a channel's daily quote is looked at when it is due, and not before");
    }

    /** Whether nobody else changed meanwhile when it is looked at. */
    private boolean bringForward(TaskInstance<Void> instance) {
        Instant now = Instant.EPOCH;
        try {
            if (!scheduler.scheduleIfNotExists(instance, now)) {
                scheduler.reschedule(instance, now);
            }
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            // It is being looked at: whoever does that sees what has changed.
            LOG.trace("being looked at", e);
        } catch (ExecutionException e) {
            return false;
        }
        return true;
    }

    /** The channels that have a daily quote and that nobody looks at. */
    private List<Conversation> forgotten() {
        List<Conversation> forgotten = new ArrayList<>();
        database.rows(
                "SELECT platform, workspace, channel FROM daily_schedule WHERE NOT EXISTS (SELECT 1 FROM scheduled_tasks"
                        + " WHERE task_name = ? AND task_instance = platform || ? || workspace || ? || channel)",
                row -> forgotten.add(
                        new Conversation(row.getString(1), row.getString(2), row.getString(3), Optional.empty())),
                TASK,
                SEPARATOR,
                SEPARATOR);
        return forgotten;
    }

    private void begin(Conversation channel) {
        scheduler.scheduleIfNotExists(task.instance(id(channel)), Instant.EPOCH);
    }

    @Override
    public void close() {
        pulse.shutdownNow();
        scheduler.stop();
    }

    private static String id(Conversation channel) {
        return String.join(SEPARATOR, channel.platform(), channel.workspace(), channel.channel());
    }

    private static Conversation channel(String id) {
        String[] parts = id.split("\\" + SEPARATOR, -1);
        return new Conversation(parts[0], parts[1], parts[2], Optional.empty());
    }
}
