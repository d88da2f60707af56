package talkbot.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.replica.Claims;
import talkbot.core.replica.Replica;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.core.store.Database;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.SqlStore;
import talkbot.core.store.Store;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;

/** Desks of several processes on one database, and one whose database is away. */
@Timeout(60)
class SharedDeskTest {

    private static final Person ALICE = new Person("here", "", "alice", Optional.empty());
    private static final Conversation CHANNEL = new Conversation("here", "", "channel", Optional.empty());
    private static final int ID_LENGTH = 100;

    @TempDir
    static Path folder;

    private static LiveIndex live;

    @BeforeAll
    static void readATalk() throws IOException {
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        Files.writeString(
                transcripts.resolve("tide.txt"), "The tide tables are printed on yellow paper every spring.\n");
        live = LiveIndex.openForCommand(
                new IndexOptions(transcripts, folder.resolve("data"), false), BuildProgress.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        live.close();
    }

    /** Something that Alice did. */
    private record Done(String key, Runnable work, List<Reply> apologies) implements Visit {
        @Override
        public Person person() {
            return ALICE;
        }

        @Override
        public String words() {
            return "in English";
        }

        @Override
        public Optional<Language> offered() {
            return Optional.empty();
        }

        @Override
        public void answer() {
            work.run();
        }

        @Override
        public void apologise(Reply reply) {
            apologies.add(reply);
        }
    }

    private static Bot bot(Store store, Optional<Claims> claims) {
        BotOptions options = BotOptions.of(new Links(URI.create("https://talks.example")), store);
        return new Bot(live, claims.map(options::with).orElse(options));
    }

    private static Desk replica(Database database, String id) {
        Claims claims = new Claims(database, InstantSource.system(), id);
        return new Desk(bot(new ForgetfulStore(InstantSource.system()), Optional.of(claims)), "here", ID_LENGTH);
    }

    @Test
    void whatReachesTwoProcessesIsAnsweredByOne() {
        int events = 50;
        AtomicInteger answered = new AtomicInteger();
        try (Database database = Database.sqlite(folder.resolve("claims.db"))) {
            try (Desk one = replica(database, "one");
                    Desk other = replica(database, "other")) {
                for (int i = 0; i < events; i++) {
                    one.take(new Done("event-" + i, answered::incrementAndGet, List.of()));
                    other.take(new Done("event-" + i, answered::incrementAndGet, List.of()));
                }
            }
            assertThat(answered).hasValue(events);
            assertThat(database.text("SELECT COUNT(*) FROM claim WHERE settled_at > 0"))
                    .contains(String.valueOf(events));
        }
    }

    @Test
    void whatAProcessHasNoRoomForIsExcusedOnlyWhereNoOtherAnswers() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch excused = new CountDownLatch(1);
        List<Reply> excuses = new CopyOnWriteArrayList<>();
        try (Database database = Database.sqlite(folder.resolve("busy.db"))) {
            Claims slow = new Claims(
                    database,
                    () -> {
                        await(free);
                        return Instant.now();
                    },
                    "busy");
            Bot busyBot = bot(new ForgetfulStore(InstantSource.system()), Optional.of(slow));
            try (Desk busy = new Desk(busyBot, "here", ID_LENGTH, Duration.ZERO);
                    Desk other = replica(database, "other")) {
                int room = 0;
                while (busy.take(new Done("filler-" + room, () -> {}, new CopyOnWriteArrayList<>()))) {
                    room++;
                }
                assertThat(busy.take(new Done("for both", () -> {}, excuses))).isFalse();
                assertThat(busy.take(new Done("for one", () -> {}, new CopyOnWriteArrayList<>() {
                            @Override
                            public boolean add(Reply excuse) {
                                excused.countDown();
                                return super.add(excuse);
                            }
                        })))
                        .isFalse();
                other.take(new Done("for both", answered::countDown, List.of()));
                await(answered);
                free.countDown();
                await(excused);
            }
            assertThat(excuses).isEmpty();
        }
    }

