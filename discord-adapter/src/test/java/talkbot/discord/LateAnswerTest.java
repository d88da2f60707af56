package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.request.Person;
import talkbot.core.store.ForgetfulStore;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.FakeDiscordOptions;
import talkbot.discord.fake.ManualClock;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Permissions;

/** Answers that are found only when Discord no longer waits for them. */
class LateAnswerTest {

    private static final Duration OVER = Duration.ofMinutes(16);

    /** Who says that an interaction's fifteen minutes are over. */
    enum Clock {
        /** Ours, which shows sixteen minutes more than the interaction's age by Discord's. */
        OURS(OVER, Duration.ZERO),
        /** Discord's, which goes on by sixteen minutes while ours stands. */
        DISCORDS(Duration.ZERO, OVER);

        private final Duration before;
        private final Duration goesOn;

        Clock(Duration before, Duration goesOn) {
            this.before = before;
            this.goesOn = goesOn;
        }
    }

    @TempDir
    Path folder;

    private final ForgetfulStore store = spy(new ForgetfulStore(InstantSource.system()));
    private final LogLines log = new LogLines();
    private final ManualClock clock = new ManualClock(Instant.now().minus(OVER));
    private Stage stage;

    @BeforeEach
    void prepare() {
        stage = Stage.prepare(folder, store, FakeDiscordOptions.defaults().withClock(clock));
    }

    private void open(Clock ours) {
        clock.advance(OVER.minus(ours.before));
        stage.begin();
    }

    @AfterEach
    void close() {
        stage.close();
        log.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPrivateAnswerThatComesTooLateIsToldDirectlyAndNeverInTheChannel(Clock whose) {
        open(whose);
        answeredAfter(whose.goesOn, "talk search", "words", "タンク");
        assertThat(awaitDirect(stage.hana()).text()).contains("検索結果", "**__タンク__**");
        assertThat(stage.discord.saidByBot(stage.general())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerForAllThatComesTooLateIsAMessageInTheChannel(Clock whose) {
        open(whose);
        everybodySees();
        answeredAfter(whose.goesOn, "talk search", "words", "タンク");
        assertThat(stage.discord
                        .awaitSaid(stage.general(), said -> said.text().contains("検索結果"))
                        .text())
                .contains("**__タンク__**");
        assertThat(direct(stage.hana())).isEmpty();
    }

    @Test
    void aPictureThatIsRefusedDoesNotKeepALateAnswerBack() {
        open(Clock.DISCORDS);
        everybodySees();
        stage.discord.world().setBotPermissions(stage.general(), Permissions.ORDINARY & ~Permissions.ATTACH_FILES);
        answeredAfter(OVER, "talk quote");
        assertThat(stage.discord
                        .awaitSaid(stage.general(), said -> said.text().contains("この箇所を開く"))
                        .attachments())
                .isEmpty();
    }

    @Test
    void whereTheBotMayNotSpeakALateAnswerForAllIsToldDirectly() {
        open(Clock.DISCORDS);
        everybodySees();
        stage.discord.world().setBotPermissions(stage.general(), Permissions.ORDINARY & ~Permissions.SEND_MESSAGES);
        answeredAfter(OVER, "talk list");
        assertThat(awaitDirect(stage.hana()).text()).contains("トーク一覧");
    }

    @Test
    void whoTakesNoDirectMessagesGetsNoLateAnswerAndTheLogSaysSoInALine() {
        open(Clock.DISCORDS);
        stage.discord.world().refuseDirectMessages(stage.hana());
        answeredAfter(OVER, "talk list");
        await().untilAsserted(() -> assertThat(log.warnings())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("answering an interaction", "50007")
                        .doesNotContain("\n")));
        assertThat(stage.discord.saidByBot(stage.general())).isEmpty();
    }

    @Test
    void anInteractionThatDiscordHasForgottenIsALineInTheLogAndNothingElse() {
        open(Clock.DISCORDS);
        CountDownLatch gate = slow();
        Asked asked = stage.people().slash(stage.hana(), stage.general(), "talk list");
        clock.advance(Duration.ofSeconds(4));
        await().untilAsserted(() -> assertThat(log.with("10062")).hasSize(1));
        gate.countDown();
        stage.people().slash(stage.alex(), stage.general(), "talk help").awaitMessage();
        stage.platform().close();
        assertThat(log.with("10062"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line).startsWith("Discord, answering").doesNotContain("\n"));
        assertThat(log.warnings()).isEmpty();
        assertThat(asked.interaction().responseType()).isEmpty();
        assertThat(direct(stage.hana())).isEmpty();
    }

    /** Asks; the answer is promised at once and found after so long. */
    private void answeredAfter(Duration later, String command, Object... options) {
        CountDownLatch gate = slow();
        Asked asked = stage.people().slash(stage.hana(), stage.general(), command, options);
        asked.awaitFirstResponse();
        clock.advance(later);
        gate.countDown();
    }

    private void everybodySees() {
        SeenMessage settings = stage.people()
                .slash(stage.alex(), stage.general(), "talk settings")
                .awaitMessage();
        stage.people()
                .press(
                        stage.alex(),
                        settings,
                        settings.button("Show replies to everybody")
                                .orElseThrow()
                                .customId()
                                .orElseThrow())
                .awaitMessage(seen -> seen.text().contains("everybody sees"));
    }

    private SeenMessage awaitDirect(FakeUser user) {
        return stage.discord.awaitSaid(stage.discord.world().direct(user), said -> true);
    }

    private List<SeenMessage> direct(FakeUser user) {
        return stage.discord.saidByBot(stage.discord.world().direct(user));
    }

    private CountDownLatch slow() {
        CountDownLatch gate = new CountDownLatch(1);
        doAnswer(call -> {
                    gate.await();
                    return call.callRealMethod();
                })
                .when(store)
                .setting(any(Person.class), any());
        return gate;
    }
}
