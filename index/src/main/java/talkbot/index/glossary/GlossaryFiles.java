package talkbot.index.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A team's own glossaries beside the one that ships with the program: UTF-8 text, a group of equal terms a line ({@code
 * 解釈可能性 = interpretability = 解釈性}), lines that begin with {@code #} left out. A changed file counts within a second; a
 * line that is no group is left out and told, a file that cannot be read leaves what was there before. Safe for use by
 * many threads.
 */
public final class GlossaryFiles implements Supplier<Glossary> {

    private static final Logger LOG = LoggerFactory.getLogger(GlossaryFiles.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /**
     * Something in a glossary that is of no use.
     *
     * @param file the glossary
     * @param line where, from 1; 0 for the whole file
     */
    public record Fault(Path file, int line) {}

    private record Stamp(FileTime changed, long size) {}

    private record Read(
            Glossary glossary,
            List<List<String>> groups,
            List<List<String>> joined,
            List<Stamp> stamps,
            List<Fault> faults) {}

    private final List<Path> files;
    private final InstantSource clock;
    private volatile Supplier<List<List<String>>> more = List::of;
    private volatile Read read;
    private volatile Instant next = Instant.MIN;

    /** Glossaries in these files; there may be none. */
    public GlossaryFiles(List<Path> files) {
        this(files, InstantSource.system());
    }

    GlossaryFiles(List<Path> files, InstantSource clock) {
        this.files = List.copyOf(files);
        this.clock = clock;
        this.read = new Read(Glossary.builtIn(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Joins groups that do not stand in files.
     *
     * @param groups gives those that count now; asked for every question, so that it has to be quick
     */
    public void join(Supplier<List<List<String>>> groups) {
        more = groups;
    }

    @Override
    public Glossary get() {
        return newest().glossary();
    }

    /** What in the files is of no use. */
    public List<Fault> faults() {
        return newest().faults();
    }

    private Read newest() {
        if (!files.isEmpty() && !clock.instant().isBefore(next)) {
            look();
        }
        List<List<String>> joined = more.get();
        if (!joined.equals(read.joined())) {
            joined(joined);
        }
        return read;
    }

    private synchronized void look() {
        next = clock.instant().plus(LOOK_AGAIN);
        List<Stamp> stamps = files.stream().map(GlossaryFiles::stamp).toList();
        if (stamps.equals(read.stamps())) {
            return;
        }
        List<List<String>> groups = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        boolean readable = true;
        for (Path file : files) {
            try {
                read(file, groups, faults);
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("a glossary cannot be read, what was there before stays: {}", e.toString());
                faults.add(new Fault(file, 0));
                readable = false;
            }
        }
        read = read(readable ? groups : read.groups(), read.joined(), stamps, faults);
        faults.forEach(fault -> LOG.warn("{}:{}: a group of two or more terms expected", fault.file(), fault.line()));
    }

    private synchronized void joined(List<List<String>> joined) {
        read = read(read.groups(), joined, read.stamps(), read.faults());
    }

    private static Read read(
            List<List<String>> groups, List<List<String>> joined, List<Stamp> stamps, List<Fault> faults) {
        Glossary glossary = Glossary.builtIn().with(groups).with(joined);
        return new Read(glossary, groups, joined, stamps, faults);
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            LOG.debug("{} is not there now", file, e);
            return new Stamp(FileTime.fromMillis(0), -1);
        }
    }

    private static void read(Path file, List<List<String>> groups, List<Fault> faults) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Fault fault = new Fault(file, i + 1);
            Glossary.group(line).ifPresentOrElse(groups::add, () -> faults.add(fault));
        }
    }
}
