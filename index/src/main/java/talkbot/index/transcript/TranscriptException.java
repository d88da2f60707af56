package talkbot.index.transcript;

import java.util.OptionalInt;
import talkbot.index.Problem;

/** A transcript, or what accompanies it, cannot be read. */
public final class TranscriptException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    TranscriptException(Problem problem) {
        super(problem.source() + ": " + problem.kind() + (problem.detail().isEmpty() ? "" : " " + problem.detail()));
        this.problem = problem;
    }

    static TranscriptException of(String source, Problem.Kind kind, String detail) {
        return new TranscriptException(new Problem(source, OptionalInt.empty(), kind, detail));
    }

    static TranscriptException at(String source, int line, Problem.Kind kind, String detail) {
        return new TranscriptException(new Problem(source, OptionalInt.of(line), kind, detail));
    }

    /** What is wrong, for people and for machines. */
    public Problem problem() {
        return problem;
    }
}
