package talkbot.app.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.app.json.JsonLines;
import talkbot.app.json.Rows;
import talkbot.app.terminal.Listing;
import talkbot.app.terminal.TerminalReply;
import talkbot.core.daily.Day;
import talkbot.core.daily.Day.State;
import talkbot.core.daily.Obstacles;
import talkbot.core.link.Links;
import talkbot.core.request.Conversation;
import talkbot.index.Library;
import talkbot.index.Quote;
import talkbot.index.generation.LiveIndex;
import talkbot.index.quote.Quotes;

/** {@code talkbot quotes}: sentences worth repeating, in the order in which they would be posted. */
@Command(name = "quotes")
final class QuotesCommand extends Below {

    @Option(
            names = {"-n", "--n"},
            paramLabel = "N",
            converter = Count.class)
    private int n = 10;

    @Option(names = "--seed", paramLabel = "S")
    private long seed;

    @Option(names = "--upcoming", paramLabel = "CHANNEL", arity = "0..1", fallbackValue = "")
    private @Nullable String upcoming;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws UserException, IOException {
        Workplace workplace = Workplace.of(root());
        try (LiveIndex live = workplace.open(false)) {
            workplace.sayIfEmpty(live);
            Library library = live.library();
            if (upcoming != null) {
                print(UpcomingQuotes.of(workplace, live, upcoming, n), library, workplace.links());
                UpcomingQuotes.odd(workplace, upcoming).forEach(this::print);
                return 0;
            }
            List<Quote> quotes =
                    new Quotes().inOrder(library, seed).stream().limit(n).toList();
            if (quotes.isEmpty() && !library.talks().isEmpty()) {
                new Listing(console()).noQuotes();
            }
            if (json) {
                JsonLines rows = new JsonLines(console().out());
                Links links = workplace.links();
                for (Quote quote : quotes) {
                    library.locate(quote.talk(), quote.anchor())
                            .ifPresent(spot -> rows.print(Rows.QuoteRow.of(quote, spot, links)));
                }
            } else {
                Listing listing = new Listing(console());
                for (Quote quote : quotes) {
                    library.talk(quote.talk()).ifPresent(talk -> listing.quote(quote, talk));
                }
            }
        }
        return 0;
    }

    private void print(UpcomingQuotes.Odd odd) {
        Conversation channel = odd.channel();
        Day day = odd.day();
        if (json) {
            new JsonLines(console().out())
                    .print(new Rows.OddDay(
                            channel.platform(),
                            channel.workspace(),
                            channel.channel(),
                            day.day().toString(),
                            day.state().name(),
                            day.reason()));
        } else {
            String what = day.state() == State.SKIPPED ? "skipped" : day.state() == State.UNSURE ? "unsure" : "late";
            String said = Obstacles.metBy(day)
                    ? console().say("quotes.skipped") + " – "
                            + Obstacles.sentence(
                                    Obstacles.of(day),
                                    channel.platform(),
                                    console().language())
                    : console().say("quotes." + what + (day.state() == State.SKIPPED ? "." + day.reason() : ""));
            console()
                    .out()
                    .println(TerminalReply.safe(
                            "%s  %s:%s  %s".formatted(day.day(), channel.platform(), channel.channel(), said)));
        }
    }

    private void print(List<UpcomingQuotes.Day> days, Library library, Links links) {
        JsonLines rows = new JsonLines(console().out());
        Listing listing = new Listing(console());
        for (UpcomingQuotes.Day day : days) {
            if (json) {
                library.locate(day.quote().talk(), day.quote().anchor())
                        .ifPresent(spot -> rows.print(new Rows.UpcomingQuote(
                                day.channel().platform(),
                                day.channel().workspace(),
                                day.channel().channel(),
                                day.day().toString(),
                                day.kept(),
                                Rows.QuoteRow.of(day.quote(), spot, links))));
            } else {
                console()
                        .out()
                        .println(TerminalReply.safe(day.day() + "  "
                                + day.channel().platform() + ":" + day.channel().channel()));
                library.talk(day.quote().talk()).ifPresent(talk -> listing.quote(day.quote(), talk));
            }
        }
        if (days.isEmpty() && !json) {
            console().out().println(console().say("quotes.upcoming.none"));
        }
    }
}
