package talkbot.index.generation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import talkbot.index.BuildProgress;
import talkbot.index.Library;
import talkbot.index.Problem;
import talkbot.index.Talk;
import talkbot.index.folder.FolderState;
import talkbot.index.folder.StabilityGate;
import talkbot.index.folder.TranscriptsFolder;
import talkbot.index.generation.GenerationBuilder.Base;
import talkbot.index.generation.GenerationBuilder.Built;
import talkbot.index.lucene.Knowledge;

/**
 * Keeps what is served up to date, step by step: builds if this process is the one that builds, follows the one that
 * does otherwise. Has no thread of its own. Safe for use by many threads, one step at a time.
 */
final class IndexKeeper {

    /** How often to ask whether another process has finished the first index. */
    private static final Duration FIRST_INDEX_POLL = Duration.ofMillis(100);

    private final Duration poll;
    private final InstantSource clock;
    private final IndexHome home;
    private final Holder holder;
    private final Consumer<IndexEvent> events;
    private final Failures failures;
    private final FolderSight sight;
    private final GenerationStore store;
    private final GenerationBuilder builder;

    /** Judges the folder's changes while we are the one who builds, and only then. */
    private Optional<StabilityGate> gate = Optional.empty();

    /** What the next generation is built from. */
    private Optional<Base> base = Optional.empty();

    private volatile boolean closing;

    IndexKeeper(
            IndexOptions options,
            SourceReader.Parser parser,
            String madeBy,
            InstantSource clock,
            IndexHome home,
            Holder holder,
            Knowledge knowledge,
            Consumer<IndexEvent> events)
            throws IOException {
        this.poll = options.poll();
        this.clock = clock;
        this.home = home;
        this.holder = holder;
        this.events = events;
        this.failures = new Failures(events);
        TranscriptsFolder folder = IndexHome.transcripts(options);
        this.sight = new FolderSight(folder, events);
        this.store = new GenerationStore(home.folder(), knowledge);
        this.builder = new GenerationBuilder(store, new SourceReader(folder, parser), madeBy, clock);
    }

    /**
     * Serves the folder as it is now, and stays the one who builds if nobody else is.
     *
     * @param patience how long to wait for another process that builds the first index
     * @throws IOException if there is nothing to serve
     */
    synchronized void start(BuildProgress progress, Duration patience) throws IOException {
        if (store.current().isEmpty()) {
            // Nothing should be made on the disk for a mistyped folder.
            sight.require();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            if (own()) {
                try {
                    catchUp(progress);
                } catch (IOException e) {
                    bear(e);
                }
                return;
            }
            followOwner();
            if (holder.current().isPresent()) {
                return;
            }
            if (closing || System.nanoTime() > deadline) {
                throw new IOException("another process holds " + home.folder() + " but has not built an index there");
            }
            progress.waiting();
            sleep(FIRST_INDEX_POLL);
        }
    }

    /** Serves the folder as it is now, for a process that ends soon: takes no lock unless there is work to do. */
    synchronized void startOnce(BuildProgress progress, Duration patience) throws IOException {
        followOwner();
        if (holder.current().isPresent() && isUpToDate()) {
            return;
        }
        try {
            start(progress, patience);
        } finally {
            gate = Optional.empty();
            home.giveUp();
        }
    }

    /**
     * Does what is due.
     *
     * @return when to come again at the latest
     */
    synchronized Duration step() {
        try {
            return own() ? followFolder() : followOwner();
        } catch (IOException | RuntimeException e) {
            if (!closing) {
                failures.add(e);
            }
            return failures.pause(poll);
        }
    }

    /**
     * Serves the folder as it is now, whether or not its changes are finished; where another process builds, what that
     * has built.
     */
    synchronized LibraryChange reload(BuildProgress progress) throws IOException {
        Library before = holder.libraryOrNothing();
        if (own()) {
            catchUp(progress);
        } else {
            followOwner();
        }
        return LibraryChange.between(before, holder.library(), problems());
    }

    /** What cannot be read now, the whole folder included. */
    List<Problem> problems() {
        return Stream.concat(sight.problem().stream(), holder.libraryOrNothing().problems().stream())
                .toList();
    }

