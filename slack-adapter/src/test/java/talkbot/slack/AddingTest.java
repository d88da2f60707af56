package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.added.AddedTalks;
import talkbot.core.store.Database;
import talkbot.core.store.SqlStore;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;

/** Talks added and removed on Slack, by a form and by a message's menu. */
class AddingTest {

    private static final Duration FOUND = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static AddedTalks added;
    private static SlackTeam team;

    @BeforeAll
    static void connect() throws IOException {
        Database database = Database.sqlite(folder.resolve("talkbot.db"));
        added = AddedTalks.open(database, folder.resolve("data"), InstantSource.system());
        team = SlackTeam.curated(
                folder, added, new SqlStore(database, InstantSource.system()), "slack:U0ALICE", "U0BOB");
    }

    @AfterAll
    static void close() {
        added.close();
        team.close();
    }

    @AfterEach
    void theBotDidNothingWrong() {
        // Only by trying can the bot know that it lacks a scope.
        assertThat(team.slack.journal().violations())
                .allSatisfy(violation -> assertThat(violation.toString()).contains("missing_scope"));
        team.slack.tokens().grant(new Setup().scopes().toArray(String[]::new));
    }

    private static ObjectNode file(String name, String text) {
        return team.slack.sharedFiles().upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Message give(String user, String command, ObjectNode file) {
        Act asked = team.slack.users().slash(user, "general", "/talk", command);
        View form = asked.awaitView(SOON);
        // The answer may come before Slack has heard that the form was taken.
        team.slack.users().submit(form, Map.of("file", file)).awaitAck(SOON);
        return asked.awaitReply(SOON);
    }

    private static String search(String user, String words) {
        return team.talk(user, "general", "search \"" + words + "\"").shown();
    }

    @Test
    void aTalkIsAddedFoundRemovedAndPutBackInJapanese() {
        String text = "盆栽の鉢を替える話をします。\n針金は夏至のころに外すと、枝に傷が残りにくいと親方から教わりました。\n";
        Message done = give("alice", "追加", file("盆栽の手入れ.txt", text));
        assertThat(done.ephemeral()).isTrue();
        assertThat(done.shown()).contains("を追加しました", "1章 · ", "数秒で検索");
        await().atMost(FOUND)
                .untilAsserted(() -> assertThat(search("alice", "針金は夏至")).contains("枝に傷"));

        Message asked = team.talk("alice", "general", "削除 盆栽");
        assertThat(asked.shown()).contains("を削除しますか", "盆栽の手入れ.txt", "alice");
        Message removed = team.press("alice", asked, "削除する");
        assertThat(removed.shown()).contains("削除しました", "一日");
        await().atMost(FOUND)
                .untilAsserted(() -> assertThat(search("alice", "針金は夏至")).doesNotContain("枝に傷"));

        assertThat(team.press("alice", removed, "取り消す").shown()).contains("元に戻しました");
        await().atMost(FOUND)
                .untilAsserted(() -> assertThat(search("alice", "針金は夏至")).contains("枝に傷"));
    }

    @Test
    void aMessagesFileIsAddedByItsMenuInEnglish() {
        ObjectNode file = file(
                "kites.md",
                "# Kites over the dunes\n\nA kite line of hemp sings before it snaps, and everybody on the dune hears it.\n");
        Message shared = team.slack.users().share("carol", "general", "the transcript", file);
        Message done =
                team.slack.users().shortcut("bob", shared, "add_to_talks").awaitReply(SOON);
        assertThat(done.ephemeral()).isTrue();
        assertThat(done.shown()).contains("“Kites over the dunes” was added", "1 chapter");
        await().atMost(FOUND)
                .untilAsserted(() -> assertThat(search("bob", "line of hemp")).contains("before it snaps"));

        Message removed = team.press("bob", done, "Remove");
        assertThat(removed.shown()).contains("was removed");
        assertThat(team.press("bob", removed, "Undo").shown()).contains("is back");
    }

    /** More than can be said by one response URL. */
    @Test
    void everyFileOfAMessageIsAnswered() {
        ObjectNode[] files = IntStream.range(0, 7)
                .mapToObj(i -> file("run" + i + ".exe", "MZ"))
                .toArray(ObjectNode[]::new);
        Message shared = team.slack.users().share("carol", "general", "x", files);
        Act act = team.slack.users().shortcut("bob", shared, "add_to_talks");
        team.slack.await("all answers", () -> act.replies().size() >= 7, SOON);
        assertThat(act.replies())
                .hasSize(7)
                .allMatch(Message::ephemeral)
                .extracting(Message::shown)
                .allSatisfy(shown -> assertThat(shown).contains("This kind of file (.exe)"));
    }

    @Test
    void whoIsNoAdministratorIsToldSoAndNothingIsFetched() {
        assertThat(team.talk("carol", "general", "add").shown()).contains("Only administrators");
        assertThat(team.talk("carol", "general", "remove harbour").shown()).contains("Only administrators");
        ObjectNode file = file("x.txt", "Nothing to see here, really nothing at all.");
        Message shared = team.slack.users().share("carol", "general", "x", file);
        int before = team.slack.journal().calls("files.info").size();
        assertThat(team.slack
                        .users()
                        .shortcut("carol", shared, "add_to_talks")
                        .awaitReply(SOON)
                        .shown())
                .contains("Only administrators");
        assertThat(team.slack.journal().calls("files.info")).hasSize(before);
    }

    @Test
    void aTalkOfTheFolderCannotBeRemoved() {
        assertThat(team.talk("alice", "general", "削除 harbour").shown())
                .contains("でしか削除できません", "talkbot remove harbour");
        assertThat(team.talk("bob", "general", "remove harbour").shown()).contains("can only be removed there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "archive.txt  | ZIP | This is not text (ZIP) | テキストではありません(ZIP)",
                "harbour.txt  | A talk of a harbour that is another. | the same id already (harbour) | 同じ ID のトーク",
                "../../up.txt | A talk that goes up and up. | cannot be added | 追加できません",
                "broken.srt   | nothing | broken.srt:1: It does not keep | broken.srt:1: SRT の形式",
                "run.exe      | MZ | This kind of file (.exe) is not read | この種類のファイル(.exe)",
            })
    void whatCannotBeAddedIsRefusedWithTheReason(String name, String text, String english, String japanese) {
        String plain = text.equals("ZIP") ? "PK\u0003\u0004" : text;
        assertThat(give("bob", "add", file(name, plain)).shown()).contains(english);
        assertThat(give("alice", "追加", file(name, plain)).shown()).contains(japanese);
    }

    @Test
    void theTokenGoesNowhereElse() {
        for (String address : new String[] {
            "https://evil.example/files-pri/x", "http://files.slack.com/x", "https://files.slack.com.evil.example/x"
        }) {
            ObjectNode file = team.slack.sharedFiles().at(address, "a.txt", new byte[10]);
            assertThat(give("bob", "add", file).shown()).contains("does not lie on this platform");
        }
    }

    @Test
    void aFileThatIsLargerThanSaidIsNotTaken() {
        ObjectNode file = team.slack.sharedFiles().upload("large.txt", new byte[AddedTalks.LARGEST + 1]);
        assertThat(give("bob", "add", file).shown()).contains("at most 10 MiB");
    }

    @Test
    void withoutTheScopeTheReplyNamesIt() {
        team.slack.tokens().grant("commands", "chat:write", "users:read");
        assertThat(team.talk("bob", "general", "add").shown()).contains("files:read");
        Message shared = team.slack.users().share("carol", "general", "x", file("y.txt", "Nothing at all, really."));
        assertThat(team.slack
                        .users()
                        .shortcut("bob", shared, "add_to_talks")
                        .awaitReply(SOON)
                        .shown())
                .contains("files:read");
    }

    @Test
    void aMessageWithoutFilesIsAnsweredWithWhatToDo() {
        Message said = team.slack.users().share("carol", "general", "no file");
        assertThat(team.slack
                        .users()
                        .shortcut("alice", said, "add_to_talks")
                        .awaitReply(SOON)
                        .shown())
                .contains("「Add to talks」");
    }
}
