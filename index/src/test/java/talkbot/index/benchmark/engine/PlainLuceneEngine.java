package talkbot.index.benchmark.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import talkbot.index.benchmark.corpus.Corpus;

/** Lucene as it comes: one document a passage, the analyzer for Japanese, any word may match, BM25. */
final class PlainLuceneEngine implements Engine {

    private static final String TEXT = "text";
    private static final String NUMBER = "number";

    /** As much as our own writer takes; like it, closing does not wait for merges. */
    private static final double RAM_BUFFER_MB = 64;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer = new JapaneseAnalyzer();
    private final QueryBuilder queries = new QueryBuilder(analyzer);

    PlainLuceneEngine(Path folder) throws IOException {
        this.directory = FSDirectory.open(folder);
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    static void build(Path folder, Corpus corpus) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                Analyzer analyzer = new JapaneseAnalyzer();
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(analyzer)
                                .setRAMBufferSizeMB(RAM_BUFFER_MB)
                                .setCommitOnClose(false))) {
            for (int number = 0; number < corpus.size(); number++) {
                Document document = new Document();
                document.add(new TextField(TEXT, corpus.entry(number).passage().text(), Field.Store.NO));
                document.add(new StoredField(NUMBER, number));
                writer.addDocument(document);
            }
            writer.commit();
        }
    }

    @Override
    public int[] search(String text) {
        Query query = queries.createBooleanQuery(TEXT, text);
        if (query == null) {
            return new int[0];
        }
        try {
            ScoreDoc[] hits = searcher.search(query, PAGE).scoreDocs;
            StoredFields fields = searcher.storedFields();
            int[] numbers = new int[hits.length];
            for (int i = 0; i < hits.length; i++) {
                numbers[i] = fields.document(hits[i].doc)
                        .getField(NUMBER)
                        .numericValue()
                        .intValue();
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory;
                analyzer) {
            reader.close();
        }
    }
}
