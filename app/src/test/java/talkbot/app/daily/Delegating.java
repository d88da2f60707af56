package talkbot.app.daily;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.Receipt;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/** Does whatever a real platform does. */
interface Delegating extends ChatPlatform {

    /** The real platform. */
    ChatPlatform platform();

    @Override
    default String name() {
        return platform().name();
    }

    @Override
    default void start() {
        platform().start();
    }

    @Override
    default PlatformStatus status() {
        return platform().status();
    }

    @Override
    default Duration ahead() {
        return platform().ahead();
    }

    @Override
    default Receipt post(Message message) throws IOException {
        return platform().post(message);
    }

    @Override
    default Evidence find(Message message, Instant since) throws IOException {
        return platform().find(message, since);
    }

    @Override
    default boolean withdraw(Conversation channel, String handle) throws IOException {
        return platform().withdraw(channel, handle);
    }

    @Override
    default Optional<Obstacle> obstacle(Conversation channel) {
        return platform().obstacle(channel);
    }

    @Override
    default void tell(Person person, Reply reply) throws IOException {
        platform().tell(person, reply);
    }

    @Override
    default void close() {
        platform().close();
    }
}
