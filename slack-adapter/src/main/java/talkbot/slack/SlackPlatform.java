package talkbot.slack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import talkbot.core.Bot;
import talkbot.core.desk.Desk;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.KeptConnection;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.Pace;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.Receipt;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.slack.answer.Answers;
import talkbot.slack.answer.Offers;
import talkbot.slack.api.Posting;
import talkbot.slack.api.SlackApi;
import talkbot.slack.event.Events;
import talkbot.slack.event.Inbox;
import talkbot.slack.event.SavedQuestion;
import talkbot.slack.message.SlackLimits;
import talkbot.slack.message.SlackRenderer;
import talkbot.slack.socket.Refused;
import talkbot.slack.socket.SlackLine;

/**
 * The bot on Slack, by Socket Mode: socket to inbox to answers to calls. Safe for use by many threads.
 */
public final class SlackPlatform implements ChatPlatform {

    private final SlackOptions options;
    private final SlackApi api;
    private final Desk desk;
    private final Posting posting;
    private final InstantSource clock;
    private final Answers answers;
    private final Inbox inbox;
    private final KeptConnection connection;

    /** Prepares to answer as this bot; nothing is sent before {@link #start}. */
    public SlackPlatform(SlackOptions options, Bot bot) {
        this(options, bot, InstantSource.system());
    }

    /** Prepares to answer as this bot, for which it is as late as this clock says. */
    public SlackPlatform(SlackOptions options, Bot bot, InstantSource clock) {
        this.clock = clock;
        this.options = options;
        this.api = new SlackApi(options.botToken(), options.appToken(), options.apiUrl());
        this.desk = new Desk(bot, Events.PLATFORM, SlackLimits.VALUE);
        this.posting = new Posting(api, reply -> SlackRenderer.render(reply, desk.ids(reply), false));
        this.answers = new Answers(desk, api, options::serves);
        this.inbox = new Inbox(api.library(), answers::take, new Offers(desk, options::serves));
        this.connection = new KeptConnection(
                "Slack", new SlackLine(api, inbox::receive, Pace.USUAL.step(), bot::living), Pace.USUAL);
    }

    @Override
    public String name() {
        return Events.PLATFORM;
    }

    @Override
    public void start() {
        Optional<String> wrong = Refused.form(options.botToken(), options.appToken());
        wrong.ifPresentOrElse(connection::refused, connection::start);
        desk.takeOver(payload -> SavedQuestion.read(payload).map(answers::visit));
    }

    @Override
    public PlatformStatus status() {
        return connection.status();
    }

    @Override
    public Duration ahead() {
        return Posting.AHEAD;
    }

    @Override
    public Receipt post(Message message) throws IOException {
        if (!options.serves(message.channel().workspace())) {
            throw new ObstacleException(new Obstacle(Obstacle.Kind.NO_ACCESS, "not_served"));
        }
        return posting.post(message, clock.instant());
    }

    @Override
    public Evidence find(Message message, Instant since) throws IOException {
        return posting.find(message, clock.instant());
    }

    @Override
    public boolean withdraw(Conversation channel, String handle) throws IOException {
        return posting.withdraw(channel.channel(), handle);
    }

    @Override
    public Optional<Obstacle> obstacle(Conversation channel) {
        return posting.obstacle(channel.channel());
    }

    @Override
    public Optional<URI> address(Conversation channel) {
        return Optional.of(Posting.address(channel.workspace(), channel.channel()));
    }

    @Override
    public void tell(Person person, Reply reply) throws IOException {
        posting.tell(person, reply);
    }

    @Override
    public void close() {
        connection.close();
        desk.close();
        inbox.close();
        api.close();
    }
}
