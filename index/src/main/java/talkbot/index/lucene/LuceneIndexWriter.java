package talkbot.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import talkbot.index.Talk;
import talkbot.index.words.TermMaker.Meanings;

/**
 * Puts talks into a Lucene index on disk and takes them out again. Nothing is seen by readers before {@link #commit};
 * closing without it drops what was not committed. Safe for use by many threads.
 */
public final class LuceneIndexWriter implements Closeable {

    private static final double RAM_BUFFER_MB = 64;

    private final Directory directory;
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final Meanings meanings;

    private LuceneIndexWriter(Directory directory, Analyzer analyzer, IndexWriter writer, Meanings meanings) {
        this.directory = directory;
        this.analyzer = analyzer;
        this.writer = writer;
        this.meanings = meanings;
    }

    /**
     * Opens the index in a folder, or begins one there.
     *
     * @param meanings a dictionary of what words mean in English
     * @throws IOException if the folder cannot be written or holds a broken index
     */
    public static LuceneIndexWriter open(Path folder, Meanings meanings) throws IOException {
        Directory directory = FSDirectory.open(folder);
        Analyzer analyzer = Fields.analyzer();
        try {
            IndexWriterConfig config = new IndexWriterConfig(analyzer)
                    .setSimilarity(new Similarities())
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                    .setRAMBufferSizeMB(RAM_BUFFER_MB)
                    .setCommitOnClose(false);
            return new LuceneIndexWriter(directory, analyzer, new IndexWriter(directory, config), meanings);
        } catch (IOException e) {
            analyzer.close();
            directory.close();
            throw e;
        }
    }

    /**
     * Adds a talk. Its passages stand next to each other in the index, in reading order.
     *
     * @param key names this version of this talk, for {@link #remove}
     * @throws IOException if the disk fails or is full
     */
    public void add(String key, Talk talk) throws IOException {
        writer.addDocuments(new TalkDocuments(key, talk, meanings).all());
    }

    /**
     * Takes a talk out.
     *
     * @param key the one that it was added with; an unknown one is no error
     * @throws IOException if the disk fails or is full
     */
    public void remove(String key) throws IOException {
        writer.deleteDocuments(new Term(Fields.KEY, key));
    }

    /**
     * Makes all changes durable.
     *
     * @throws IOException if the disk fails or is full
     */
    public void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                analyzer) {
            writer.close();
        }
    }
}
