package talkbot.discord.fake.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Messages;

/** What a bot once identified as: it outlives its sockets, so that missed events can be told later. Guarded by the lock. */
final class Session {
    private final String id;
    private final int shard;
    private final int shards;
    private final long intents;
    private final List<ObjectNode> told = new ArrayList<>();
    private Optional<Connection> connection;
    private boolean resumable = true;
    private boolean held;
    private int sent;

    Session(String id, int shard, int shards, long intents, Connection connection) {
        this.id = id;
        this.shard = shard;
        this.shards = shards;
        this.intents = intents;
        this.connection = Optional.of(connection);
        connection.belongTo(this);
    }

    String id() {
        return id;
    }

    int shard() {
        return shard;
    }

    int shards() {
        return shards;
    }

    Optional<Connection> connection() {
        return connection.filter(Connection::isOpen);
    }

    boolean isResumable() {
        return resumable;
    }

    void end() {
        resumable = false;
    }

    /** Tells an event now, or keeps it for a resume. */
    void tell(String type, ObjectNode data) {
        told.add(Json.object("op", 0, "d", data, "s", told.size() + 1, "t", type));
        flush();
    }

    /** Keeps events back, or lets them all go. */
    void hold(boolean hold) {
        held = hold;
        flush();
    }

    private void flush() {
        Optional<Connection> socket = connection();
        if (socket.isPresent() && !held) {
            told.subList(sent, told.size()).forEach(socket.get()::send);
            sent = told.size();
        }
    }

    /** Tells an event if this session's shard and intents cover it, without the text that its intents do not cover. */
    void tell(Event event) {
        if (!resumable || !covers(event)) {
            return;
        }
        ObjectNode data = event.data().deepCopy();
        if (!event.openContent() && (intents & Event.MESSAGE_CONTENT) == 0) {
            Messages.withoutText(data);
        }
        tell(event.type(), data);
    }

    /** Continues on another socket: everything after {@code sequence} again, then the news that this was all. */
    void resume(Connection socket, int sequence) {
        connection = Optional.of(socket);
        socket.belongTo(this);
        sent = sequence;
        tell("RESUMED", Json.object("_trace", Json.array("fake")));
    }

    int lastSequence() {
        return told.size();
    }

    private boolean covers(Event event) {
        long shardOfEvent = event.guild()
                .map(guild -> (Long.parseUnsignedLong(guild.id()) >>> 22) % shards)
                .orElse(0L);
        return shardOfEvent == shard && (event.intents() == 0 || (event.intents() & intents) != 0);
    }
}
