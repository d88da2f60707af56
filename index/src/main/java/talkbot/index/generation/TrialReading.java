package talkbot.index.generation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Problem;
import talkbot.index.Talk;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;
import talkbot.index.transcript.TranscriptKinds;

/** Reads a transcript to see whether it can be read, as the index will read it. What comes of it is kept nowhere. */
public final class TrialReading {

    private static final Logger LOG = LoggerFactory.getLogger(TrialReading.class);

    private TrialReading() {}

    /** What came of it. */
    public sealed interface Outcome {

        /** It is a talk. */
        record Read(Talk talk) implements Outcome {}

        /** It cannot be read. */
        record Unreadable(Problem problem) implements Outcome {}
    }

    /** Whether a file of this name is left alone, whatever is in it: hidden files, a README, what editors leave behind. */
    public static boolean isLeftAlone(String name) {
        return TranscriptKinds.isIgnored(name);
    }

    /**
     * Reads a transcript.
     *
     * @param name its file's name, without folders
     */
    public static Outcome of(String name, byte[] content) {
        if (!TranscriptKinds.isTranscript(name)) {
            int dot = name.lastIndexOf('.');
            return unreadable(
                    name, Problem.Kind.UNSUPPORTED, name.substring(dot + 1).toLowerCase(Locale.ROOT));
        }
        try {
            return new Outcome.Read(new TalkReader(false).read(new TranscriptFile(name, content, Optional.empty())));
        } catch (TranscriptException e) {
            return new Outcome.Unreadable(e.problem());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a transcript made the parser fail", e);
            return unreadable(name, Problem.Kind.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    private static Outcome unreadable(String name, Problem.Kind kind, String detail) {
        return new Outcome.Unreadable(new Problem(name, OptionalInt.empty(), kind, detail));
    }
}
