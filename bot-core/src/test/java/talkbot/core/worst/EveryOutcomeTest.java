package talkbot.core.worst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both platforms are checked with is everything that there is. */
class EveryOutcomeTest {

    @TempDir
    static Path folder;

    private static WorstTeam team;

    @BeforeAll
    static void read() throws IOException {
        team = WorstTeam.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        team.close();
    }

    @Test
    void everyTalkIsThere() {
        assertThat(team.library().problems()).isEmpty();
        assertThat(team.library().talks()).hasSizeGreaterThan(WorstWords.PIECES.size() / 4 + 4);
    }

    @Test
    void everyKindOfCommandIsAmongThem() {
        assertThat(EveryOutcome.neglected(team)).isEmpty();
    }
}
