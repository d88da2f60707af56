package talkbot.discord.fake.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.FakeDiscordOptions;

/**
 * Starts a fake Discord and obeys what is typed, one order a line, until the input ends or {@code quit}. The first
 * lines that it prints are the token and the API's address for the bot; {@code help} prints the orders. One argument:
 * the port, any free one if absent. To be run on the class path of this module's tests.
 */
public final class FakeDiscordMain {
    private FakeDiscordMain() {}

    /** Runs until the input ends. */
    public static void main(String[] arguments) throws IOException {
        FakeDiscordOptions options = FakeDiscordOptions.defaults();
        if (arguments.length > 0) {
            options = options.withPort(Integer.parseInt(arguments[0]));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (FakeDiscord discord = FakeDiscord.start(options);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            out.println("token   " + discord.token());
            out.println("api     " + discord.apiUrl());
            Console console = new Console(discord);
            String line = in.readLine();
            while (line != null && !line.strip().equals("quit")) {
                out.println(console.obey(line.strip()));
                line = in.readLine();
            }
        }
    }
}
