package talkbot.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.app.CommandLine;

/** What is said of tokens and addresses that cannot be used. */
class PlatformFlagsTest {

    @TempDir
    Path folder;

    @Test
    void halfOfSlacksTokensIsSaidToBeHalf() {
        CommandLine.Result result = new CommandLine()
                .with("SLACK_BOT_TOKEN", "xoxb-secret-1")
                .run("serve", "--data", folder.toString(), "--port", "0");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("SLACK_APP_TOKEN").doesNotContain("secret");
    }

    @Test
    void tokensGoInPlainToThisMachineOnly() {
        CommandLine.Result result = new CommandLine()
                .run("serve", "--data", folder.toString(), "--slack-api-url", "http://example.org/api/");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("https");
        assertThat(new CommandLine()
                        .run("serve", "--data", folder.toString(), "--discord-api-url", "ftp://127.0.0.1/")
                        .err())
                .contains("ftp://127.0.0.1/");
    }

    @Test
    void theDoctorChecksTheFormOfTokensAndNeverShowsThem() {
        CommandLine.Result result = new CommandLine()
                .with("SLACK_BOT_TOKEN", "secret-1")
                .with("SLACK_APP_TOKEN", "secret-2")
                .with("DISCORD_TOKEN", "secret-3")
                .run("doctor", "--data", folder.toString(), "--port", "0");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "DISCORD_TOKEN")
                .doesNotContain("secret");
    }

    @Test
    void anAddressThatThisMachineLacksIsSaidToBeOne() {
        for (String host : new String[] {"300.1.1.1", "192.0.2.1", "no-such-host.invalid"}) {
            CommandLine.Result result =
                    new CommandLine().run("serve", "--data", folder.toString(), "--port", "0", "--host", host);
            assertThat(result.exit()).as(host).isEqualTo(1);
            assertThat(result.err()).contains(host, "127.0.0.1", "0.0.0.0").doesNotContain("\tat ");
        }
    }

    @Test
    void theDoctorLooksWhetherAnAddressCanBeListenedOn() {
        CommandLine.Result free = new CommandLine().run("doctor", "--data", folder.toString(), "--port", "0");
        assertThat(free.out()).contains("Any free port on 127.0.0.1");
        CommandLine.Result foreign =
                new CommandLine().run("doctor", "--data", folder.toString(), "--host", "192.0.2.1", "--port", "0");
        assertThat(foreign.exit()).isEqualTo(1);
        assertThat(foreign.out()).contains("“192.0.2.1” is no address of this machine");
    }

    @Test
    void setupNeedsATerminal() {
        assertThat(new CommandLine().run("setup").err()).contains("terminal");
    }

    @Test
    void aBaseUrlMustBeOneOfPages() {
        for (String url : new String[] {"foo", "ftp://x/y", "mailto:x@y.z", "https://ex.org/tb?x=1#y"}) {
            CommandLine.Result result = new CommandLine().run("talks", "--data", folder.toString(), "--base-url", url);
            assertThat(result.exit()).as(url).isEqualTo(1);
            assertThat(result.err()).contains(url).doesNotContain("\tat ");
        }
    }

    @Test
    void wordsThatBeginWithAnAtSignAreWords() {
        CommandLine.Result result =
                new CommandLine().run("ask", "--json", "--data", folder.toString(), "@README.md", "酵母");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("@README.md 酵母");
    }
}
