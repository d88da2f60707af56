package talkbot.app.json;

import java.nio.file.Path;
import java.util.List;
import talkbot.core.feedback.GlossaryLines;
import talkbot.core.feedback.Report;

/** What people said of answers, for scripts. */
public final class FeedbackRows {

    private FeedbackRows() {}

    /** A report. */
    public record Row(
            String id,
            String at,
            String platform,
            String workspace,
            String channel,
            String person,
            String kind,
            String query,
            long generation,
            List<Report.Shown> answered) {

        /** The row of a report. */
        public static Row of(Report report) {
            return new Row(
                    report.id(),
                    report.at().toString(),
                    report.place().platform(),
                    report.place().workspace(),
                    report.place().channel(),
                    report.person().id(),
                    kindOf(report),
                    report.query(),
                    report.generation(),
                    report.answered());
        }
    }

    /**
     * A query that is yet to be judged: whoever judges it adds the lines that were meant, with grades from 1 to 3. What
     * was shown is of grade 0, as the asker said.
     */
    public record Judged(String id, String query, String kind, List<Line> relevant) {

        /** The row of a report. Neither who asked nor where is in it. */
        public static Judged of(Report report) {
            return new Judged(
                    "feedback-" + report.id(),
                    report.query(),
                    kindOf(report),
                    report.answered().stream()
                            .map(shown -> new Line(seed(shown.source()), shown.line(), 0))
                            .toList());
        }
    }

    /**
     * A judged line.
     *
     * @param seed the first three characters of the transcript's name
     * @param line from 1
     * @param grade 3 what was meant, 2 clearly relevant, 1 hardly, 0 not at all
     */
    public record Line(String seed, int line, int grade) {}

    /** A glossary line. */
    public record Equal(String id, List<String> terms) {

        /** The row of a line. */
        public static Equal of(GlossaryLines.Line line) {
            return new Equal(line.id(), line.terms());
        }
    }

    private static String kindOf(Report report) {
        return switch (report.kind()) {
            case SEARCH -> "search";
            case ASK -> "ask";
        };
    }

    private static String seed(String source) {
        String name = String.valueOf(Path.of(source).getFileName());
        return name.substring(0, name.offsetByCodePoints(0, Math.min(3, name.codePointCount(0, name.length()))));
    }
}
