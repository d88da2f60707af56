package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
import talkbot.discord.fake.UploadedFile;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Permissions;

/** Talks added and removed on Discord. */
class AddingTest {

    private static final Duration FOUND = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static AddedTalks added;
    private static Stage stage;

    @BeforeAll
    static void open() throws IOException {
        Database database = Database.sqlite(folder.resolve("talkbot.db"));
        added = AddedTalks.open(database, folder.resolve("data"), InstantSource.system());
        stage = Stage.curated(folder, added, new SqlStore(database, InstantSource.system()));
    }

    @AfterAll
    static void close() {
        added.close();
        stage.close();
    }

    @AfterEach
    void discordHadNothingToComplainAbout() {
        assertThat(stage.discord.violations()).isEmpty();
    }

    private static SeenMessage add(FakeUser user, String name, String text) {
        SeenMessage seen = stage.people()
                .slash(user, stage.general(), "talk add", "file", new UploadedFile(name, "text/plain", text))
                .awaitMessage();
        assertThat(seen.isEphemeral()).isTrue();
        return seen;
    }

    private static SeenMessage talk(FakeUser user, String command, Object... options) {
        return stage.people()
                .slash(user, stage.general(), "talk " + command, options)
                .awaitMessage();
    }

    private static String search(FakeUser user, String words) {
        return talk(user, "search", "words", "\"" + words + "\"").text();
    }

    private static SeenMessage press(FakeUser user, SeenMessage message, String label) {
        return stage.people()
                .press(
                        user,
                        message,
                        message.button(label).orElseThrow().customId().orElseThrow())
                .awaitMessage();
    }

    @Test
    void aTalkIsAddedFoundRemovedAndPutBackInJapanese() {
        String text = "盆栽の鉢を替える話をします。\n針金は夏至のころに外すと、枝に傷が残りにくいと親方から教わりました。\n";
        assertThat(add(stage.hana(), "盆栽の手入れ.txt", text).text()).contains("を追加しました", "1章 · ", "数秒で検索");
        await().atMost(FOUND)
                .untilAsserted(() -> assertThat(search(stage.hana(), "針金は夏至")).contains("枝に傷"));

        Choice choice = stage.people()
                .autocomplete(stage.hana(), stage.general(), "talk remove", "talk", "盆栽")
                .awaitChoices()
                .getFirst();
        SeenMessage asked = talk(stage.hana(), "remove", "talk", choice.value());
        assertThat(asked.text()).contains("を削除しますか", "盆栽の手入れ.txt");
        SeenMessage removed = press(stage.hana(), asked, "削除する");
        assertThat(removed.text()).contains("削除しました", "一日");
        await().atMost(FOUND)
                .untilAsserted(() -> assertThat(search(stage.hana(), "針金は夏至")).doesNotContain("枝に傷"));

        assertThat(press(stage.hana(), removed, "取り消す").text()).contains("元に戻しました");
        await().atMost(FOUND)
                .untilAsserted(() -> assertThat(search(stage.hana(), "針金は夏至")).contains("枝に傷"));
    }

    @Test
    void aTalkIsAddedFoundRemovedAndPutBackInEnglish() {
        String text = "# Kites over the dunes\n\nA kite line of hemp sings before it snaps, and everybody hears it.\n";
        SeenMessage done = add(stage.alex(), "kites.md", text);
        assertThat(done.text()).contains("was added", "1 chapter", "https://talks.example/talks/kites-");
        await().atMost(FOUND)
                .untilAsserted(
                        () -> assertThat(search(stage.alex(), "line of hemp")).contains("before it snaps"));

        SeenMessage removed = press(stage.alex(), done, "Remove");
        assertThat(removed.text()).contains("was removed");
        await().atMost(FOUND)
                .untilAsserted(
                        () -> assertThat(search(stage.alex(), "line of hemp")).doesNotContain("before it snaps"));
        assertThat(press(stage.alex(), removed, "Undo").text()).contains("is back");
    }

    @Test
    void whoIsNoAdministratorIsToldSo() {
        FakeUser ken = stage.discord.world().addUser("ken", "en-US");
        stage.discord.world().addMember(stage.discord.guild(), ken, Permissions.ORDINARY);
        assertThat(add(ken, "x.txt", "Nothing to see here, really nothing at all.")
                        .text())
                .contains("Only administrators");
        assertThat(talk(ken, "remove", "talk", "lighthouse").text()).contains("Only administrators");
    }

    @Test
    void aTalkOfTheFolderCannotBeRemoved() {
        assertThat(talk(stage.hana(), "remove", "talk", "lighthouse").text()).contains("でしか削除できません");
        assertThat(talk(stage.alex(), "remove", "talk", "lighthouse").text())
                .contains("can only be removed there", "talkbot remove lighthouse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "archive.txt    | ZIP | This is not text | テキストではありません",
                "lighthouse.txt | A talk of a lighthouse that is another. | the same id already | 同じ ID のトーク",
                "broken.srt     | nothing | broken.srt:1: It does not keep | broken.srt:1: SRT の形式",
                "run.exe        | MZ | is not read | この種類のファイル",
            })
    void whatCannotBeAddedIsRefusedWithTheReason(String name, String text, String english, String japanese) {
        String content = text.equals("ZIP") ? "PK\u0003\u0004" : text;
        assertThat(plain(add(stage.alex(), name, content))).contains(english);
        assertThat(plain(add(stage.hana(), name, content))).contains(japanese);
    }

    @Test
    void aLargeFileIsRefused() {
        assertThat(add(stage.alex(), "large.txt", "a".repeat(AddedTalks.LARGEST + 1))
                        .text())
                .contains("at most 10 MiB");
    }

    /** Without the marks that keep characters from being marks. */
    private static String plain(SeenMessage message) {
        return message.text().replace("\\", "");
    }
}
