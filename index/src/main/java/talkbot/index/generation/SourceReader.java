package talkbot.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Problem;
import talkbot.index.Talk;
import talkbot.index.folder.Found;
import talkbot.index.folder.Reasons;
import talkbot.index.folder.TranscriptsFolder;
import talkbot.index.generation.Manifest.Digest;
import talkbot.index.generation.Manifest.Entry;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

/** Reads one transcript from the disk and makes a talk of it. Safe for use by many threads if its parser is. */
final class SourceReader {

    /** Makes a talk of a file's content, and tells meanwhile how many percent of that are done. */
    @FunctionalInterface
    interface Parser {
        Talk read(TranscriptFile file, IntConsumer percent) throws TranscriptException;
    }

    /**
     * What came of one file.
     *
     * @param entry what to note of it; nothing if it is not at rest and must be left as it was
     * @param talk the talk, if the file was parsed and is one
     */
    record Outcome(Optional<Entry> entry, Optional<Talk> talk) {

        private static Outcome problem(String source, Found found, Optional<Digest> digest, Problem problem) {
            return new Outcome(
                    Optional.of(new Entry(source, found, digest, Optional.empty(), Optional.of(problem))),
                    Optional.empty());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);

    /** An hour of talk is about 0.1 MB of text; far beyond that the file is something else. In bytes. */
    private static final long LARGEST = 64L << 20;

    private final TranscriptsFolder folder;
    private final Parser parser;

    SourceReader(TranscriptsFolder folder, Parser parser) {
        this.folder = folder;
        this.parser = parser;
    }

    /**
     * Reads a transcript.
     *
     * @param source where it stands
     * @param expected what it looked like; if it looks different by now, it is not at rest
     * @param earlier what the same code made of this file before; not parsed again if its content is the same
     * @param percent told how many percent of the reading are done
     */
    Outcome read(String source, Found.Transcript expected, Optional<Entry> earlier, IntConsumer percent) {
        TranscriptFile file;
        try {
            if (expected.stamp().size() > LARGEST || expected.sidecar().stream().anyMatch(s -> s.size() > LARGEST)) {
                return Outcome.problem(
                        source,
                        expected,
                        Optional.empty(),
                        problem(source, Problem.Kind.TOO_LARGE, (LARGEST >> 20) + " MiB"));
            }
            file = new TranscriptFile(source, Files.readAllBytes(folder.file(source)), sidecar(source, expected));
            if (!folder.look(source).equals(expected)) {
                return new Outcome(Optional.empty(), Optional.empty());
            }
        } catch (NoSuchFileException e) {
            return new Outcome(Optional.empty(), Optional.empty());
        } catch (IOException e) {
            return Outcome.problem(
                    source, expected, Optional.empty(), problem(source, Problem.Kind.UNREADABLE, Reasons.of(e)));
        }
        Digest digest = Digest.of(source, file.content(), file.sidecar());
        Optional<Entry> same = earlier.filter(entry -> entry.digest().equals(Optional.of(digest)));
        return same.isPresent()
                ? new Outcome(same.map(entry -> entry.at(expected)), Optional.empty())
                : parse(file, expected, digest, percent);
    }

    private Optional<byte[]> sidecar(String source, Found.Transcript expected) throws IOException {
        Path sidecar = folder.sidecar(source);
        return expected.sidecar().isPresent() ? Optional.of(Files.readAllBytes(sidecar)) : Optional.empty();
    }

    private Outcome parse(TranscriptFile file, Found.Transcript found, Digest digest, IntConsumer percent) {
        String source = file.source();
        try {
            Talk talk = parser.read(file, percent);
            return new Outcome(
                    Optional.of(
                            new Entry(source, found, Optional.of(digest), Optional.of(talk.id()), Optional.empty())),
                    Optional.of(talk));
        } catch (TranscriptException e) {
            return Outcome.problem(source, found, Optional.of(digest), e.problem());
        } catch (RuntimeException | StackOverflowError e) {
            // One file that the parser trips over must not take the others with it.
            LOG.error("{} made the parser fail", source, e);
            return Outcome.problem(
                    source,
                    found,
                    Optional.of(digest),
                    problem(source, Problem.Kind.UNREADABLE, e.getClass().getSimpleName()));
        }
    }

    private static Problem problem(String source, Problem.Kind kind, String detail) {
        return new Problem(source, OptionalInt.empty(), kind, detail);
    }
}
