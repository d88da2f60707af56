package talkbot.app.daily;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import talkbot.core.daily.Day.State;
import talkbot.core.daily.Ledger;
import talkbot.core.request.Conversation;

/**
 * Where a process is to die. Whoever comes there says so and goes no further, so that it can be killed exactly there;
 * {@link #live} lets it go on. Safe for use by many threads.
 */
final class Fate {

    /** Begins the line that says where the process stands still. */
    static final String AT = "at ";

    /** Any channel. */
    static final String ANYWHERE = "*";

    private record Order(Step step, String channel, CountDownLatch spared) {}

    private static final Order NONE = new Order(Step.WHENEVER, "", new CountDownLatch(0));

    private final Ledger ledger;
    private volatile Order order = NONE;

    Fate(Ledger ledger) {
        this.ledger = ledger;
    }

    void dieAt(Step step, String channel) {
        order = new Order(step, channel, new CountDownLatch(1));
    }

    void live() {
        order.spared().countDown();
        order = NONE;
    }

    /** Somebody comes to a step. */
    void reach(Step step, String channel) {
        Order now = order;
        if (now.step() != step
                || (!now.channel().equals(ANYWHERE) && !now.channel().equals(channel))) {
            return;
        }
        say(AT + step);
        try {
            now.spared().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The platform was called: when that is written down, a step is reached that no wrapper sees. */
    void called(Conversation channel) {
        reach(Step.AFTER_CALL, channel.channel());
        if (order.step() == Step.SETTLED && order.channel().equals(channel.channel())) {
            Thread.ofPlatform().daemon().start(() -> {
                while (ledger.latest(channel, 1).stream().anyMatch(day -> day.state() == State.CLAIMED)) {
                    LockSupport.parkNanos(100_000);
                }
                reach(Step.SETTLED, channel.channel());
            });
        }
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
