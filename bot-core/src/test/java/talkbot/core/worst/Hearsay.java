package talkbot.core.worst;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.Receipt;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/** A platform where nothing can be posted, which keeps what people are told. */
record Hearsay(String name, Obstacle obstacle, List<Reply> told) implements ChatPlatform {

    Hearsay(String name, Obstacle obstacle) {
        this(name, obstacle, new ArrayList<>());
    }

    @Override
    public void start() {}

    @Override
    public PlatformStatus status() {
        return PlatformStatus.CONNECTED;
    }

    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public Receipt post(Message message) throws IOException {
        throw new ObstacleException(obstacle);
    }

    @Override
    public Evidence find(Message message, Instant since) {
        return new Evidence.Absent();
    }

    @Override
    public boolean withdraw(Conversation channel, String handle) {
        return true;
    }

    @Override
    public Optional<Obstacle> obstacle(Conversation channel) {
        return Optional.of(obstacle);
    }

    @Override
    public synchronized void tell(Person person, Reply reply) {
        told.add(reply);
    }

    @Override
    public void close() {}
}
