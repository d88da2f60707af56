package talkbot.core.store;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a database is, as those who use it find it; every change is logged once. Safe for use by many threads. */
final class Condition {

    private static final Logger LOG = LoggerFactory.getLogger(Condition.class);

    private volatile Optional<Trouble> trouble = Optional.empty();

    Optional<Trouble> trouble() {
        return trouble;
    }

    /**
     * Something worked.
     *
     * @param writing whether it changed anything: what is full or locked can still be read
     */
    void good(boolean writing) {
        if (trouble.isPresent()) {
            mend(writing);
        }
    }

    private synchronized void mend(boolean writing) {
        if (trouble.isPresent() && (writing || trouble.get() == Trouble.UNREACHABLE)) {
            trouble = Optional.empty();
            LOG.warn("the database works again");
        }
    }

    /** Something did not. */
    synchronized void bad(StoreException failed) {
        switch (failed.trouble()) {
            case UNREACHABLE, LOGIN, MISSING, FULL, READ_ONLY, LOCKED, BROKEN -> {
                Optional<Trouble> now = Optional.of(failed.trouble());
                if (!trouble.equals(now)) {
                    trouble = now;
                    LOG.warn("the database does not work: {} ({})", failed.getMessage(), failed.trouble());
                }
            }
            case ADDRESS, OTHER -> {}
        }
    }
}
