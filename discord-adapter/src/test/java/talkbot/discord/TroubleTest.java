package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.request.Person;
import talkbot.core.store.ForgetfulStore;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.Said;
import talkbot.discord.fake.seen.SeenMessage;

/** What happens when the bot itself is slow or broken. */
class TroubleTest {

    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_EDIT = 6;

    @TempDir
    Path folder;

    private final ForgetfulStore store = spy(new ForgetfulStore(InstantSource.system()));
    private final CountDownLatch underWay = new CountDownLatch(2);
    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(folder, store);
    }

    @AfterEach
    void close() {
        assertThat(stage.discord.violations()).isEmpty();
        stage.close();
    }

    @Test
    void aSlowAnswerIsPromisedAndThenGiven() {
        CountDownLatch gate = slow();
        Asked asked = stage.people().slash(stage.hana(), stage.general(), "talk search", "words", "タンク");
        stage.discord.await("a promise", d -> asked.interaction().responseType().equals(Optional.of(DEFERRED_MESSAGE)));
        assertThat(asked.interaction().isEphemeral()).isTrue();
        gate.countDown();
        SeenMessage seen = asked.awaitMessage();
        assertThat(seen.isEphemeral()).isTrue();
        assertThat(seen.isComponentsV2()).isTrue();
        assertThat(seen.text()).contains("**__タンク__**");
    }

    @Test
    void everyOneOfManyAtOnceIsPromisedAndThenGiven() {
        CountDownLatch gate = slow();
        List<Asked> asked = IntStream.range(0, 40)
                .mapToObj(i -> stage.people().slash(stage.hana(), stage.general(), "talk search", "words", "タンク"))
                .toList();
        stage.discord.await(
                "promises",
                d -> asked.stream()
                        .allMatch(one -> one.interaction().responseType().equals(Optional.of(DEFERRED_MESSAGE))));
        gate.countDown();
        asked.forEach(one -> assertThat(one.awaitMessage().text()).contains("**__タンク__**"));
    }

    @Test
    void aSlowPageIsPromisedAndThenTurned() {
        SeenMessage first = stage.people()
                .slash(stage.hana(), stage.general(), "talk search", "words", "タンク")
                .awaitMessage();
        CountDownLatch gate = slow();
        Asked asked = stage.people()
                .press(
                        stage.hana(),
                        first,
                        first.button("次へ").orElseThrow().customId().orElseThrow());
        stage.discord.await("a promise", d -> asked.interaction().responseType().equals(Optional.of(DEFERRED_EDIT)));
        gate.countDown();
        assertThat(asked.awaitMessage(seen -> seen.text().contains("-# 2 / ")).id())
                .isEqualTo(first.id());
    }

    @Test
    void anErrorIsExcusedToTheAskerAlone() {
        broken();
        SeenMessage seen = stage.people()
                .slash(stage.alex(), stage.general(), "talk search", "words", "bell")
                .awaitMessage();
        assertThat(seen.isEphemeral()).isTrue();
        assertThat(seen.text()).startsWith("Sorry, that did not work");
    }

    @Test
    void anErrorUnderAMentionIsExcusedToo() {
        broken();
        assertThat(stage.people()
                        .mention(stage.hana(), stage.general(), "タンク")
                        .awaitReply()
                        .text())
                .startsWith("申し訳ありません");
    }

    @Test
    void anErrorBehindAButtonLeavesTheMessageAsItWas() {
        SeenMessage first = stage.people()
                .slash(stage.hana(), stage.general(), "talk search", "words", "タンク")
                .awaitMessage();
        broken();
        SeenMessage said = stage.people()
                .press(
                        stage.hana(),
                        first,
                        first.button("次へ").orElseThrow().customId().orElseThrow())
                .awaitMessage();
        assertThat(said.id()).isNotEqualTo(first.id());
        assertThat(said.isEphemeral()).isTrue();
        assertThat(said.text()).startsWith("申し訳ありません");
    }

    @Test
    void closingLetsAnswersUnderWayBeGiven() throws Exception {
        CountDownLatch gate = slow();
        Asked asked = stage.people().slash(stage.hana(), stage.general(), "talk search", "words", "タンク");
        Said said = stage.people().mention(stage.hana(), stage.general(), "タンク");
        await().until(() -> underWay.getCount() == 0);
        Thread closing = new Thread(stage.platform()::close);
        closing.start();
        gate.countDown();
        assertThat(asked.awaitMessage().text()).contains("タンク");
        assertThat(said.awaitReply().text()).contains("タンク");
        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
    }

    /** The language of the asker is asked for whatever is done. */
    private CountDownLatch slow() {
        CountDownLatch gate = new CountDownLatch(1);
        doAnswer(call -> {
                    underWay.countDown();
                    gate.await();
                    return call.callRealMethod();
                })
                .when(store)
                .setting(any(Person.class), any());
        return gate;
    }

    private void broken() {
        doAnswer(call -> {
                    throw new IllegalStateException("the database is gone");
                })
                .when(store)
                .setting(any(Person.class), any());
    }
}
