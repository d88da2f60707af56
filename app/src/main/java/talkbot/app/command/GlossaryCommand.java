package talkbot.app.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkbot.app.Console;
import talkbot.app.UserException;
import talkbot.app.json.FeedbackRows;
import talkbot.app.json.JsonLines;
import talkbot.app.terminal.TerminalReply;
import talkbot.core.feedback.Feedback;
import talkbot.core.feedback.GlossaryLines;
import talkbot.core.feedback.Report;
import talkbot.core.store.Database;
import talkbot.index.glossary.Glossary;

/** {@code talkbot glossary}: the glossary lines that administrators added; adds and removes them. */
@Command(name = "glossary")
final class GlossaryCommand extends Below {

    @Parameters(paramLabel = "TERMS", arity = "0..1")
    private Optional<String> terms = Optional.empty();

    @Option(names = "--feedback", paramLabel = "ID")
    private Optional<String> report = Optional.empty();

    @Option(names = "--remove", paramLabel = "ID")
    private Optional<String> removed = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws UserException {
        if ((report.isPresent() && terms.isEmpty()) || (removed.isPresent() && terms.isPresent())) {
            throw new UserException("glossary.which");
        }
        try (Database database = Workplace.of(root()).database()) {
            Feedback feedback = Feedback.in(database, InstantSource.system());
            if (removed.isPresent()) {
                remove(feedback.lines(), removed.get());
            } else if (terms.isPresent()) {
                add(feedback, terms.get());
            } else {
                list(feedback.lines());
            }
        }
        return 0;
    }

    private void add(Feedback feedback, String written) throws UserException {
        String line = written;
        if (report.isPresent()) {
            Report about = feedback.reports()
                    .find(report.get())
                    .orElseThrow(() -> new UserException("glossary.no.report", "id", report.get()));
            line = about.query() + " = " + written;
        }
        List<String> group =
                Glossary.group(line).orElseThrow(() -> new UserException("glossary.not.terms", "line", written));
        GlossaryLines.Line added = feedback.lines().add(group);
        print("glossary.added", added);
    }

    private void remove(GlossaryLines lines, String id) throws UserException {
        if (!lines.remove(id)) {
            throw new UserException("glossary.no.line", "id", id);
        }
        console().out().println(console().say("glossary.removed"));
    }

    private void list(GlossaryLines lines) {
        JsonLines rows = new JsonLines(console().out());
        List<GlossaryLines.Line> all = lines.all();
        for (GlossaryLines.Line line : all) {
            if (json) {
                rows.print(FeedbackRows.Equal.of(line));
            } else {
                print("glossary.row", line);
            }
        }
        if (all.isEmpty() && !json) {
            console().out().println(console().say("glossary.empty"));
        }
    }

    private void print(String key, GlossaryLines.Line line) {
        Console console = console();
        console.out().println(TerminalReply.safe(console.say(key, "id", line.id(), "line", line.text())));
    }
}
