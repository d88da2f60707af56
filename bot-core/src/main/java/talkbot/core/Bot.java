package talkbot.core;

import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Outcome;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.index.generation.LiveIndex;
import java.util.List;

/** Answers requests from the newest library. Safe for use by many threads. */
public final class Bot {

    private final LiveIndex live;
    private final Links links;

    /**
     * Makes a bot.
     *
     * @param live the talks to answer from
     * @param links where our own pages stand
     */
    public Bot(LiveIndex live, Links links) {
        this.live = live;
        this.links = links;
    }

    /** The answer to words. */
    public Outcome answer(Request request) {
        return new Reply(Visibility.of(request.way()), request.language(), List.of(new Block.Paragraph(List.of(new Span.Plain(request.text() + links + live)))));
    }

    /** The answer to a pressed button. */
    public Outcome press(Command command, Way way, Language language) {
        return new Reply(Visibility.of(way), language, List.of(new Block.Paragraph(List.of(new Span.Plain(command.toString())))));
    }
}
