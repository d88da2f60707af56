package talkbot.app.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import talkbot.app.Console;
import talkbot.index.BuildProgress;

/**
 * Shows how far the compiling of a dictionary or the reading of transcripts has come: a bar on a terminal, a line for every tenth elsewhere. Shows
 * nothing where nothing has to be read.
 */
public final class BuildDisplay implements BuildProgress, AutoCloseable {

    private static final int WIDTH = 78;
    private static final int LINES = 10;

    /** How the keys of the texts about each task begin. */
    private static final String TRANSCRIPTS = "build";

    private static final String DICTIONARY = "build.dictionary";

    private final Console console;
    private @Nullable ProgressBar bar;
    private int told = -1;
    private boolean waits;
    private String task = TRANSCRIPTS;

    /** Shows progress on the error stream of a console. */
    public BuildDisplay(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void at(int done, int total, String source) {
        if (total == 0) {
            return;
        }
        if (done == 0 && told > 0) {
            told = -1; // one thing after another is built: the dictionary, then the talks
        }
        if (console.bars()) {
            ProgressBar shown = bar != null ? bar : open(total);
            shown.maxHint(total);
            shown.stepTo(done);
            shown.setExtraMessage(TerminalReply.safe(source));
        } else if (tenth(done, total) > told) {
            told = tenth(done, total);
            line(console.say(task + ".progress", "done", done, "total", total, "percent", (int) (100L * done / total)));
        }
        if (done == total) {
            // What comes after the dictionary are the transcripts, under a bar of their own.
            task = TRANSCRIPTS;
            close();
        }
    }

    @Override
    public synchronized void dictionary() {
        task = DICTIONARY;
    }

    private static int tenth(int done, int total) {
        return (int) ((long) done * LINES / total);
    }

    @Override
    public synchronized void waiting() {
        if (!waits) {
            waits = true;
            line(console.say("build.waiting"));
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar open(int total) {
        ProgressBar opened = new ProgressBarBuilder()
                .setTaskName(console.say(task + ".task"))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .clearDisplayOnFinish()
                .build();
        bar = opened;
        return opened;
    }

    private void line(String text) {
        PrintStream err = console.err();
        err.println(text);
        err.flush();
    }
}
