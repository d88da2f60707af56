package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message as the fake keeps it, with everything that was in it. Guarded by the fake's lock. */
public final class FakeMessage {
    /** Discord's flag of a message that one user alone sees. */
    public static final int EPHEMERAL = 1 << 6;

    /** Discord's flag of a message that so far only says that the bot is thinking. */
    public static final int LOADING = 1 << 7;

    /** Discord's flag of a message made of components alone. */
    public static final int COMPONENTS_V2 = 1 << 15;

    /** Discord's flag of a message under which a thread hangs. */
    public static final int HAS_THREAD = 1 << 5;

    private final FakeChannel channel;
    private final FakeUser author;
    private final Optional<String> onlyFor;
    private final Optional<String> interaction;
    private final List<ObjectNode> earlier = new ArrayList<>();
    private ObjectNode body;
    private boolean deleted;

    FakeMessage(
            FakeChannel channel,
            FakeUser author,
            Optional<String> onlyFor,
            Optional<String> interaction,
            ObjectNode body) {
        this.channel = channel;
        this.author = author;
        this.onlyFor = onlyFor;
        this.interaction = interaction;
        this.body = body;
    }

    /** Snowflake. */
    public String id() {
        return body.path("id").asText();
    }

    /** Where it stands. */
    public FakeChannel channel() {
        return channel;
    }

    /** Who wrote it. */
    public FakeUser author() {
        return author;
    }

    /** The id of the only user who sees it; empty if the whole channel does. */
    public Optional<String> onlyFor() {
        return onlyFor;
    }

    /** The id of the interaction that it answers. */
    public Optional<String> interaction() {
        return interaction;
    }

    /** Discord's message object, with all its content. Not to be changed but through {@link #change}. */
    public ObjectNode body() {
        return body;
    }

    /** What it was before each edit, oldest first. */
    public List<ObjectNode> earlier() {
        return List.copyOf(earlier);
    }

    /** Whether it was deleted. */
    public boolean isDeleted() {
        return deleted;
    }

    /** Discord's flags of this message. */
    public int flags() {
        return body.path("flags").asInt();
    }

    /** Whether all of the given flag is set. */
    public boolean hasFlag(int flag) {
        return (flags() & flag) == flag;
    }

    void change(ObjectNode newBody) {
        earlier.add(body);
        body = newBody;
    }

    void setFlag(int flag) {
        body.put("flags", flags() | flag);
    }

    void delete() {
        deleted = true;
    }
}
