package talkbot.slack.fake;

import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import talkbot.slack.fake.api.Files;
import talkbot.slack.fake.api.OAuth;
import talkbot.slack.fake.api.Posting;
import talkbot.slack.fake.api.ResponseUrls;
import talkbot.slack.fake.api.Schedule;
import talkbot.slack.fake.api.SharedFiles;
import talkbot.slack.fake.api.Submissions;
import talkbot.slack.fake.api.Tokens;
import talkbot.slack.fake.api.Triggers;
import talkbot.slack.fake.api.Trouble;
import talkbot.slack.fake.api.Views;
import talkbot.slack.fake.api.WebApi;
import talkbot.slack.fake.delivery.Dispatcher;
import talkbot.slack.fake.delivery.HttpCarrier;
import talkbot.slack.fake.delivery.SocketHub;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.record.Journal;
import talkbot.slack.fake.user.Scene;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Pulse;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;
import talkbot.slack.fake.world.Workspace;

/**
 * A Slack on this machine's loopback: the Web API, Socket Mode, response URLs and signed requests, with people who act
 * when a test says so, the refusals of the real one, and a journal of all that the app did. Safe for many threads.
 *
 * <pre>{@code
 * try (FakeSlack slack = FakeSlack.start()) {
 *     startTheApp(slack.apiUrl(), slack.botToken(), slack.appToken());
 *     slack.awaitConnections(1, Duration.ofSeconds(5));
 *     Message reply = slack.users().slash("alice", "general", "/talk", "search x").awaitReply(Duration.ofSeconds(3));
 *     assertThat(reply.shown()).contains("x");
 *     assertThat(slack.journal().violations()).isEmpty();
 * }
 * }</pre>
 */
public final class FakeSlack implements AutoCloseable {

    private final Setup setup;
    private final Pulse pulse = new Pulse();
    private final Workspace workspace;
    private final Journal journal;
    private final Tokens tokens;
    private final OAuth oauth;
    private final Trouble trouble = new Trouble();
    private final Files files;
    private final Schedule schedule;
    private final SharedFiles sharedFiles;
    private final Dispatcher dispatcher;
    private final SocketHub sockets;
    private final People people;
    private final Javalin server;
    private final Wire wire;
    private final Time time;
    private volatile Optional<HttpCarrier> http = Optional.empty();

    private FakeSlack(Setup setup) {
        this.setup = setup;
        this.workspace = new Workspace(setup, pulse);
        this.journal = new Journal(setup.clock(), pulse);
        this.tokens = new Tokens(setup);
        this.files = new Files(workspace);
        Posting posting = new Posting(workspace, journal, files, this::echo);
        this.schedule = new Schedule(workspace, journal, posting);
        this.sharedFiles = new SharedFiles(workspace, tokens, this::base);
        Triggers triggers = new Triggers(workspace);
        ResponseUrls responseUrls = new ResponseUrls(workspace, journal, posting, trouble, this::base);
        Views views = new Views(workspace, posting);
        this.dispatcher = new Dispatcher(workspace, journal, new Submissions(workspace, responseUrls, views)::apply);
        this.sockets = new SocketHub(workspace, journal, pulse, dispatcher);
        dispatcher.through(sockets);
        Scene scene = new Scene(workspace, journal, pulse, dispatcher, triggers, responseUrls);
        this.people = new People(scene, views);
        WebApi api = new WebApi(
                workspace, journal, tokens, posting, schedule, views, triggers, trouble, files, new Addresses());
        sharedFiles.join(api);
        this.oauth = api.oauth();
        this.server = Doors.open(api, responseUrls::handle, sockets, sharedFiles);
        this.wire = new Wire(setup.port(), server.port());
        this.time = new Time(setup.clock(), dispatcher, schedule, posting);
    }

    /** Starts with the {@link Setup} as it is. */
    public static FakeSlack start() {
        return start(new Setup());
    }

    /** Starts as told. */
    public static FakeSlack start(Setup setup) {
        return new FakeSlack(setup);
    }

    /** Where the Web API is; ends in {@code /api/}. */
    public URI apiUrl() {
        return base().resolve("/api/");
    }

    /** A good bot token. */
    public String botToken() {
        return setup.botToken();
    }

    /** A good app token. */
    public String appToken() {
        return setup.appToken();
    }

    /** What requests over HTTP are signed with. */
    public String signingSecret() {
        return setup.signingSecret();
    }

    /** The people, to make them do something. */
    public People users() {
        return people;
    }

    /** What is there and what was said. */
    public Workspace workspace() {
        return workspace;
    }

    /** What the app did. */
    public Journal journal() {
        return journal;
    }

    /** What the Web API is to do wrong. */
    public Trouble trouble() {
        return trouble;
    }

    /** The tokens, to refuse them or to take scopes away. */
    public Tokens tokens() {
        return tokens;
    }

    /** How workspaces install the app. */
    public OAuth oauth() {
        return oauth;
    }

