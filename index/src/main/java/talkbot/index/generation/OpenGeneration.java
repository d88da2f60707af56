package talkbot.index.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;
import talkbot.index.lucene.Knowledge;
import talkbot.index.lucene.LuceneTalkIndex;

/**
 * A generation that questions are asked of. Closed when everybody who has acquired it has released it; whoever opens it
 * has acquired it. Safe for use by many threads.
 */
final class OpenGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(OpenGeneration.class);

    private final Path folder;
    private final Manifest manifest;
    private final Map<String, Talk> talks;
    private final LuceneTalkIndex index;
    private final AtomicInteger users = new AtomicInteger(1);

    private OpenGeneration(Path folder, Manifest manifest, Map<String, Talk> talks, LuceneTalkIndex index) {
        this.folder = folder;
        this.manifest = manifest;
        this.talks = talks;
        this.index = index;
    }

    /**
     * Opens a generation.
     *
     * @param folder where it lies
     * @param known talks at hand by their version; these need not be read
     * @param knowledge what is known of words
     * @throws IOException if it is not whole, or gone
     */
    static OpenGeneration open(Path folder, Map<String, Talk> known, Knowledge knowledge) throws IOException {
        Manifest manifest = JsonFiles.read(folder.resolve(GenerationStore.MANIFEST), Manifest.class);
        Map<String, Talk> talks = new HashMap<>();
        List<Talk> ordered = new ArrayList<>();
        for (Manifest.Served served : manifest.served()) {
            String version = served.digest().version();
            Talk talk = known.get(version);
            if (talk == null) {
                talk = JsonFiles.read(GenerationStore.talkFile(folder, version), Talk.class);
            }
            talks.put(version, talk);
            ordered.add(talk);
        }
        Set<String> ids = ordered.stream().map(Talk::id).collect(Collectors.toSet());
        Library library = new Library(
                manifest.generation(),
                manifest.builtAt(),
                ordered,
                manifest.problems(),
                manifest.renames().leadingTo(ids));
        LuceneTalkIndex index = LuceneTalkIndex.open(folder.resolve(GenerationStore.LUCENE), library, knowledge);
        return new OpenGeneration(folder, manifest, talks, index);
    }

    Path folder() {
        return folder;
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }

    Manifest manifest() {
        return manifest;
    }

    Library library() {
        return index.library();
    }

    TalkIndex index() {
        return index;
    }

    /** Its talks by their version. */
    Map<String, Talk> talks() {
        return talks;
    }

    /** Keeps it open for the caller, unless it is closed already. */
    boolean acquire() {
        return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    /** Gives up what was acquired. */
    void release() {
        if (users.decrementAndGet() == 0) {
            try {
                index.close();
            } catch (IOException e) {
                LOG.warn("generation {} did not close", name(), e);
            }
        }
    }
}
