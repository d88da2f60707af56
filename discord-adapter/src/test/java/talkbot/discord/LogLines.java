package talkbot.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** What the adapter and Discord's library write into the log while this is open. */
final class LogLines implements AutoCloseable {

    private final List<Logger> loggers = List.of(logger("talkbot"), logger("net.dv8tion"));
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    LogLines() {
        appender.start();
        loggers.forEach(logger -> {
            logger.setLevel(Level.INFO);
            logger.setAdditive(false);
            logger.addAppender(appender);
        });
    }

    /** The lines that say this, with what was thrown. */
    List<String> with(String words) {
        return lines(Level.INFO).stream().filter(line -> line.contains(words)).toList();
    }

    /** The lines of warnings and errors, with what was thrown. */
    List<String> warnings() {
        return lines(Level.WARN);
    }

    private List<String> lines(Level least) {
        return List.copyOf(appender.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(least))
                .map(event -> event.getFormattedMessage()
                        + Optional.ofNullable(event.getThrowableProxy())
                                .map(thrown -> "\n" + ThrowableProxyUtil.asString(thrown))
                                .orElse(""))
                .toList();
    }

    @Override
    public void close() {
        loggers.forEach(logger -> {
            logger.detachAppender(appender);
            logger.setAdditive(true);
            logger.setLevel(null);
        });
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
