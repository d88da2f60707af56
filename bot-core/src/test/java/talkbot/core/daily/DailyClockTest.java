package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.request.Conversation;
import talkbot.core.store.Database;

class DailyClockTest {

    private static final Conversation CHANNEL = new Conversation("here", "T1", "C1", Optional.empty());

    /** It is looked at again and again, so that some time something changes between two steps of setting it. */
    @Test
    void settingAChannelsQuoteDoesNotFailWhileItIsLookedAt(@TempDir Path folder) {
        DailyPace restless = new DailyPace(Duration.ofMillis(1), Duration.ofSeconds(10), 4, Duration.ofMillis(1));
        DailyRules rules =
                new DailyRules(InstantSource.system(), ZoneOffset.UTC, Duration.ofHours(3), "here", restless);
        try (Database database = Database.sqlite(folder.resolve("talkbot.db"));
                DailyClock clock = new DailyClock(database, rules, channel -> Optional.of(Instant.EPOCH), List::of)) {
            clock.start();
            assertThatCode(() -> {
                        for (int i = 0; i < 300; i++) {
                            clock.look(CHANNEL);
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }
}
