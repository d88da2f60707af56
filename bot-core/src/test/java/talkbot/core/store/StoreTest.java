package talkbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.command.SpokenOf;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

class StoreTest {

    private static final Person ALICE = new Person("slack", "T1", "U1", Optional.of("Alice"));
    private static final Person BOB = new Person("slack", "T1", "U2", Optional.empty());
    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.empty());
    private static final Conversation THREAD = new Conversation("slack", "T1", "C1", Optional.of("17.5"));

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;

    private Optional<DatabaseAddress> address = Optional.empty();

    enum Kind {
        SQLITE,
        POSTGRESQL,
        FORGETFUL
    }

    /** The same database whenever one test asks. */
    private Store open(Kind kind) {
        return kind == Kind.FORGETFUL
                ? new ForgetfulStore(clock)
                : new SqlStore(Database.open(address(Databases.Kind.valueOf(kind.name()))), clock);
    }

    private Store open(Databases.Kind kind) {
        return new SqlStore(Database.open(address(kind)), clock);
    }

    private DatabaseAddress address(Databases.Kind kind) {
        DatabaseAddress found = address.orElseGet(() -> Databases.fresh(kind, folder));
        address = Optional.of(found);
        return found;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatAPersonChoseIsTheirsAlone(Kind kind) {
        try (Store store = open(kind)) {
            store.set(ALICE, Setting.LANGUAGE, Optional.of("ja"));
            store.set(ALICE, Setting.LANGUAGE, Optional.of("en"));
            assertThat(store.setting(ALICE, Setting.LANGUAGE)).contains("en");
            assertThat(store.setting(ALICE, Setting.REPLIES)).isEmpty();
            assertThat(store.setting(BOB, Setting.LANGUAGE)).isEmpty();
            assertThat(store.setting(new Person("discord", "T1", "U1", Optional.empty()), Setting.LANGUAGE))
                    .isEmpty();
            store.set(ALICE, Setting.LANGUAGE, Optional.empty());
            assertThat(store.setting(ALICE, Setting.LANGUAGE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void threadsHaveTheirChannelsSettings(Kind kind) {
        try (Store store = open(kind)) {
            store.set(THREAD, Setting.REPLIES, Optional.of("public"));
            assertThat(store.setting(CHANNEL, Setting.REPLIES)).contains("public");
            store.set(CHANNEL, Setting.REPLIES, Optional.empty());
            assertThat(store.setting(THREAD, Setting.REPLIES)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aKeptTextHasAShortKeyThatDependsOnItAlone(Kind kind) {
        try (Store store = open(kind)) {
            String text = "長い質問".repeat(500);
            String key = store.keep(text);
            assertThat(key).hasSizeLessThan(30).matches("[0-9a-z]+");
            assertThat(store.keep(text)).isEqualTo(key);
            assertThat(store.keep(text + "。")).isNotEqualTo(key);
            assertThat(store.kept(key)).contains(text);
            assertThat(store.kept("nothing")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theTalkSpokenOfIsRememberedForAnHourPerPersonAndThread(Kind kind) {
        try (Store store = open(kind)) {
            store.spokeOf(ALICE, THREAD, SpokenOf.talk("first"));
            store.spokeOf(ALICE, THREAD, new SpokenOf("second", 3));
            assertThat(store.lastSpokenOf(ALICE, THREAD)).contains(new SpokenOf("second", 3));
            assertThat(store.lastSpokenOf(ALICE, CHANNEL)).isEmpty();
            assertThat(store.lastSpokenOf(BOB, THREAD)).isEmpty();
            now = now.plus(Duration.ofMinutes(59));
            assertThat(store.lastSpokenOf(ALICE, THREAD)).contains(new SpokenOf("second", 3));
            now = now.plus(Duration.ofMinutes(2));
            assertThat(store.lastSpokenOf(ALICE, THREAD)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void everythingOutlastsARestart(Databases.Kind kind) {
        String key;
        try (Store store = open(kind)) {
            store.set(ALICE, Setting.LANGUAGE, Optional.of("en"));
            store.set(CHANNEL, Setting.REPLIES, Optional.of("public"));
            store.spokeOf(ALICE, CHANNEL, SpokenOf.talk("talk"));
            key = store.keep("text");
        }
        try (Store store = open(kind)) {
            assertThat(store.setting(ALICE, Setting.LANGUAGE)).contains("en");
            assertThat(store.setting(CHANNEL, Setting.REPLIES)).contains("public");
            assertThat(store.lastSpokenOf(ALICE, CHANNEL)).contains(SpokenOf.talk("talk"));
            assertThat(store.kept(key)).contains("text");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void twoProcessesMayUseOneDatabase(Databases.Kind kind) {
        try (Store one = open(kind);
                Store other = open(kind)) {
            for (int i = 0; i < 50; i++) {
                Store writer = i % 2 == 0 ? one : other;
                Store reader = i % 2 == 0 ? other : one;
                writer.set(ALICE, Setting.LANGUAGE, Optional.of("v" + i));
                assertThat(reader.setting(ALICE, Setting.LANGUAGE)).contains("v" + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void manyThreadsWriteWithoutLosingAnything(Databases.Kind kind) {
        try (Store store = open(kind)) {
            Stream.iterate(0, i -> i + 1)
                    .limit(200)
                    .parallel()
                    .forEach(i -> store.set(
                            new Person("p", "", "u" + i, Optional.empty()), Setting.LANGUAGE, Optional.of("v" + i)));
            for (int i = 0; i < 200; i++) {
                assertThat(store.setting(new Person("p", "", "u" + i, Optional.empty()), Setting.LANGUAGE))
                        .contains("v" + i);
            }
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        Path file = folder.resolve("talkbot.db");
        address = Optional.of(new DatabaseAddress.File(file));
        Files.writeString(file, "これはデータベースではありません。".repeat(100));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(Databases.Kind.SQLITE))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.BROKEN));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
