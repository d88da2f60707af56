package talkbot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.app.CommandLine;
import talkbot.app.CommandLine.Result;
import talkbot.core.message.Language;
import talkbot.core.request.Person;
import talkbot.core.store.Databases;
import talkbot.core.store.Setting;
import talkbot.core.store.SqlStore;
import talkbot.core.store.Store;

/** Where things are remembered, as whoever looks after the bot sees it. */
@Timeout(180)
class DatabaseCommandsTest {

    private static final Person ALICE = new Person("slack", "T1", "U1", Optional.empty());

    @TempDir
    Path folder;

    @Test
    void whatWasRememberedInAFileMovesToAServerAndBack() {
        String data = folder.resolve("data").toString();
        String backup = folder.resolve("backup.zip").toString();
        remember("ja");
        Result written = new CommandLine().run("backup", backup, "--data", data);
        assertThat(written.exit()).as(written.err()).isZero();
        assertThat(written.out()).contains(backup);
        assertThat(written.err()).contains("person_setting: 1");
        Result again = new CommandLine().run("backup", backup, "--data", data);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("--overwrite");

        Databases.execute(Databases.server(), "CREATE DATABASE moved");
        CommandLine server = new CommandLine().with("TALKBOT_DATABASE", Databases.url(Databases.server(), "moved"));
        Result moved = server.run("restore", backup, "--data", data);
        assertThat(moved.exit()).as(moved.err()).isZero();
        assertThat(moved.out()).contains("/moved");
        assertThat(server.run("restore", backup, "--data", data).err()).contains("has something in it already");

        String fromServer = folder.resolve("server.zip").toString();
        assertThat(server.run("backup", fromServer, "--data", data).exit()).isZero();
        remember("en");
        Result back = new CommandLine().run("restore", fromServer, "--overwrite", "--data", data);
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(remembered()).contains("ja");
    }

    @Test
    void aServersDatabaseThatRunsIsNotReplaced() {
        String data = folder.resolve("data").toString();
        String backup = folder.resolve("backup.zip").toString();
        remember("ja");
        new CommandLine().run("backup", backup, "--data", data);
        try (Store running = SqlStore.open(folder.resolve("data/talkbot.db"), InstantSource.system())) {
            running.set(ALICE, Setting.LANGUAGE, Optional.of("en"));
            Result refused = new CommandLine().run("restore", backup, "--overwrite", "--data", data);
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains("A server works on that database");
        }
        assertThat(remembered()).contains("en");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrongWithADatabaseIsSaidWithoutThePassword(Language language) throws Exception {
        CommandLine line = new CommandLine().in(language).with("TALKBOT_DATABASE_PASSWORD", "hush");
        Files.createDirectories(folder.resolve("none"));
        for (String url : new String[] {
            "jdbc:mysql://localhost/bot?password=hush",
            "jdbc:postgresql://127.0.0.1:1/bot?user=me&password=hush",
            Databases.url(Databases.server(), "nowhere") + "&password=hush"
        }) {
            Result refused = line.run(
                    "backup",
                    folder.resolve("b").toString(),
                    "--data",
                    folder.toString(),
                    "--transcripts",
                    folder.resolve("none").toString(),
                    "--database",
                    url);
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err().lines()).hasSize(1);
            assertThat(refused.err() + refused.out()).doesNotContain("hush", "Exception", "store.");
        }
    }

    @Test
    void theDoctorSaysThatADatabaseDoesNotAnswer() {
        Result said = new CommandLine()
                .with("TALKBOT_DATABASE_PASSWORD", "hush")
                .with("TALKBOT_DATABASE", "jdbc:postgresql://127.0.0.1:1/bot?user=me&password=hush")
                .run("doctor", "--data", folder.toString(), "--port", "0");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("The database postgresql://127.0.0.1:1/bot does not answer")
                .doesNotContain("hush", "TALKBOT_DATABASE_PASSWORD");
    }

    private void remember(String language) {
        try (Store store = SqlStore.open(folder.resolve("data/talkbot.db"), InstantSource.system())) {
            store.set(ALICE, Setting.LANGUAGE, Optional.of(language));
        }
    }

    private Optional<String> remembered() {
        try (Store store = SqlStore.open(folder.resolve("data/talkbot.db"), InstantSource.system())) {
            return store.setting(ALICE, Setting.LANGUAGE);
        }
    }
}
