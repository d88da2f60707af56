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
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.Receipt;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.slack.answer.Answers;
import talkbot.slack.answer.Offers;
import talkbot.slack.api.Posting;
import talkbot.slack.api.SlackApi;
import talkbot.slack.event.Departure;
import talkbot.slack.event.Events;
import talkbot.slack.event.Inbox;
import talkbot.slack.event.SavedQuestion;
import talkbot.slack.message.SlackLimits;
import talkbot.slack.message.SlackMessage;
import talkbot.slack.message.SlackRenderer;

/** What the bot does on Slack in the same way by Socket Mode and over HTTP: inbox to answers to calls. */
abstract class AbstractSlackPlatform implements ChatPlatform {

    final SlackApi api;
    final Inbox inbox;
    private final Desk desk;
    private final InstantSource clock;

    /** Prepares to answer as this bot, with calls that {@link #close} ends. */
    AbstractSlackPlatform(SlackApi api, Bot bot, InstantSource clock) {
        this.api = api;
        this.clock = clock;
        this.desk = new Desk(bot, Events.PLATFORM, SlackLimits.VALUE);
        Offers offers = new Offers(desk, this::serves);
        this.inbox = new Inbox(
                api.library(),
                incoming -> workspace(incoming.person().workspace()).answers().take(incoming),
                offers::offer,
                offers::wrong,
                this::part);
    }

    /** What speaks to one workspace. */
    record Workspace(Answers answers, Posting posting) {}

    /** Speaks to a workspace through these calls. */
    final Workspace workspace(SlackApi own) {
        return new Workspace(new Answers(desk, own, this::serves), new Posting(own));
    }

    /** What speaks to the workspace of this id. */
    abstract Workspace workspace(String team);

    /** Whether a workspace is served, by its id. */
    abstract boolean serves(String team);

    /** Lets go of a workspace that has parted with the app. */
    void part(Departure departure) {}

    /** Answers from now on also what other processes left. */
    final void takeOver() {
        desk.takeOver(payload -> SavedQuestion.read(payload)
                .map(incoming ->
                        workspace(incoming.person().workspace()).answers().visit(incoming)));
    }

    @Override
    public String name() {
        return Events.PLATFORM;
    }

    @Override
    public Duration ahead() {
        return Posting.AHEAD;
    }

    @Override
    public Receipt post(Message message) throws IOException {
        if (!serves(message.channel().workspace())) {
            throw new ObstacleException(new Obstacle(Obstacle.Kind.NO_ACCESS, "not_served"));
        }
        return posting(message.channel()).post(message, rendered(message.reply()), clock.instant());
    }

    @Override
    public Evidence find(Message message, Instant since) throws IOException {
        return posting(message.channel()).find(message, clock.instant());
    }

    @Override
    public boolean withdraw(Conversation channel, String handle) throws IOException {
        return posting(channel).withdraw(channel.channel(), handle);
    }

    @Override
    public Optional<Obstacle> obstacle(Conversation channel) {
        return posting(channel).obstacle(channel.channel());
    }

    @Override
    public Optional<URI> address(Conversation channel) {
        return Optional.of(Posting.address(channel.workspace(), channel.channel()));
    }

    @Override
    public void tell(Person person, Reply reply) throws IOException {
        workspace(person.workspace()).posting().tell(person, rendered(reply));
    }

    private SlackMessage rendered(Reply reply) {
        return SlackRenderer.render(reply, desk.ids(reply), false);
    }

    private Posting posting(Conversation channel) {
        return workspace(channel.workspace()).posting();
    }

    @Override
    public void close() {
        desk.close();
        inbox.close();
        api.close();
    }
}
