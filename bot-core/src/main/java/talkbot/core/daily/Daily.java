package talkbot.core.daily;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import talkbot.core.daily.Day.State;
import talkbot.core.message.Language;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Obstacle;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;
import talkbot.core.timing.Timing.Occurrence;

/**
 * The daily quotes: sets them, and posts each on time and once. Any number of processes may do so on one database. Safe
 * for use by many threads.
 *
 * <p>All methods throw {@link talkbot.core.store.StoreException} where the database cannot be reached.
 */
public final class Daily implements AutoCloseable {

    private final Schedules schedules;
    private final Ledger ledger;
    private final ComingDays coming;
    private final DailyRules rules;
    private final DailyRound round;
    private final DailyClock clock;
    private volatile QuoteOfTheDay quotes = (schedule, day) -> Optional.empty();
    private final Map<String, ChatPlatform> platforms = new ConcurrentHashMap<>();

    /**
     * Prepares daily quotes; {@link #start} begins to post.
     *
     * @param database where they are kept
     * @param rights who is told where whoever set one cannot be
     * @param meters counts what becomes of them
     */
    public Daily(Database database, DailyRules rules, Rights rights, MeterRegistry meters) {
        this.schedules = new Schedules(database);
        this.ledger = new Ledger(database);
        this.coming = new ComingDays(ledger, rules.clock());
        this.rules = rules;
        this.round = new DailyRound(
                schedules,
                ledger,
                rules,
                new DailyMeters(meters),
                name -> Optional.ofNullable(platforms.get(name)),
                (schedule, day) -> quotes.of(schedule, day),
                new DailyNotices(rights));
        this.clock = new DailyClock(database, rules, round::run);
    }

    /**
     * Posts from now on.
     *
     * @param of what a channel gets
     * @param on the platforms to post on
     */
    public void start(QuoteOfTheDay of, List<ChatPlatform> on) {
        quotes = of;
        on.forEach(platform -> platforms.put(platform.name(), platform));
        clock.start();
    }

    /** What is set for a channel. */
    public Optional<Schedule> of(Conversation channel) {
        return schedules.of(channel);
    }

    /** Every channel's. */
    public List<Schedule> all() {
        return schedules.all();
    }

    /**
     * Sets a channel's daily quote, in the place of what was set before.
     *
     * @param zone where the time is local, unless the plan says
     * @param language of the bot's own words, unless the plan says
     */
    public Schedule set(Conversation where, Person by, Plan plan, ZoneId zone, Language language) {
        Conversation channel = channel(where);
        Instant now = rules.clock().instant();
        Schedule schedule = new Schedule(
                channel,
                new Timing(plan.at(), plan.zone().orElse(zone), plan.days()),
                plan.topic(),
                plan.talk(),
                plan.language().orElse(language),
                by,
                now,
                UUID.randomUUID().toString());
        schedules.put(schedule);
        takeBack(channel);
        clock.look(channel);
        return schedule;
    }

    /** Ends a channel's daily quote, and with it what was to be left out; what was set, if anything was. */
    public Optional<Schedule> off(Conversation where) {
        Conversation channel = channel(where);
        Optional<Schedule> before = schedules.of(channel);
        schedules.remove(channel);
        takeBack(channel);
        before.map(schedule -> LocalDate.ofInstant(
                        rules.clock().instant(), schedule.timing().zone()))
                .ifPresent(today -> ledger.unskip(channel, today));
        return before;
    }

    private void takeBack(Conversation channel) {
        Optional.ofNullable(platforms.get(channel.platform())).ifPresent(p -> round.withdraw(channel, p));
    }

    /** The next times of a channel's quote, the first one first; days that are done or left out are none of them. */
    public List<Occurrence> coming(Schedule schedule, int many) {
        return coming.of(schedule, many);
    }

    /** What became of a channel's last days, the latest first. */
    public List<Day> latest(Conversation where, int most) {
        return ledger.latest(channel(where), most);
    }

    /**
     * Leaves out the next quote.
     *
     * @return the day that is left out; nothing where none is set, or where it is too late to take it back
     * @throws IOException if the platform that has it already does not answer
     */
    public Optional<Occurrence> skip(Conversation where) throws IOException {
        Conversation channel = channel(where);
        Optional<Schedule> schedule = schedules.of(channel);
        if (schedule.isEmpty()) {
            return Optional.empty();
        }
        Occurrence next = coming(schedule.get(), 1).getFirst();
        Optional<Day> known = ledger.day(channel, next.day());
        if (known.isPresent() && !taken(channel, known.get())) {
            return Optional.empty();
        }
        Instant now = rules.clock().instant();
        return ledger.skip(channel, next, Day.ASKED, rules.owner(), now) ? Optional.of(next) : Optional.empty();
    }

    private boolean taken(Conversation channel, Day day) throws IOException {
        ChatPlatform platform = platforms.get(channel.platform());
        return day.state() == State.HANDED
                && platform != null
                && platform.withdraw(channel, day.handle())
                && ledger.release(channel, day);
    }

    /** Takes back {@link #skip}; whether that day was left out because somebody asked. */
    public boolean unskip(Conversation where, LocalDate day) {
        Conversation channel = channel(where);
        boolean back = ledger.day(channel, day)
                .filter(d -> d.state() == State.SKIPPED && d.reason().equals(Day.ASKED))
                .filter(d -> ledger.release(channel, d))
                .isPresent();
        if (back) {
            clock.look(channel);
        }
        return back;
    }

    /** What keeps the bot from posting to a channel, as far as it can be known beforehand. */
    public Optional<Obstacle> obstacle(Conversation where) {
        return Optional.ofNullable(platforms.get(where.platform())).flatMap(p -> p.obstacle(channel(where)));
    }

    /** The zone of times for which nobody says one. */
    public ZoneId zone() {
        return rules.zone();
    }

    /** A daily quote belongs to a channel, whichever thread it is set in. */
    private static Conversation channel(Conversation where) {
        return new Conversation(where.platform(), where.workspace(), where.channel(), Optional.empty());
    }

    @Override
    public void close() {
        clock.close();
    }
}
