package talkbot.index.dictionary;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.OffHeapFSTStore;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/**
 * Words with their meanings in three files: an automaton that leads from a word to its place, the places,
 * and what is known of the whole. Nothing of it is held in memory but what the system keeps of the files. Immutable and
 * safe for use by many threads.
 */
final class WordTable implements Closeable {

    /** Counts up whenever these files, or what is written into them, change their form. */
    static final int FORMAT = 3;

    private static final String CODEC = "TalkbotWords";
    private static final String AUTOMATON = "words.fst";
    private static final String PLACES = "words.dat";
    private static final String WHOLE = "words.meta";

    private final Directory directory;
    private final IndexInput automaton;
    private final IndexInput places;
    private final FST<Long> words;
    private final int size;
    private final int longest;

    private WordTable(
            Directory directory, IndexInput automaton, IndexInput places, FST<Long> words, int size, int longest) {
        this.directory = directory;
        this.automaton = automaton;
        this.places = places;
        this.words = words;
        this.size = size;
        this.longest = longest;
    }

    /** Writes all words into an empty directory, down to the disk. */
    static void write(Words from, Directory directory) throws IOException {
        try (IndexOutput fst = create(directory, AUTOMATON);
                IndexOutput places = create(directory, PLACES);
                IndexOutput whole = create(directory, WHOLE)) {
            Writer writer = new Writer(fst, places);
            from.drainTo(writer::add);
            FST.FSTMetadata<Long> metadata = writer.finish();
            whole.writeVInt(writer.size);
            whole.writeVInt(writer.longest);
            metadata.save(whole);
            for (IndexOutput output : List.of(fst, places, whole)) {
                CodecUtil.writeFooter(output);
            }
        }
        directory.sync(List.of(AUTOMATON, PLACES, WHOLE));
        directory.syncMetaData();
    }

    private static IndexOutput create(Directory directory, String name) throws IOException {
        IndexOutput output = directory.createOutput(name, IOContext.DEFAULT);
        CodecUtil.writeHeader(output, CODEC, FORMAT);
        return output;
    }

    /** Gathers the automaton and the places in one go. */
    private static final class Writer {
        private final IndexOutput places;
        private final FSTCompiler<Long> compiler;
        private final IntsRefBuilder units = new IntsRefBuilder();
        private int size;
        private int longest;

        Writer(DataOutput fst, IndexOutput places) throws IOException {
            this.places = places;
            this.compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton())
                    // Japanese has thousands of first characters, too many to count through.
                    .directAddressingMaxOversizingFactor(-1)
                    // Sharing ends of words would save a quarter of the automaton and cost half as much time again.
                    .suffixRAMLimitMB(0)
                    .dataOutput(fst)
                    .build();
        }

        void add(String word, List<String> meanings) throws IOException {
            size++;
            longest = Math.max(longest, word.length());
            compiler.add(Util.toUTF16(word, units), places.getFilePointer());
            places.writeVInt(meanings.size());
            for (String meaning : meanings) {
                places.writeString(meaning);
            }
        }

        FST.FSTMetadata<Long> finish() throws IOException {
            return compiler.compile();
        }
    }

    /**
     * Opens what was written.
     *
     * @param directory closed with the table; stays open if this fails
     * @throws IOException if it is not there or not whole
     */
    static WordTable open(Directory directory) throws IOException {
        List<Closeable> opened = new ArrayList<>();
        boolean done = false;
        try {
            IndexInput automaton = input(directory, AUTOMATON, opened);
            long begin = automaton.getFilePointer();
            IndexInput places = input(directory, PLACES, opened);
            try (ChecksumIndexInput whole = directory.openChecksumInput(WHOLE)) {
                CodecUtil.checkHeader(whole, CODEC, FORMAT, FORMAT);
                int size = whole.readVInt();
                int longest = whole.readVInt();
                FST.FSTMetadata<Long> metadata = FST.readMetadata(whole, PositiveIntOutputs.getSingleton());
                CodecUtil.checkFooter(whole);
                FST<Long> words = FST.fromFSTReader(metadata, new OffHeapFSTStore(automaton, begin, metadata));
                done = true;
                return new WordTable(directory, automaton, places, words, size, longest);
            }
        } finally {
            if (!done) {
                IOUtils.closeWhileHandlingException(opened);
            }
        }
    }

    private static IndexInput input(Directory directory, String name, List<Closeable> opened) throws IOException {
        IndexInput input = directory.openInput(name, IOContext.DEFAULT);
        opened.add(input);
        CodecUtil.checkHeader(input, CODEC, FORMAT, FORMAT);
        // Looks at the end alone, which is enough to find a file cut short.
        CodecUtil.retrieveChecksum(input);
        input.seek(CodecUtil.headerLength(CODEC));
        return input;
    }

    /** How many words there are. */
    int size() {
        return size;
    }

    /** The meanings of a folded word; empty if it is unknown. */
    List<String> meanings(String word) throws IOException {
        if (word.isEmpty() || word.length() > longest) {
            return List.of();
        }
        Long at = Util.get(words, Util.toUTF16(word, new IntsRefBuilder()));
        if (at == null) {
            return List.of();
        }
        IndexInput place = places.clone();
        place.seek(at);
        String[] meanings = new String[place.readVInt()];
        for (int i = 0; i < meanings.length; i++) {
            meanings[i] = place.readString();
        }
        return List.of(meanings);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(automaton, places, directory);
    }
}