    /** The messages that wait for their time, the next one first. */
    public List<Schedule.Planned> scheduled() {
        return schedule.waiting();
    }

    /** The files that were uploaded. */
    public Files files() {
        return files;
    }

    /** The files that people have, to upload more. */
    public SharedFiles sharedFiles() {
        return sharedFiles;
    }

    /** The sockets, to count them or to ask for them to be given up. */
    public SocketHub sockets() {
        return sockets;
    }

    /** What lies between the app and Slack, to cut it. */
    public Wire wire() {
        return wire;
    }

    /** From now on tells the app everything by signed requests to this address, where an app in HTTP mode listens. */
    public HttpCarrier deliverTo(URI requestUrl) {
        HttpCarrier carrier = new HttpCarrier(requestUrl, setup.signingSecret(), dispatcher);
        http.ifPresent(HttpCarrier::close);
        http = Optional.of(carrier);
        dispatcher.through(carrier);
        return carrier;
    }

    /** From now on tells the app everything through its sockets again, as it was at the beginning. */
    public void deliverBySocket() {
        dispatcher.through(sockets);
    }

    /** Lets Slack's clock run ahead, and does what falls due: retries, expiries, scheduled messages, each at its own time. */
    public void advance(Duration by) {
        time.advance(by);
    }

    /** What this person sees in the channel (name, id, or {@code dm}), oldest first, threads among it. */
    public List<Message> seenBy(String user, String channel) {
        String member = workspace.member(user).orElseThrow().id();
        Optional<Channel> where = channel.equals("dm") ? workspace.direct(member) : workspace.channel(channel);
        String id = where.orElseThrow(() -> new IllegalArgumentException("no channel " + channel))
                .id();
        return workspace.messages(message -> message.channel().equals(id) && message.visibleTo(member));
    }

    /** Waits for a message, as it then stands. */
    public Message awaitMessage(Predicate<Message> wanted, Duration limit) {
        return pulse.await(
                "a message", limit, () -> workspace.messages(wanted).stream().findFirst(), this::story);
    }

    /** Waits for a message of the bot in a channel. */
    public Message awaitPost(String channel, Duration limit) {
        String id = workspace.channel(channel).orElseThrow().id();
        return awaitMessage(message -> message.fromBot() && message.channel().equals(id), limit);
    }

    /** Waits for a call of the Web API. */
    public ApiCall awaitCall(Predicate<ApiCall> wanted, Duration limit) {
        return pulse.await(
                "a call", limit, () -> journal.calls().stream().filter(wanted).findFirst(), this::story);
    }

    /** Waits for a view that is open. */
    public View awaitView(Predicate<View> wanted, Duration limit) {
        return pulse.await(
                "a view",
                limit,
                () -> workspace.views(view -> view.open() && wanted.test(view)).stream()
                        .findFirst(),
                this::story);
    }

    /** Waits until so many sockets are open. */
    public void awaitConnections(int count, Duration limit) {
        await(count + " sockets", () -> sockets.connections() == count, limit);
    }

    /** Waits until the app has acknowledged all that it was sent. */
    public void awaitQuiet(Duration limit) {
        await("quiet", () -> dispatcher.underWay() == 0, limit);
    }

    /** Whether nothing has happened here for so much real time. */
    public boolean quietFor(Duration time) {
        return pulse.quietFor(time);
    }

    /** Takes the bot into a channel. */
    public void inviteBot(String channel) {
        workspace.join(workspace.channel(channel).orElseThrow(), Setup.BOT_USER);
    }

    /** Takes the bot out of a channel. */
    public void removeBot(String channel) {
        workspace.leave(workspace.channel(channel).orElseThrow(), Setup.BOT_USER);
    }

    /** Waits for anything else. */
    public void await(String what, BooleanSupplier when, Duration limit) {
        pulse.await(what, limit, () -> when.getAsBoolean() ? Optional.of(true) : Optional.empty(), this::story);
    }

    /** Ends everything: sockets close, the port is free. */
    @Override
    public void close() {
        time.close();
        http.ifPresent(HttpCarrier::close);
        wire.close();
        server.stop();
    }

    private void echo(Message message) {
        boolean direct = workspace
                .channel(message.channel())
                .filter(channel -> channel.kind() == Channel.Kind.DIRECT)
                .isPresent();
        if (direct && setup.echoes()) {
            people.speaking().echo(message);
        }
    }

    private URI base() {
        return wire.address();
    }

    private final class Addresses implements WebApi.Addresses {

        @Override
        public String socket(String ticket) {
            return "ws://" + base().getAuthority() + "/link/?ticket=" + sockets.admit(ticket) + "&app_id=" + Setup.APP;
        }

        @Override
        public String upload(String file) {
            return base().resolve("/upload/v1/" + file).toString();
        }
    }

    private String story() {
        return journal.story() + "\nmessages of the bot:\n"
                + String.join(
                        "\n",
                        workspace.messages(Message::fromBot).stream()
                                .map(Message::shown)
                                .toList());
    }
}
