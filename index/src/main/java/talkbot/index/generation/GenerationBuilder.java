package talkbot.index.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.BuildProgress;
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
            if (reusable.isEmpty() || Thread.currentThread().isInterrupted()) {
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
        List<Map.Entry<String, Found.Transcript>> toRead = toRead(target, earlier);
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
        return write(reusable, next, fresh, progress, BuildProgress.STEPS * toRead.size());
    }

    private static List<Map.Entry<String, Found.Transcript>> toRead(FolderState target, Map<String, Entry> earlier) {
        List<Map.Entry<String, Found.Transcript>> toRead = new ArrayList<>();
        target.found().forEach((source, found) -> {
            Entry old = earlier.get(source);
            if (found instanceof Found.Transcript transcript
                    && (old == null || !old.found().equals(found) || old.worthAnotherTry())) {
                toRead.add(Map.entry(source, transcript));
            }
        });
        return toRead;
    }

    private Map<String, Outcome> read(
            List<Map.Entry<String, Found.Transcript>> toRead, Map<String, Entry> earlier, BuildProgress progress)
            throws IOException {
        List<Outcome> outcomes = Workers.onEach(
                toRead,
                (file, percent) -> reader.read(
                        file.getKey(), file.getValue(), Optional.ofNullable(earlier.get(file.getKey())), percent),
                (file, steps) -> progress.at(steps, 2 * BuildProgress.STEPS * toRead.size(), file.getKey()));
        Map<String, Outcome> bySource = new HashMap<>();
        for (int i = 0; i < toRead.size(); i++) {
            bySource.put(toRead.get(i).getKey(), outcomes.get(i));
        }
        return bySource;
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
        JsonFiles.replace(
                base.folder().resolve(GenerationStore.MANIFEST),
                GenerationStore.DRAFT_PREFIX + GenerationStore.MANIFEST,
                noted);
        return new Built(base.folder(), noted, Map.of());
    }

    private Built write(
            Optional<Base> reusable, Manifest plan, Map<String, Talk> fresh, BuildProgress progress, int read)
            throws IOException {
        Manifest manifest = new Manifest(
                store.nextNumber(plan.generation()), plan.builtAt(), madeBy, plan.entries(), plan.renames());
        Map<String, Manifest.Served> coming = manifest.served().stream()
                .collect(Collectors.toMap(served -> served.digest().version(), served -> served));
        Set<String> going = new HashSet<>();
        for (Manifest.Served old : reusable.map(b -> b.manifest().served()).orElse(List.of())) {
            if (coming.remove(old.digest().version()) == null) {
                going.add(old.key());
            }
        }
        try (Draft draft = Draft.begin(store, reusable.map(Base::folder))) {
            List<Entry> work = new ArrayList<>();
            for (Entry entry : manifest.entries()) {
                if (entry.talk().isPresent()) {
                    String version = versionOf(entry);
                    if (!fresh.containsKey(version)) {
                        draft.keep(version);
                    }
                    if (fresh.containsKey(version) || coming.containsKey(version)) {
                        work.add(entry);
                    }
                }
            }
            Workers.onEach(
                    work,
                    (entry, percent) -> write(draft, entry, fresh, coming, percent),
                    (entry, steps) -> progress.at(Math.min(read + steps, 2 * read), 2 * read, entry.source()));
            for (String key : going) {
                draft.lucene().remove(key);
            }
            progress.at(2 * read, 2 * read, "");
            return new Built(draft.publish(manifest), manifest, fresh);
        }
    }

    /** Puts a talk into the draft: its file if it was read just now, and into the search index if it is served. */
    private static boolean write(
            Draft draft, Entry entry, Map<String, Talk> fresh, Map<String, Manifest.Served> coming, IntConsumer percent)
            throws IOException {
        String version = versionOf(entry);
        Talk talk = fresh.get(version);
        if (talk == null) {
            talk = draft.read(version);
        } else {
            draft.write(version, talk);
        }
        Manifest.Served served = coming.get(version);
        if (served != null) {
            draft.lucene().add(served.key(), talk, percent);
        }
        return served != null;
    }

    private static String versionOf(Entry entry) {
        return entry.digest().orElseThrow().version();
    }
}
