package talkbot.index.transcript.form;

import java.util.OptionalInt;
import talkbot.index.Problem;

/** A file breaks the rules of its form. */
public final class FormException extends Exception {

    private static final long serialVersionUID = 1;

    private final Problem.Kind kind;
    private final transient OptionalInt line;
    private final String detail;

    FormException(Problem.Kind kind, OptionalInt line, String detail) {
        super(kind + " " + detail);
        this.kind = kind;
        this.line = line;
        this.detail = detail;
    }

    /** A line that breaks the rules of the form. */
    static FormException at(int line, String form) {
        return new FormException(Problem.Kind.BAD_FORM, OptionalInt.of(Math.max(1, line)), form);
    }

    /** What is wrong with the whole. */
    static FormException of(Problem.Kind kind, String detail) {
        return new FormException(kind, OptionalInt.empty(), detail);
    }

    /** What is wrong, as a problem of the file at this path. */
    public Problem problem(String source) {
        return new Problem(source, line, kind, detail);
    }
}
