package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.delivery.HttpCarrier;
import talkbot.slack.fake.delivery.Payload;
import talkbot.slack.fake.delivery.Signing;
import talkbot.slack.fake.record.Violation.Kind;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.View;

class HttpModeTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeSlack slack = FakeSlack.start();
    private final Javalin app = TinyApp.serve(slack);
    private HttpCarrier carrier;

    @BeforeEach
    void direct() {
        carrier = slack.deliverTo(URI.create("http://127.0.0.1:" + app.port() + "/slack/events"));
    }

    @AfterEach
    void close() {
        slack.awaitQuiet(SOON);
        slack.close();
        app.stop();
    }

    @Test
    void theAddressIsVerified() {
        assertThat(carrier.verifyUrl()).isTrue();
    }

    @Test
    void commandsEventsPressesFormsAndMenusWorkOverHttp() {
        Message reply =
                slack.users().slash("alice", "general", "/talk", "日本語 & more").awaitReply(SOON);
        assertThat(reply.shown()).startsWith("heard 日本語 & more");
        assertThat(slack.users().press("alice", reply, "again").awaitReply(SOON).shown())
                .isEqualTo("pressed 42");
        assertThat(slack.users()
                        .mention("bob", "general", "hi")
                        .awaitReply(SOON)
                        .shown())
                .isEqualTo("in a thread");
        assertThat(slack.users()
                        .slash("bob", "random", "/talk", "quick")
                        .awaitReply(SOON)
                        .shown())
                .isEqualTo("quick answer");

        View form = slack.users().slash("alice", "general", "/talk", "form").awaitView(SOON);
        slack.users().submit(form, java.util.Map.of("name", "Ada")).awaitAck(SOON);
        assertThat(slack.workspace().view(form.id()).orElseThrow().open()).isFalse();

        Message menu = slack.users().slash("alice", "general", "/talk", "menu").awaitReply(SOON);
        assertThat(slack.users().typeAhead("alice", menu, "find", "ab").awaitOptions(SOON))
                .hasSize(1);
        assertThat(slack.journal().violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheSignatureAndItsAgeDecide(Signing signing) {
        Payload payload =
                slack.users().slash("bob", "random", "/talk", "quick").payload().orElseThrow();

        int status = carrier.post(payload, signing).status();

        // The library takes stamps from the future.
        List<Signing> taken = List.of(Signing.GOOD, Signing.FUTURE);
        assertThat(status).isEqualTo(taken.contains(signing) ? 200 : 401);
    }

    @Test
    void anAppThatIsGoneFailsACommandAndGetsAnEventAgain() {
        app.stop();
        assertThat(slack.users().slash("bob", "random", "/talk", "quick").awaitFailure(SOON))
                .isEqualTo("dispatch_failed");
        Act mention = slack.users().mention("bob", "general", "hi");
        slack.await(
                "the second attempt",
                () -> slack.journal().violations(Kind.ACK_MISSING).size() == 3,
                SOON);
        assertThat(mention.failure()).isEmpty();
        slack.advance(Duration.ofMinutes(1));
        slack.await(
                "the third attempt",
                () -> slack.journal().violations(Kind.ACK_MISSING).size() == 4,
                SOON);
        slack.advance(Duration.ofMinutes(5));
        assertThat(mention.awaitFailure(SOON)).isEqualTo("given_up");
    }
}
