package talkbot.core.worst;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.added.AddedTalks;
import talkbot.core.added.GivenFile;
import talkbot.core.daily.Daily;
import talkbot.core.daily.DailyPace;
import talkbot.core.daily.DailyRules;
import talkbot.core.daily.Ledger;
import talkbot.core.daily.Notices;
import talkbot.core.daily.Schedule;
import talkbot.core.feedback.Feedback;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.picture.Pictures;
import talkbot.core.platform.Obstacle;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.SqlStore;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing.Occurrence;
import talkbot.index.BuildProgress;
import talkbot.index.Library;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;

/** The real bot over the worst talks, with all that a server has, in a folder of its own. */
public final class WorstTeam implements AutoCloseable {

    static final URI PAGES = URI.create("https://talks.example");

    /** Looks after the bot. */
    static final String ADMIN = "U0ADMIN";

    static final ZoneId ZONE = ZoneId.of("America/Argentina/ComodRivadavia");

    final Bot bot;

    /** Without anything that only a server has but pictures, and with pages that this machine alone can open. */
    final Bot bare;

    final Daily daily;
    final Feedback feedback;
    final Hearsay slack;
    final Hearsay discord;

    /** The key of the talk that was added in a chat. */
    final String added;

    /** The id of that talk. */
    final String addedTalk;

    private final LiveIndex live;
    private final Database database;
    private final AddedTalks talks;

    private WorstTeam(Path folder) throws IOException {
        WorstTalks worst = new WorstTalks();
        Path transcripts = folder.resolve("transcripts");
        worst.write(transcripts);
        Path data = folder.resolve("data");
        database = Database.sqlite(folder.resolve("talkbot.db"));
        talks = AddedTalks.open(database, data, InstantSource.system());
        AddedTalks.Outcome.Kept kept = (AddedTalks.Outcome.Kept) talks.add(
                file("与えられた題".repeat(10) + ".txt", "# x\n" + WorstTalks.COMMON + "の話をします。<!channel> @everyone\n"),
                person("slack", true),
                channel("slack"),
                id -> false);
        added = kept.transcript().key();
        addedTalk = kept.talk().id();
        live = LiveIndex.openForCommand(
                new IndexOptions(transcripts, data, false, IndexOptions.DEFAULT_POLL, List.of(), List.of(), worst),
                BuildProgress.NONE);
        feedback = Feedback.in(database, InstantSource.system());
        Obstacle obstacle = new Obstacle(Obstacle.Kind.OTHER, WorstWords.of("<!channel> @everyone ", 2_000));
        slack = new Hearsay("slack", obstacle);
        discord = new Hearsay("discord", obstacle);
        Rights rights = new Rights(Set.of(ADMIN), Rights.Who.EVERYBODY, Rights.Who.EVERYBODY);
        daily = new Daily(
                database,
                new DailyRules(
                        InstantSource.system(),
                        ZoneId.of("Asia/Tokyo"),
                        DailyRules.DEFAULT_GRACE,
                        "worst",
                        DailyPace.USUAL),
                rights,
                new SimpleMeterRegistry());
        Links links = new Links(PAGES);
        bot = new Bot(
                live,
                BotOptions.of(links, new SqlStore(database, InstantSource.system()))
                        .with(rights)
                        .with(daily)
                        .with(new QuoteReviews(database))
                        .with(feedback)
                        .with(talks)
                        // Without a font, as drawing takes its time; the other bot draws.
                        .with(new Pictures(Optional::empty)));
        bare = new Bot(
                live,
                BotOptions.of(
                                new Links(URI.create("http://127.0.0.1:8787")),
                                new SqlStore(database, InstantSource.system()))
                        .with(new Pictures()));
        daily.start(bot::quoteOfTheDay, List.of(slack, discord));
        past("slack");
        past("discord");
    }

    /** Reads the talks into a folder. */
    public static WorstTeam in(Path folder) throws IOException {
        return new WorstTeam(folder);
    }

    /** What there is to know when a command is made up. */
    Library library() {
        return live.library();
    }

    static Person person(String platform, boolean administers) {
        return new Person(
                platform,
                "T1",
                administers ? ADMIN : "U1",
                Optional.of(WorstWords.of("<!channel> @everyone \u202e👨‍👩‍👧‍👦 ", 500)),
                Optional.of(ZONE));
    }

    static Conversation channel(String platform) {
        return new Conversation(platform, "T1", "C1", Optional.empty());
    }

    static GivenFile file(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return () -> new GivenFile.Found(name, content.length, most -> content);
    }

    /** A daily quote about something that is long to say. */
    static Plan plan() {
        return new Plan(
                LocalTime.of(9, 5),
                Optional.of(ZONE),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                WorstWords.of("<!channel> @everyone ", 1_900),
                Optional.of("w2"),
                Optional.empty());
    }

    Schedule schedule(String platform, Language language) {
        return daily.set(channel(platform), person(platform, true), plan(), ZONE, language);
    }

    /** Days on which everything was in the way. */
    private void past(String platform) {
        Ledger ledger = new Ledger(database);
        List<String> reasons = new ArrayList<>(List.of("ASKED", "MISSED", "NO_QUOTE"));
        Notices.obstacles(List.of(WorstWords.of("<!here> ", 1_500)))
                .forEach(obstacle -> reasons.add(Notices.reason(obstacle)));
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (String reason : reasons) {
            day = day.plusDays(1);
            Instant due = day.atStartOfDay(ZONE).toInstant();
            ledger.skip(channel(platform), new Occurrence(day, due), reason, "worst", due);
        }
    }

    @Override
    public void close() throws IOException {
        daily.close();
        talks.close();
        live.close();
        database.close();
    }
}
