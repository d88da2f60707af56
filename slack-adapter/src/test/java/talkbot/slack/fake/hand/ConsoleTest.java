package talkbot.slack.fake.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.TinyApp;

class ConsoleTest {

    private final FakeSlack slack = FakeSlack.start();
    private final Console console = new Console(slack, Duration.ofSeconds(5));
    private TinyApp app;

    @BeforeEach
    void connect() throws Exception {
        app = TinyApp.connect(slack);
        slack.awaitConnections(1, Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        slack.awaitQuiet(Duration.ofSeconds(5));
        app.close();
        slack.close();
    }

    @Test
    void aCommandIsAnsweredAndItsButtonPressedByNumber() {
        assertThat(console.obey("/talk search x"))
                .isEqualTo("1. #general talkbot (only you)\n   heard search x\n   [Again]\n   1: Again");
        assertThat(console.obey("press 1")).isEqualTo("2. #general talkbot (only you) (edited)\n   pressed 42");
        assertThat(console.obey("json 1")).contains("\"action_id\" : \"again\"");
        assertThat(console.obey("as bob")).isEqualTo("you are bob");
        assertThat(console.obey("show")).isEmpty();
        assertThat(console.obey("violations")).isEmpty();
    }

    @Test
    void mentionsAndFormsWork() {
        assertThat(console.obey("@talkbot hello"))
                .isEqualTo("1. #general alice\n   @U0TALKBOT hello\n2. #general talkbot (in thread)\n   in a thread");
        assertThat(console.obey("dm hi")).contains("you said hi");
        assertThat(console.obey("/talk form")).contains("Name: [____]");
        assertThat(console.obey("submit name=Ada")).isEmpty();
        assertThat(console.obey("submit name=Ada")).contains("no form is open");
    }

    @Test
    void aMenuIsAskedAndChosenFrom() {
        assertThat(console.obey("/talk menu")).endsWith("1: find");
        assertThat(console.obey("type 1 ab")).isEqualTo("   ab! = v1");
        assertThat(console.obey("choose 1 v1")).contains("chose v1");
    }

    @Test
    void whatItDoesNotKnowItSays() {
        assertThat(console.obey("sing")).contains("no such command").contains("help");
        assertThat(console.obey("press 9")).contains("nothing has the number 9");
        assertThat(console.obey("help")).contains("/talk");
        assertThat(console.obey("at nowhere")).contains("no channel nowhere");
    }
}
