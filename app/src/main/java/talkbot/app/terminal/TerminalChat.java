package talkbot.app.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import talkbot.app.Console;
import talkbot.core.Bot;
import talkbot.core.message.Language;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;

/** A chat with the bot in the terminal. Words are answered as on the chat platforms; a button's number presses it. */
public final class TerminalChat {

    private static final Set<String> QUIT = Set.of("/quit", "/exit", "quit", "exit", "終了");

    /** Longer numbers are words to look for. */
    private static final int LONGEST_NUMBER = 3;

    private final Console console;
    private final Bot bot;
    private final Way way;
    private final Optional<Language> chosen;
    private List<Button> buttons = List.of();
    private Optional<Language> lastLanguage = Optional.empty();

    /**
     * Makes a chat.
     *
     * @param way how the questions come, which decides what links the answers have
     * @param chosen the language that was asked for, if any
     */
    public TerminalChat(Console console, Bot bot, Way way, Optional<Language> chosen) {
        this.console = console;
        this.bot = bot;
        this.way = way;
        this.chosen = chosen;
    }

    /** Talks until the user leaves or the input ends. */
    public void run(int talks) {
        if (!console.interactive()) {
            talk(this::plainLine);
            return;
        }
        console.out().println(console.say("chat.welcome", "n", talks));
        try (Terminal terminal = Terminals.open(TerminalBuilder.builder())) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            talk(() -> editedLine(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Supplier<@Nullable String> lines) {
        for (String line = lines.get(); line != null; line = lines.get()) {
            String words = line.strip();
            if (QUIT.contains(words.toLowerCase(Locale.ROOT))) {
                return;
            }
            if (!words.isEmpty()) {
                show(answer(words));
            }
        }
    }

    private Reply answer(String words) {
        if (words.length() <= LONGEST_NUMBER && words.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(words);
            if (number >= 1 && number <= buttons.size()) {
                return bot.press(Press.local(way, buttons.get(number - 1).command(), language()))
                        .reply();
            }
        }
        return bot.answer(Request.local(way, words, chosen.or(console::locale))).reply();
    }

    /** Whoever presses a button goes on in the language of the message that it stands in. */
    private Optional<Language> language() {
        return chosen.or(() -> lastLanguage);
    }

    private void show(Reply reply) {
        TerminalReply.Rendered rendered = TerminalReply.render(reply, console.colours(), true);
        buttons = rendered.buttons();
        lastLanguage = Optional.of(reply.language());
        console.out().println(rendered.text());
        console.out().flush();
    }

    private @Nullable String plainLine() {
        try {
            return console.in().readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String editedLine(LineReader reader) {
        try {
            return reader.readLine("talkbot> ");
        } catch (UserInterruptException | EndOfFileException e) {
            return null;
        }
    }
}
