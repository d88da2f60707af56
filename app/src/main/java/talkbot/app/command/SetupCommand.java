package talkbot.app.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import talkbot.app.UserException;
import talkbot.app.settings.EnvFile;
import talkbot.app.settings.Settings;
import talkbot.app.terminal.Terminals;
import talkbot.core.platform.TokenCheck;
import talkbot.core.platform.TokenCheck.Verdict;
import talkbot.discord.DiscordCheck;
import talkbot.slack.SlackCheck;

/**
 * {@code talkbot setup}: asks for the platforms' tokens without showing them, has the platforms check them, and writes
 * them into the configuration file, so that no token stands in a shell's history.
 */
@Command(name = "setup")
final class SetupCommand extends Below {

    /** JLine's word for showing nothing of what is typed. */
    private static final char HIDDEN = '\0';

    private static final int FAILED = 1;

    @Mixin
    private PlatformOptions platforms = new PlatformOptions();

    @Override
    public Integer call() throws UserException, IOException {
        if (!console().interactive()) {
            throw new UserException("setup.terminal");
        }
        Path file = root().config().orElse(Path.of(Settings.DEFAULT_FILE));
        console().out().println(console().say("setup.hello", "path", file.toString()));
        try (Terminal terminal = Terminals.open(TerminalBuilder.builder().encoding(StandardCharsets.UTF_8))) {
            // Also what is typed while a platform is being asked is not shown.
            terminal.echo(false);
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .build();
            Map<String, String> tokens = ask(reader);
            if (tokens.isEmpty()) {
                console().out().println(console().say("setup.nothing"));
                return 0;
            }
            EnvFile.set(file, tokens);
            console().out().println(console().say("setup.done", "path", file.toString()));
            return 0;
        } catch (UserInterruptException | EndOfFileException e) {
            console().err().println(console().say("setup.nothing"));
            return FAILED;
        }
    }

    private Map<String, String> ask(LineReader reader) throws UserException {
        Map<String, String> tokens = new LinkedHashMap<>();
        Optional<URI> slack = platforms.slackApiUrl();
        Optional<URI> discord = platforms.discordApiUrl();
        Optional<String> bot = token(reader, "setup.slack.bot", t -> SlackCheck.bot(t, slack));
        if (bot.isPresent()) {
            Optional<String> app = token(reader, "setup.slack.app", t -> SlackCheck.app(t, slack));
            if (app.isPresent()) {
                tokens.put(SlackCheck.BOT_TOKEN, bot.get());
                tokens.put(SlackCheck.APP_TOKEN, app.get());
            } else {
                console().out().println(console().say("slack.half", "missing", SlackCheck.APP_TOKEN));
            }
        }
        token(reader, "setup.discord", t -> DiscordCheck.check(t, discord))
                .ifPresent(token -> tokens.put(DiscordCheck.TOKEN, token));
        return tokens;
    }

    /** Asks until the platform takes the token, or cannot be reached, or the user skips it. */
    private Optional<String> token(LineReader reader, String question, Function<String, TokenCheck> check) {
        while (true) {
            String token =
                    reader.readLine(console().say(question) + " ", HIDDEN).strip();
            if (token.isEmpty()) {
                return Optional.empty();
            }
            TokenCheck result = check.apply(token);
            console().out().println(TokenSentences.of(result, console()));
            if (List.of(Verdict.GOOD, Verdict.UNREACHABLE).contains(result.verdict())) {
                return Optional.of(token);
            }
        }
    }
}
