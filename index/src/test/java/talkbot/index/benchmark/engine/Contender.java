package talkbot.index.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import talkbot.index.benchmark.corpus.Corpus;

/** The engines that are compared. */
public enum Contender {
    /** This program's own search, with everything that it does for an answer, marking what matched included. */
    TALKBOT("talkbot") {
        @Override
        public void build(Path folder, Corpus corpus, int threads) throws IOException {
            TalkbotEngine.build(folder, corpus, threads);
        }

        @Override
        public Engine open(Path folder, Corpus corpus) throws IOException {
            return new TalkbotEngine(folder, corpus);
        }
    },
    /** Lucene as it comes: its analyzer for Japanese, any word may match, BM25. */
    LUCENE("Lucene") {
        @Override
        public void build(Path folder, Corpus corpus, int threads) throws IOException {
            PlainLuceneEngine.build(folder, corpus);
        }

        @Override
        public Engine open(Path folder, Corpus corpus) throws IOException {
            return new PlainLuceneEngine(folder);
        }
    },
    /** SQLite's full-text search with its trigram tokenizer, any trigram may match, BM25. */
    SQLITE("SQLite") {
        @Override
        public void build(Path folder, Corpus corpus, int threads) throws IOException {
            SqliteEngine.build(folder, corpus);
        }

        @Override
        public Engine open(Path folder, Corpus corpus) throws IOException {
            return new SqliteEngine(folder);
        }
    };

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /**
     * Indexes a corpus on disk, durably.
     *
     * @param folder an empty folder
     * @param threads how many may work on it; only {@link #TALKBOT} makes use of more than one
     * @throws IOException if the disk fails or is full
     */
    public abstract void build(Path folder, Corpus corpus, int threads) throws IOException;

    /**
     * Opens what {@link #build} has made.
     *
     * @param corpus the same corpus
     * @throws IOException if there is no whole index
     */
    public abstract Engine open(Path folder, Corpus corpus) throws IOException;
}
