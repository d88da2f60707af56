package talkbot.app.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import talkbot.app.Console;
import talkbot.core.message.ProblemText;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.Problem;
import talkbot.index.Quote;
import talkbot.index.Suggestion;
import talkbot.index.Talk;

/** Prints talks, chapters, quotes and problems as plain lines for people. */
public final class Listing {

    private final Console console;
    private final PrintStream out;

    /** Prints to this console. */
    public Listing(Console console) {
        this.console = console;
        this.out = console.out();
    }

    /** A talk in two lines. */
    public void talk(Talk talk) {
        out.println(TerminalReply.safe(talk.title()));
        String about = console.say(
                "listing.talk", "id", talk.id(), "chapters", talk.chapters().size(), "characters", talk.characters());
        String speakers = talk.speakers().isEmpty() ? "" : " · " + String.join(", ", talk.speakers());
        out.println(TerminalReply.safe("  " + about + speakers));
    }

    /** A talk's chapters with their summaries. */
    public void chapters(Talk talk) {
        out.println(TerminalReply.safe(talk.title()));
        for (Chapter chapter : talk.chapters()) {
            out.println(TerminalReply.safe("  " + chapter.number() + ". " + chapter.title()));
            if (!chapter.summary().text().isEmpty()) {
                out.println(
                        TerminalReply.safe("     " + chapter.summary().text().replace("\n", " ")));
            }
        }
    }

    /** A quote and where it is from. */
    public void quote(Quote quote, Talk talk) {
        out.println(TerminalReply.safe(quote.text()));
        String from = quote.speaker().map(s -> s + ", ").orElse("") + talk.title();
        out.println(TerminalReply.safe(
                "  — " + from + " (" + talk.source() + ":" + quote.lines().first() + ")"));
    }

    /** What somebody may be about to type: what it is, and where it is from. */
    public void suggestion(Suggestion suggestion, Library library) {
        String talk =
                suggestion.talkId().flatMap(library::talk).map(Talk::title).orElse("");
        out.println(TerminalReply.safe(
                switch (suggestion.kind()) {
                    case TALK -> console.say("listing.suggestion.talk", "text", suggestion.text());
                    case TERM -> console.say("listing.suggestion.term", "text", suggestion.text());
                    case CHAPTER ->
                        console.say(
                                "listing.suggestion.chapter",
                                "text",
                                suggestion.text(),
                                "number",
                                suggestion.chapter().orElseThrow(),
                                "talk",
                                talk);
                }));
    }

    /** That nothing is there yet and how to change that, to the error stream. */
    public void empty(Path transcripts) {
        console.err().println(TerminalReply.safe(console.say("listing.empty", "path", transcripts.toString())));
    }

    /** That no sentence is worth repeating by itself, to the error stream. */
    public void noQuotes() {
        console.err().println(console.say("listing.no.quotes"));
    }

    /** What could not be read, to the error stream. */
    public void problems(List<Problem> problems) {
        problems.forEach(
                problem -> console.err().println(TerminalReply.safe(ProblemText.of(problem, console.language()))));
    }
}
