package talkbot.index.generation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Talk;
import talkbot.index.folder.FolderState;
import talkbot.index.folder.Found;
import talkbot.index.generation.Manifest.Entry;
import talkbot.index.generation.SourceReader.Outcome;

/**
 * Builds the next generation from the one before and what has changed in the folder. Unchanged files are not opened,
 * files with unchanged content not parsed, unchanged talks not indexed again. Not safe for use by many threads.
 */
final class GenerationBuilder {

    /**
     * The generation before.
     *
     * @param folder where it lies
     * @param manifest what it was made from
     */
    record Base(Path folder, Manifest manifest) {}

    /**
     * The newest generation.
     *
     * @param folder where it lies
     * @param manifest what it was made from
     * @param talks those of its talks that were read just now, by version
     */
    record Built(Path folder, Manifest manifest, Map<String, Talk> talks) {}

    private static final Logger LOG = LoggerFactory.getLogger(GenerationBuilder.class);

    /** Building shares the machine with those who ask questions. */
    private static final int THREADS = 2;

    private final GenerationStore store;
    private final SourceReader reader;
    private final String madeBy;
    private final InstantSource clock;

    /**
     * Prepares to build.
     *
     * @param madeBy the version of the code that reads the transcripts; what another version has read is read again
     */
    GenerationBuilder(GenerationStore store, SourceReader reader, String madeBy, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.madeBy = madeBy;
        this.clock = clock;
    }

    /** Whether a generation was made by our code, and is still there. */
    boolean canBuildOn(Base base) {
        return base.manifest().madeBy().equals(madeBy) && store.isThere(base.folder());
    }

    /**
     * Builds a generation, or finds that the one before still holds.
     *
     * @param base the generation before
     * @param target what the folder holds; files that are not at rest when read stay as they were in the base
     * @return the newest generation, which may be the base
     * @throws IOException if the disk fails or is full; the base is still whole then
     */
    Built build(Optional<Base> base, FolderState target, BuildProgress progress) throws IOException {
        Optional<Base> reusable = base.filter(this::canBuildOn);
        try {
            return build(base, reusable, target, progress);
        } catch (IOException e) {
            if (reusable.isEmpty()) {
                throw e;
            }
            LOG.warn(
                    "building from nothing, because {} was of no use",
                    reusable.get().folder(),
                    e);
            return build(base, Optional.empty(), target, progress);
        }
    }

    private Built build(Optional<Base> base, Optional<Base> reusable, FolderState target, BuildProgress progress)
            throws IOException {
        Map<String, Entry> earlier = reusable.stream()
                .flatMap(b -> b.manifest().entries().stream())
                .collect(Collectors.toMap(Entry::source, entry -> entry));
        Map<String, Found.Transcript> toRead = toRead(target, earlier);
        Map<String, Outcome> outcomes = read(toRead, earlier, progress);

        List<Entry> entries = new ArrayList<>();
        Map<String, Talk> fresh = new HashMap<>();
        for (Map.Entry<String, Found> place : target.found().entrySet()) {
            String source = place.getKey();
            Optional<Entry> old = Optional.ofNullable(earlier.get(source));
            Optional<Entry> entry = place.getValue() instanceof Found.Unfit unfit
                    ? Optional.of(Entry.unfit(source, unfit))
                    : Optional.ofNullable(outcomes.get(source))
                            .map(Outcome::entry)
                            .orElse(old)
                            .or(() -> old);
            entry.ifPresent(entries::add);
            Optional.ofNullable(outcomes.get(source))
                    .flatMap(Outcome::talk)
                    .ifPresent(talk -> fresh.put(versionOf(entry.orElseThrow()), talk));
        }
        Manifest next = manifest(base.map(Base::manifest), entries);
        if (reusable.isPresent() && next.sameLibrary(reusable.get().manifest())) {
            return withNewStamps(reusable.get(), next);
        }
        return write(reusable, next, fresh, progress, toRead.size());
    }

