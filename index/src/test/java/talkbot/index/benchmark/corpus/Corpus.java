package talkbot.index.benchmark.corpus;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkbot.index.Library;
import talkbot.index.Passage;
import talkbot.index.Talk;

/** Talks to search in, with their passages numbered from 0. Immutable. */
public final class Corpus {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    private static final double MEGABYTE = 1e6;

    /**
     * A passage of a talk.
     *
     * @param talk its talk
     * @param passage the passage
     */
    public record Entry(Talk talk, Passage passage) {}

    /** Names a passage among all talks. */
    private record Key(String talk, String anchor) {}

    private final String name;
    private final Library library;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final double megabytes;

    /**
     * Numbers the passages of some talks.
     *
     * @param name what people call these talks
     * @param talks the talks
     */
    public Corpus(String name, List<Talk> talks) {
        this.name = name;
        this.library = new Library(1, Instant.EPOCH, talks, List.of(), Map.of());
        long bytes = 0;
        for (Talk talk : talks) {
            for (Passage passage : talk.passages().toList()) {
                numbers.put(new Key(talk.id(), passage.anchor()), entries.size());
                entries.add(new Entry(talk, passage));
                bytes += passage.text().getBytes(StandardCharsets.UTF_8).length;
            }
        }
        this.megabytes = bytes / MEGABYTE;
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IOException if the file is missing or not what it should be
     */
    public static Corpus read(String name, Path file) throws IOException {
        try (MappingIterator<Talk> talks = JSON.readerFor(Talk.class).readValues(file.toFile())) {
            return new Corpus(name, talks.readAll());
        }
    }

    /**
     * Writes the talks into a new file, for another process to read.
     *
     * @throws IOException if the disk fails or is full
     */
    public void write(Path file) throws IOException {
        try (SequenceWriter writer = JSON.writer().withRootValueSeparator("\n").writeValues(file.toFile())) {
            writer.writeAll(library.talks());
        }
    }

    /** What people call these talks. */
    public String name() {
        return name;
    }

    /** The talks. */
    public Library library() {
        return library;
    }

    /** The number of passages. */
    public int size() {
        return entries.size();
    }

    /** The passage of this number. */
    public Entry entry(int number) {
        return entries.get(number);
    }

    /** The number of a passage of ours. */
    public int number(Talk talk, Passage passage) {
        Integer number = numbers.get(new Key(talk.id(), passage.anchor()));
        if (number == null) {
            throw new IllegalArgumentException("not a passage of " + talk.id() + ": " + passage.anchor());
        }
        return number;
    }

    /** The passages' texts in the order of their numbers. */
    public List<String> texts() {
        return entries.stream().map(entry -> entry.passage().text()).toList();
    }

    /** Millions of bytes of all passages' texts in UTF-8. */
    public double megabytes() {
        return megabytes;
    }

    /** The first talks that have so many passages together, or all where there are fewer. */
    public Corpus first(int passages) {
        List<Talk> talks = new ArrayList<>();
        long count = 0;
        for (Talk talk : library.talks()) {
            if (count >= passages) {
                break;
            }
            talks.add(talk);
            count += talk.passages().count();
        }
        return new Corpus(name, talks);
    }
}
