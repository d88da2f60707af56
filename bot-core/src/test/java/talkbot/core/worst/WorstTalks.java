package talkbot.core.worst;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import talkbot.index.Audience;
import talkbot.index.Chapter;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.Translation;
import talkbot.index.summarizer.Summarizer;

/**
 * Talks with everything as long as nothing of ours lets it become, and one with 300 chapters. They come into a real index
 * in the place of small transcripts, by way of what writes summaries; transcripts that are unruly as files can be stand
 * beside them.
 */
final class WorstTalks implements Summarizer {

    /** Stands in hundreds of passages. */
    static final String COMMON = "霧笛";

    /** The talk with 300 chapters. */
    static final String MANY = "many";

    private static final int TITLE = 1_000;
    private static final int CHAPTER = 500;
    private static final int SPEAKER = 300;
    private static final int PASSAGE = 5_000;

    /** What transcripts are really cut into, at most. */
    private static final int PARAGRAPH = 500;

    private static final int ADDRESS = 3_000;
    private static final int CHAPTERS = 300;
    private static final int MOST_SPEAKERS = 100;
    private static final int TOGETHER = 4;
    private static final long SEED = 20261126;

    private static final List<String> SAYINGS = List.of(
            "大事なのは腕の良さではなく、%s毎日同じことを続けることだけだと私は思っています。",
            "失敗は隠すものではなく、%s次の人のために書き残しておくものなのです。",
            "良い問いを持つことは、%s良い答えを百個持つことよりもずっと価値があります。",
            "People who wait for %s a perfect plan never learn what the sea will teach them.",
            "道具を磨く時間は、%s決して無駄にならない時間だと師匠は教えてくれました。");

    private final Map<String, Talk> talks = new LinkedHashMap<>();

    WorstTalks() {
        for (int from = 0; from < WorstWords.PIECES.size(); from += TOGETHER) {
            Talk talk = ofPieces(
                    "w" + talks.size(),
                    WorstWords.PIECES.subList(from, Math.min(from + TOGETHER, WorstWords.PIECES.size())));
            talks.put(talk.id(), talk);
        }
        talks.put(MANY, ofManyChapters());
        talks.put("mixed", mixed(new Random(SEED)));
    }

