package talkbot.core.desk;

/** There is no answer, for a reason that the asker should know. */
public final class Excuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    public Excuse(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    /** Something failed that the person cannot mend. */
    static Excuse trouble() {
        return new Excuse("trouble");
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
