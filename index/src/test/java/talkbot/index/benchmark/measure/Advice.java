package talkbot.index.benchmark.measure;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries recommend to whoever starts a process. */
public final class Advice {

    /** Recommends a module that brought nothing measurable for text. Held here, because loggers are held weakly. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Advice() {}

    /** Keeps it out of what people read. */
    public static void silence() {
        VECTORS.setLevel(Level.SEVERE);
    }
}
