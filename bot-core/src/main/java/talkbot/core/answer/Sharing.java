package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.request.Person;

/** What somebody was answered alone and then shows to everybody. */
final class Sharing {

    private Sharing() {}

    /** Whether others may want to see the answer to a command, and are meant to. */
    static boolean isWorth(Command command) {
        return switch (command) {
            case Command.Search search -> true;
            case Command.Chapters chapters -> true;
            case Command.ShowChapter show -> true;
            case Command.ReadChapter read -> true;
            case Command.Around around -> true;
            case Command.Talks talks -> true;
            case Command.DrawQuote quote -> true;
            default -> false;
        };
    }

    /** What is shown; what was shared is shared once, whatever a button that was tampered with says. */
    static Command shown(Command.Share share) {
        return isWorth(share.shown()) ? share.shown() : new Command.Help();
    }

    /**
     * An answer with who shows it.
     *
     * @param presses who pressed the button now: the one who shows it, or somebody who turns its page later
     * @param shown the answer as the asker saw it
     */
    static List<Block> blocks(Asking asking, Command.Share share, Person presses, List<Block> shown) {
        // Nobody's name is kept too, or the page would be shared by whoever turns it.
        String name = share.by().or(presses::name).orElse("");
        List<Block> blocks = new ArrayList<>();
        if (!name.isBlank()) {
            blocks.add(asking.note("share.by", "name", name));
        }
        shown.stream().map(block -> kept(block, name)).forEach(blocks::add);
        return blocks;
    }

    /** Whoever turns the page of what was shared, it stays shared. */
    private static Block kept(Block block, String name) {
        UnaryOperator<Button> shared =
                b -> b.turnsPage() ? new Button(b.label(), new Command.Share(b.command(), Optional.of(name)), true) : b;
        return switch (block) {
            case Block.Pager pager ->
                new Block.Pager(
                        pager.page(),
                        pager.pages(),
                        pager.previous().map(shared),
                        pager.next().map(shared));
            case Block.Buttons row ->
                new Block.Buttons(row.buttons().stream().map(shared).toList());
            case Block other -> other;
        };
    }
}
