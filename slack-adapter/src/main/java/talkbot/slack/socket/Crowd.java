package talkbot.slack.socket;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices whether somebody else is connected with the same app token. Slack gives each thing to any one of the sockets, so
 * that a forgotten second program would answer about half of them, from other talks. Said once.
 */
final class Crowd {

    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);

    private final IntSupplier living;
    private final AtomicBoolean said = new AtomicBoolean();

    /** Our own sockets that broke, which Slack may still count. */
    private final AtomicInteger broken = new AtomicInteger();

    /**
     * Prepares to notice.
     *
     * @param living how many processes are known to be connected
     */
    Crowd(IntSupplier living) {
        this.living = living;
    }

    /** One of this process's sockets broke: nobody told Slack. */
    void broke() {
        broken.incrementAndGet();
    }

    /**
     * Takes what Slack said in greeting.
     *
     * @param sockets how many the app has
     * @param own how many of them are this process's
     * @return whether somebody else was noticed, and for the first time
     */
    boolean count(int sockets, int own) {
        try {
            int expected = Math.max(1, living.getAsInt()) - 1 + own;
            if (sockets <= expected) {
                broken.set(0);
            }
            boolean others = sockets > expected + broken.get() && said.compareAndSet(false, true);
            if (others) {
                LOG.warn(
                        "Slack: {} sockets are open with this app token, {} of them known: another talkbot takes a share of"
                                + " what people ask. Stop it, or let both use one --database",
                        sockets,
                        expected);
            }
            return others;
        } catch (RuntimeException e) {
            LOG.debug("how many processes there are is not known: {}", e.getMessage());
            return false;
        }
    }
}
