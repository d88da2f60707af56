package talkbot.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import talkbot.index.Talk;

/**
 * Puts talks into a Lucene index on disk and takes them out again. Nothing is seen by readers before {@link #commit};
 * closing without it drops what was not committed. Safe for use by many threads.
 */
public final class LuceneIndexWriter implements Closeable {

    private static final double RAM_BUFFER_MB = 64;

    private static final long PATIENCE_MS = 60_000;

    /** Makes small segments one when they become durable: each segment costs every search some time. */
    private static final class SmallTogether extends TieredMergePolicy {

        private static final long SMALL = 64 << 20;

        @Override
        public MergeSpecification findFullFlushMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
                throws IOException {
            List<SegmentCommitInfo> small = new ArrayList<>();
            for (SegmentCommitInfo segment : segments) {
                if (segment.sizeInBytes() < SMALL
                        && !context.getMergingSegments().contains(segment)) {
                    small.add(segment);
                }
            }
            if (small.size() < 2) {
                return super.findFullFlushMerges(trigger, segments, context);
            }
            MergeSpecification merges = new MergeSpecification();
            merges.add(new OneMerge(small));
            return merges;
        }
    }

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
                    .setSimilarity(new Similarities())
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                    .setRAMBufferSizeMB(RAM_BUFFER_MB)
                    .setMergePolicy(new SmallTogether())
                    .setMaxFullFlushMergeWaitMillis(PATIENCE_MS)
                    .setCommitOnClose(false);
            return new LuceneIndexWriter(directory, analyzer, new IndexWriter(directory, config));
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
        add(key, talk, percent -> {});
    }

    /** The same, and tells meanwhile how many percent of the talk are added. */
    public void add(String key, Talk talk, IntConsumer percent) throws IOException {
        List<Document> all = new TalkDocuments(key, talk).all();
        AtomicInteger added = new AtomicInteger();
        Iterable<Document> told = () -> all.stream()
                .peek(document -> percent.accept(100 * added.getAndIncrement() / all.size()))
                .iterator();
        writer.addDocuments(told);
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
