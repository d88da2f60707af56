package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.message.Language;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.rest.Faults;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.Permissions;

/** What Discord refuses, for now or for good. */
class RefusalTest {

    private static final String RESPONSE = "POST /interactions/{interaction}/{token}/callback";
    private static final String POST = "POST /channels/{channel}/messages";

    @TempDir
    Path folder;

    private final LogLines log = new LogLines();
    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
        log.close();
    }

    @ParameterizedTest
    @CsvSource({RESPONSE + ", false", Faults.ANY + ", true"})
    void aCommandThatMeetsALimitIsAnsweredWhenDiscordAllowsIt(String route, boolean global) {
        stage.discord.faults().tooManyRequests(route, 1, Duration.ofMillis(300), global);
        assertThat(stage.people()
                        .slash(stage.hana(), stage.general(), "talk list")
                        .awaitMessage()
                        .text())
                .contains("トーク一覧");
        assertThat(stage.discord.records().invalidRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({POST + ", false", Faults.ANY + ", true"})
    void aMentionThatMeetsALimitIsAnsweredOnceWhenDiscordAllowsIt(String route, boolean global) {
        stage.discord.faults().tooManyRequests(route, 1, Duration.ofMillis(300), global);
        assertThat(stage.people()
                        .mention(stage.hana(), stage.general(), "一覧")
                        .awaitReply()
                        .text())
                .contains("トーク一覧");
        assertThat(stage.discord.saidByBot(stage.general())).hasSize(1);
        assertThat(stage.discord.records().invalidRequests()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedForAWhileIsALineInTheLogForEachAnswerThatIsLost() {
        stage.discord.faults().refuseToken(true);
        stage.people().mention(stage.hana(), stage.general(), "一覧");
        await().untilAsserted(() -> assertThat(log.with("replying to a message"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("401").doesNotContain("\n", stage.discord.token())));
        stage.discord.faults().refuseToken(false);
        stage.people().mention(stage.hana(), stage.general(), "一覧").awaitReply();
        assertThat(stage.discord.records().invalidRequests()).isEqualTo(1);
    }

    @Test
    void aPermissionThatWasTakenAwayUnnoticedIsNamedAndNotTriedAgain() {
        stage.discord.gateway().hold(true);
        stage.discord.world().setBotPermissions(stage.general(), Permissions.VIEW_CHANNEL);
        assertThatThrownBy(this::post)
                .asInstanceOf(InstanceOfAssertFactories.type(ObstacleException.class))
                .extracting(ObstacleException::obstacle)
                .isEqualTo(new Obstacle(Obstacle.Kind.NOT_ALLOWED, "MESSAGE_SEND"));
        assertThat(stage.discord.records().calls(POST)).hasSize(1);
    }

    @Test
    void aChannelThatWasDeletedUnnoticedIsSaidToBeGoneAndNotTriedAgain() {
        FakeChannel channel = stage.general();
        stage.discord.gateway().hold(true);
        stage.discord.world().deleteChannel(channel);
        assertThatThrownBy(() -> post(channel))
                .asInstanceOf(InstanceOfAssertFactories.type(ObstacleException.class))
                .extracting(ObstacleException::obstacle)
                .isEqualTo(new Obstacle(Obstacle.Kind.NO_CHANNEL, ""));
        assertThat(stage.discord.records().calls(POST)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500})
    void aPromiseThatIsRefusedIsNotFollowedByAnythingElse(int status) {
        stage.discord.faults().fail(RESPONSE, 9, status);
        Asked asked = stage.people().slash(stage.hana(), stage.general(), "talk list");
        await().untilAsserted(() -> assertThat(log.with("answering an interaction"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain("\n")));
        stage.platform().close();
        assertThat(asked.interaction().responseType()).isEmpty();
        assertThat(stage.discord.records().calls(RESPONSE)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aFirstResponseThatDiscordBreaksAtIsGivenAgainInTime() {
        stage.discord.faults().fail(RESPONSE, 2, 500);
        assertThat(stage.people()
                        .slash(stage.hana(), stage.general(), "talk list")
                        .awaitMessage()
                        .text())
                .contains("トーク一覧");
        // The last one is noted after it was seen.
        stage.discord.awaitCall(RESPONSE, call -> call.status() == 200);
        assertThat(stage.discord.records().calls(RESPONSE))
                .extracting(call -> call.status())
                .containsExactly(500, 500, 200);
    }

    @Test
    void aFirstResponseThatDiscordDoesNotTakeIsFollowedByPlainWords() {
        stage.discord.faults().fail(RESPONSE, 1, 400);
        SeenMessage seen =
                stage.people().slash(stage.hana(), stage.general(), "talk list").awaitMessage();
        assertThat(seen.isEphemeral()).isTrue();
        assertThat(seen.text()).startsWith("申し訳ありません");
        assertThat(log.warnings())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("Discord, answering an interaction")
                        .doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({"talk list, トーク一覧", "talk quote, この箇所を開く"})
    void aFirstResponseThatDiscordTookAndYetBrokeAtIsNotRefused(String command, String answer) {
        stage.discord.faults().failAfterwards(RESPONSE, 1, 503);
        Asked asked = stage.people().slash(stage.hana(), stage.general(), command);
        asked.awaitMessage(seen -> seen.text().contains(answer));
        stage.platform().close();
        assertThat(stage.discord.records().calls(RESPONSE))
                .extracting(call -> call.status())
                .containsExactly(200, 400);
        assertThat(log.with("answering an interaction")).isEmpty();
    }

    @Test
    void whatDiscordRefusesIsFollowedUpAlsoWhileOthersKeepTheCommonPoolBusy() {
        CountDownLatch gate = new CountDownLatch(1);
        try {
            IntStream.range(0, ForkJoinPool.getCommonPoolParallelism())
                    .forEach(i -> ForkJoinPool.commonPool().execute(() -> {
                        try {
                            gate.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }));
            stage.discord.faults().fail(RESPONSE, 1, 400);
            Asked asked = stage.people().slash(stage.hana(), stage.general(), "talk list");
            assertThat(asked.awaitMessage().text()).startsWith("申し訳ありません");
        } finally {
            gate.countDown();
        }
    }

    private void post() throws IOException {
        post(stage.general());
    }

    private void post(FakeChannel channel) throws IOException {
        Conversation where =
                new Conversation("discord", channel.guild().orElseThrow().id(), channel.id(), Optional.empty());
        Reply reply = Reply.toAsker(Language.ENGLISH, "A light that never goes out");
        stage.platform().post(new Message(where, "key", Instant.now(), reply, "A light that never goes out"));
    }
}
