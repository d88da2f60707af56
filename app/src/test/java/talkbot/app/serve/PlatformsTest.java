package talkbot.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.link.Links;
import talkbot.core.store.ForgetfulStore;
import talkbot.discord.fake.FakeDiscord;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;
import talkbot.slack.SlackAppOptions;
import talkbot.slack.SlackWorkspaces;
import talkbot.slack.fake.FakeSlack;

/** Both platforms at once, each over its own protocol. */
class PlatformsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private LiveIndex live;
    private Bot bot;
    private final Platforms platforms = new Platforms();

    @BeforeEach
    void open() throws IOException {
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        Files.writeString(transcripts.resolve("kiln.txt"), "登り窯の火は三日三晩、誰かが見ていなければなりません。\n眠い夜ほど器はよく焼けます。\n");
        live = LiveIndex.openForCommand(
                new IndexOptions(transcripts, folder.resolve("data"), false), BuildProgress.NONE);
        bot = new Bot(
                live,
                BotOptions.of(new Links(URI.create("http://127.0.0.1:1")), new ForgetfulStore(InstantSource.system())));
    }

    @AfterEach
    void close() throws IOException {
        platforms.close();
        live.close();
    }

    private static SlackWorkspaces none(SlackAppOptions options) {
        throw new AssertionError("no app for many workspaces is wanted");
    }

    @Test
    void withTokensForBothItConnectsToBoth() {
        try (FakeSlack slack = FakeSlack.start();
                FakeDiscord discord = FakeDiscord.start()) {
            platforms.start(
                    new PlatformSettings(
                            Optional.of(new PlatformSettings.SlackTokens(slack.botToken(), slack.appToken(), Set.of())),
                            Optional.empty(),
                            Optional.of(settings(discord)),
                            Optional.of(slack.apiUrl())),
                    bot,
                    InstantSource.system(),
                    PlatformsTest::none);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(platforms.states())
                            .containsEntry("slack", "connected")
                            .containsEntry("discord", "connected"));
            platforms.close();
        }
    }

    @Test
    void aBrokenPlatformDoesNotKeepTheOtherFromAnsweringAndItsStateSaysWhy() {
        try (FakeSlack slack = FakeSlack.start();
                FakeDiscord discord = FakeDiscord.start()) {
            platforms.start(
                    new PlatformSettings(
                            Optional.of(new PlatformSettings.SlackTokens("xoxb-wrong", slack.appToken(), Set.of())),
                            Optional.empty(),
                            Optional.of(settings(discord)),
                            Optional.of(slack.apiUrl())),
                    bot,
                    InstantSource.system(),
                    PlatformsTest::none);
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(platforms.states()).containsEntry("discord", "connected");
                assertThat(platforms.states().get("slack"))
                        .startsWith("refused: ")
                        .doesNotContain("xoxb-wrong");
            });
            platforms.close();
        }
    }

    @Test
    void withoutTokensThereIsNoPlatform() {
        platforms.start(
                new PlatformSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                bot,
                InstantSource.system(),
                PlatformsTest::none);
        assertThat(platforms.any()).isFalse();
        assertThat(platforms.states()).isEmpty();
    }

    private static PlatformSettings.DiscordSettings settings(FakeDiscord discord) {
        return new PlatformSettings.DiscordSettings(
                discord.token(), Optional.of(discord.apiUrl()), Set.of(), Optional.empty(), false);
    }
}
