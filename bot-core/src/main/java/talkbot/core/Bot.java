package talkbot.core;

import talkbot.core.answer.CommandHandler;
import talkbot.core.command.AskInterpreter;
import talkbot.core.command.Command;
import talkbot.core.command.CommandParser;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Outcome;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.index.Library;
import talkbot.index.generation.LiveIndex;
import talkbot.index.quote.Quotes;

/**
 * Answers requests from the newest library: request to command, command to reply, all from the same library. Safe for
 * use by many threads.
 */
public final class Bot {

    private final LiveIndex live;
    private final CommandHandler handler;

    /**
     * Makes a bot.
     *
     * @param live the talks to answer from
     * @param links where our own pages stand
     */
    public Bot(LiveIndex live, Links links) {
        this.live = live;
        this.handler = new CommandHandler(links, new Quotes());
    }

    /** The answer to words. */
    public Outcome answer(Request request) {
        return live.read(index -> handler.handle(
                understand(request.way(), request.text(), index.library()), request.way(), request.language(), index));
    }

    /** The answer to a pressed button. */
    public Outcome press(Command command, Way way, Language language) {
        return live.read(index -> handler.handle(command, way, language, index));
    }

    /** What words mean that came this way. */
    public static Command understand(Way way, String text, Library library) {
        return switch (way) {
            case SLASH -> new CommandParser(library).parse(text);
            case MENTION, DIRECT, LOCAL -> new AskInterpreter(library).interpret(text);
        };
    }
}
