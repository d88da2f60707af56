package talkbot.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.command.Command;
import talkbot.core.form.Filled;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.Setting;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;

@Timeout(60)
class DeskTest {

    private static final Person ALICE = new Person("here", "", "alice", Optional.empty());
    private static final Conversation CHANNEL = new Conversation("here", "", "channel", Optional.empty());
    private static final int ID_LENGTH = 100;

    @TempDir
    static Path folder;

    private static LiveIndex live;

    private final ForgetfulStore store = new ForgetfulStore(InstantSource.system());
    private final BlockingQueue<Reply> apologies = new LinkedBlockingQueue<>();
    private final AtomicInteger takenOn = new AtomicInteger();
    private Desk desk;

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

    @BeforeEach
    void open() {
        desk = new Desk(
                new Bot(live, BotOptions.of(new Links(URI.create("https://talks.example")), store)), "here", ID_LENGTH);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private Visit visit(String key, String words, Work work) {
        return new Visit() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public void taken() {
                takenOn.incrementAndGet();
            }

            @Override
            public Person person() {
                return ALICE;
            }

            @Override
            public String words() {
                return words;
            }

            @Override
            public Optional<Language> offered() {
                return Optional.empty();
            }

            @Override
            public void answer() throws IOException {
                work.run();
            }

            @Override
            public void apologise(Reply reply) throws IOException {
                apologies.add(reply);
                throw new IOException("the platform is gone");
            }
        };
    }

    private String apology() throws InterruptedException {
        Reply reply = apologies.poll(30, TimeUnit.SECONDS);
        assertThat(reply).isNotNull();
        assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
        return ((Block.Paragraph) reply.blocks().getFirst()).spans().getFirst().text();
    }

