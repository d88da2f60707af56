package talkbot.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;

/**
 * Puts talks into a Lucene index on disk and takes them out again. Nothing is seen by readers before {@link #commit};
 * closing without it drops what was not committed. Safe for use by many threads.
 */
public final class LuceneIndexWriter implements Closeable {

    /** Texts are indexed with offsets, so that what matched can be marked without analysing the text again. */
    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
    }

    private static final double RAM_BUFFER_MB = 64;

    private final Directory directory;
    private final Analyzer analyzer;
    private final IndexWriter writer;

    private LuceneIndexWriter(Directory directory, Analyzer analyzer, IndexWriter writer) {
        this.directory = directory;
        this.analyzer = analyzer;
        this.writer = writer;
    }

    /**
     * Opens the index in a folder, or begins one there.
     *
     * @throws IOException if the folder cannot be written or holds a broken index
     */
    public static LuceneIndexWriter open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        Analyzer analyzer = Fields.analyzer();
        try {
            IndexWriterConfig config = new IndexWriterConfig(analyzer)
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                    .setRAMBufferSizeMB(RAM_BUFFER_MB)
                    .setCommitOnClose(false);
            return new LuceneIndexWriter(directory, analyzer, new IndexWriter(directory, config));
        } catch (IOException e) {
            analyzer.close();
            directory.close();
            throw e;
        }
    }

    /**
     * Adds a talk.
     *
     * @param key names this version of this talk, for {@link #remove}
     * @throws IOException if the disk fails or is full
     */
    public void add(String key, Talk talk) throws IOException {
        List<Passage> passages = talk.passages().toList();
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i).text();
            Document document = document(key, talk, i);
            document.add(new Field(Fields.WORDS, text, WITH_OFFSETS));
            document.add(new Field(Fields.PAIRS, text, WITH_OFFSETS));
            writer.addDocument(document);
        }
        for (Chapter chapter : talk.chapters()) {
            Document document = document(key, talk, chapter.number());
            document.add(new TextField(Fields.TITLE_WORDS, chapter.title(), Field.Store.NO));
            document.add(new TextField(Fields.TITLE_PAIRS, chapter.title(), Field.Store.NO));
            for (Passage passage : chapter.passages()) {
                document.add(new TextField(Fields.CHAPTER_WORDS, passage.text(), Field.Store.NO));
            }
            writer.addDocument(document);
        }
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

    private static Document document(String key, Talk talk, int ordinal) {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        document.add(new StringField(Fields.TALK, talk.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.TALK, new BytesRef(talk.id())));
        document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
        return document;
    }
}
