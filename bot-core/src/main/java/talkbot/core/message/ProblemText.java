package talkbot.core.message;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.index.Problem;
import talkbot.index.folder.Reasons;

/** What is wrong with a transcript, in a sentence that says what, where and how to mend it. */
public final class ProblemText {

    private ProblemText() {}

    /** The file, the line where one is known, and the reason, in one line. */
    public static String of(Problem problem, Language language) {
        return where(problem) + ": " + reason(problem, language);
    }

    /** Why the system refused a file, in a few words. */
    public static String of(IOException refusal, Language language) {
        return detail(Reasons.of(refusal), Messages.of(ProblemText.class, language));
    }

    /** The file and, where known, the line. */
    public static String where(Problem problem) {
        OptionalInt line = problem.line();
        return line.isPresent() ? problem.source() + ":" + line.getAsInt() : problem.source();
    }

    /** What is wrong and how to mend it, without the place. */
    public static String reason(Problem problem, Language language) {
        Messages texts = Messages.of(ProblemText.class, language);
        String key = "problem." + problem.kind().name();
        return problem.detail().isEmpty() && texts.has(key + ".bare")
                ? texts.get(key + ".bare")
                : texts.get(key, "detail", detail(problem.detail(), texts));
    }

    /**
     * Details come from the room that knows no language for people: short fixed phrases, at times after a field's name or
     * before a value. Those that have a text are said in it.
     */
    private static String detail(String detail, Messages texts) {
        return Stream.of(detail.split(": ", 2))
                .map(part -> {
                    String key = "detail." + part.replaceAll("[^A-Za-z0-9]+", "-");
                    return texts.has(key) ? texts.get(key) : part;
                })
                .collect(Collectors.joining(": "));
    }
}
