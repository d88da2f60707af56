package talkbot.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.slf4j.LoggerFactory;

class FailuresTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(lines);
        lines.start();
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void whatSomebodyAskedIsNotInTheLog() {
        Throwable cause = new IllegalArgumentException("cannot parse 'what nobody should know'");
        Failures.log("answering", new IllegalStateException("for 'what nobody should know'", cause));
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .startsWith("Discord, answering: java.lang.IllegalStateException, caused by "
                            + "java.lang.IllegalArgumentException at talkbot.discord.event.FailuresTest")
                    .doesNotContain("nobody")
                    .doesNotContain("\n");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void aMissingPermissionIsNamedWithItsChannel() {
        InsufficientPermissionException missing = Mockito.mock(InsufficientPermissionException.class);
        Mockito.when(missing.getPermission()).thenReturn(Permission.MESSAGE_SEND);
        Mockito.when(missing.getChannelId()).thenReturn(7L);
        Failures.log("replying to a message", missing);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Discord, replying to a message: the bot needs the permission \"Send Messages\""
                        + " in channel 7");
    }
}
