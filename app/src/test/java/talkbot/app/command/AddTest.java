package talkbot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.app.CommandLine;
import talkbot.core.message.Language;

class AddTest {

    private static final String SRT = """
            1
            00:00:01,500 --> 00:00:04,000
            船を降りたのは三月の終わりの、霧の深い朝のことで、海図はもう捨てていました。

            2
            00:01:05,000 --> 00:01:09,000
            レンズを磨きます。年に一度、春の嵐が過ぎたあとに、油と布だけで静かに磨くのだそうです。日が暮れるまでかかります。
            """;

    @TempDir
    private Path home;

    private Path transcripts;
    private Path outside;

    @BeforeEach
    void folders() throws IOException {
        transcripts = Files.createDirectory(home.resolve("transcripts"));
        outside = Files.createDirectory(home.resolve("outside"));
    }

    private CommandLine.Result run(Language language, String... words) {
        String[] folders = {
            "--transcripts",
            transcripts.toString(),
            "--data",
            home.resolve("data").toString()
        };
        return new CommandLine()
                .in(language)
                .run(Stream.concat(Stream.of(words), Stream.of(folders)).toArray(String[]::new));
    }

    private CommandLine.Result run(String... words) {
        return run(Language.ENGLISH, words);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(outside.resolve(name), text).toString();
    }

    private String[] inTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(transcripts)) {
            return files.map(f -> f.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void saysWhatWasReadAndServesItWithLinksToTheSecond() throws IOException {
        CommandLine.Result added = run("add", file("a.srt", SRT), "--title", "灯台を直す", "--url", "https://youtu.be/abc");
        assertThat(added.exit()).isZero();
        assertThat(added.out()).contains("“灯台を直す” was read: 1 chapter", "Japanese");
        assertThat(inTheFolder()).containsExactly("a.srt", "a.talk.json");
        assertThat(run("search", "--json", "レンズ").out()).contains("https://youtu.be/abc?t=65s");
    }

    @Test
    void neverOverwrites() throws IOException {
        run("add", file("a.srt", SRT));
        Files.writeString(outside.resolve("a.txt"), "霧の夜は眠れません。");
        for (String again : new String[] {"a.srt", "a.txt"}) {
            CommandLine.Result result = run("add", outside.resolve(again).toString(), "--title", "x");
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains("a.srt is there already");
        }
        assertThat(inTheFolder()).containsExactly("a.srt");
        assertThat(transcripts.resolve("a.srt")).hasContent(SRT);
    }

    @Test
    void saysInBothLanguagesWhereAFileIsWrongAndLeavesTheFolderAlone() throws IOException {
        String bad = file("a.srt", "1\n00:00:01 -> 00:00:02\n海。\n");
        assertThat(run("add", bad).err()).contains("a.srt:1: It does not keep the rules of its form (SRT)");
        assertThat(run(Language.JAPANESE, "add", bad).err()).contains("a.srt:1: SRT の形式として正しくありません");
        assertThat(run("add", file("a.docx", "x")).err()).contains("a.docx: This kind of file (.docx) is not read");
        assertThat(run("add", file("b.pdf", "PK\u0003\u0004...")).err()).contains("b.pdf: This is not text (ZIP)");
        assertThat(run("add", outside.resolve("none.txt").toString()).err()).contains("There is no file");
        assertThat(run("add", file("c.txt", "霧です。"), "--url", "javascript:x").err())
                .contains("c.talk.json");
        assertThat(inTheFolder()).isEmpty();
    }

    @Test
    void aTalkOfTheSameIdAsAnotherIsRefusedBeforeAnythingIsWritten() throws IOException {
        run("add", file("a.txt", "---\nid: keeper\n---\n霧の夜は眠れません。\n"));
        CommandLine.Result twin = run("add", file("b.txt", "---\nid: keeper\n---\n灯りを守る話です。\n"));
        assertThat(twin.exit()).isEqualTo(1);
        assertThat(twin.err()).contains("b.txt: It has the same talk id as a.txt");
        assertThat(inTheFolder()).containsExactly("a.txt");
    }

    @Test
    void whatWasRemovedIsForgottenAfterADay() throws IOException {
        run("add", file("a.srt", SRT), "--title", "灯台を直す");
        run("remove", "灯台");
        Path box = home.resolve("data").resolve("removed").resolve("1");
        assertThat(box.resolve("a.srt")).exists();
        Files.setLastModifiedTime(box, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        assertThat(run("remove", "--undo").err()).contains("nothing to put back");
        assertThat(box).doesNotExist();
    }

    @Test
    void whatWasAddedInAChatIsRemovedThere() throws IOException {
        Path added =
                Files.createDirectories(home.resolve("data").resolve(".added").resolve("0f"));
        Files.writeString(added.resolve("kite.txt"), "凧の話です。麻の糸は切れる前に歌います。\n");
        assertThat(run("talks").out()).contains("kite");
        assertThat(run("remove", "kite").err()).contains("was added in a chat");
        assertThat(added.resolve("kite.txt")).exists();
    }

    @Test
    void whatWasRemovedIsPutBack() throws IOException {
        run("add", file("a.srt", SRT), "--title", "灯台を直す");
        CommandLine.Result removed = run("remove", "灯台");
        assertThat(removed.exit()).isZero();
        assertThat(removed.out()).contains("“灯台を直す” (a.srt)");
        assertThat(inTheFolder()).isEmpty();
        assertThat(run("remove", "--undo").out()).contains("a.srt, a.talk.json");
        assertThat(inTheFolder()).containsExactly("a.srt", "a.talk.json");
        assertThat(run("remove", "--undo").err()).contains("nothing to put back");
    }

    @Test
    void aRemovedTalkIsNotPutBackOverAnother() throws IOException {
        run("add", file("a.srt", SRT), "--title", "灯台を直す");
        run("remove", "灯台");
        Files.writeString(transcripts.resolve("a.srt"), "new");
        assertThat(run("remove", "--undo").err()).contains("is there already");
        assertThat(transcripts.resolve("a.srt")).hasContent("new");
    }
}
