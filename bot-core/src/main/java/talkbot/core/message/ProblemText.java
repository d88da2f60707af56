package talkbot.core.message;

import java.util.OptionalInt;
import talkbot.index.Problem;

/** What is wrong with a transcript, in a sentence that says what, where and how to mend it. */
public final class ProblemText {

    private ProblemText() {}

    /** The file, the line where one is known, and the reason, in one line. */
    public static String of(Problem problem, Language language) {
        return where(problem) + ": " + reason(problem, language);
    }

    /** The file and, where known, the line. */
    public static String where(Problem problem) {
        OptionalInt line = problem.line();
        return line.isPresent() ? problem.source() + ":" + line.getAsInt() : problem.source();
    }

    /** What is wrong and how to mend it, without the place. */
    public static String reason(Problem problem, Language language) {
        return Messages.of(ProblemText.class, language)
                .get("problem." + problem.kind().name(), "detail", problem.detail());
    }
}
