package talkbot.index.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.transcript.outline.LineRole;
import talkbot.index.transcript.outline.Outline;
import talkbot.index.transcript.outline.OutlineReader;

/** Reads transcripts that people really have, where they lie beside the project; they are not part of it. */
class RealTranscriptsTest {

    private static final Path FOLDER = Path.of("../../shared/transcripts");

    private static Path file(String start) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no transcripts in " + FOLDER + ", nothing to test on");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Talk read(Path file, boolean ignoreMarks) throws IOException, TranscriptException {
        return new TalkReader(ignoreMarks)
                .read(new TranscriptFile(file.getFileName().toString(), Files.readAllBytes(file), Optional.empty()));
    }

    private static List<Integer> numbers(String ranges) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : ranges.isEmpty() ? new String[0] : ranges.split(" ")) {
            String[] ends = range.split("-");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static List<Integer> linesOf(Outline outline, LineRole role) {
        return IntStream.rangeClosed(1, outline.roles().size())
                .filter(number -> outline.role(number) == role)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "000, 24, 417, '', 1, 3-26",
        "001, 44, 1062, '', 1, 3-46",
        "002, 24, 160, '', 1, 3-26",
        "003, 6, 1 5 34 36, 3, 7, ''",
        "004, 0, 3-4 6 8-9 250 252, 1, '', ''"
    })
    void everyLineHasTheRoleThatPeopleGiveIt(
            String file, int headings, String furniture, String title, String opening, String contents)
            throws Exception {
        Outline outline = OutlineReader.read(lines(file(file)), 0);
        assertThat(outline.headings()).hasSize(headings);
        assertThat(linesOf(outline, LineRole.HEADING)).hasSize(headings);
        assertThat(linesOf(outline, LineRole.FURNITURE)).isEqualTo(numbers(furniture));
        assertThat(linesOf(outline, LineRole.TITLE)).isEqualTo(numbers(title));
        assertThat(linesOf(outline, LineRole.ABSTRACT)).isEqualTo(numbers(opening));
        assertThat(linesOf(outline, LineRole.CONTENTS)).isEqualTo(numbers(contents));
    }

    @ParameterizedTest
    @CsvSource({
        "000, 24, 330, 355, 2",
        "001, 44, 865, 905, 2",
        "002, 24, 98, 110, 0",
        "003, 6, 8, 10, 0",
        "004, 17, 215, 240, 0"
    })
    void nothingIsLostAndPassagesAreOfReadableLength(String name, int chapters, int least, int most, int speakers)
            throws Exception {
        Path file = file(name);
        Talk talk = read(file, false);
        List<String> lines = lines(file);
        Texts.assertWhole(talk, lines, OutlineReader.read(lines, 0));
        assertThat(talk.chapters()).hasSize(chapters);
        assertThat(talk.language()).isEqualTo("ja");
        assertThat(talk.speakers()).hasSize(speakers);
        assertThat(talk.passages()).hasSizeBetween(least, most);
        assertThat(talk.passages()).allMatch(p -> p.lines().last() - p.lines().first() <= 2);
        int[] lengths =
                talk.passages().mapToInt(p -> p.text().length()).sorted().toArray();
        assertThat(lengths[lengths.length / 2]).isBetween(90, 300);
        assertThat(lengths[lengths.length - 1]).isLessThanOrEqualTo(400);
        assertThat(talk.title())
                .hasSizeLessThanOrEqualTo(110)
                .doesNotContain("_")
                .doesNotEndWith("…");
        assertThat(talk.summary().text()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"000, 24", "001, 44", "002, 24", "003, 2", "004, 14"})
    void ignoringMarksMakesAboutAsManyChapters(String name, int chapters) throws Exception {
        Path file = file(name);
        Talk marked = read(file, false);
        Talk plain = read(file, true);
        assertThat(plain.chapters()).hasSizeBetween(chapters / 2, chapters * 2);
        assertThat(plain.chapters()).extracting(Chapter::title).doesNotHaveDuplicates();
        assertThat(plain.chapters()).allMatch(chapter -> chapter.titleOrigin() == TitleOrigin.MADE);
        assertThat(plain.characters()).isEqualTo(marked.characters());
        assertThat(plain.opening()).isEqualTo(marked.opening());
    }

    @ParameterizedTest
    @CsvSource({"000, true", "001, false", "002, false", "003, false", "004, false"})
    void onlyLabelledTalksHavePassagesWithSpeakers(String name, boolean labelled) throws Exception {
        Talk talk = read(file(name), false);
        assertThat(talk.passages().map(Passage::speaker).anyMatch(Optional::isPresent))
                .isEqualTo(labelled);
    }
}