    /** Something that can be answered by another process. */
    private static Visit lasting(String key, Runnable work) {
        Done done = new Done(key, work, List.of());
        return new Visit() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Optional<String> payload() {
                return Optional.of("what is needed for " + key);
            }

            @Override
            public Person person() {
                return done.person();
            }

            @Override
            public String words() {
                return done.words();
            }

            @Override
            public Optional<Language> offered() {
                return done.offered();
            }

            @Override
            public void answer() {
                done.answer();
            }

            @Override
            public void apologise(Reply reply) {
                done.apologise(reply);
            }
        };
    }

    @Test
    void whatCanBeTakenOverIsKeptBeforeItIsTakenOnAndGivenUpOnceItIsAnswered() {
        CountDownLatch kept = new CountDownLatch(1);
        try (Database database = Database.sqlite(folder.resolve("kept.db"))) {
            try (Desk desk = replica(database, "one")) {
                assertThat(desk.take(lasting("event", () -> await(kept)))).isTrue();
                assertThat(database.text("SELECT payload FROM claim WHERE key = ?", "here:event"))
                        .contains("what is needed for event");
                kept.countDown();
            }
            assertThat(database.text("SELECT payload FROM claim WHERE settled_at > 0"))
                    .contains("");
        }
    }

    @Test
    void whatADeadProcessTookOnIsAnsweredByAnotherOnce() {
        AtomicInteger answered = new AtomicInteger();
        List<String> payloads = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        try (Database database = Database.sqlite(folder.resolve("left.db"))) {
            Instant before = Instant.now().minus(Replica.DEAD_AFTER);
            new Claims(database, () -> before, "dead").claim("here:event", "what the dead one kept");
            new Claims(database, () -> before, "dead").claim("elsewhere:event", "of another platform");
            try (Desk one = replica(database, "one");
                    Desk other = replica(database, "other")) {
                for (Desk desk : List.of(one, other)) {
                    desk.takeOver(payload -> {
                        payloads.add(payload);
                        return Optional.of(new Done(
                                "event",
                                () -> {
                                    answered.incrementAndGet();
                                    done.countDown();
                                },
                                List.of()));
                    });
                }
                await(done);
            }
            assertThat(answered).hasValue(1);
            assertThat(payloads).containsExactly("what the dead one kept");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whileTheDatabaseIsAwayAProcessAnswersWhatItHasNotSeenItself() {
        AtomicInteger answered = new AtomicInteger();
        Database database = Database.sqlite(folder.resolve("away.db"));
        database.close();
        try (Desk alone = replica(database, "alone")) {
            alone.take(new Done("event", answered::incrementAndGet, List.of()));
            alone.take(new Done("event", answered::incrementAndGet, List.of()));
        }
        assertThat(answered).hasValue(1);
    }

    @Test
    void withoutItsDatabaseTheBotAnswersQuestionsAndSaysThatItCannotRemember() {
        SqlStore away = SqlStore.open(folder.resolve("away.db"), InstantSource.system());
        away.close();
        Bot bot = bot(away, Optional.empty());
        Request question = new Request(Way.SLASH, ALICE, CHANNEL, "search yellow paper", Optional.of(Language.ENGLISH));
        assertThat(bot.answer(question).reply().blocks()).hasSizeGreaterThan(1);

        Command choice = new Command.SetLanguage(Optional.of(Language.JAPANESE));
        List<Reply> apologies = new CopyOnWriteArrayList<>();
        try (Desk desk = new Desk(bot, "here", ID_LENGTH)) {
            desk.take(new Done(
                    "choice",
                    () -> bot.press(new Press(Way.SLASH, ALICE, CHANNEL, choice, Optional.empty(), Optional.empty())),
                    apologies));
        }
        assertThat(apologies)
                .singleElement()
                .satisfies(reply -> assertThat(reply.blocks().toString()).contains("That needs talkbot’s memory"));
    }
}
