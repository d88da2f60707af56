package talkbot.discord.fake.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.TinyBot;

/** Playing by hand. */
class ConsoleTest {
    @Test
    void ordersShowWhatUsersSee() {
        try (FakeDiscord discord = FakeDiscord.start();
                TinyBot bot = TinyBot.ready(discord)) {
            Console console = new Console(discord);

            assertThat(console.obey("slash talk search words:\"秋 道\""))
                    .isEqualTo(
                            "talkbot: (only one sees this)\n  found 秋 道 in ja\n  [1 More] [2 Open -> https://example.org/]");
            assertThat(console.obey("press 2")).isEqualTo("the browser opens https://example.org/");
            assertThat(console.obey("press 9")).startsWith("! there are buttons 1 to ");
            assertThat(console.obey("press More")).contains("page two");
            assertThat(console.obey("press Nowhere")).isEqualTo("! there is no such message here");
            assertThat(console.obey("type talk search words:a")).isEqualTo("a1 | a2");
            assertThat(console.obey("slash talk form")).isEqualTo("form: A form\n  text * Text = ");
            assertThat(console.obey("fill text:x")).contains("you wrote x");
            assertThat(console.obey("as alex")).isEqualTo("alex in general");
            assertThat(console.obey("mention hi")).contains("heard you");
            assertThat(console.obey("slash talk where place:#random")).contains("there: random");
            assertThat(console.obey("slash talk nothing")).startsWith("! there is no /talk nothing");
            assertThat(console.obey("show")).contains("you wrote x").doesNotContain("page two");
            assertThat(console.obey("dm")).isEqualTo("alex in alex");
            assertThat(console.obey("say hello")).contains("heard you");
            assertThat(console.obey("violations")).isEmpty();
            assertThat(console.obey("what")).contains("quit");
            assertThat(bot.heard()).hasSize(2);
        }
    }
}
