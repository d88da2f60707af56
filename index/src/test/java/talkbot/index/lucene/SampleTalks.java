package talkbot.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import talkbot.index.benchmark.corpus.Corpora;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.engine.Contender;

/** The talks that ship with the program, indexed with the dictionary that ships with it. */
final class SampleTalks {

    private static final Path FOLDER = Path.of("..", "app", "src", "main", "resources", "talkbot", "samples");

    private SampleTalks() {}

    /** Reads the talks and builds their index in {@link #index} below an empty folder. */
    static Corpus build(Path folder) throws IOException {
        Corpus corpus = Corpora.transcripts(FOLDER, Files.createDirectory(folder.resolve("data")));
        Contender.TALKBOT.build(Files.createDirectory(index(folder)), corpus, 1);
        return corpus;
    }

    static Path index(Path folder) {
        return folder.resolve("index");
    }
}