    /** The folders in which something may happen that is worth a step before its time. */
    synchronized Set<Path> toWatch() {
        return gate.isPresent() ? sight.folders() : Set.of(home.folder());
    }

    /** Breaks off a building at its next file. */
    void cancel() {
        closing = true;
    }

    /** Waits for the step that is being done, and does no more. */
    synchronized void close() throws IOException {
        closing = true;
        home.close();
    }

    /** Whether we are the one who builds, if need be from now on. */
    private boolean own() throws IOException {
        if (closing) {
            throw new CancellationException("the index is being closed");
        }
        if (!home.owned()) {
            gate = Optional.empty();
            try {
                if (!home.tryOwn()) {
                    return false;
                }
            } catch (IOException e) {
                bear(e);
                return false;
            }
        }
        if (gate.isEmpty()) {
            Optional<OpenGeneration> newest = openNewest();
            base = newest.or(holder::current).map(open -> new Base(open.folder(), open.manifest()));
            if (newest.isPresent()) {
                store.pointTo(newest.get().folder());
            } else {
                store.sweep(Optional.empty());
            }
            gate = Optional.of(new StabilityGate(servedState()));
        }
        return true;
    }

    private Duration followFolder() throws IOException {
        Optional<FolderState> seen = sight.scan();
        if (seen.isEmpty()) {
            return poll;
        }
        StabilityGate.Verdict verdict = gate.orElseThrow().observe(clock.instant(), seen.get());
        if (verdict.news() || base.filter(builder::canBuildOn).isEmpty()) {
            build(verdict.ready(), BuildProgress.NONE);
        }
        failures.over();
        return verdict.again().filter(again -> again.compareTo(poll) < 0).orElse(poll);
    }

    private Duration followOwner() {
        if (!store.current().equals(holder.current().map(OpenGeneration::name))) {
            openNewest();
        }
        sight.glance();
        return poll;
    }

    private void catchUp(BuildProgress progress) throws IOException {
        Optional<FolderState> seen = holder.current().isPresent() ? sight.scan() : Optional.of(sight.scanOrFail());
        if (seen.isPresent()) {
            build(seen.get().withUnreadableFrom(servedState()), progress);
        }
    }

    private void build(FolderState target, BuildProgress progress) throws IOException {
        Built built = builder.build(base, target, (done, total, source) -> {
            if (closing) {
                throw new CancellationException("the index is being closed");
            }
            progress.at(done, total, source);
        });
        if (holder.current()
                .filter(open -> open.folder().equals(built.folder()))
                .isEmpty()) {
            Map<String, Talk> known = new HashMap<>(holder.talks());
            known.putAll(built.talks());
            switchTo(store.open(built.folder(), known));
        }
        base = Optional.of(new Base(built.folder(), built.manifest()));
        gate.orElseThrow().served(servedState());
    }

    private FolderState servedState() {
        return base.map(b -> b.manifest().folderState()).orElse(FolderState.EMPTY);
    }

    /** Whether what is served was made by our code from what stands in the folder now. */
    private boolean isUpToDate() {
        OpenGeneration open = holder.current().orElseThrow();
        FolderState served = open.manifest().folderState();
        // Without the folder there is nothing newer to be had.
        return sight.scan()
                .map(seen -> builder.canBuildOn(new Base(open.folder(), open.manifest()))
                        && seen.withUnreadableFrom(served).equals(served))
                .orElse(true);
    }

    private Optional<OpenGeneration> openNewest() {
        Optional<OpenGeneration> newest = store.openNewest(holder.talks());
        newest.ifPresent(open -> {
            if (holder.current().map(OpenGeneration::folder).equals(Optional.of(open.folder()))) {
                open.release();
            } else {
                switchTo(open);
            }
        });
        return newest;
    }

    private void switchTo(OpenGeneration next) {
        Library before = holder.switchTo(next);
        events.accept(new IndexEvent.Switched(LibraryChange.between(before, next.library(), problems())));
    }

    /** Goes on with what is served, if anything is. */
    private void bear(IOException reason) throws IOException {
        if (holder.current().isEmpty()) {
            throw reason;
        }
        failures.add(reason);
    }

    private static void sleep(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the first index");
        }
    }
}
