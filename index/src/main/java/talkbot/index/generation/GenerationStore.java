package talkbot.index.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Talk;
import talkbot.index.lucene.Knowledge;

/**
 * The generations of one index on disk. A generation gets its name when it is whole, and is never changed afterwards
 * but for the stamps in its manifest; {@code current} names the newest. Reading needs no lock; only the lock's owner may
 * write.
 */
final class GenerationStore {

    static final String MANIFEST = "manifest.json";
    static final String LUCENE = "lucene";
    static final String TALKS = "talks";
    /** Begins the name of everything that is being written. */
    static final String DRAFT_PREFIX = "tmp-";

    private static final Logger LOG = LoggerFactory.getLogger(GenerationStore.class);
    private static final String CURRENT = "current";
    private static final Pattern NAME = Pattern.compile("gen-(\\d{1,18})");
    /** Readers of other processes may be about to open the one before the newest. */
    private static final int KEPT = 2;
    /** Each attempt after the first means that the newest one was replaced while it was being opened. */
    private static final int OPEN_ATTEMPTS = 5;

    private final Path home;
    private final Knowledge knowledge;
    private long lastNumber;

    /** @param knowledge what generations are asked with */
    GenerationStore(Path home, Knowledge knowledge) {
        this.home = home;
        this.knowledge = knowledge;
    }

    static Path talkFile(Path generation, String version) {
        return generation.resolve(TALKS).resolve(version + ".json");
    }

    /** The name of the newest generation, if there is one and {@code current} can be read. */
    Optional<String> current() {
        try {
            String name = Files.readString(home.resolve(CURRENT), StandardCharsets.UTF_8)
                    .strip();
            return Optional.of(name).filter(n -> NAME.matcher(n).matches());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a generation still lies where it did. */
    boolean isThere(Path generation) {
        return Files.exists(generation.resolve(MANIFEST));
    }

    /**
     * Opens the newest generation that is whole: the current one, or the newest other one where that is broken.
     *
     * @param known talks at hand by their version
     * @return nothing if there is none
     */
    Optional<OpenGeneration> openNewest(Map<String, Talk> known) {
        for (int attempt = 0; attempt < OPEN_ATTEMPTS; attempt++) {
            Optional<String> current = current();
            List<String> names = new ArrayList<>(names());
            current.ifPresent(name -> {
                names.remove(name);
                names.addFirst(name);
            });
            for (String name : names) {
                try {
                    return Optional.of(open(home.resolve(name), known));
                } catch (IOException | RuntimeException e) {
                    // Broken files show as either; both mean that this one is of no use.
                    LOG.info("{} of {} cannot be used: {}", name, home, e.toString());
                }
            }
            if (current().equals(current)) {
                break;
            }
        }
        return Optional.empty();
    }

    /**
     * Opens a generation.
     *
     * @param known talks at hand by their version
     * @throws IOException if it is not whole, or gone
     */
    OpenGeneration open(Path generation, Map<String, Talk> known) throws IOException {
        return OpenGeneration.open(generation, known, knowledge);
    }

    /** A new empty folder to write a generation in. */
    Path newDraft() throws IOException {
        return Files.createTempDirectory(home, DRAFT_PREFIX);
    }

    /** A number for the next generation that no generation here has ever had. */
    long nextNumber(long after) {
        long highest = Math.max(after, lastNumber);
        for (String name : names()) {
            highest = Math.max(highest, number(name));
        }
        lastNumber = highest + 1;
        return lastNumber;
    }

    /**
     * Makes a finished draft the current generation, in one step.
     *
     * @return where it lies now
     */
    Path publish(Path draft, long number) throws IOException {
        Path generation = home.resolve("gen-" + number);
        Files.move(draft, generation, StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(home, true);
        pointTo(generation);
        return generation;
    }

    /** Names a generation as the current one, and removes what nobody needs besides. */
    void pointTo(Path generation) throws IOException {
        String name = String.valueOf(generation.getFileName());
        if (!current().equals(Optional.of(name))) {
            JsonFiles.replace(
                    home.resolve(CURRENT), DRAFT_PREFIX + CURRENT, (name + "\n").getBytes(StandardCharsets.UTF_8));
        }
        sweep(Optional.of(name));
    }

    /**
     * Removes drafts, generations that never became current, and those too old to be read by anybody.
     *
     * @param current the current generation; nothing if none is usable, and then all of them go
     */
    void sweep(Optional<String> current) {
        List<String> keep = current.stream()
                .flatMap(newest -> names().stream()
                        .filter(name -> number(name) <= number(newest))
                        .limit(KEPT))
                .toList();
        for (Path path : children()) {
            String name = String.valueOf(path.getFileName());
            if (name.startsWith(DRAFT_PREFIX) || (NAME.matcher(name).matches() && !keep.contains(name))) {
                lastNumber = Math.max(lastNumber, NAME.matcher(name).matches() ? number(name) : 0);
                try {
                    IOUtils.rm(path);
                } catch (IOException e) {
                    // Some systems keep files that are open; the next sweep finds them again.
                    LOG.debug("{} stays for now", path, e);
                }
            }
        }
    }

    /** The names of all generations, newest first. */
    private List<String> names() {
        return children().stream()
                .map(path -> String.valueOf(path.getFileName()))
                .filter(name -> NAME.matcher(name).matches())
                .sorted(Comparator.comparingLong(GenerationStore::number).reversed())
                .toList();
    }

    private List<Path> children() {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(home)) {
            stream.forEach(children::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.warn("{} cannot be listed", home, e);
            return List.of();
        }
        return children;
    }

    private static long number(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
