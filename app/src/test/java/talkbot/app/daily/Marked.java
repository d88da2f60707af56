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

/** A real platform that tells how far the sending is. */
record Marked(ChatPlatform platform, Fate fate) implements ChatPlatform {

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

    /** Asked for the last time just before a day is claimed. */
    @Override
    public Duration ahead() {
        fate.reach(Step.BEFORE_CLAIM, Fate.ANYWHERE);
        return platform.ahead();
    }

    @Override
    public Receipt post(Message message) throws IOException {
        fate.reach(Step.BEFORE_CALL, message.channel().channel());
        Receipt receipt = platform.post(message);
        fate.called(message.channel());
        return receipt;
    }

    @Override
    public Evidence find(Message message, Instant since) throws IOException {
        fate.reach(Step.BEFORE_FIND, message.channel().channel());
        Evidence evidence = platform.find(message, since);
        fate.reach(Step.AFTER_FIND, message.channel().channel());
        return evidence;
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
