package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.record.Journal;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Workspace;

/** The addresses by which an app answers an act, without any right in the channel. Safe for many threads. */
public final class ResponseUrls {

    /** docs.slack.dev/interactivity/handling-user-interaction. */
    private static final int USES = 5;

    private static final Duration LIFE = Duration.ofMinutes(30);

    /** What uses are called in the journal and in {@link Trouble}. */
    private static final String METHOD = "response_url";

    private final Workspace workspace;
    private final Journal journal;
    private final Posting posting;
    private final Trouble trouble;
    private final Supplier<URI> base;
    private final Map<String, Ticket> known = new ConcurrentHashMap<>();

    /** None yet; they will lie below the base, which is asked for when there is one to make. */
    public ResponseUrls(Workspace workspace, Journal journal, Posting posting, Trouble trouble, Supplier<URI> base) {
        this.workspace = workspace;
        this.journal = journal;
        this.posting = posting;
        this.trouble = trouble;
        this.base = base;
    }

    private static final class Ticket {

        private final Channel channel;
        private final String user;
        private final Optional<String> act;
        private final Instant until;
        private final AtomicInteger uses = new AtomicInteger();
        /** What is replaced or deleted: the message that was pressed, else the first answer. */
        private volatile Optional<Message> original;

        Ticket(Channel channel, String user, String act, Instant until, Optional<Message> original) {
            this.channel = channel;
            this.user = user;
            this.act = Optional.of(act);
            this.until = until;
            this.original = original;
        }
    }

    /** A new address. */
    public String issue(String act, Channel channel, String user, Optional<Message> original) {
        String id = workspace.id("R");
        Instant until = workspace.now().plus(LIFE);
        known.put(id, new Ticket(channel, user, act, until, original));
        return base.get()
                .resolve("/response/" + workspace.setup().teamId() + "/" + id)
                .toString();
    }

    /** Does what was posted to one of the addresses. */
    public Answer handle(String id, String body) {
        ObjectNode wanted = Json.read(body)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseGet(() -> Json.object());
        return trouble.around(
                METHOD,
                () -> tried(id, wanted),
                answer -> journal.add(
                        new ApiCall(METHOD, wanted, "none", workspace.now(), answer.json(), answer.status())));
    }

    private Answer tried(String id, ObjectNode wanted) {
        try {
            return act(id, wanted);
        } catch (Refusal refusal) {
            return Answer.of(400, refusal.answer());
        }
    }

    private Answer act(String id, ObjectNode wanted) {
        Ticket ticket = known.get(id);
        if (ticket == null) {
            return Answer.of(404, Json.object("ok", false, "error", "invalid_url"));
        }
        if (!workspace.now().isBefore(ticket.until)) {
            return Answer.of(404, Json.object("ok", false, "error", "expired_url"));
        }
        if (ticket.uses.incrementAndGet() > USES) {
            return Answer.of(404, Json.object("ok", false, "error", "used_url"));
        }
        respond(ticket, wanted);
        return Answer.of(200, Json.object("ok", true));
    }

    private void respond(Ticket ticket, JsonNode wanted) {
        Optional<Message> original =
                ticket.original.flatMap(message -> workspace.message(message.channel(), message.ts()));
        if (wanted.path("delete_original").asBoolean()) {
            original.ifPresent(posting::remove);
        } else if (wanted.path("replace_original").asBoolean() && original.isPresent()) {
            posting.replace(original.get(), wanted);
        } else {
            Message message = say(ticket.channel, ticket.user, ticket.act, wanted);
            ticket.original = ticket.original.or(() -> Optional.of(message));
        }
    }

    /** Says what an answer carries, to one person or to all. */
    Message say(Channel channel, String user, Optional<String> act, JsonNode wanted) {
        return wanted.path("response_type").asText().equals("in_channel")
                ? posting.post(channel, wanted, act)
                : posting.whisper(channel, user, wanted, act);
    }
}
