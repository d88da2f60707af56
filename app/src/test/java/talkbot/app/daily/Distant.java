package talkbot.app.daily;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.Receipt;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/**
 * A real platform whose answers to posts take their time, as over the net.
 *
 * @param away by the machine's clock
 */
record Distant(ChatPlatform platform, Duration away) implements ChatPlatform {

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public void start() {
        platform.start();
    }

    @Override
    public PlatformStatus status() {
        return platform.status();
    }

    @Override
    public Duration ahead() {
        return platform.ahead();
    }

    @Override
    public Receipt post(Message message) throws IOException {
        long end = System.nanoTime() + away.toNanos();
        Receipt receipt = platform.post(message);
        for (long left = away.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return receipt;
    }

    @Override
    public Evidence find(Message message, Instant since) throws IOException {
        return platform.find(message, since);
    }

    @Override
    public boolean withdraw(Conversation channel, String handle) throws IOException {
        return platform.withdraw(channel, handle);
    }

    @Override
    public Optional<Obstacle> obstacle(Conversation channel) {
        return platform.obstacle(channel);
    }

    @Override
    public void tell(Person person, Reply reply) throws IOException {
        platform.tell(person, reply);
    }

    @Override
    public void close() {
        platform.close();
    }
}
