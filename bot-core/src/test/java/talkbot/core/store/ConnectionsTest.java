package talkbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.feedback.GlossaryLines;

class ConnectionsTest {

    @TempDir
    Path folder;

    @Test
    void oneLookNeedsNoOpening() {
        Path file = folder.resolve("talkbot.db");
        try (Database database = Database.sqlite(file)) {
            new GlossaryLines(database, InstantSource.system()).add(List.of("灯台", "lighthouse"));
        }
        List<GlossaryLines.Line> lines = Connections.read(new DatabaseAddress.File(file), GlossaryLines::all);
        assertThat(lines).extracting(GlossaryLines.Line::text).containsExactly("灯台 = lighthouse");
    }

    @Test
    void aDatabaseOfAnEarlierProgramIsNotReadForWhatItLacks() {
        Path file = folder.resolve("talkbot.db");
        Database.sqlite(file, 2).close();
        assertThatThrownBy(() -> Connections.read(new DatabaseAddress.File(file), GlossaryLines::all))
                .isInstanceOf(StoreException.class);
    }
}