    /** Writes the transcripts: those that become the talks, and those that are read as they are. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String id : talks.keySet()) {
            Files.writeString(folder.resolve(id + ".txt"), "話します。\n");
        }
        String noise = WorstWords.PIECES.stream()
                .map(piece ->
                        piece.replaceAll("[\\ud800-\\udfff]+$", "") + "の話をすると、" + COMMON + "が聞こえて、" + piece + "になります。")
                .map(WorstTalks::whole)
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("read.txt"), noise);
        Files.writeString(
                folder.resolve("marked.md"),
                "# " + WorstWords.of("題", TITLE) + "\n\n## "
                        + WorstWords.of("章", CHAPTER) + "\n\n" + noise + "\n\n## "
                        + whole(WorstWords.of("👨‍👩‍👧‍👦", 190)) + "\n\n"
                        + WorstWords.of("空白も句点も無い", PASSAGE) + "\n");
        // JSON can say halves of characters that no encoding can.
        Files.writeString(
                folder.resolve("halves.json"),
                "{\"segments\": [{\"start\": 1, \"end\": 2, \"text\": \"霧笛の夜 \\ud83d と \\udc00 を聞いた。\"},"
                        + " {\"start\": 2, \"end\": 3, \"text\": \"朝まで霧笛の音が \\u202e していました \\ud83d\"}]}");
        Files.writeString(
                folder.resolve("halves.talk.json"),
                "{\"title\": \"\\ud83d霧笛\\udc00\", \"speakers\": [\"\\udc00葵\\ud83d\"],"
                        + " \"url\": \"https://t.example/v?x=1\", \"date\": \"2026-01-02\"}");
    }

    private static String whole(String text) {
        return text.codePoints()
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .filter(c -> c != 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public Talk summarize(Talk talk) {
        return talks.getOrDefault(talk.id(), talk);
    }

    @Override
    public String fingerprint() {
        return "worst";
    }

    private static Talk ofPieces(String id, List<String> pieces) {
        List<Chapter> chapters = new ArrayList<>();
        for (String piece : pieces) {
            int number = chapters.size() + 1;
            String saying = SAYINGS.get(number % SAYINGS.size()).formatted(piece);
            String text = WorstWords.of(piece, number == 1 ? PASSAGE : PARAGRAPH);
            List<String> texts = number == 2 ? List.of() : List.of(text, saying);
            chapters.add(chapter(id, number, number == 3 ? piece : WorstWords.of(piece, CHAPTER), texts));
        }
        List<String> speakers = IntStream.range(0, id.equals("w0") ? MOST_SPEAKERS : 2)
                .mapToObj(i -> i + WorstWords.of(pieces.getLast(), SPEAKER))
                .toList();
        return talk(
                id,
                WorstWords.of(pieces.getFirst(), TITLE),
                WorstWords.of(pieces.getFirst(), PASSAGE),
                speakers,
                chapters);
    }

    private static Talk ofManyChapters() {
        List<Chapter> chapters = IntStream.rangeClosed(1, CHAPTERS)
                .mapToObj(i -> chapter(
                        MANY,
                        i,
                        COMMON + "の章 " + i,
                        List.of(SAYINGS.get(i % SAYINGS.size()).formatted(i + "回目でも") + COMMON + "が鳴る。")))
                .toList();
        return talk(MANY, "三百の章", "三百の章がある話。", List.of("葵"), chapters);
    }

    private static Talk mixed(Random random) {
        List<Chapter> chapters = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> chapter(
                        "mixed",
                        i,
                        WorstWords.mixed(random, CHAPTER),
                        List.of(
                                COMMON + WorstWords.mixed(random, i == 1 ? PASSAGE : PARAGRAPH),
                                SAYINGS.get(i % SAYINGS.size()).formatted(WorstWords.mixed(random, 30)))))
                .toList();
        return talk(
                "mixed",
                WorstWords.mixed(random, TITLE),
                WorstWords.mixed(random, PASSAGE),
                List.of(WorstWords.mixed(random, SPEAKER)),
                chapters);
    }

    private static Talk talk(String id, String title, String summary, List<String> speakers, List<Chapter> chapters) {
        String long3000 = "a".repeat(ADDRESS);
        return new Talk(
                id,
                id + ".txt",
                title,
                new Summary(summary, List.of(1), true),
                speakers,
                Optional.of(LocalDate.of(2026, 1, 2)),
                "ja",
                Optional.of(URI.create("https://t.example/" + long3000)),
                Optional.of(URI.create("https://p.example/" + (id.length() > 2 ? long3000 : id) + ".jpg")),
                Audience.EVERYBODY,
                123_456_789,
                List.of(passage(id, 0, 0, COMMON + title)),
                chapters,
                Optional.of(new Translation(title, summary)));
    }

    private static Chapter chapter(String talk, int number, String title, List<String> texts) {
        List<Passage> passages = IntStream.range(0, texts.size())
                .mapToObj(i -> passage(talk, number, i + 1, texts.get(i)))
                .toList();
        String first = texts.isEmpty() ? "" : texts.getFirst();
        return new Chapter(
                number,
                title,
                TitleOrigin.SOURCE,
                new LineRange(number, number),
                new Summary(first, List.of(number), true),
                passages.isEmpty()
                        ? anchor(talk, number, 0)
                        : passages.getFirst().anchor(),
                passages,
                List.of(title),
                Optional.of(new Translation(title, first)));
    }

    private static Passage passage(String talk, int chapter, int number, String text) {
        return new Passage(
                anchor(talk, chapter, number),
                new LineRange(Math.max(1, chapter), Math.max(1, chapter)),
                text,
                Optional.of(text.substring(0, Math.min(SPEAKER, text.length()))),
                OptionalInt.of(chapter));
    }

    private static String anchor(String talk, int chapter, int number) {
        return "a" + talk + chapter + "x" + number + "-b" + talk + chapter + "x" + number;
    }
}
