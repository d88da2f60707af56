package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.link.Links;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.replica.Claims;
import talkbot.core.store.Database;
import talkbot.core.store.ForgetfulStore;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.FakeDiscordOptions;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Permissions;
import talkbot.discord.fake.world.World;

/** Which servers the bot works for, over how many connections, and in how many processes. */
@SuppressWarnings("try") // a platform works by being there
class ServersTest {

    private static final String COMMANDS = "PUT /applications/{application}/commands";
    private static final String GUILD_COMMANDS = "PUT /applications/{application}/guilds/{guild}/commands";

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void prepare() {
        stage = Stage.prepare(folder, new ForgetfulStore(InstantSource.system()), FakeDiscordOptions.defaults());
    }

    @AfterEach
    void close() {
        // That somebody is no member is an answer, and no fault of the bot's.
        assertThat(stage.discord.violations())
                .filteredOn(violation -> !violation.what().endsWith("/members/{user} 404 10007"))
                .isEmpty();
        stage.close();
    }

    private DiscordPlatform platform(
            Set<String> allowed, Optional<String> guild, boolean userInstalls, Optional<Claims> claims) {
        BotOptions options = BotOptions.of(new Links(URI.create("https://talks.example")), stage.store);
        DiscordPlatform platform = new DiscordPlatform(
                new DiscordOptions(
                        stage.discord.token(), Optional.of(stage.discord.apiUrl()), allowed, guild, userInstalls),
                new Bot(stage.live, claims.map(options::with).orElse(options)),
                Stage.QUICK,
                InstantSource.system());
        platform.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> platform.status().equals(PlatformStatus.CONNECTED));
        return platform;
    }

    @Test
    void aServerThatIsNotAllowedIsToldSoAndLeft() {
        World world = stage.discord.world();
        FakeGuild other = world.addGuild("Others", "ja", world.addUser("taro", "ja"));
        FakeChannel lobby = world.addChannel(other, "lobby");
        other.setSystemChannel(lobby);
        try (DiscordPlatform platform =
                platform(Set.of(stage.discord.guild().id()), Optional.empty(), false, Optional.empty())) {
            assertThat(stage.discord.awaitSaid(lobby, said -> true).text()).contains("このサーバーでは使えない設定");
            stage.discord.await("leaving", d -> !other.hasBot());
            assertThat(stage.discord.guild().hasBot()).isTrue();
            stage.discord.await("commands", d -> !d.records().calls(COMMANDS).isEmpty());
            // Nor does it stay where it is invited later, and where it cannot say a word.
            FakeGuild later = world.addGuild("Later", "en-US", stage.alex());
            stage.discord.await("leaving again", d -> !later.hasBot());
            assertThat(stage.people()
                            .slash(stage.hana(), stage.general(), "talk list")
                            .awaitMessage()
                            .text())
                    .contains("トーク一覧");
        }
    }

    @Test
    void oneServerAloneGetsTheCommandsWhileTheyAreWorkedOn() {
        try (DiscordPlatform platform =
                platform(Set.of(), Optional.of(stage.discord.guild().id()), false, Optional.empty())) {
            assertThat(stage.discord.awaitCall(GUILD_COMMANDS, call -> true).status())
                    .isEqualTo(200);
            assertThat(stage.discord.records().calls(COMMANDS)).isEmpty();
            assertThat(stage.people()
                            .slash(stage.hana(), stage.general(), "talk help")
                            .awaitMessage()
                            .text())
                    .contains("使い方");
        }
    }

    @Test
    void peopleMayInstallTheBotForThemselvesOnlyWhereThatIsWanted() {
        try (DiscordPlatform platform = platform(Set.of(), Optional.empty(), true, Optional.empty())) {
            var registered = stage.discord.awaitCall(COMMANDS, call -> true).body();
            assertThat(registered).allSatisfy(command -> {
                assertThat(command.path("integration_types")).hasSize(2);
                assertThat(command.path("contexts")).hasSize(3);
            });
            // A server on which the bot itself is not.
            World world = stage.discord.world();
            FakeGuild other = world.addGuild("Others", "en-US", stage.alex());
            FakeChannel lobby = world.addChannel(other, "lobby");
            world.removeBot(other);
            SeenMessage seen = stage.people()
                    .slash(stage.alex(), lobby, "talk search", "words", "bell")
                    .awaitMessage();
            assertThat(seen.isEphemeral()).isTrue();
            assertThat(seen.text()).contains("**__bell__**");
        }
    }

    @Test
    void ofTwoProcessesOneAnswersAndTheOtherPromisesNothing() {
        try (Database database = Database.sqlite(folder.resolve("claims.db"));
                DiscordPlatform one = platform(Set.of(), Optional.empty(), false, claims(database, "one"));
                DiscordPlatform two = platform(Set.of(), Optional.empty(), false, claims(database, "two"))) {
            stage.discord.await("commands", d -> !d.records().calls(COMMANDS).isEmpty());
            for (int i = 0; i < 20; i++) {
                Asked asked = stage.people().slash(stage.hana(), stage.general(), "talk search", "words", "タンク");
                SeenMessage seen = asked.awaitMessage();
                stage.people()
                        .press(
                                stage.hana(),
                                seen,
                                seen.button("次へ").orElseThrow().customId().orElseThrow())
                        .awaitMessage(page -> page.text().contains("-# 2 / "));
            }
            // The last one is noted after it was seen.
            stage.discord.await("all answers", d -> callbacks().size() >= 40);
            assertThat(callbacks()).hasSize(40).allMatch(status -> status < 300);
        }
    }

    private List<Integer> callbacks() {
        return stage.discord.records().calls().stream()
                .filter(call -> call.path().endsWith("/callback"))
                .map(call -> call.status())
                .toList();
    }

    private static Optional<Claims> claims(Database database, String name) {
        return Optional.of(new Claims(database, InstantSource.system(), name));
    }

    @Test
    void aGroupOfPeopleIsAnsweredWhereSomebodyBroughtTheBot() {
        try (DiscordPlatform platform = platform(Set.of(), Optional.empty(), true, Optional.empty())) {
            stage.discord.await("commands", d -> !d.records().calls(COMMANDS).isEmpty());
            FakeChannel group = stage.discord.world().addGroup("the four of us");
            SeenMessage seen = stage.people()
                    .slash(stage.alex(), group, "talk search", "words", "bell")
                    .awaitMessage();
            assertThat(seen.isEphemeral()).isTrue();
            assertThat(seen.text()).contains("**__bell__**");
            SeenMessage shared = stage.people()
                    .press(
                            stage.alex(),
                            seen,
                            seen.button("Show everyone")
                                    .orElseThrow()
                                    .customId()
                                    .orElseThrow())
                    .awaitMessage();
            assertThat(shared.isEphemeral()).isFalse();
        }
    }

    @Test
    void outsideItsServersTheBotAnswersTheirMembersAlone() {
        FakeUser stranger = stage.discord.world().addUser("taro", "ja");
        FakeChannel group = stage.discord.world().addGroup("the four of us");
        try (DiscordPlatform platform =
                platform(Set.of(stage.discord.guild().id()), Optional.empty(), true, Optional.empty())) {
            stage.discord.await("commands", d -> !d.records().calls(COMMANDS).isEmpty());
            assertThat(stage.people()
                            .slash(stranger, group, "talk list")
                            .awaitMessage()
                            .text())
                    .contains("特定のサーバーのメンバーだけ");
            assertThat(listFor(stranger)).contains("特定のサーバーのメンバーだけ");
            assertThat(stage.people()
                            .autocomplete(stranger, group, "talk chapters", "talk", "")
                            .awaitChoices())
                    .isEmpty();
            assertThat(stage.people()
                            .slash(stage.hana(), group, "talk list")
                            .awaitMessage()
                            .text())
                    .contains("トーク一覧");
            assertThat(listFor(stage.hana())).contains("トーク一覧");
            assertThat(stage.people()
                            .autocomplete(stage.hana(), group, "talk chapters", "talk", "")
                            .awaitChoices())
                    .isNotEmpty();
        }
    }

    @Test
    void whoBecomesAMemberIsAnsweredFromThenOn() {
        FakeGuild server = stage.discord.guild();
        FakeUser stranger = stage.discord.world().addUser("taro", "ja");
        try (DiscordPlatform platform = platform(Set.of(server.id()), Optional.empty(), true, Optional.empty())) {
            assertThat(listFor(stranger)).contains("特定のサーバーのメンバーだけ");
            stage.discord.world().addMember(server, stranger, Permissions.ORDINARY);
            assertThat(listFor(stranger)).contains("トーク一覧");
        }
    }

    @Test
    void nobodyIsTakenForAStrangerWhileAServerCannotBeSeen() {
        FakeGuild server = stage.discord.guild();
        World world = stage.discord.world();
        try (DiscordPlatform platform = platform(Set.of(server.id(), "1"), Optional.empty(), true, Optional.empty())) {
            world.tell(Event.of(
                    "GUILD_DELETE", Json.object("id", server.id(), "unavailable", true), Optional.of(server), 0));
            assertThat(listFor(stage.hana())).startsWith("申し訳ありません");
            world.tell(Event.of("GUILD_CREATE", world.guildCreate(server), Optional.of(server), 0));
            assertThat(listFor(stage.hana())).contains("トーク一覧");
            // A server that the bot is not on keeps nobody from being told.
            assertThat(listFor(world.addUser("taro", "ja"))).contains("特定のサーバーのメンバーだけ");
        }
    }

    @Test
    void manyServersAreSharedByAsManyConnectionsAsDiscordRecommendsOfWhichAsManyAsItAllowsBeginAtOnce() {
        World world = stage.discord.world();
        for (int i = 0; i < 2_001; i++) {
            FakeGuild unused = world.addGuild("Guild " + i, "en-US", stage.alex());
        }
        stage.discord.gateway().limitStarts(1_000, 2);
        stage.discord.gateway().demandSpacing(true);
        try (DiscordPlatform platform = platform(Set.of(), Optional.empty(), false, Optional.empty())) {
            assertThat(stage.discord.gateway().connected()).isEqualTo(3);
            assertThat(stage.discord.gateway().identifies()).isEqualTo(3);
            Map<Integer, Instant> starts = stage.discord.gateway().starts();
            Instant next = Objects.requireNonNull(starts.get(0)).plusSeconds(5);
            assertThat(starts.get(1)).isBefore(next);
            assertThat(starts.get(2)).isAfterOrEqualTo(next);
            stage.discord.await("commands", d -> !d.records().calls(COMMANDS).isEmpty());
            assertThat(stage.discord.records().calls(COMMANDS)).hasSize(1);
        }
    }

    /** What somebody is told who asks for the list of talks in a direct message. */
    private String listFor(FakeUser somebody) {
        return stage.people().directMessage(somebody, "一覧").awaitReply().text();
    }
}
