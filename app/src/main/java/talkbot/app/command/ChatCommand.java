package talkbot.app.command;

import java.io.IOException;
import picocli.CommandLine.Command;
import talkbot.app.UserException;
import talkbot.app.terminal.TerminalChat;
import talkbot.index.generation.LiveIndex;

/** {@code talkbot chat}: the chat in the terminal. */
@Command(name = "chat")
final class ChatCommand extends Below {

    @Override
    public Integer call() throws UserException, IOException {
        Workplace workplace = Workplace.of(root());
        try (LiveIndex live = workplace.watch()) {
            new TerminalChat(console(), workplace.bot(live), workplace.way(), root().chosenLanguage())
                    .run(live.library().talks().size());
        }
        return 0;
    }
}
