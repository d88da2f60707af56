package talkbot.core.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.command.Command;
import talkbot.core.form.Filled;
import talkbot.core.message.Language;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Button;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.store.StoreException;
import talkbot.core.text.Words;

/**
 * Takes on what people do on one platform: each thing once, on threads of its own, with an apology where there is no
 * answer. The log never tells what somebody asked. Safe for use by many threads.
 */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** Answering waits for the platform most of the time. */
    private static final int THREADS = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    /** Nobody asks more at once than this in words. */
    public static final int MOST_WORDS = 2_000;

    /** Of the ten seconds that closing may take, those for answers under way; the rest is for sending them. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    /** Another process that has room takes on at once what this one has none for; people wait for three seconds. */
    private static final Duration OTHERS_TURN = Duration.ofSeconds(1);

    /** A message may be as long as a page of a book; its beginning says what it is about. */
    private static final int MOST_SOUGHT = 300;

    private final Bot bot;
    private final String platform;
    private final ButtonIds ids;
    private final Duration othersTurn;
    private final Once once;
    private final Apologies apologies;
    private final Workers workers;
    private final Workers offers;
    /** To ask the other processes is quick, and must not wait for answers that are not. */
    private final Workers claiming;

    private volatile Optional<Leftovers> leftovers = Optional.empty();

    /**
     * Opens a desk.
     *
     * @param platform what the platform is called
     * @param idLength how many characters the platform takes as a button's id
     */
    public Desk(Bot bot, String platform, int idLength) {
        this(bot, platform, idLength, OTHERS_TURN);
    }

    Desk(Bot bot, String platform, int idLength, Duration othersTurn) {
        this.bot = bot;
        this.platform = platform;
        this.othersTurn = othersTurn;
        this.once = new Once(platform, bot.claims());
        this.apologies = new Apologies(bot, platform);
        this.ids = bot.buttonIds(idLength);
        this.workers = new Workers(platform + "-worker", THREADS);
        this.offers = new Workers(platform + "-offer", THREADS / 2);
        this.claiming = new Workers(platform + "-claim", 2);
    }

    /**
     * Takes something on and returns at once.
     *
     * @return whether it will be answered, by this process or another; not if it was taken on here before, or where
     *     nothing more is
     */
    public boolean take(Visit visit) {
        String key = platform + ":" + visit.key();
        if (!once.isNew(key)) {
            return false;
        }
        Optional<String> payload = once.shared() ? visit.payload() : Optional.empty();
        if (payload.isEmpty()) {
            return once.shared() ? askOthers(key, visit) : begin(key, visit);
        }
        if (!once.claim(key, payload.get())) {
            return true;
        }
        return begin(key, visit);
    }

    /**
     * Answers from now on also what other processes took on and did not live to answer.
     *
     * @param reader reads a visit's payload; nothing where it cannot be read
     */
    public void takeOver(Function<String, Optional<Visit>> reader) {
        bot.claims().ifPresent(shared -> {
            Leftovers found = new Leftovers(shared, platform + ":", reader, this::begin);
            leftovers = Optional.of(found);
            found.start();
        });
    }

    private boolean begin(String key, Visit visit) {
        visit.taken();
        return handOver(workers, () -> finish(key, visit), () -> excuse(key, visit));
    }

    private void excuse(String key, Visit visit) {
        apologies.say(visit, Excuse.trouble());
        once.settle(key);
    }

    /** Answers unless another process does. One that has no room to ask says so to the person only where no other has. */
    private boolean askOthers(String key, Visit visit) {
        Runnable work = () -> {
            if (once.claim(key, "")) {
                begin(key, visit);
            }
        };
        Runnable excuse = () -> {
            if (once.claim(key, "")) {
                excuse(key, visit);
            }
        };
        return handOver(
                claiming,
                work,
                () -> CompletableFuture.delayedExecutor(
                                othersTurn.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                        .execute(excuse));
    }

    private boolean handOver(Workers pool, Runnable work, Runnable excuse) {
        if (pool.take(work)) {
            return true;
        }
        LOG.warn("{}: too much at once, or closing; a question is not answered", platform);
        if (!pool.closing()) {
            // Saying so may take its time, and whoever delivers must not wait.
            Thread.startVirtualThread(excuse);
        }
        return false;
    }

    /**
     * Does something once for which nobody expects an excuse, such as an offer while somebody types; returns at once.
     * Nothing else is waited for, neither answers that take long nor other processes: of two offers the platform takes the
     * first.
     */
    public void aside(String key, Runnable task, Runnable instead) {
        if (!once.isNew(key)) {
            return;
        }
        Runnable work = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("{}: an offer could not be made: {}", platform, Wordless.of(e));
                instead.run();
            }
        };
        if (!offers.take(work)) {
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
        check(request.text().length());
        return bot.answer(request);
    }

    /**
     * The answer to a command that was chosen by its name; see {@link Bot#answer(Request, Command)}.
     *
     * @throws Excuse if its words are too many
     */
    public Answer answer(Request request, Command otherwise) {
        check(request.text().length());
        return bot.answer(request, otherwise);
    }

    /**
     * What the talks say of a message's words, for whoever wants to know: nobody else sees that, whatever the channel's
     * setting. A message without words gives a form for some.
     */
    public Answer find(Request message) {
        String words = Words.clip(message.text(), MOST_SOUGHT);
        Command command = words.isBlank() ? new Command.Fill(Optional.empty()) : new Command.Search(words, 1);
        Optional<Language> language = message.offered().or(() -> Optional.of(Language.ofScript(words)));
        Answer answer = bot.press(new Press(
                message.way(), message.person(), message.conversation(), command, Optional.empty(), language));
        return answer instanceof Reply reply ? new Reply(Visibility.PRIVATE, reply.language(), reply.blocks()) : answer;
    }

    private static void check(int words) {
        if (words > MOST_WORDS) {
            throw new Excuse("too.long", "most", MOST_WORDS);
        }
    }

    /**
     * The answer to a form that was filled in.
     *
     * @throws Excuse if the words are too many
     */
    public Answer fill(Press press, Filled filled) {
        check(filled.length());
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
        offers.close();
        long end = System.nanoTime() + DRAIN.toNanos();
        try {
            if (!claiming.finish(DRAIN)) {
                LOG.warn("{}: not every question was taken on", platform);
            }
            if (!workers.finish(Duration.ofNanos(end - System.nanoTime()))) {
                LOG.warn("{}: not every answer was finished", platform);
            }
        } catch (InterruptedException e) {
            workers.stop();
            Thread.currentThread().interrupt();
        }
    }

    private void finish(String key, Visit visit) {
        try {
            visit.answer();
        } catch (Excuse excuse) {
            apologies.say(visit, excuse);
        } catch (IOException e) {
            LOG.warn("an answer did not reach {}: {}", platform, e.getMessage());
            apologies.say(visit, Excuse.trouble());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: a question could not be answered: {}", platform, Wordless.of(e));
            apologies.say(visit, e instanceof StoreException ? new Excuse("store") : Excuse.trouble());
        }
        once.settle(key);
    }

    /** What to say plainly where the platform does not take the answer as it is. */
    public Reply apology(Visit visit) {
        return apologies.words(visit, Excuse.trouble());
    }

    /** What to tell somebody alone where the platform does not take the answer: what is in the way, and how to mend it. */
    public Reply explanation(Visit visit, Obstacle obstacle) {
        return apologies.explanation(visit, obstacle);
    }
}
