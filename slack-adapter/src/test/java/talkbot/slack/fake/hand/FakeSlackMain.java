package talkbot.slack.fake.hand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.world.Setup;

/**
 * Runs a fake Slack as a process: prints what an app needs to connect, then obeys lines of standard input until
 * {@code quit} or the end of it.
 *
 * <p>Arguments: a port, or none for any free one. {@code help} tells the commands.
 */
public final class FakeSlackMain {

    /** How long a line waits for the app's answer. */
    private static final Duration PATIENCE = Duration.ofMillis(3500);

    private FakeSlackMain() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (FakeSlack slack = FakeSlack.start(new Setup().port(port));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            out.println("--slack-api-url " + slack.apiUrl());
            out.println("SLACK_BOT_TOKEN=" + slack.botToken());
            out.println("SLACK_APP_TOKEN=" + slack.appToken());
            out.println("SLACK_SIGNING_SECRET=" + slack.signingSecret());
            Console console = new Console(slack, PATIENCE);
            String line = in.readLine();
            while (line != null && !line.strip().equals("quit")) {
                out.println(console.obey(line.strip()));
                line = in.readLine();
            }
        }
    }
}
