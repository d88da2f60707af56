package talkbot.core.added;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static talkbot.core.added.Given.AOI;
import static talkbot.core.added.Given.GENERAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.added.AddedTalks.Outcome;
import talkbot.core.store.Database;
import talkbot.index.Problem;

class AddedTalksTest {

    /** A PDF of one page without a letter. */
    private static final String EMPTY_PAGE = """
            %PDF-1.4
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[3 0 R]/Count 1>>
            endobj
            3 0 obj
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>
            endobj
            trailer
            <</Root 1 0 R>>
            %%EOF
            """;

    @TempDir
    private Path home;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));
    private final InstantSource clock = () -> Objects.requireNonNull(now.get());
    private Database database;
    private AddedTalks talks;

    @BeforeEach
    void open() throws IOException {
        database = Database.sqlite(home.resolve("talkbot.db"));
        talks = AddedTalks.open(database, home.resolve("data"), clock);
    }

    @AfterEach
    void close() {
        talks.close();
        database.close();
    }

    private Outcome add(String name, String text) {
        return talks.add(Given.file(name, text), AOI, GENERAL, id -> false);
    }

    private AddedTranscript kept(String name, String text) {
        return ((Outcome.Kept) add(name, text)).transcript();
    }

    /** What the index finds: everything but what is on its way. */
    private static List<String> mirrored(Path data) throws IOException {
        Path folder = data.resolve(".added");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private List<String> mirrored() throws IOException {
        return mirrored(home.resolve("data"));
    }

    @Test
    void whatIsAddedLiesInTheDataFolderAsItCame() throws IOException {
        byte[] sjis = Given.talk("盆栽").getBytes(Charset.forName("Shift_JIS"));
        Outcome outcome = talks.add(Given.file("盆栽.txt", sjis), AOI, GENERAL, id -> false);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Kept.class, kept -> {
            assertThat(kept.talk().id()).isEqualTo("盆栽");
            assertThat(kept.transcript().by()).isEqualTo("葵");
            assertThat(kept.transcript().size()).isEqualTo(sjis.length);
        });
        AddedTranscript transcript = ((Outcome.Kept) outcome).transcript();
        assertThat(mirrored()).containsExactly(transcript.key() + "/盆栽.txt");
        assertThat(home.resolve("data/.added/" + transcript.key() + "/盆栽.txt")).hasBinaryContent(sjis);
    }

    @Test
    void whatIsRemovedGoesAndComesBackForADay() throws IOException {
        AddedTranscript transcript = kept("a.txt", Given.talk("盆栽"));
        assertThat(talks.remove(transcript.key())).isTrue();
        assertThat(talks.remove(transcript.key())).isFalse();
        assertThat(mirrored()).isEmpty();

        now.set(clock.instant().plus(Duration.ofHours(23)));
        assertThat(talks.putBack(transcript, id -> false)).isTrue();
        assertThat(mirrored()).hasSize(1);

        talks.remove(transcript.key());
        now.set(clock.instant().plus(Duration.ofHours(24)));
        assertThat(talks.putBack(transcript, id -> false)).isFalse();
        assertThat(mirrored()).isEmpty();
    }

    @Test
    void afterADayItIsForgotten() throws IOException {
        AddedTranscript removed = kept("a.txt", Given.talk("盆栽"));
        AddedTranscript stays = kept("b.txt", Given.talk("味噌"));
        talks.remove(removed.key());
        now.set(clock.instant().plus(Duration.ofDays(2)));
        talks.close();
        talks = AddedTalks.open(database, home.resolve("data"), clock);
        await().untilAsserted(() -> assertThat(talks.find(removed.key())).isEmpty());
        assertThat(talks.find(stays.key())).isPresent();
    }

    @Test
    void twoTalksOfOneIdAreNeverBothThere() throws IOException {
        AddedTranscript first = kept("a.txt", Given.talk("盆栽"));
        assertThat(add("a.txt", Given.talk("味噌"))).isEqualTo(new Outcome.Taken("a.txt", "a"));
        assertThat(talks.add(Given.file("b.txt", Given.talk("味噌")), AOI, GENERAL, "b"::equals))
                .isEqualTo(new Outcome.Taken("b.txt", "b"));
        assertThat(mirrored()).hasSize(1);

        talks.remove(first.key());
        AddedTranscript second = kept("a.txt", Given.talk("味噌"));
        assertThat(talks.putBack(first, id -> false)).isFalse();
        assertThat(mirrored()).containsExactly(second.key() + "/a.txt");
    }

    @Test
    void whatCannotBeReadIsToldByLineAndLeavesNothing() throws IOException {
        assertThat(problem("a.srt", "1\n00:00:01 -> 00:00:02\n海。\n")).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_FORM);
            assertThat(problem.line()).hasValue(1);
        });
        assertThat(problem("a.txt", "---\ntitle: 海\nurl: javascript:x\n---\n" + Given.talk("海")))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_FRONT_MATTER);
                    assertThat(problem.line()).hasValue(3);
                });
        assertThat(problem("a.exe", "MZ").kind()).isEqualTo(Problem.Kind.UNSUPPORTED);
        assertThat(problem("a.talk.json", "{}").kind()).isEqualTo(Problem.Kind.UNSUPPORTED);
        assertThat(problem("a.txt", "\u007fELF\u0002\u0001\u0001\u0000\u0000").kind())
                .isEqualTo(Problem.Kind.NOT_TEXT);
        assertThat(problem("empty.txt", "").kind()).isEqualTo(Problem.Kind.EMPTY);
        assertThat(problem("scan.pdf", EMPTY_PAGE).kind()).isEqualTo(Problem.Kind.SCANNED);
        assertThat(mirrored()).isEmpty();
    }

    @Test
    void anArchiveIsRefusedWhateverItIsCalled() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(Given.talk("盆栽").getBytes(StandardCharsets.UTF_8));
        }
        for (String name : List.of("a.txt", "a.pdf", "a.srt", "a.md", "a.html", "a.json")) {
            assertThat(talks.add(Given.file(name, bytes.toByteArray()), AOI, GENERAL, id -> false))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Outcome.Unreadable.class,
                            it -> assertThat(it.problem().kind()).isEqualTo(Problem.Kind.NOT_TEXT));
        }
        assertThat(mirrored()).isEmpty();
    }

    private Problem problem(String name, String text) {
        return ((Outcome.Unreadable) add(name, text)).problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.txt",
                "..",
                ".a.txt",
                "a/b.txt",
                "..\\a.txt",
                "C:a.txt",
                "a\u0000.txt",
                "a\n.txt",
                "a\u202Etxt.exe.txt",
                "README.txt",
                "a.txt ",
                "",
                "~$a.txt"
            })
    void aNameThatIsNoNameIsRefusedBeforeAnythingIsFetched(String name) throws IOException {
        GivenFile file = () -> new GivenFile.Found(name, 10, most -> {
            throw new AssertionError("fetched");
        });
        assertThat(talks.add(file, AOI, GENERAL, id -> false)).isInstanceOf(Outcome.BadName.class);
        assertThat(mirrored()).isEmpty();
    }

    @Test
    void aLongNameIsRefused() {
        assertThat(add("長".repeat(70) + ".txt", Given.talk("盆栽"))).isInstanceOf(Outcome.BadName.class);
        assertThat(add("長".repeat(60) + ".txt", Given.talk("盆栽"))).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void aLargeFileIsNotFetched() {
        GivenFile file = () -> new GivenFile.Found("a.txt", AddedTalks.LARGEST + 1L, most -> {
            throw new AssertionError("fetched");
        });
        assertThat(talks.add(file, AOI, GENERAL, id -> false))
                .isEqualTo(new Outcome.Unfetched(UnfetchedException.Kind.LARGER));
    }

    @Test
    void anotherProcessOnTheSameDatabaseFollows() throws IOException {
        Path otherData = home.resolve("other");
        try (Database again = Database.sqlite(home.resolve("talkbot.db"));
                AddedTalks other = AddedTalks.open(again, otherData, clock)) {
            AddedTranscript transcript = kept("a.txt", Given.talk("盆栽"));
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(mirrored(otherData)).containsExactly(transcript.key() + "/a.txt"));
            assertThat(other.remove(transcript.key())).isTrue();
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(mirrored()).isEmpty());
            assertThat(talks.putBack(transcript, id -> false)).isTrue();
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(mirrored(otherData)).hasSize(1));
        }
    }

    @Test
    void twoProcessesMayShareTheDataFolderToo() throws IOException {
        try (Database again = Database.sqlite(home.resolve("talkbot.db"));
                AddedTalks other = AddedTalks.open(again, home.resolve("data"), clock)) {
            AddedTranscript first = kept("a.txt", Given.talk("盆栽"));
            AddedTranscript second = ((Outcome.Kept)
                            other.add(Given.file("b.txt", Given.talk("味噌")), AOI, GENERAL, id -> false))
                    .transcript();
            assertThat(mirrored()).containsExactlyInAnyOrder(first.key() + "/a.txt", second.key() + "/b.txt");
            other.remove(first.key());
            assertThat(mirrored()).containsExactly(second.key() + "/b.txt");
        }
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenIsNeverSeenAndIsSweptUp() throws IOException {
        Path half = Files.createDirectories(home.resolve("data/.added/.half"));
        Files.writeString(half.resolve("a.txt"), "半分");
        Files.setLastModifiedTime(half, FileTime.from(clock.instant().minus(Duration.ofHours(2))));
        Path underWay = Files.createDirectories(home.resolve("data/.added/.way"));
        Files.setLastModifiedTime(underWay, FileTime.from(clock.instant()));
        talks.close();
        talks = AddedTalks.open(database, home.resolve("data"), clock);

        assertThat(mirrored()).isEmpty();
        await().untilAsserted(() -> assertThat(half).doesNotExist());
        assertThat(underWay).exists();
    }

    @Test
    void whatAMirrorLostComesBack() throws IOException {
        AddedTranscript transcript = kept("a.txt", Given.talk("盆栽"));
        Files.delete(home.resolve("data/.added/" + transcript.key() + "/a.txt"));
        Files.delete(home.resolve("data/.added/" + transcript.key()));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(mirrored()).hasSize(1));
    }
}
