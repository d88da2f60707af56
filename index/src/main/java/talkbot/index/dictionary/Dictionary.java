package talkbot.index.dictionary;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.ByteBuffersDirectory;
import talkbot.index.BuildProgress;
import talkbot.index.words.English;

/**
 * What Japanese words mean in English. Made of the word list that ships with the program
 * and of files in the forms EDICT, EDICT2 and JMdict, in UTF-8 or EUC-JP, packed by gzip or not.
 *
 * <p>Safe for use by many threads. After the last {@link #close} every question fails with an {@link IllegalStateException}.
 */
public final class Dictionary implements Closeable {

    private final WordTable table;
    private final String fingerprint;

    private final AtomicInteger users;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Dictionary(WordTable table, String fingerprint) {
        this(table, fingerprint, new AtomicInteger(1));
    }

    private Dictionary(WordTable table, String fingerprint, AtomicInteger users) {
        this.table = table;
        this.fingerprint = fingerprint;
        this.users = users;
    }

    /** The same dictionary for somebody else, who closes it on their own. */
    public Dictionary share() {
        users.incrementAndGet();
        return new Dictionary(table, fingerprint, users);
    }

    /**
     * Opens the dictionary made of these files and the built-in list. The first time they are compiled into a folder
     * below {@code data}, which takes seconds; later it is found there, by any process. One that is killed over it, or
     * others that do the same meanwhile, do no harm.
     *
     * @param data the folder that the program keeps its own files in
     * @param files in order of importance; if there are none, this is {@link #builtIn}
     * @param progress told what is being compiled
     * @throws DictionaryException if a file is missing, cannot be read or is no dictionary
     * @throws IOException if the data folder cannot be written
     */
    public static Dictionary open(Path data, List<Path> files, BuildProgress progress) throws IOException {
        return open(data, files, progress, InstantSource.system());
    }

    /** The same with another clock, which tells files that may still be changing. */
    static Dictionary open(Path data, List<Path> files, BuildProgress progress, InstantSource clock)
            throws IOException {
        if (files.isEmpty()) {
            return builtIn();
        }
        DictionaryHome.Opened opened = new DictionaryHome(data, files, progress, clock).open();
        return new Dictionary(opened.table(), opened.fingerprint());
    }

    /** Only the built-in list, in memory. */
    public static Dictionary builtIn() {
        Words words = new Words();
        BuiltInList.addTo(words);
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            WordTable.write(words, memory);
            return new Dictionary(WordTable.open(memory), DictionaryHome.fingerprint(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a word means, the likeliest first.
     *
     * @param word in its dictionary form, in kanji or kana
     * @return at most 12, in small letters, without notes and without {@code to}, {@code a}, {@code the} in front; empty
     *     if the word is unknown
     * @throws UncheckedIOException if the disk fails
     */
    public List<String> meanings(String word) {
        return row(Glosses.word(word));
    }

    /**
     * By which Japanese words something is said.
     *
     * @param stems the stems of its words, without those that say nothing; see {@link English#stems}
     * @return at most 40 words in their dictionary form, the likeliest first; empty if none is known
     * @throws UncheckedIOException if the disk fails
     */
    public List<String> sayings(List<String> stems) {
        return stems.isEmpty() ? List.of() : row(Sayings.whole(stems));
    }

    /**
     * Japanese words that have an English one within a longer meaning.
     *
     * @param stem the stem of a word
     * @return at most 40 words in their dictionary form, those of the shortest meanings first
     * @throws UncheckedIOException if the disk fails
     */
    public List<String> sayingsWith(String stem) {
        return row(Sayings.part(stem));
    }

    private List<String> row(String key) {
        try {
            return table.meanings(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many words can be looked up, each spelling counted. */
    public int size() {
        return table.size();
    }

    /** Names the content: the same for the same files in the same order, another one when anything of it changes. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Lets go of the files, when all who share it have done so. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true) && users.decrementAndGet() == 0) {
            table.close();
        }
    }
}
