package talkbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.request.Person;

class WorkspaceDataTest {

    @TempDir
    Path folder;

    @Test
    void everyTableThatSaysOfWhichWorkspaceARowIsIsKnown() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Database database = Database.sqlite(folder.resolve("talkbot.db"));
                Connection connection = database.source().getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "workspace")) {
            while (columns.next()) {
                found.add(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        assertThat(WorkspaceData.TABLES).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void nothingOfAWorkspaceIsLeftAndEverythingOfOthers() {
        try (Database database = Database.sqlite(folder.resolve("talkbot.db"))) {
            SqlStore store = new SqlStore(database, InstantSource.system());
            for (String workspace : Set.of("T1", "T2")) {
                store.set(new Person("slack", workspace, "U1", Optional.empty()), Setting.LANGUAGE, Optional.of("ja"));
            }
            WorkspaceData.erase(database, "slack", "T1");
            assertThat(database.text("SELECT workspace FROM person_setting")).contains("T2");
            assertThat(database.text("SELECT COUNT(*) FROM person_setting")).contains("1");
        }
    }
}
