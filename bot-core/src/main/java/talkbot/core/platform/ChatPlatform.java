package talkbot.core.platform;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/**
 * A connection to a chat platform. Implementations are safe for use by many threads. A platform that cannot be reached
 * never keeps the others from working: {@link #start} returns at once and {@link #status} says how things stand.
 */
public interface ChatPlatform extends AutoCloseable {

    /** What the platform is called in settings, logs and addresses: {@code slack}, {@code discord}. */
    String name();

    /** Begins to connect, and to connect again whenever the connection is lost. */
    void start();

    /** How things stand now. */
    PlatformStatus status();

    /** How long before it is due a message is best handed over; zero where the platform keeps none till then. */
    default Duration ahead() {
        return Duration.ZERO;
    }

    /**
     * Posts a message, or hands it over to be posted when it is due.
     *
     * @throws ObstacleException if the platform refuses it and will not take it before somebody mends something
     * @throws UnsentException if it was surely not sent, and may be tried again
     * @throws IOException if nobody can say whether it was sent; {@link #find} may tell
     */
    Receipt post(Message message) throws IOException;

    /**
     * What became of a message that was perhaps sent.
     *
     * @param since when sending began, at the earliest
     * @throws IOException if the platform cannot be asked now
     */
    Evidence find(Message message, Instant since) throws IOException;

    /**
     * Takes back a message that waits to appear, where the platform keeps any.
     *
     * @return whether it will not appear; not if it is too late
     * @throws IOException if the platform cannot be asked now
     */
    default boolean withdraw(Conversation channel, String handle) throws IOException {
        return false;
    }

    /** What keeps the bot from posting to a channel, as far as the platform lets it be known beforehand. */
    Optional<Obstacle> obstacle(Conversation channel);

    /** The address at which the platform's own programs open a channel. */
    default Optional<URI> address(Conversation channel) {
        return Optional.empty();
    }

    /**
     * Tells somebody something directly.
     *
     * @throws IOException if that cannot be done
     */
    void tell(Person person, Reply reply) throws IOException;

    /** Takes no new questions, lets the ones under way finish within bounded time, and disconnects. */
    @Override
    void close();
}
