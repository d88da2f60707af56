package talkbot.slack.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a &lt;b&gt; &amp;c → a <b> &c",
                "&amp;lt; → &lt;",
                "&lt;!channel&gt; → <!channel>",
                "<!channel> → @channel",
                "<!here|here> → @here",
                "<!subteam^S123|@editors> → @editors",
                "<!date^1392734382^{date}|2014年2月18日> → 2014年2月18日",
                "see <https://talks.example/a?b=1&amp;c=2|the page> → see the page",
                "<https://talks.example/a?b=1&amp;c=2> → https://talks.example/a?b=1&c=2",
                "<mailto:a@talks.example|a@talks.example> → a@talks.example",
                "<@U0ALICE|alice> said → @alice said",
                "what <@U0ALICE> said → what  said",
                "<#C0GENERAL|general> → #general",
                "a < b > c → a < b > c",
                "全角　空白 → 全角　空白",
                "*b* _i_ `c` → *b* _i_ `c`",
            })
    void typedWordsComeBack(String slack, String words) {
        assertThat(SlackText.words(slack, "U0BOT")).isEqualTo(words);
    }

    @Test
    void theBotsOwnNameIsNoWordOfTheQuestion() {
        assertThat(SlackText.words("<@U0BOT> 霧の夜 <@U0BOT|talkbot>", "U0BOT").strip())
                .isEqualTo("霧の夜");
    }
}
