package talkbot.app.daily;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import talkbot.core.daily.Daily;
import talkbot.core.daily.DailyRules;
import talkbot.core.daily.Day;
import talkbot.core.daily.Ledger;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.FakeDiscordOptions;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

/** Both fake platforms by one fast clock, with many channels, talks to quote, and a hand that sets daily quotes. */
final class World implements AutoCloseable {

    final FastClock clock;
    final FakeSlack slack;
    final FakeDiscord discord;
    final Database database;
    final Ledger ledger;
    private final Path folder;
    private final String address;

    /**
     * Makes a world.
     *
     * @param address of the database: a file, or a server's
     * @param channels how many channels Slack has beside its own, named {@code C1} and so on
     */
    World(Path folder, String address, FastClock clock, int channels) {
        this.folder = folder;
        this.address = address;
        this.clock = clock;
        Setup setup = new Setup().clock(FakeClock.following(clock));
        for (int i = 1; i <= channels; i++) {
            setup.channel(Channel.open("C" + i, "daily-" + i, "U0ALICE", Setup.BOT_USER));
        }
        this.slack = FakeSlack.start(setup);
        this.discord = FakeDiscord.start(FakeDiscordOptions.defaults().withClock(clock));
        Talk.write(folder);
        this.database = Database.open(
                address.startsWith("jdbc:")
                        ? DatabaseAddress.of(address, Optional.empty())
                        : new DatabaseAddress.File(Path.of(address)));
        this.ledger = new Ledger(database);
    }

    Replicas replicas() {
        return new Replicas(folder, clock, address, slack, discord);
    }

    Conversation onSlack(int number) {
        return new Conversation("slack", "T0FAKE", "C" + number, Optional.empty());
    }

    /** A new channel. */
    Conversation onDiscord(int number) {
        FakeChannel channel = discord.world().addChannel(discord.guild(), "daily-" + number);
        return new Conversation("discord", discord.guild().id(), channel.id(), Optional.empty());
    }

    /**
     * Sets a channel's daily quote.
     *
     * @param from how long from now it is due, rounded up to the minute; negative if it should have come already
     */
    Instant set(Conversation channel, Duration from) {
        Instant due = clock.instant().plus(from).plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        // Whoever set what is due already did so before that.
        Instant then = from.isNegative() ? due.minus(Duration.ofMinutes(10)) : clock.instant();
        DailyRules rules = Replica.rules(clock);
        try (Daily daily = new Daily(
                database,
                new DailyRules(() -> then, rules.zone(), rules.grace(), rules.owner(), rules.pace()),
                Rights.OPEN,
                new SimpleMeterRegistry())) {
            daily.set(
                    channel,
                    new Person(channel.platform(), channel.workspace(), "U0ALICE", Optional.empty()),
                    new Plan(
                            LocalTime.ofInstant(due, ZoneOffset.UTC),
                            Optional.empty(),
                            Timing.EVERY_DAY,
                            "",
                            Optional.empty(),
                            Optional.empty()),
                    ZoneOffset.UTC,
                    Language.ENGLISH);
        }
        return due;
    }

    /** Ends a channel's daily quote, so that tomorrow's does not come. */
    void off(Conversation channel) {
        try (Daily daily = new Daily(database, Replica.rules(clock), Rights.OPEN, new SimpleMeterRegistry())) {
            daily.off(channel);
        }
    }

    /** What became of a channel's only day. */
    Optional<Day> day(Conversation channel) {
        return ledger.latest(channel, 1).stream().findFirst();
    }

    /** When what stands in a channel came there. */
    List<Instant> posts(Conversation channel) {
        if (channel.platform().equals("slack")) {
            return slack
                    .workspace()
                    .messages(message -> message.fromBot() && message.channel().equals(channel.channel()))
                    .stream()
                    .map(World::at)
                    .toList();
        }
        FakeChannel where = discord.world().channels().stream()
                .filter(one -> one.id().equals(channel.channel()))
                .findFirst()
                .orElseThrow();
        return discord.saidByBot(where).stream()
                .map(message -> Instant.ofEpochMilli((Long.parseLong(message.id()) >>> 22) + 1_420_070_400_000L))
                .toList();
    }

    static Instant at(Message message) {
        return Instant.ofEpochMilli((long) (Double.parseDouble(message.ts()) * 1_000));
    }

    @Override
    public void close() {
        database.close();
        slack.close();
        discord.close();
    }
}
