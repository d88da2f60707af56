package talkbot.slack.fake.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the fake starts: a small team with a bot that has every right the project asks for. Change what a test is about.
 *
 * <p>People: {@code alice} (Japanese, Tokyo, administrator), {@code bob} (American, New York), {@code carol} (British,
 * London). Channels: {@code general} and {@code secret} (private) with everybody and the bot, {@code random} without the
 * bot, {@code hidden} (private) without the bot, {@code old} (archived), and a direct message with each.
 */
public final class Setup {

    /** The bot's user id. */
    public static final String BOT_USER = "U0TALKBOT";

    /** The bot's own id. */
    public static final String BOT = "B0TALKBOT";

    /** The app's id. */
    public static final String APP = "A0TALKBOT";

    /** docs.slack.dev/messaging/unfurling-links-in-messages. */
    private static final int UNFURL_DOMAINS = 5;

    private int port;
    private String botToken = "xoxb-fake-bot-token";
    private String appToken = "xapp-1-A0TALKBOT-fake-app-token";
    private String signingSecret = "fake-signing-secret";
    private String teamId = "T0FAKE";
    private String teamDomain = "fake-team";
    private FakeClock clock = FakeClock.running();
    private boolean strictRates;
    private boolean echoes = true;
    private int eventsAnHour = 30_000;
    private List<String> unfurlDomains = List.of();
    private Set<String> scopes = new LinkedHashSet<>(List.of(
            "commands",
            "chat:write",
            "app_mentions:read",
            "im:history",
            "users:read",
            "links:read",
            "links:write",
            "channels:read",
            "groups:read",
            "assistant:write",
            "files:read",
            "files:write"));
    private final List<Member> members = new ArrayList<>(List.of(
            Member.of("U0ALICE", "alice").speaking("ja-JP").in("Asia/Tokyo").asAdmin(),
            Member.of("U0BOB", "bob").speaking("en-US").in("America/New_York"),
            Member.of("U0CAROL", "carol").speaking("en-GB").in("Europe/London"),
            Member.of("U0OTHERBOT", "otherbot").asBot()));
    private final List<Channel> channels = new ArrayList<>(List.of(
            Channel.open("C0GENERAL", "general", "U0ALICE", "U0BOB", "U0CAROL", "U0OTHERBOT", BOT_USER),
            Channel.open("C0RANDOM", "random", "U0ALICE", "U0BOB", "U0CAROL"),
            Channel.closed("C0SECRET", "secret", "U0ALICE", "U0BOB", BOT_USER),
            Channel.closed("C0HIDDEN", "hidden", "U0ALICE"),
            Channel.open("C0OLD", "old", "U0ALICE", "U0BOB", BOT_USER).asArchived()));

    /** The port to listen on; 0, as it begins, for any free one. */
    public Setup port(int wanted) {
        port = wanted;
        return this;
    }

    /** The tokens that are accepted. */
    public Setup tokens(String bot, String app) {
        botToken = bot;
        appToken = app;
        return this;
    }

    /** The secret that requests over HTTP are signed with. */
    public Setup signingSecret(String secret) {
        signingSecret = secret;
        return this;
    }

    /** The workspace. */
    public Setup team(String id, String domain) {
        teamId = id;
        teamDomain = domain;
        return this;
    }

    /** Slack's time. */
    public Setup clock(FakeClock other) {
        clock = other;
        return this;
    }

    /** The bot token's scopes, instead of those it has to begin with. */
    public Setup scopes(String... granted) {
        scopes = new LinkedHashSet<>(List.of(granted));
        return this;
    }

    /** Holds the app to the published rates: one message a second in a channel after a burst, methods by their tier. */
    public Setup strictRates() {
        strictRates = true;
        return this;
    }

    /** Tells the app of no more events than that in an hour, instead of Slack's 30,000. */
    public Setup eventsAnHour(int most) {
        eventsAnHour = most;
        return this;
    }

    /**
     * The domains whose links the app is told of, with their subdomains; as it begins, all.
     *
     * @throws IllegalArgumentException if there are more than Slack takes
     */
    public Setup unfurlDomains(String... domains) {
        if (domains.length > UNFURL_DOMAINS) {
            throw new IllegalArgumentException("an app has at most " + UNFURL_DOMAINS + " unfurl domains");
        }
        unfurlDomains = List.of(domains);
        return this;
    }

    /** Does not send the bot the events that its own messages cause in direct messages, which Slack does. */
    public Setup withoutEchoes() {
        echoes = false;
        return this;
    }

    /** One more member, or another instead of the one with the same id. */
    public Setup member(Member member) {
        members.removeIf(known -> known.id().equals(member.id()));
        members.add(member);
        return this;
    }

    /** One more channel, or another instead of the one with the same id. */
    public Setup channel(Channel channel) {
        channels.removeIf(known -> known.id().equals(channel.id()));
        channels.add(channel);
        return this;
    }

    /** See {@link #port(int)}. */
    public int port() {
        return port;
    }

    /** See {@link #tokens}. */
    public String botToken() {
        return botToken;
    }

    /** See {@link #tokens}. */
    public String appToken() {
        return appToken;
    }

    /** See {@link #signingSecret(String)}. */
    public String signingSecret() {
        return signingSecret;
    }

    /** See {@link #team}. */
    public String teamId() {
        return teamId;
    }

    /** See {@link #team}. */
    public String teamDomain() {
        return teamDomain;
    }

    /** See {@link #clock(FakeClock)}. */
    public FakeClock clock() {
        return clock;
    }

    /** See {@link #scopes(String...)}. */
    public Set<String> scopes() {
        return Set.copyOf(scopes);
    }

    /** See {@link #strictRates()}. */
    public boolean ratesAreStrict() {
        return strictRates;
    }

    /** See {@link #eventsAnHour(int)}. */
    public int eventsAnHour() {
        return eventsAnHour;
    }

    /** See {@link #unfurlDomains(String...)}. */
    public List<String> unfurlDomains() {
        return unfurlDomains;
    }

    /** See {@link #withoutEchoes()}. */
    public boolean echoes() {
        return echoes;
    }

    /** See {@link #member(Member)}. */
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** See {@link #channel(Channel)}. */
    public List<Channel> channels() {
        return List.copyOf(channels);
    }
}
