package talkbot.index.generation;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Answered;
import talkbot.index.BuildProgress;
import talkbot.index.Library;
import talkbot.index.Problem;
import talkbot.index.SearchQuery;
import talkbot.index.TalkIndex;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.dictionary.DictionaryException;
import talkbot.index.folder.FolderWatch;
import talkbot.index.glossary.GlossaryFiles;
import talkbot.index.lucene.Knowledge;
import talkbot.index.transcript.TalkReader;

/**
 * A folder of transcripts as an index that is always up to date: what is dropped into the folder can be found two or
 * three seconds later. A server makes one, starts it and asks it questions until it closes it; a command that ends soon
 * uses {@link #openForCommand}. Several processes may do so with the same folder at once: one builds, the others
 * follow, and when it ends another takes its place. Safe for use by many threads.
 */
public final class LiveIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

    /** How long to wait for the first index that another process builds: minutes for the largest folders. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How long a step may take to end once it was told to. */
    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    private final IndexHome home;
    private final Dictionary dictionary;
    private final GlossaryFiles glossaries;
    private final Holder holder = new Holder();
    private final IndexKeeper keeper;
    private final List<Consumer<IndexEvent>> listeners = new CopyOnWriteArrayList<>();
    private Optional<FolderWatch> watch = Optional.empty();
    private Optional<Thread> thread = Optional.empty();
    private volatile Consumer<Answered> measure = answered -> {};
    private volatile boolean serving;
    private volatile boolean closed;

    /**
     * Prepares an index. Its dictionary is opened; no transcript is read before {@link #start}.
     *
     * @param progress told about compiling the dictionary
     * @throws DictionaryException if a dictionary cannot be read
     * @throws IOException if the folders' paths cannot be resolved
     */
    public LiveIndex(IndexOptions options, BuildProgress progress) throws IOException {
        this(
                options,
                (file, percent) ->
                        options.summarizer().summarize(new TalkReader(options.ignoreMarks()).read(file, percent)),
                CodeVersion.running(),
                InstantSource.system(),
                Dictionary.open(options.data(), options.dictionaries(), progress));
    }

    LiveIndex(
            IndexOptions options, SourceReader.Parser parser, String madeBy, InstantSource clock, Dictionary dictionary)
            throws IOException {
        this.dictionary = dictionary;
        this.glossaries = new GlossaryFiles(options.glossaries());
        this.home = new IndexHome(options);
        this.keeper = new IndexKeeper(
                options,
                parser,
                madeBy + options.summarizer().fingerprint(),
                clock,
                home,
                holder,
                new Knowledge(dictionary, glossaries, answered -> measure.accept(answered)),
                this::tell);
    }

    /**
     * Opens the index for a command that ends soon. Builds it first if it is not up to date, unless another process is
     * there to do that: then it opens the newest one there is, and waits only if there is none yet. It is not kept up
     * to date afterwards.
     *
     * @param progress told about building and waiting
     * @throws IOException if there is no index and none can be built, above all if there is no such folder
     */
    public static LiveIndex openForCommand(IndexOptions options, BuildProgress progress) throws IOException {
        LiveIndex index = new LiveIndex(options, progress);
        try {
            index.keeper.startOnce(progress, PATIENCE);
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /**
     * Serves the folder as it is now, and keeps it up to date from now on. An index from before is served even while
     * this builds a newer one, and also if the folder is missing.
     *
     * @param progress told about building and waiting
     * @throws IOException if there is no index and none can be built, above all if there is no such folder
     * @throws IllegalStateException if it was started or closed before
     */
    public synchronized void start(BuildProgress progress) throws IOException {
        if (closed || thread.isPresent()) {
            throw new IllegalStateException("an index is started once");
        }
        serving = true;
        keeper.start(progress, PATIENCE);
        FolderWatch notices = new FolderWatch(home.folder());
        watch = Optional.of(notices);
        thread = Optional.of(
                Thread.ofPlatform().daemon().name("transcripts-watch").start(() -> keepUp(notices)));
    }

    /**
     * Asks the newest index, which stays open until the answer is there.
     *
     * @param question what to ask; must not keep the index for later
     * @throws IllegalStateException if there is nothing to ask yet, or the index is closed
     */
    public <T> T read(Function<TalkIndex, T> question) {
        return holder.read(question);
    }

    /**
     * All talks of this moment.
     *
     * @throws IllegalStateException if there is nothing to ask yet, or the index is closed
     */
    public Library library() {
        return holder.library();
    }

    /** What in the team's own glossaries is of no use. */
    public List<GlossaryFiles.Fault> glossaryFaults() {
        return glossaries.faults();
    }

    /** Joins groups of equal terms to the team's own glossaries; see {@link GlossaryFiles#join}. */
    public void joinGlossary(Supplier<List<List<String>>> groups) {
        glossaries.join(groups);
    }

    /** Everything that cannot be read now: the library's problems and, as {@code .}, the folder itself. */
    public List<Problem> problems() {
        return keeper.problems();
    }

    /**
     * Serves the folder as it is now, without waiting for files that are still being copied; where another process
     * builds, serves what that has built. Returns when that is done.
     *
     * @return what is different from before
     * @throws IOException if the index cannot be written; what was served is still served
     */
    public LibraryChange reload() throws IOException {
        return keeper.reload(BuildProgress.NONE);
    }

    /** Tells of switches and troubles from now on, one at a time; to be quick about it. */
    public void addListener(Consumer<IndexEvent> listener) {
        listeners.add(listener);
    }

    /**
     * Has every answer told from now on, of whatever generation, in place of whom they were told before.
     *
     * @param by told by the thread that waits for the answer; to be quick about it
     */
    public void measure(Consumer<Answered> by) {
        measure = by;
    }

    /** Where the index lives, and where other processes learn how to reach this one. */
    public IndexHome home() {
        return home;
    }

    /** Stops keeping up, lets another process build, and closes the index when the last question is answered. */
    @Override
    public void close() throws IOException {
        closed = true;
        keeper.cancel();
        Optional<Thread> running;
        synchronized (this) {
            watch.ifPresent(FolderWatch::close);
            running = thread.filter(t -> !t.equals(Thread.currentThread()));
        }
        running.ifPresent(Thread::interrupt);
        try {
            if (running.isPresent() && !running.get().join(LAST_STEP)) {
                LOG.warn("the index is still being built while it is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            keeper.close();
        } finally {
            holder.close();
            dictionary.close();
        }
    }

    private void keepUp(FolderWatch notices) {
        try {
            while (!closed) {
                Duration next = keeper.step();
                notices.watch(keeper.toWatch());
                notices.await(next);
            }
        } catch (InterruptedException e) {
            LOG.debug("the watch ends");
        }
    }

    /** Has the words of a new index read before somebody waits for them; by a thread that nothing interrupts over it. */
    private void prepare() {
        try {
            holder.read(index -> index.search(SearchQuery.of("", 1)));
        } catch (RuntimeException e) {
            LOG.debug("the first search will have to wait", e);
        }
    }

    private void tell(IndexEvent event) {
        switch (event) {
            case IndexEvent.Switched switched -> {
                LOG.info(
                        "generation {}: {} talks came, {} changed, {} went, {} were renamed; {} files cannot be read",
                        switched.change().generation(),
                        switched.change().added().size(),
                        switched.change().changed().size(),
                        switched.change().removed().size(),
                        switched.change().renamed().size(),
                        switched.change().problems().size());
                if (serving) {
                    Thread.ofPlatform().daemon().name("words").start(this::prepare);
                }
            }
            case IndexEvent.FolderLost lost ->
                LOG.warn("{} cannot be looked at ({}); serving what was there", lost.folder(), lost.reason());
            case IndexEvent.FolderBack back -> LOG.info("{} is back", back.folder());
            case IndexEvent.Failed failed ->
                LOG.warn("the index could not be brought up to date; trying again", failed.reason());
        }
        for (Consumer<IndexEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed", e);
            }
        }
    }
}
