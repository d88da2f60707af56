package talkbot.core.platform;

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

    /** Takes no new questions, lets the ones under way finish within bounded time, and disconnects. */
    @Override
    void close();
}
