package talkbot.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import talkbot.index.BuildProgress;
import talkbot.index.Library;
import talkbot.index.SearchQuery;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.folder.TranscriptsFolder;
import talkbot.index.lucene.Knowledge;
import talkbot.index.transcript.TranscriptKinds;

/** A transcripts folder, an index and a clock to play with; no thread but the caller's. */
final class Workshop implements InstantSource, AutoCloseable {

    static final String CODE = "this code";

    final Path transcripts;
    final Path data;
    final IndexOptions options;
    static final Dictionary DICTIONARY = Dictionary.builtIn();

    final FakeParser parser = new FakeParser();
    final IndexHome home;
    final Holder holder = new Holder();
    final List<IndexEvent> events = new CopyOnWriteArrayList<>();
    final IndexKeeper keeper;
    private Instant now = Instant.now();

    /** Beside other workshops of the same folder, if there are any. */
    Workshop(Path temp) throws IOException {
        this(temp, CODE);
    }

    Workshop(Path temp, String code) throws IOException {
        transcripts = Files.createDirectories(temp.toRealPath().resolve("talks"));
        data = temp.toRealPath().resolve("data");
        options = new IndexOptions(transcripts, data, false);
        home = new IndexHome(options);
        keeper = new IndexKeeper(options, parser, code, this, home, holder, Knowledge.of(DICTIONARY), events::add);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Starts as a server does. */
    Workshop started() throws IOException {
        keeper.start(BuildProgress.NONE, Duration.ZERO);
        return this;
    }

    /** Ends as a server does whose process ends. */
    void end() throws IOException {
        keeper.close();
        holder.close();
    }

    /** Does one step now, and another when all that has changed has come to rest. */
    void settle() {
        keeper.step();
        now = now.plusMillis(700);
        keeper.step();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void write(String source, String text) throws IOException {
        Path file = transcripts.resolve(source);
        Files.createDirectories(file.getParent());
        boolean there = Files.exists(file);
        Files.writeString(file, text);
        if (there) {
            touch(source);
        }
    }

    void writeSidecar(String source, String id) throws IOException {
        Files.writeString(transcripts.resolve(TranscriptKinds.sidecarOf(source)), id);
    }

    /** Gives a file a time of its own, however coarse the file system's clock is. */
    void touch(String source) throws IOException {
        Path file = transcripts.resolve(source);
        Instant before = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(before.plusSeconds(10)));
    }

    void delete(String source) throws IOException {
        Files.delete(transcripts.resolve(source));
    }

    void rename(String from, String to) throws IOException {
        Files.move(transcripts.resolve(from), transcripts.resolve(to));
    }

    Library library() {
        return holder.library();
    }

    List<String> ids() {
        return library().talks().stream().map(Talk::id).toList();
    }

    /** The ids of the talks with passages that fit, best first. */
    List<String> found(String words) {
        return holder.read(index -> found(index, words));
    }

    static List<String> found(TalkIndex index, String words) {
        return index.search(SearchQuery.of(words, 100)).hits().stream()
                .map(hit -> hit.place().talk().id())
                .distinct()
                .toList();
    }

    /** The names of what lies in the index's folder. */
    List<String> onDisk() throws IOException {
        try (Stream<Path> children = Files.list(home.folder())) {
            return children.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    GenerationStore store() {
        return new GenerationStore(home.folder(), Knowledge.of(DICTIONARY));
    }

    SourceReader sourceReader() {
        return new SourceReader(new TranscriptsFolder(transcripts, Set.of()), parser);
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
