package talkbot.index.transcript.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.BodySentence;
import talkbot.index.transcript.passage.LabelReader;
import talkbot.index.transcript.passage.SpeakerLabels;
import talkbot.index.transcript.topic.ChapterMaker.Made;

class ChapterMakerTest {

    private static final int LINES = 9;

    private static List<Made> chapters(List<BodyLine> lines, String language) {
        return ChapterMaker.chapters(lines, LabelReader.read(lines), language);
    }

    private static List<Integer> starts(List<Made> chapters) {
        return chapters.stream().map(Made::first).toList();
    }

    @ParameterizedTest
    @CsvSource({"false,ja,1", "false,ja,2", "true,en,1", "true,en,2"})
    void chaptersBeginWhereTheTopicTurns(boolean english, String language, long seed) {
        List<Integer> starts = starts(chapters(Topics.talk(english, LINES, seed), language));
        List<Integer> turns = List.of(0, 9, 18, 27, 36, 45, 54, 63);
        long found = turns.stream()
                .filter(turn -> starts.stream().anyMatch(start -> Math.abs(start - turn) <= 1))
                .count();
        assertThat(found).as("%s", starts).isGreaterThanOrEqualTo(6);
        assertThat(starts).hasSizeBetween(6, 12);
    }

    @ParameterizedTest
    @CsvSource({"false,ja", "true,en"})
    void titlesAreShortUnlikeEachOtherAndInTheChaptersOwnWords(boolean english, String language) {
        List<BodyLine> lines = Topics.talk(english, LINES, 3);
        List<Made> chapters = chapters(lines, language);
        List<String> titles =
                chapters.stream().map(made -> made.title().orElse("")).toList();
        assertThat(titles)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).hasSizeBetween(Titles.SHORTEST, Titles.LONGEST));
        for (int i = 0; i < chapters.size(); i++) {
            int middle = ((i + 1 < chapters.size() ? chapters.get(i + 1).first() : lines.size())
                            + chapters.get(i).first())
                    / 2;
            String title = titles.get(i).toLowerCase(Locale.ROOT);
            assertThat(Topics.words(english, middle, LINES)).anyMatch(title::contains);
        }
    }

    @ParameterizedTest
    @CsvSource({"false,ja", "true,en"})
    void termsAreTheChaptersOwnAndNoTwoShareAWord(boolean english, String language) {
        List<BodyLine> lines = Topics.talk(english, LINES, 3);
        List<Integer> firsts = List.of(0, 9, 18, 27, 36, 45, 54, 63);
        List<List<String>> terms = KeyTerms.of(lines, LabelReader.read(lines), language, firsts);
        assertThat(terms).hasSameSizeAs(firsts);
        for (int i = 0; i < firsts.size(); i++) {
            String own = String.join(" ", Topics.words(english, firsts.get(i), LINES));
            assertThat(terms.get(i))
                    .hasSizeBetween(3, 5)
                    .doesNotHaveDuplicates()
                    .allMatch(own::contains);
        }
        assertThat(chapters(lines, language))
                .allSatisfy(made -> assertThat(made.terms()).isNotEmpty());
    }

    @Test
    void aChapterWithoutTextAndATalkOfOneChapterHaveNoTerms() {
        List<BodyLine> lines = Topics.talk(false, LINES, 3);
        SpeakerLabels labels = LabelReader.read(lines);
        assertThat(KeyTerms.of(lines, labels, "ja", List.of(0, 9, 9)).get(1)).isEmpty();
        assertThat(KeyTerms.of(lines, labels, "ja", List.of(0))).containsExactly(List.of());
    }

    @Test
    void aTalkOfAFewParagraphsIsOneChapterWithoutTitle() {
        List<BodyLine> lines = Topics.talk(false, LINES, 1).subList(0, 5);
        assertThat(chapters(lines, "ja")).containsExactly(new Made(0, Optional.empty(), List.of()));
    }

    @Test
    void theLongerATalkTheMoreAndTheLongerItsChapters() {
        int shorter = chapters(Topics.talk(false, 8, 1), "ja").size();
        int longer = chapters(Topics.talk(false, 72, 1), "ja").size();
        assertThat(longer).isGreaterThan(2 * shorter).isLessThan(5 * shorter);
    }

    @Test
    void whereParagraphsAreSetApartChaptersBeginAtParagraphs() {
        List<BodyLine> lines = Topics.talk(false, 16, 4).stream()
                .map(line -> new BodyLine(line.number(), line.text(), line.number() % 3 == 0))
                .toList();
        List<Integer> starts = starts(chapters(lines, "ja"));
        assertThat(starts).hasSizeGreaterThan(3);
        assertThat(starts.subList(1, starts.size()))
                .allMatch(start -> lines.get(start).afterGap());
    }

    @Test
    void captionsWithoutPunctuationAreCutAtTheirLines() {
        String text = Topics.talk(false, LINES, 6).stream()
                .map(line -> line.text().replaceAll("[、。]", ""))
                .collect(Collectors.joining());
        List<BodyLine> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); at += 25) {
            lines.add(new BodyLine(lines.size() + 1, text.substring(at, Math.min(at + 25, text.length())), false));
        }
        assertThat(chapters(lines, "ja")).hasSizeBetween(6, 12);
    }

    @Test
    void aLabelOnALineOfItsOwnStaysWithItsTurn() {
        List<BodyLine> lines = new ArrayList<>();
        for (BodyLine line : Topics.talk(false, LINES, 5)) {
            lines.add(new BodyLine(lines.size() + 1, line.number() % 2 == 0 ? "水野：" : "田中：", false));
            lines.add(new BodyLine(lines.size() + 1, line.text(), false));
        }
        assertThat(starts(chapters(lines, "ja"))).hasSizeGreaterThan(3).allMatch(start -> start % 2 == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyLineIsInOneChapterAndNoSentenceInTwo(int seed) {
        Random random = new Random(seed);
        List<BodyLine> lines = brokenUp(random);
        SpeakerLabels labels = LabelReader.read(lines);
        List<Integer> starts = starts(ChapterMaker.chapters(lines, labels, random.nextBoolean() ? "ja" : "en"));
        assertThat(starts.getFirst()).isZero();
        assertThat(starts).isSorted().doesNotHaveDuplicates().allMatch(start -> start < lines.size());
        for (BodySentence sentence : BodySentence.of(lines, labels)) {
            if (sentence.text().length() > Units.LONGEST_SENTENCE) {
                continue;
            }
            assertThat(starts.stream()
                            .map(start -> lines.get(start).number())
                            .filter(number -> number > sentence.lines().first()
                                    && number <= sentence.lines().last()))
                    .as(sentence.text())
                    .isEmpty();
        }
    }

    /** Topics with their lines broken anywhere, as captions are, with gaps, noise and signs that stand for two words. */
    private static List<BodyLine> brokenUp(Random random) {
        List<String> noise =
                List.of("「", "（笑）", "㌖と㌔", "\uD83D\uDE00", "…", "　", "はい。", "A.", "海".repeat(300), "「はい", "100%");
        List<BodyLine> lines = new ArrayList<>();
        int number = 1;
        for (BodyLine line : Topics.talk(random.nextBoolean(), 6, random.nextLong())) {
            String rest = line.text() + (random.nextInt(3) == 0 ? noise.get(random.nextInt(noise.size())) : "");
            while (!rest.isEmpty()) {
                int length = Math.min(rest.length(), 1 + random.nextInt(60));
                String piece = rest.substring(0, length);
                if (!piece.isBlank()) {
                    lines.add(new BodyLine(number, piece, random.nextInt(30) == 0));
                }
                number += 1 + random.nextInt(2);
                rest = rest.substring(length);
            }
        }
        return lines;
    }
}
