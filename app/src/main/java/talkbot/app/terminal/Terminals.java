package talkbot.app.terminal;

import java.io.IOException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal that the program was started in. */
public final class Terminals {

    /** What a terminal has that does not say how large it is, as over a serial line or within some containers. */
    private static final Size USUAL = new Size(80, 24);

    private Terminals() {}

    /** Opens it, with a size: where there is none, a line that is edited would stay unseen, its prompt included. */
    public static Terminal open(TerminalBuilder builder) throws IOException {
        Terminal terminal = builder.system(true).build();
        if (terminal.getWidth() == 0 || terminal.getHeight() == 0) {
            terminal.setSize(USUAL);
        }
        return terminal;
    }
}
