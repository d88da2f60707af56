package talkbot.discord.fake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.discord.fake.gateway.Gateway;
import talkbot.discord.fake.interaction.Commands;
import talkbot.discord.fake.interaction.Interactions;
import talkbot.discord.fake.rest.Ban;
import talkbot.discord.fake.rest.Faults;
import talkbot.discord.fake.rest.RateLimits;
import talkbot.discord.fake.rest.Records;
import talkbot.discord.fake.rest.RestCall;
import talkbot.discord.fake.rest.Violation;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Permissions;
import talkbot.discord.fake.world.World;

/**
 * A Discord on loopback that speaks what JDA speaks, refuses what Discord refuses and remembers everything.
 *
 * <p>It begins with the guild {@code Team} (Japanese), its owner {@code hana} (Japanese), the ordinary member
 * {@code alex} (English) and the text channels {@code general} and {@code random}; {@link #world()} adds more. What users
 * do is in {@link #people()}. A good test ends with {@link #violations()} being empty.
 *
 * <pre>{@code
 * try (FakeDiscord discord = FakeDiscord.start()) {
 *     // log in a bot at discord.apiUrl() with discord.token(), then
 *     discord.awaitReady();
 *     SeenMessage answer = discord.people()
 *             .slash(discord.user("hana"), discord.channel("general"), "talk search", "words", "寄り道")
 *             .awaitMessage();
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class FakeDiscord implements AutoCloseable {
    /** How long the waiting methods without a duration wait. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeDiscordOptions options;
    private final World world;
    private final Commands commands;
    private final Interactions interactions;
    private final FakeServer server;
    private final People people;

    private FakeDiscord(FakeDiscordOptions options) {
        this.options = options;
        world = new World(options.clock(), options.applicationId(), options.botName());
        commands = new Commands(world);
        interactions = new Interactions(world);
        server = new FakeServer(options, world, commands, interactions);
        people = new People(this, world, commands, interactions, server.uploads());
        FakeUser owner = world.addUser("hana", "ja");
        FakeGuild guild = world.addGuild("Team", "ja", owner);
        world.addMember(guild, world.addUser("alex", "en-US"), Permissions.ORDINARY);
        world.addChannel(guild, "general");
        world.addChannel(guild, "random");
    }

    /** Starts one on a free port. */
    public static FakeDiscord start() {
        return start(FakeDiscordOptions.defaults());
    }

    /** Starts one. */
    public static FakeDiscord start(FakeDiscordOptions options) {
        FakeDiscord discord = new FakeDiscord(options);
        discord.server.start();
        return discord;
    }

    /** Where the API is, with a slash at the end, as JDA's {@code RestConfig#setBaseUrl} wants it. */
    public URI apiUrl() {
        return server.apiUrl();
    }

    /**
     * Where the gateway is. JDA learns it from the API at first, but asks its {@code SessionController#getGateway} after
     * a failed reconnection, whose own answer is Discord's real address.
     */
    public URI gatewayUrl() {
        return server.gatewayUrl();
    }

    /** The bot's token. */
    public String token() {
        return options.token();
    }

    /** The application's id, which is the bot's user id too. */
    public String applicationId() {
        return options.applicationId();
    }

    /** Who and what there is. */
    public World world() {
        return world;
    }

    /** What users do. */
    public People people() {
        return people;
    }

    /** The gateway, to look at and to disturb. */
    public Gateway gateway() {
        return server.gateway();
    }

    /** Orders for misbehaviour of the HTTP API. */
    public Faults faults() {
        return server.rest().faults();
    }

    /** How often what may be asked. */
    public RateLimits rateLimits() {
        return server.rest().limits();
    }

    /** The ban that too many refused requests bring. */
    public Ban ban() {
        return server.rest().ban();
    }

    /** The commands that the bot registered. */
    public Commands commands() {
        return commands;
    }

    /** Everything that users did to the bot, with what came back and how fast. */
    public Interactions interactions() {
        return interactions;
    }

    /** What came in over HTTP. */
    public Records records() {
        return server.rest().records();
    }

    /** What a well-behaved bot would not have done. */
    public List<Violation> violations() {
        return records().violations();
    }

    /** The user of this name; the bot's own name is another. */
    public FakeUser user(String name) {
        return only(world.users().stream().filter(user -> user.name().equals(name)), "user " + name);
    }

    /** The channel or thread of this name. */
    public FakeChannel channel(String name) {
        return only(
                world.channels().stream().filter(channel -> channel.name().equals(name) && !channel.isDirect()),
                "channel " + name);
    }

    /** The guild that was there from the beginning. */
    public FakeGuild guild() {
        return world.guilds().getFirst();
    }

    /** What this user sees in the channel, oldest first: what everybody sees, and what is only for this user. */
    public List<SeenMessage> seenBy(FakeUser user, FakeChannel channel) {
        return world.watch()
                .locked(() -> world.messages().of(channel).stream()
                        .filter(message ->
                                message.onlyFor().map(user.id()::equals).orElse(true))
                        .map(SeenMessage::of)
                        .toList());
    }

    /** What the bot said in the channel for everybody to see, oldest first. */
    public List<SeenMessage> saidByBot(FakeChannel channel) {
        return world.watch()
                .locked(() -> world.messages().of(channel).stream()
                        .filter(message -> message.author().equals(world.bot()))
                        .filter(message -> message.onlyFor().isEmpty())
                        .map(SeenMessage::of)
                        .toList());
    }

    /** Waits until a bot is connected. */
    public void awaitReady() {
        int unused = await(
                "a bot to be connected",
                PATIENCE,
                () -> Optional.of(gateway().connected()).filter(count -> count > 0));
    }

    /** Waits for a message of the bot, still the same or edited, that everybody sees in the channel. */
    public SeenMessage awaitSaid(FakeChannel channel, Predicate<SeenMessage> wanted) {
        return await(
                "a message of the bot in #" + channel.name(),
                PATIENCE,
                () -> saidByBot(channel).stream().filter(wanted).findFirst());
    }

    /** Waits for a request of this kind, such as {@code POST /channels/{channel}/messages}. */
    public RestCall awaitCall(String name, Predicate<RestCall> wanted) {
        return await(
                name,
                PATIENCE,
                () -> records().calls(name).stream().filter(wanted).findFirst());
    }

    /** Waits until {@code condition} holds; it is looked at after everything that happens here. */
    public void await(String what, Predicate<FakeDiscord> condition) {
        boolean unused =
                await(what, PATIENCE, () -> Optional.of(condition.test(this)).filter(holds -> holds));
    }

    /**
     * Waits until {@code look} finds something; it looks after everything that happens here.
     *
     * @throws AssertionError if nothing was found in time, with the last requests and the violations
     */
    public <T> T await(String what, Duration patience, Supplier<Optional<T>> look) {
        return world.watch().await(what, patience, look, this::story);
    }

    /** Stops listening and drops everybody, until {@link #comeBack()}; what was is remembered. */
    public void goAway() {
        server.stop();
    }

    /** Listens again, on the same port. */
    public void comeBack() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    private String story() {
        List<RestCall> calls = records().calls();
        String last = calls.subList(Math.max(0, calls.size() - 15), calls.size()).stream()
                .map(call -> call.status() + " " + call.method() + " " + call.path() + " " + call.body())
                .collect(Collectors.joining("\n  "));
        return "last requests:\n  " + last + "\nviolations: " + violations() + "\nconnected: "
                + gateway().connected();
    }

    private static <T> T only(Stream<T> found, String what) {
        return found.findFirst().orElseThrow(() -> new IllegalArgumentException("there is no " + what));
    }
}
