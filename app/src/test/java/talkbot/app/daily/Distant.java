package talkbot.app.daily;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Message;
import talkbot.core.platform.Receipt;

/**
 * A real platform whose answers to posts take their time, as over the net.
 *
 * @param away by the machine's clock
 */
record Distant(ChatPlatform platform, Duration away) implements Delegating {

    @Override
    public Receipt post(Message message) throws IOException {
        long end = System.nanoTime() + away.toNanos();
        Receipt receipt = platform.post(message);
        for (long left = away.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return receipt;
    }
}
