package talkbot.index.benchmark.query;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query of which people have judged what answers it.
 *
 * @param query what is typed
 * @param kind how the judges call such queries
 * @param relevant the lines that answer it
 */
public record Judged(String query, String kind, List<Line> relevant) {

    private static final ObjectReader ROWS = new JsonMapper().readerFor(Row.class);

    /** Keeps a copy of the lines. */
    public Judged {
        relevant = List.copyOf(relevant);
    }

    /** A row of a file. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Row(
            @Nullable String query,
            @Nullable String kind,
            @Nullable List<Line> relevant) {}

    /**
     * A line of a transcript.
     *
     * @param seed what the transcript's file name begins with
     * @param line the line's number, from 1
     * @param grade how well it answers: 3 exactly, 2 clearly, 1 marginally
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(String seed, int line, int grade) {}

    /**
     * Reads the queries of all files of JSON lines in a folder; rows without a query are somebody else's.
     *
     * @throws IOException if the folder cannot be read or a row is not of this form
     */
    public static List<Judged> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        }
        List<Judged> judged = new ArrayList<>();
        for (Path file : files) {
            try (MappingIterator<Row> rows = ROWS.readValues(file.toFile())) {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    if (row.query() != null && row.kind() != null && row.relevant() != null) {
                        judged.add(new Judged(row.query(), row.kind(), row.relevant()));
                    }
                }
            }
        }
        return judged;
    }
}
