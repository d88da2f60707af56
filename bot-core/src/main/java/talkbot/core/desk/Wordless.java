package talkbot.core.desk;

/** What went wrong, for the log; without the messages of exceptions, which may quote what somebody asked. */
public final class Wordless {

    private Wordless() {}

    /** The kinds of an exception and its causes, and where in this program it passed first. */
    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
            text.append(", caused by ").append(innermost.getClass().getName());
        }
        for (StackTraceElement frame : innermost.getStackTrace()) {
            if (frame.getClassName().startsWith("talkbot.")) {
                return text.append(" at ").append(frame).toString();
            }
        }
        return text.toString();
    }
}
