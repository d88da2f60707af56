package talkbot.app.daily;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.Message;
import talkbot.core.platform.Receipt;

/** A real platform that tells how far the sending is. */
record Marked(ChatPlatform platform, Fate fate) implements Delegating {

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
}