    @Test
    void whatIsDeliveredManyTimesAtOnceIsAnsweredOnce() {
        AtomicInteger answers = new AtomicInteger();
        long taken = IntStream.range(0, 200)
                .parallel()
                .filter(i -> desk.take(visit("the same", "", answers::incrementAndGet)))
                .count();
        desk.close();

        assertThat(taken).isEqualTo(1);
        assertThat(answers).hasValue(1);
        assertThat(apologies).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'What time is it?', 'Sorry, that did not work.'",
        "何時ですか, 申し訳ありません",
    })
    void whateverGoesWrongTheAskerIsToldInTheirLanguageAndTheNextIsAnswered(String words, String sorry)
            throws InterruptedException {
        List<Work> failures = List.of(
                () -> {
                    throw new IOException("no answer from the platform");
                },
                () -> {
                    throw new IllegalStateException("a mistake");
                },
                () -> {
                    throw new StackOverflowError();
                });
        for (int i = 0; i < failures.size(); i++) {
            assertThat(desk.take(visit("failure " + i, words, failures.get(i)))).isTrue();
            assertThat(apology()).startsWith(sorry);
        }
        CountDownLatch answered = new CountDownLatch(1);
        desk.take(visit("next", words, answered::countDown));
        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theChosenLanguageComesBeforeThatOfTheWords() throws InterruptedException {
        store.set(ALICE, Setting.LANGUAGE, Optional.of("ja"));
        desk.take(visit("1", "What time is it?", () -> {
            throw new IOException("gone");
        }));

        assertThat(apology()).startsWith("申し訳ありません");
    }

    @Test
    void anExcuseSaysWhy() throws InterruptedException {
        desk.take(visit("1", "", () -> desk.pressed("none of ours")));
        assertThat(apology()).isEqualTo("このボタンはもう使えません。お手数ですが、もう一度お尋ねください。");

        String book = "word ".repeat(Desk.MOST_WORDS);
        desk.take(
                visit("2", "word", () -> desk.answer(new Request(Way.SLASH, ALICE, CHANNEL, book, Optional.empty()))));
        assertThat(apology()).contains("at most 2,000 characters");
        Press form = new Press(
                Way.SLASH,
                ALICE,
                CHANNEL,
                new Command.Fill(Optional.empty()),
                Optional.of(Language.ENGLISH),
                Optional.empty());
        assertThatThrownBy(() -> desk.fill(form, Filled.words(book))).isInstanceOf(Excuse.class);
    }

    @Test
    void whatWouldWaitTooLongIsRefusedWithAnApologyAndWhatWasTakenIsAnswered() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        AtomicInteger answers = new AtomicInteger();
        int taken = 0;
        while (desk.take(visit("question " + taken, "hello", () -> {
            awaitQuietly(hold);
            answers.incrementAndGet();
        }))) {
            taken++;
        }

        assertThat(taken).isGreaterThan(500);
        assertThat(apology()).startsWith("Sorry");
        hold.countDown();
        desk.close();
        assertThat(answers).hasValue(taken);
    }

    @Test
    void whoeverComesAfterClosingIsNotTakenAndWhoCameBeforeIsAnswered() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch hold = new CountDownLatch(1);
        AtomicInteger answers = new AtomicInteger();
        desk.take(visit("before", "", () -> {
            begun.countDown();
            awaitQuietly(hold);
            answers.incrementAndGet();
        }));
        begun.await();
        Thread closing = Thread.ofPlatform().start(desk::close);
        while (desk.take(visit("probe " + System.nanoTime(), "", () -> {}))) {
            Thread.onSpinWait();
        }
        hold.countDown();
        closing.join();

        assertThat(answers).hasValue(1);
        assertThat(apologies).isEmpty();
        BlockingQueue<String> offers = new LinkedBlockingQueue<>();
        desk.aside("typed", () -> offers.add("made"), () -> offers.add("nothing"));
        assertThat(offers).containsExactly("nothing");
    }

    @Test
    void whatWaitsForItsTurnIsTakenOnAtOnce() {
        CountDownLatch hold = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            desk.take(visit("slow " + i, "", () -> awaitQuietly(hold)));
        }
        assertThat(takenOn).hasValue(100);
        hold.countDown();
    }

    @Test
    void anOfferDoesNotWaitForAnswersThatTakeLong() throws InterruptedException {
        CountDownLatch hold = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            desk.take(visit("slow " + i, "", () -> awaitQuietly(hold)));
        }
        BlockingQueue<String> offers = new LinkedBlockingQueue<>();
        desk.aside("typed", () -> offers.add("made"), () -> offers.add("nothing"));
        assertThat(offers.poll(30, TimeUnit.SECONDS)).isEqualTo("made");
        hold.countDown();
    }

    @Test
    void anOfferIsMadeOnceHoweverOftenItIsAskedFor() throws InterruptedException {
        BlockingQueue<String> offers = new LinkedBlockingQueue<>();
        for (int i = 0; i < 3; i++) {
            desk.aside("typed", () -> offers.add("made"), () -> offers.add("nothing"));
        }
        assertThat(offers.poll(30, TimeUnit.SECONDS)).isEqualTo("made");
        desk.aside("typed again", () -> offers.add("made again"), () -> offers.add("nothing"));
        assertThat(offers.poll(30, TimeUnit.SECONDS)).isEqualTo("made again");
    }

    @Test
    void anOfferThatFailsIsNone() throws InterruptedException {
        BlockingQueue<String> offers = new LinkedBlockingQueue<>();
        desk.aside(
                "typed",
                () -> {
                    throw new IllegalStateException("a mistake");
                },
                () -> offers.add("nothing"));
        assertThat(offers.poll(30, TimeUnit.SECONDS)).isEqualTo("nothing");
        assertThat(apologies).isEmpty();
    }

    @Test
    void buttonsAndFormsAreReadAgainWhateverTheirLength() {
        Command search = new Command.Search("潮".repeat(300), 2);
        Reply reply = new Reply(Visibility.PRIVATE, Language.JAPANESE, List.of());
        String id = desk.ids(reply).id(new Button("次へ", search, true));

        assertThat(id).hasSizeLessThanOrEqualTo(ID_LENGTH);
        assertThat(desk.pressed(id).command()).isEqualTo(search);
        assertThat(desk.pressed(id).language()).isEqualTo(Language.JAPANESE);
        assertThat(desk.pressed(id).turnsPage()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
