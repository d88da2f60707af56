package talkbot.core.daily;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import talkbot.core.message.Language;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.Receipt;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.timing.Timing;

/** A clock that is set by hand, a platform that keeps what it is given, and processes that look at one channel. */
final class Town {

    static final Person ALICE = new Person("here", "T1", "U1", Optional.empty());
    static final Conversation CHANNEL = new Conversation("here", "T1", "C1", Optional.empty());
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final DailyPace QUICK =
            new DailyPace(Duration.ofMillis(20), Duration.ofMillis(200), 20, Duration.ofMillis(1));

    /** How platforms differ: one keeps messages till it is time and tells nothing of the past, one posts and remembers. */
    enum Kind {
        KEEPS(Duration.ofMinutes(20), false),
        REMEMBERS(Duration.ZERO, true);

        private final Duration ahead;
        private final boolean history;

        Kind(Duration ahead, boolean history) {
            this.ahead = ahead;
            this.history = history;
        }
    }

    /** What a process does not live to see. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Something that happens during a call. */
    @FunctionalInterface
    interface Trouble {
        void strike() throws IOException;
    }

    /** What is posted, and when it came to stand there. */
    record Posted(Instant at, String words) {}

    final Database database;
    final Schedules schedules;
    final Ledger ledger;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Platform platform;
    Instant now;
    Trouble quoting = () -> {};
    private int processes;

    Town(Database database, Instant start, Kind kind) {
        this.database = database;
        this.schedules = new Schedules(database);
        this.ledger = new Ledger(database);
        this.now = start;
        this.platform = new Platform(kind.ahead, kind.history);
    }

    Schedule set(String version, Timing timing) {
        Schedule schedule = new Schedule(CHANNEL, timing, "", Optional.empty(), Language.ENGLISH, ALICE, now, version);
        schedules.put(schedule);
        return schedule;
    }

    Schedule nine() {
        return set("1", new Timing(LocalTime.of(9, 0), TOKYO, Timing.EVERY_DAY));
    }

    /** A new process. */
    DailyRound process() {
        DailyRules rules = new DailyRules(() -> now, TOKYO, Duration.ofHours(3), "process " + ++processes, QUICK);
        return new DailyRound(
                schedules,
                ledger,
                rules,
                new DailyMeters(meters),
                name -> Optional.of(platform),
                (schedule, day) -> {
                    try {
                        quoting.strike();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return Optional.of(card(day));
                },
                new DailyNotices(Rights.OPEN));
    }

    static String words(LocalDate day) {
        return "The quote of " + day;
    }

    static QuoteOfTheDay.Card card(LocalDate day) {
        return new QuoteOfTheDay.Card(
                new Reply(
                        Visibility.CHANNEL,
                        Language.ENGLISH,
                        List.of(new Block.Excerpt(List.of(new Span.Plain(words(day)))))),
                words(day));
    }

    /** Looks whenever it is asked to, until a time; nothing else happens meanwhile. */
    void live(DailyRound process, Instant until) {
        while (!now.isAfter(until)) {
            Instant next = process.run(CHANNEL).orElse(Instant.MAX);
            Instant then = next.isAfter(now) ? next : now.plusSeconds(1);
            advance(then.isAfter(until) ? until.plusMillis(1) : then);
        }
    }

    /** Time goes by, and what waits appears. */
    void advance(Instant to) {
        now = to;
        platform.appear();
    }

    double count(String name) {
        return meters.counter("talkbot.daily." + name).count();
    }

    /** Posts, or keeps till it is time; forgets whom it told what, unless it has a history. */
    final class Platform implements ChatPlatform {

        private final Duration ahead;
        private final boolean history;
        final List<Posted> posted = new ArrayList<>();
        final Map<String, Message> waiting = new LinkedHashMap<>();
        final List<String> told = new ArrayList<>();
        Trouble before = () -> {};
        Trouble after = () -> {};
        Trouble finding = () -> {};
        Optional<Obstacle> obstacle = Optional.empty();
        Instant since = Instant.EPOCH;
        private int handles;

        Platform(Duration ahead, boolean history) {
            this.ahead = ahead;
            this.history = history;
        }

        void appear() {
            waiting.entrySet().removeIf(entry -> {
                boolean due = !entry.getValue().due().isAfter(now);
                if (due) {
                    posted.add(
                            new Posted(entry.getValue().due(), entry.getValue().words()));
                }
                return due;
            });
        }

        Set<String> words() {
            return Set.copyOf(posted.stream().map(Posted::words).toList());
        }

        @Override
        public String name() {
            return "here";
        }

        @Override
        public void start() {}

        @Override
        public PlatformStatus status() {
            return PlatformStatus.CONNECTED;
        }

        @Override
        public Duration ahead() {
            return ahead;
        }

        @Override
        public Receipt post(Message message) throws IOException {
            before.strike();
            String handle = "M" + ++handles;
            boolean waits = !ahead.isZero() && message.due().isAfter(now);
            if (waits) {
                waiting.put(handle, message);
            } else {
                posted.add(new Posted(now, message.words()));
            }
            after.strike();
            return new Receipt(handle, waits);
        }

        @Override
        public Evidence find(Message message, Instant since) throws IOException {
            this.since = since;
            finding.strike();
            List<String> handles = waiting.entrySet().stream()
                    .filter(entry -> entry.getValue().due().equals(message.due()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!handles.isEmpty()) {
                return new Evidence.Waits(handles);
            }
            if (history) {
                return words().contains(message.words()) ? new Evidence.Posted("M?") : new Evidence.Absent();
            }
            return message.due().isAfter(now) ? new Evidence.Absent() : new Evidence.Unknown();
        }

        @Override
        public boolean withdraw(Conversation channel, String handle) {
            return waiting.remove(handle) != null;
        }

        @Override
        public Optional<Obstacle> obstacle(Conversation channel) {
            return obstacle;
        }

        @Override
        public void tell(Person person, Reply reply) {
            reply.blocks().forEach(block -> {
                if (block instanceof Block.Paragraph paragraph) {
                    paragraph.spans().forEach(span -> told.add(span.text()));
                }
            });
        }

        @Override
        public void close() {}
    }
}
