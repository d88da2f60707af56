package talkbot.index.benchmark.corpus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;

/** Where talks to search in come from. */
public final class Corpora {

    /** How many passages are generated where nobody says. */
    private static final int GENERATED = 5000;

    /** Enough to learn a language's run from; more only costs memory. */
    private static final int LEARNED_FROM = 2000;

    private static final int PASSAGES_PER_GENERATED_TALK = 60;
    private static final int BUFFER = 1 << 16;

    private static final ObjectReader ROWS = new JsonMapper().readerFor(Row.class);

    /** A line of a file of passages. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Row(String title, String text) {}

    private Corpora() {}

    /**
     * The talks of a folder of transcripts, read as the program itself reads them.
     *
     * @param data an empty folder for the program's own files
     * @throws IOException if there is no such folder, or nothing in it that can be read
     */
    public static Corpus transcripts(Path folder, Path data) throws IOException {
        try (LiveIndex live = LiveIndex.openForCommand(new IndexOptions(folder, data, false), BuildProgress.NONE)) {
            if (live.library().talks().isEmpty()) {
                throw new IOException("no transcripts in " + folder);
            }
            return new Corpus("Transcripts", live.library().talks());
        }
    }

    /**
     * Passages from a file of JSON lines with {@code title} and {@code text}, packed by gzip if its name ends so.
     *
     * @param passages how many: the first ones, and where the file has fewer, generated ones beside them; all if empty
     * @throws IOException if the file cannot be read or is not of this form
     */
    public static Corpus passages(Path file, OptionalInt passages, long seed) throws IOException {
        TalkMaker maker = new TalkMaker();
        List<String> learned = new ArrayList<>();
        int most = passages.orElse(Integer.MAX_VALUE);
        int count = 0;
        try (InputStream stream = open(file);
                MappingIterator<Row> rows = ROWS.readValues(stream)) {
            while (count < most && rows.hasNext()) {
                Row row = rows.next();
                maker.add(row.title(), row.text());
                if (learned.size() < LEARNED_FROM) {
                    learned.add(row.text());
                }
                count++;
            }
        }
        if (passages.isPresent() && count < most) {
            generate(maker, learned, most - count, seed);
        }
        return new Corpus("Passages from a file", maker.talks());
    }

    /**
     * Generated passages that look like other ones.
     *
     * @param like what they are to look like
     * @param passages how many
     */
    public static Corpus generated(Corpus like, OptionalInt passages, long seed) {
        TalkMaker maker = new TalkMaker();
        generate(maker, like.texts(), passages.orElse(GENERATED), seed);
        return new Corpus("Generated passages", maker.talks());
    }

    private static void generate(TalkMaker maker, List<String> like, int passages, long seed) {
        MarkovText text = new MarkovText(like, seed);
        for (int i = 0; i < passages; i++) {
            maker.add("生成 " + (i / PASSAGES_PER_GENERATED_TALK + 1), text.passage());
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
    }
}
