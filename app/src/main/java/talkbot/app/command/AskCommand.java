package talkbot.app.command;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.app.json.AskRows;
import talkbot.app.json.JsonLines;
import talkbot.app.terminal.Printer;
import talkbot.core.Bot;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.index.generation.LiveIndex;

/** {@code talkbot ask}: an answer to free words, as the bot gives it in a chat. */
@Command(name = "ask")
final class AskCommand extends Below {

    @Mixin
    private Lines lines = new Lines();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws UserException, IOException {
        Workplace workplace = Workplace.of(root());
        try (LiveIndex live = workplace.open(false)) {
            if (json) {
                JsonLines rows = new JsonLines(console().out());
                AskRows asks = new AskRows(workplace.links());
                lines.forEach(console().in(), ask -> rows.print(live.read(index -> asks.row(ask, index))));
            } else {
                Bot bot = workplace.bot(live);
                Way way = workplace.way();
                Printer printer = new Printer(console());
                lines.forEach(
                        console().in(),
                        ask -> printer.print(bot.answer(
                                Request.local(way, ask, root().chosenLanguage().or(console()::locale)))));
            }
        }
        return 0;
    }
}
