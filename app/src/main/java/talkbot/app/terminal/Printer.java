package talkbot.app.terminal;

import talkbot.app.Console;
import talkbot.core.reply.Answer;

/** Prints replies of commands that run once: there is nothing to press. */
public final class Printer {

    private final Console console;

    /** Prints to this console. */
    public Printer(Console console) {
        this.console = console;
    }

    /** Prints what came of a request. */
    public void print(Answer answer) {
        console.out()
                .print(TerminalReply.render(answer.reply(), console.colours(), false)
                        .text());
        console.out().flush();
    }
}
