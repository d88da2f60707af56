package talkbot.slack;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share one team to which the bot is connected. */
abstract class InTeam {

    @TempDir
    static Path folder;

    static SlackTeam team;

    @BeforeAll
    static void connect() {
        team = SlackTeam.connected(folder);
    }

    @AfterAll
    static void close() {
        team.close();
    }
}
