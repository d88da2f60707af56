package talkbot.slack.fake.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import talkbot.slack.fake.record.Ack;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Pulse;
import talkbot.slack.fake.world.View;
import talkbot.slack.fake.world.Workspace;

/** Something that somebody did, to wait on and to ask what came of it. Safe for many threads. */
public final class Act {

    private final String id;
    private final Where where;
    private final Workspace workspace;
    private final Pulse pulse;
    private final Supplier<String> story;
    private final long since;
    private volatile Optional<Payload> payload = Optional.empty();
    private final List<Ack> acks = new CopyOnWriteArrayList<>();
    private volatile Optional<String> failure = Optional.empty();

    /** An act that begins now. */
    public Act(Where where, Workspace workspace, Pulse pulse, Supplier<String> story) {
        this.id = workspace.id("act-");
        this.where = where;
        this.workspace = workspace;
        this.pulse = pulse;
        this.story = story;
        this.since = workspace.number();
    }

    /**
     * Where the one who acts will look for an answer.
     *
     * @param user who acts
     * @param channel the channel, if it was in one
     * @param root the thread in which an answer may be
     * @param outside whether an answer may stand outside threads
     */
    public record Where(String user, Optional<String> channel, Optional<String> root, boolean outside) {}

    /** Its name in this fake. */
    public String id() {
        return id;
    }

    /** Where an answer is looked for. */
    public Where where() {
        return where;
    }

    /** What Slack sent to the app for it; empty where Slack has nothing to send. */
    public Optional<Payload> payload() {
        return payload;
    }

    /** The timestamp of the message that was written, of a mention or direct message. */
    public String ts() {
        return payload()
                .flatMap(sent -> Json.text(sent.json().path("event"), "ts"))
                .orElseThrow(() -> new IllegalStateException("no message was written"));
    }

    /** The acknowledgements so far, late ones among them. */
    public List<Ack> acks() {
        return List.copyOf(acks);
    }

    /** What the user was told instead of an answer, as {@code operation_timeout} or {@code dispatch_failed}. */
    public Optional<String> failure() {
        return failure;
    }

    /** Waits for the first acknowledgement, for so much real time. */
    public Ack awaitAck(Duration limit) {
        return await("an acknowledgement", limit, () -> acks.stream().findFirst());
    }

    /** Waits for the user to be told that it failed, and tells how. */
    public String awaitFailure(Duration limit) {
        return await("a failure", limit, this::failure);
    }

    /** Waits for the first message of the bot that answers this, as it then stands. */
    public Message awaitReply(Duration limit) {
        return await("a reply", limit, () -> replies().stream().findFirst());
    }

    /** Waits for a view to be shown to the one who acted. */
    public View awaitView(Duration limit) {
        return await(
                "a view",
                limit,
                () ->
                        workspace
                                .views(view -> view.open() && view.user().equals(where.user()) && view.order() > since)
                                .stream()
                                .reduce((first, last) -> last));
    }

    /** The choices that were offered, as Slack's option objects, in order. Waits for them. */
    public List<JsonNode> awaitOptions(Duration limit) {
        JsonNode answer = awaitAck(limit).payload();
        return Json.walk(answer)
                .flatMap(node -> Json.each(node.path("options")))
                .toList();
    }

    /**
     * Messages of the bot that the one who acted takes for an answer: through the response URL or the acknowledgement; else
     * written or changed since, in the same place, and visible to them. As they stand.
     */
    public List<Message> replies() {
        return workspace.messages(this::answers);
    }

    private boolean answers(Message message) {
        if (!message.fromBot() || message.order() <= since || !message.visibleTo(where.user())) {
            return false;
        }
        if (message.via().isPresent() && message.edits() == 0) {
            return message.via().get().equals(id);
        }
        boolean here = where.channel().equals(Optional.of(message.channel()));
        boolean thread =
                message.thread().isEmpty() ? where.outside() : message.thread().equals(where.root());
        return here && thread;
    }

    void sent(Payload what) {
        payload = Optional.of(what);
    }

    void heard(Ack ack) {
        acks.add(ack);
        pulse.changed();
    }

    void failed(String how) {
        failure = Optional.of(how);
        pulse.changed();
    }

    boolean answered() {
        return acks.stream().anyMatch(ack -> !ack.late());
    }

    private <T> T await(String what, Duration limit, Supplier<Optional<T>> look) {
        String full = what + " to " + payload().map(Payload::what).orElse(id);
        return pulse.await(full, limit, look, story);
    }

    @Override
    public String toString() {
        return payload().map(Payload::what).orElse(id)
                + failure().map(how -> " (" + how + ")").orElse("");
    }
}
