package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.core.request.Way;

/** How to use the bot. */
final class HelpAnswer {

    private static final List<String> LINES =
            List.of("search", "chapters", "chapter", "list", "quote", "daily", "quotes", "add", "settings", "help");

    /** What needs a channel, or somebody who looks after the bot. */
    private static final Set<String> ON_PLATFORMS = Set.of("daily", "quotes", "add");

    private HelpAnswer() {}

    static List<Block> blocks(Asking asking) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.heading("help.title"));
        blocks.add(asking.paragraph(
                "help.intro", "n", asking.index().library().talks().size()));
        for (String line : LINES) {
            if (asking.way() == Way.LOCAL && ON_PLATFORMS.contains(line)) {
                continue;
            }
            blocks.add(new Block.Paragraph(List.of(
                    new Span.Code(asking.say("help." + line + ".usage")),
                    new Span.Plain(" " + asking.say("help." + line)))));
        }
        blocks.add(asking.note("help.free"));
        blocks.add(new Block.Buttons(List.of(
                new Button(asking.say("button.list"), new Command.Talks(1)),
                new Button(asking.say("button.quote"), new Command.DrawQuote("", 0)))));
        return blocks;
    }
}
