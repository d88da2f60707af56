package talkbot.discord.fake.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.FakeUser;

/** One thing that a user did to the bot, and what came back. Guarded by the fake's lock. */
public final class Interaction {
    /** Kinds of interactions, with Discord's numbers. */
    public enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        MODAL(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        /** Discord's number. */
        public int number() {
            return number;
        }
    }

    private final String id;
    private final String token;
    private final Kind kind;
    private final FakeUser user;
    private final FakeChannel channel;
    private final ObjectNode payload;
    private final Instant created;
    private final Optional<FakeMessage> source;
    private final boolean limitedFollowUps;
    final List<FakeMessage> followUps = new ArrayList<>();
    Optional<FakeMessage> original = Optional.empty();
    private Optional<Integer> responseType = Optional.empty();
    private Optional<Duration> latency = Optional.empty();
    private Optional<List<Choice>> choices = Optional.empty();
    private Optional<SeenModal> modal = Optional.empty();
    private boolean ephemeral;

    Interaction(
            String id,
            String token,
            Kind kind,
            FakeUser user,
            FakeChannel channel,
            ObjectNode payload,
            Instant created,
            Optional<FakeMessage> source) {
        this.id = id;
        this.token = token;
        this.kind = kind;
        this.user = user;
        this.channel = channel;
        this.payload = payload;
        this.created = created;
        this.source = source;
        this.limitedFollowUps = channel.guild().isPresent()
                && !payload.path("authorizing_integration_owners").has("0");
    }

    /** Snowflake. */
    public String id() {
        return id;
    }

    /** The secret part of the addresses under which the bot answers. */
    public String token() {
        return token;
    }

    /** What the user did. */
    public Kind kind() {
        return kind;
    }

    /** Who did it. */
    public FakeUser user() {
        return user;
    }

    /** Where. */
    public FakeChannel channel() {
        return channel;
    }

    /** What the gateway told the bot. */
    public ObjectNode payload() {
        return payload.deepCopy();
    }

    /** When. */
    public Instant created() {
        return created;
    }

    /** The message with the button or list that was used. */
    public Optional<FakeMessage> source() {
        return source;
    }

    /** Discord's number of the first response; empty as long as there is none. */
    public Optional<Integer> responseType() {
        return responseType;
    }

    /** How long the first response took, in the fake's time. */
    public Optional<Duration> latency() {
        return latency;
    }

    /** What was offered for what the user is typing. */
    public Optional<List<Choice>> choices() {
        return choices;
    }

    /** The form that was opened. */
    public Optional<SeenModal> modal() {
        return modal;
    }

    /** Whether the first response fixed that only the user sees the answer. */
    public boolean isEphemeral() {
        return ephemeral;
    }

    /** The message of the first response, or the one that it changed. */
    public Optional<FakeMessage> original() {
        return original;
    }

    /** All messages that the bot sent in answer, oldest first. */
    public List<FakeMessage> followUps() {
        return List.copyOf(followUps);
    }

    boolean hasLimitedFollowUps() {
        return limitedFollowUps;
    }

    void respond(int type, boolean onlyForUser, Instant now) {
        responseType = Optional.of(type);
        ephemeral = onlyForUser;
        latency = Optional.of(Duration.between(created, now));
    }

    void offer(List<Choice> offered) {
        choices = Optional.of(offered);
    }

    void open(SeenModal opened) {
        modal = Optional.of(opened);
    }
}
