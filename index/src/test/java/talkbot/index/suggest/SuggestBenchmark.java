package talkbot.index.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Suggestion;
import talkbot.index.Suggestion.Kind;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

/**
 * Measures type-ahead: the time to read a library, what its suggestions take of memory, and the time of a suggestion.
 * Arguments: a folder of transcripts or a gzipped file of passages ({@code {"title", "text"}} a line), then prefixes
 * whose suggestions are to be shown.
 */
final class SuggestBenchmark {

    private static final int CHAPTER_PASSAGES = 20;
    private static final int ROUNDS = 20;
    private static final int LIMIT = 25;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private SuggestBenchmark() {}

    public static void main(String[] args) throws IOException, TranscriptException {
        Path source = Path.of(args[0]);
        Library library = new Library(
                1,
                Instant.EPOCH,
                Files.isDirectory(source) ? transcripts(source) : passages(source),
                List.of(),
                Map.of());
        System.out.printf(
                "%d talks, %d chapters, %d passages, %d characters%n",
                library.talks().size(),
                library.talks().stream().mapToInt(t -> t.chapters().size()).sum(),
                library.talks().stream().flatMap(Talk::passages).count(),
                library.talks().stream().mapToInt(Talk::characters).sum());
        long start = System.nanoTime();
        int titles = Completions.ofTitles(library)
                .suggest("", EnumSet.allOf(Kind.class), Optional.empty(), Integer.MAX_VALUE)
                .size();
        System.out.printf("%d titles read in %d ms%n", titles, (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        long cpu = CPU.getCurrentThreadCpuTime();
        Completions completions = Completions.of(library);
        System.out.printf(
                "all read in %d ms (%d ms of processor)%n",
                (System.nanoTime() - start) / 1_000_000, (CPU.getCurrentThreadCpuTime() - cpu) / 1_000_000);

        List<String> texts = completions.suggest("", EnumSet.allOf(Kind.class), Optional.empty(), 2000).stream()
                .map(Suggestion::text)
                .toList();
        time("1 character", texts, t -> Keys.clip(t, 1), completions);
        time("2 characters", texts, t -> Keys.clip(t, 2), completions);
        time("4 characters", texts, t -> Keys.clip(t, 4), completions);
        for (int length : new int[] {1, 2, 4}) {
            time(
                    length + " letters of sound",
                    texts,
                    t -> Keys.clip(Keys.of(t).sound().getFirst(), length),
                    completions);
        }
        time("with a typo", texts, t -> Keys.clip(t, 5) + "々", completions);
        for (String prefix : List.of(args).subList(1, args.length)) {
            System.out.println(prefix + ": "
                    + completions.suggest(prefix, EnumSet.allOf(Kind.class), Optional.empty(), LIMIT).stream()
                            .map(s -> s.kind() + " " + Keys.clip(s.text(), 30))
                            .collect(Collectors.joining(" | ")));
        }
        long with = used();
        completions = Completions.of(new Library(2, Instant.EPOCH, List.of(), List.of(), Map.of()));
        completions.suggest("", EnumSet.allOf(Kind.class), Optional.empty(), LIMIT);
        System.out.printf("%d kB of memory%n", (with - used()) / 1024);
    }

    private static void time(
            String name, List<String> texts, Function<String, String> prefix, Completions completions) {
        List<String> prefixes = texts.stream().map(prefix).toList();
        long[] times = new long[ROUNDS * prefixes.size()];
        for (int i = -times.length; i < times.length; i++) {
            String typed = prefixes.get(Math.floorMod(i, prefixes.size()));
            long start = System.nanoTime();
            completions.suggest(typed, EnumSet.allOf(Kind.class), Optional.empty(), LIMIT);
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-18s p50 %6.3f ms, p99 %6.3f ms, longest %6.3f ms%n",
                name,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<Talk> transcripts(Path folder) throws IOException, TranscriptException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        List<Talk> talks = new ArrayList<>();
        for (Path file : files) {
            talks.add(new TalkReader(false)
                    .read(new TranscriptFile(
                            String.valueOf(file.getFileName()), Files.readAllBytes(file), Optional.empty())));
        }
        return talks;
    }

    /** A talk for every title, a chapter for every few passages, named by the first words of the first one. */
    private static List<Talk> passages(Path file) throws IOException {
        Map<String, List<Passage>> byTitle = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode row = json.readTree(line);
                byTitle.computeIfAbsent(row.path("title").asText(), t -> new ArrayList<>())
                        .add(new Passage(
                                row.path("id").asText(),
                                new LineRange(1, 1),
                                row.path("text").asText(),
                                Optional.empty()));
            }
        }
        List<Talk> talks = new ArrayList<>();
        byTitle.forEach((title, passages) -> talks.add(talk("talk-" + talks.size(), title, passages)));
        return talks;
    }

    private static Talk talk(String id, String title, List<Passage> passages) {
        List<Chapter> chapters = new ArrayList<>();
        for (int from = 0; from < passages.size(); from += CHAPTER_PASSAGES) {
            List<Passage> of = passages.subList(from, Math.min(passages.size(), from + CHAPTER_PASSAGES));
            chapters.add(new Chapter(
                    chapters.size() + 1,
                    Keys.clip(of.getFirst().text(), 20),
                    TitleOrigin.MADE,
                    new LineRange(1, 1),
                    Summary.NONE,
                    of.getFirst().anchor(),
                    of));
        }
        return new Talk(
                id,
                id + ".txt",
                title,
                Summary.NONE,
                List.of(),
                Optional.empty(),
                "ja",
                Optional.empty(),
                passages.stream().mapToInt(p -> p.text().length()).sum(),
                List.of(),
                chapters);
    }
}
