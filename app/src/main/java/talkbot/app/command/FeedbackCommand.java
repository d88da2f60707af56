package talkbot.app.command;

import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.app.json.FeedbackRows;
import talkbot.app.json.JsonLines;
import talkbot.app.terminal.TerminalReply;
import talkbot.core.feedback.Feedback;
import talkbot.core.feedback.Report;
import talkbot.core.store.Database;

/** {@code talkbot feedback}: the answers that people said were not what they meant. */
@Command(name = "feedback")
final class FeedbackCommand extends Below {

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--eval")
    private boolean eval;

    @Override
    public Integer call() throws UserException {
        List<Report> reports;
        try (Database database = Workplace.of(root()).database()) {
            reports = Feedback.in(database, InstantSource.system()).reports().all();
        }
        if (json || eval) {
            JsonLines rows = new JsonLines(console().out());
            reports.forEach(report -> rows.print(eval ? FeedbackRows.Judged.of(report) : FeedbackRows.Row.of(report)));
            return 0;
        }
        reports.forEach(this::print);
        if (reports.isEmpty()) {
            console().out().println(console().say("feedback.empty"));
        }
        return 0;
    }

    private void print(Report report) {
        console()
                .out()
                .println(TerminalReply.safe(console()
                        .say(
                                "feedback.row",
                                "id",
                                report.id(),
                                "at",
                                report.at().toString(),
                                "platform",
                                report.place().platform(),
                                "channel",
                                report.place().channel(),
                                "words",
                                report.query())));
        report.answered()
                .forEach(shown -> console()
                        .out()
                        .println(TerminalReply.safe(
                                console().say("feedback.shown", "source", shown.source(), "line", shown.line()))));
    }
}