    private static Map<String, Found.Transcript> toRead(FolderState target, Map<String, Entry> earlier) {
        Map<String, Found.Transcript> toRead = new LinkedHashMap<>();
        target.found().forEach((source, found) -> {
            Entry old = earlier.get(source);
            if (found instanceof Found.Transcript transcript
                    && (old == null || !old.found().equals(found) || old.worthAnotherTry())) {
                toRead.put(source, transcript);
            }
        });
        return toRead;
    }

    private Map<String, Outcome> read(
            Map<String, Found.Transcript> toRead, Map<String, Entry> earlier, BuildProgress progress)
            throws IOException {
        Map<String, Outcome> outcomes = new HashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(
                THREADS,
                Thread.ofPlatform().daemon().name("transcript-reader-", 1).factory());
        try {
            Map<String, Future<Outcome>> futures = new LinkedHashMap<>();
            toRead.forEach((source, found) -> futures.put(
                    source, pool.submit(() -> reader.read(source, found, Optional.ofNullable(earlier.get(source))))));
            for (Map.Entry<String, Future<Outcome>> future : futures.entrySet()) {
                progress.at(outcomes.size(), 2 * toRead.size(), future.getKey());
                outcomes.put(future.getKey(), future.getValue().get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading transcripts");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a transcript could not be read", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Manifest manifest(Optional<Manifest> before, List<Entry> entries) {
        Manifest plain = new Manifest(
                before.map(Manifest::generation).orElse(0L), clock.instant(), madeBy, entries, Renames.NONE);
        Renames renames = before.map(Manifest::renames)
                .orElse(Renames.NONE)
                .next(before.map(Manifest::traces).orElse(List.of()), plain.traces());
        return new Manifest(plain.generation(), plain.builtAt(), madeBy, entries, renames);
    }

    /** Files were touched, nothing more: noted, so that they need not be read again after the next start. */
    private static Built withNewStamps(Base base, Manifest next) throws IOException {
        Manifest old = base.manifest();
        if (next.entries().equals(old.entries())) {
            return new Built(base.folder(), old, Map.of());
        }
        Manifest noted = new Manifest(old.generation(), old.builtAt(), old.madeBy(), next.entries(), old.renames());
        JsonFiles.replace(base.folder().resolve(GenerationStore.MANIFEST), noted);
        return new Built(base.folder(), noted, Map.of());
    }

    private Built write(
            Optional<Base> reusable, Manifest plan, Map<String, Talk> fresh, BuildProgress progress, int read)
            throws IOException {
        Manifest manifest = new Manifest(
                store.nextNumber(plan.generation()), plan.builtAt(), madeBy, plan.entries(), plan.renames());
        try (Draft draft = Draft.begin(store, reusable.map(Base::folder))) {
            for (Entry entry : manifest.entries()) {
                if (entry.talk().isPresent()) {
                    String version = versionOf(entry);
                    Talk talk = fresh.get(version);
                    if (talk == null) {
                        draft.keep(version);
                    } else {
                        draft.write(version, talk);
                    }
                }
            }
            Set<String> old = reusable.stream()
                    .flatMap(b -> b.manifest().served().stream())
                    .map(Manifest.Served::key)
                    .collect(Collectors.toCollection(HashSet::new));
            int done = read;
            for (Manifest.Served served : manifest.served()) {
                if (!old.remove(served.key())) {
                    progress.at(Math.min(done++, 2 * read), 2 * read, served.source());
                    String version = served.digest().version();
                    Talk talk = fresh.get(version);
                    draft.lucene().add(served.key(), talk == null ? draft.read(version) : talk);
                }
            }
            for (String gone : old) {
                draft.lucene().remove(gone);
            }
            progress.at(2 * read, 2 * read, "");
            return new Built(draft.publish(manifest), manifest, fresh);
        }
    }

    private static String versionOf(Entry entry) {
        return entry.digest().orElseThrow().version();
    }
}
