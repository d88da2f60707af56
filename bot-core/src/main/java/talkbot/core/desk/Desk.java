package talkbot.core.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.command.Command;
import talkbot.core.daily.Obstacles;
import talkbot.core.form.Filled;
import talkbot.core.message.Language;
import talkbot.core.platform.Obstacle;
import talkbot.core.replica.Claims;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Button;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.store.StoreException;

/**
 * Takes on what people do on one platform: each thing once, on threads of its own, with an apology where there is no
 * answer. The log never tells what somebody asked. Safe for use by many threads.
 */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** Answering waits for the platform most of the time. */
    private static final int THREADS = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    /** Platforms deliver again for some minutes what they are not sure to have delivered. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 100_000;

    /** Nobody asks more at once than this in words. */
    public static final int MOST_WORDS = 2_000;

    /** Of the ten seconds that closing may take, those for answers under way; the rest is for sending them. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Bot bot;
    private final String platform;
    private final ButtonIds ids;
    private final Optional<Claims> claims;
    private final ThreadPoolExecutor workers;
    private final ThreadPoolExecutor offers;
    /** To ask the other processes is quick, and must not wait for answers that are not. */
    private final ThreadPoolExecutor claiming;

    private volatile Optional<Leftovers> leftovers = Optional.empty();
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /**
     * Opens a desk.
     *
     * @param platform what the platform is called
     * @param idLength how many characters the platform takes as a button's id
     */
    public Desk(Bot bot, String platform, int idLength) {
        this.bot = bot;
        this.claims = bot.claims();
        this.platform = platform;
        this.ids = bot.buttonIds(idLength);
        this.workers = Workers.of(platform + "-worker", THREADS);
        this.offers = Workers.of(platform + "-offer", THREADS / 2);
        this.claiming = Workers.of(platform + "-claim", 2);
    }

    /**
     * Takes something on and returns at once.
     *
     * @return whether it will be answered, by this process or another; not if it was taken on here before, or where
     *     nothing more is
     */
    public boolean take(Visit visit) {
        if (seen.asMap().putIfAbsent(visit.key(), true) != null) {
            return false;
        }
        String key = platform + ":" + visit.key();
        Optional<String> payload = claims.isPresent() ? visit.payload() : Optional.empty();
        if (payload.isEmpty()) {
            return claims.isEmpty() ? begin(key, visit) : handOver(claiming, visit, () -> claimed(key, visit));
        }
        if (!claim(key, payload.get())) {
            return true;
        }
        boolean taken = begin(key, visit);
        if (!taken && !workers.isShutdown()) {
            settle(key);
        }
        return taken;
    }

    /**
     * Answers from now on also what other processes took on and did not live to answer.
     *
     * @param reader reads a visit's payload; nothing where it cannot be read
     */
    public void takeOver(Function<String, Optional<Visit>> reader) {
        claims.ifPresent(shared -> {
            Leftovers found = new Leftovers(shared, platform + ":", reader, this::begin);
            leftovers = Optional.of(found);
            found.start();
        });
    }

    private boolean begin(String key, Visit visit) {
        visit.taken();
        return handOver(workers, visit, () -> finish(key, visit));
    }

    private boolean handOver(ThreadPoolExecutor pool, Visit visit, Runnable work) {
        try {
            pool.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.warn("{}: too much at once, or closing; a question is not answered", platform);
            if (!pool.isShutdown()) {
                // Saying so may take its time, and whoever delivers must not wait.
                Thread.ofVirtual().start(() -> apologise(visit, new Excuse("trouble")));
            }
            return false;
        }
    }

    /**
     * Does something once for which nobody expects an excuse, such as an offer while somebody types; returns at once.
     * Nothing else is waited for, neither answers that take long nor other processes: of two offers the platform takes the
     * first.
     */
    public void aside(String key, Runnable task, Runnable instead) {
        if (seen.asMap().putIfAbsent(key, true) != null) {
            return;
        }
        try {
            offers.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.warn("{}: an offer could not be made: {}", platform, Wordless.of(e));
                    instead.run();
                }
            });
        } catch (RejectedExecutionException e) {
            instead.run();
        }
    }

    /** The bot that answers. */
    public Bot bot() {
        return bot;
    }

    /** Ids for the buttons of a new message. */
    public ButtonIds.OfMessage ids(Reply reply) {
        return ids.ofMessage(reply.language());
    }

    /**
     * The answer to words.
     *
     * @throws Excuse if they are too many
     */
    public Answer answer(Request request) {
        return bot.answer(bounded(request));
    }

    /**
     * The answer to a command that was chosen by its name; see {@link Bot#answer(Request, Command)}.
     *
     * @throws Excuse if its words are too many
     */
    public Answer answer(Request request, Command otherwise) {
        return bot.answer(bounded(request), otherwise);
    }

    private static Request bounded(Request request) {
        if (request.text().length() > MOST_WORDS) {
            throw new Excuse("too.long", "most", MOST_WORDS);
        }
        return request;
    }

    /**
     * The answer to a form that was filled in.
     *
     * @throws Excuse if the words are too many
     */
    public Answer fill(Press press, Filled filled) {
        if (filled.length() > MOST_WORDS) {
            throw new Excuse("too.long", "most", MOST_WORDS);
        }
        return bot.fill(press, filled);
    }

    /** The id of a form; {@link #pressed} reads it. */
    public String id(Form form) {
        return ids.ofMessage(form.language()).id(new Button(form.title(), form.asks()));
    }

    /**
     * What a pressed button or a form carries.
     *
     * @throws Excuse if it is none of ours or too old
     */
    public ButtonIds.Pressed pressed(String id) {
        return ids.read(id).orElseThrow(() -> new Excuse("button.unknown"));
    }

    /** Finishes what was taken on, for some seconds at most, and takes on nothing more. */
    @Override
    public void close() {
        leftovers.ifPresent(Leftovers::close);
        offers.shutdown();
        claiming.shutdown();
        long end = System.nanoTime() + DRAIN.toNanos();
        try {
            if (!claiming.awaitTermination(DRAIN.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn(
                        "{}: {} questions were not taken on",
                        platform,
                        claiming.shutdownNow().size());
            }
            workers.shutdown();
            if (!workers.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn(
                        "{}: {} answers were not finished",
                        platform,
                        workers.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void claimed(String key, Visit visit) {
        if (claim(key, "")) {
            begin(key, visit);
        }
    }

    /** Whether no other process answers; where the database is away, this one's own memory has decided. */
    private boolean claim(String key, String payload) {
        try {
            return claims.isEmpty() || claims.get().claim(key, payload);
        } catch (StoreException e) {
            LOG.warn("{}: answered without asking the other processes: {}", platform, e.getMessage());
            return true;
        }
    }

    private void settle(String key) {
        try {
            claims.ifPresent(c -> c.settle(key));
        } catch (StoreException e) {
            LOG.debug("{}: answered, but could not say so: {}", platform, e.getMessage());
        }
    }

    private void finish(String key, Visit visit) {
        try {
            visit.answer();
        } catch (Excuse excuse) {
            apologise(visit, excuse);
        } catch (IOException e) {
            LOG.warn("an answer did not reach {}: {}", platform, e.getMessage());
            apologise(visit, new Excuse("trouble"));
        } catch (StoreException e) {
            LOG.error("{}: a question could not be answered: {}", platform, Wordless.of(e));
            apologise(visit, new Excuse("store"));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: a question could not be answered: {}", platform, Wordless.of(e));
            apologise(visit, new Excuse("trouble"));
        }
        settle(key);
    }

    /** What to tell somebody alone where the platform does not take the answer: what is in the way, and how to mend it. */
    public Reply explanation(Visit visit, Obstacle obstacle) {
        Language language = language(visit);
        return Reply.toAsker(language, Obstacles.sentence(obstacle, platform, language));
    }

    private void apologise(Visit visit, Excuse excuse) {
        try {
            Language language = language(visit);
            visit.apologise(Reply.toAsker(language, Bot.say(language, excuse.key(), excuse.arguments())));
        } catch (IOException e) {
            LOG.warn("nor could the asker be told: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("nor could the asker be told: {}", Wordless.of(e));
        }
    }

    /** The store may be what is broken. */
    private Language language(Visit visit) {
        Language fitting = visit.offered().orElseGet(() -> Language.ofScript(visit.words()));
        try {
            return bot.language(visit.person()).orElse(fitting);
        } catch (RuntimeException e) {
            return fitting;
        }
    }
}
