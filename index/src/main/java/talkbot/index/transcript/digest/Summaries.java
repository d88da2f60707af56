package talkbot.index.transcript.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import talkbot.index.Summary;
import talkbot.index.text.Chars;
import talkbot.index.transcript.passage.BodySentence;

/**
 * Summaries of a talk and its chapters out of the talk's own sentences, so that none says what the talk does not. Used
 * by one thread.
 */
public final class Summaries {

    /** Most characters of a chapter's summary. */
    public static final int CHAPTER = 180;
    /** Most characters of what is shown of a talk's abstract. */
    public static final int ABSTRACT = 400;
    /** Most characters of the summary of a talk without abstract. */
    public static final int TALK = 220;

    private static final int SENTENCES = 3;

    /** A paragraph goes on to the next line while it is shorter than this: captions break anywhere. */
    private static final int PARAGRAPH = 20;

    /** The last sentence of a line comes soon after another one if it is no further away. */
    private static final int LEAD = 3;

    /** Sentences are cut into words no further than this. */
    private static final int LONGEST = 600;

    /** In a chapter of nothing but chatter, shorter sentences say nothing at all. */
    private static final int SHORTEST = 8;

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<List<Candidate>> chapters = new ArrayList<>();
    private final List<String> titles;
    private final List<List<Candidate>> best = new ArrayList<>();

    /**
     * Reads a talk.
     *
     * @param chapters the sentences of every chapter in order
     * @param titles the title of every chapter, empty where it has none
     */
    public Summaries(List<List<BodySentence>> chapters, List<String> titles) {
        this.titles = List.copyOf(titles);
        int place = 0;
        for (List<BodySentence> sentences : chapters) {
            this.chapters.add(candidates(sentences, this.chapters.size(), place));
            place += sentences.size();
        }
        for (int chapter = 0; chapter < chapters.size(); chapter++) {
            best.add(best(this.chapters.get(chapter), titles.get(chapter)));
        }
    }

    private List<Candidate> candidates(List<BodySentence> sentences, int chapter, int first) {
        List<Candidate> candidates = new ArrayList<>(sentences.size());
        int paragraph = first;
        int length = 0;
        for (int i = 0; i < sentences.size(); i++) {
            BodySentence sentence = sentences.get(i);
            boolean newLine = i > 0
                    && sentence.lines().first() > sentences.get(i - 1).lines().first();
            if (newLine && length >= PARAGRAPH) {
                paragraph = first + i;
                length = 0;
            }
            length += sentence.text().length();
            String text = Trimmer.trim(sentence.text());
            String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            String next = i + 1 < sentences.size() ? sentences.get(i + 1).text() : "";
            candidates.add(new Candidate(
                    sentence,
                    text,
                    vocabulary.count(beginning),
                    CharacterPairs.of(beginning),
                    next,
                    lineEnd(sentences, i),
                    first + i,
                    paragraph,
                    chapter));
        }
        return candidates;
    }

    private static String lineEnd(List<BodySentence> sentences, int at) {
        int line = sentences.get(at).lines().last();
        int last = at;
        while (last + 1 < sentences.size()
                && last <= at + LEAD
                && sentences.get(last + 1).lines().first() == line) {
            last++;
        }
        return last == at || last > at + LEAD ? "" : sentences.get(last).text();
    }

    /** The sentences that say most of what a chapter says; {@link Summary#NONE} if it has none. */
    public Summary ofChapter(int chapter) {
        List<Candidate> sentences = chapters.get(chapter);
        if (!best.get(chapter).isEmpty()) {
            return summary(best.get(chapter));
        }
        List<Candidate> statements = sentences.stream()
                .filter(sentence ->
                        sentence.text().length() >= SHORTEST && sentence.text().length() < CHAPTER / 2)
                .filter(sentence -> Informative.isStatement(sentence.text()))
                .limit(2)
                .toList();
        return statements.isEmpty() ? beginningOfLongest(sentences) : summary(statements);
    }

    private List<Candidate> best(List<Candidate> sentences, String title) {
        return new Coverage(sentences, Candidate::paragraph, vocabulary.of(title), vocabulary)
                .best(sentences, SENTENCES, CHAPTER);
    }

    /**
     * The abstract, up to the last sentence that fits; without one, the sentences of the chapters' summaries that say most
     * of what the talk says.
     *
     * @param opening the sentences of the source's abstract, may be empty
     * @param title the talk's title
     */
    public Summary ofTalk(List<BodySentence> opening, String title) {
        if (!opening.isEmpty()) {
            return ofAbstract(opening);
        }
        List<Candidate> all = chapters.stream().flatMap(List::stream).toList();
        Coverage coverage = new Coverage(
                all, Candidate::chapter, vocabulary.of(title + "\n" + String.join("\n", titles)), vocabulary);
        List<Candidate> chosen =
                coverage.best(best.stream().flatMap(List::stream).toList(), SENTENCES, TALK);
        return chosen.isEmpty() ? beginningOfLongest(all) : summary(chosen);
    }

    private static Summary ofAbstract(List<BodySentence> opening) {
        Gathering gathering = new Gathering();
        for (BodySentence sentence : opening) {
            String words = Chars.trim(sentence.text());
            if (gathering.text.length() + words.length() + 1 > ABSTRACT) {
                break;
            }
            gathering.add(words, sentence);
        }
        if (gathering.text.isEmpty()) {
            gathering.add(Clip.to(ABSTRACT, Chars.trim(opening.getFirst().text())), opening.getFirst());
        }
        return gathering.summary();
    }

    private static Summary summary(List<Candidate> chosen) {
        Gathering gathering = new Gathering();
        chosen.forEach(sentence -> gathering.add(sentence.text(), sentence.source()));
        return gathering.summary();
    }

    private static Summary beginningOfLongest(List<Candidate> sentences) {
        Gathering gathering = new Gathering();
        sentences.stream()
                .max(Comparator.comparingInt(
                        sentence -> Math.min(CHAPTER, sentence.text().length())))
                .ifPresent(longest -> gathering.add(Clip.to(CHAPTER, longest.text()), longest.source()));
        return gathering.summary();
    }

    /** Sentences put together, with their lines. */
    private static final class Gathering {
        private final StringBuilder text = new StringBuilder();
        private final TreeSet<Integer> lines = new TreeSet<>();

        void add(String words, BodySentence source) {
            boolean spaced =
                    !text.isEmpty() && !Chars.isJapanese(words.charAt(0)) && text.charAt(text.length() - 1) < 0x80;
            text.append(spaced ? " " : "").append(words);
            for (int line = source.lines().first(); line <= source.lines().last(); line++) {
                lines.add(line);
            }
        }

        Summary summary() {
            return text.isEmpty() ? Summary.NONE : new Summary(text.toString(), List.copyOf(lines));
        }
    }
}
