package talkbot.index.transcript.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import talkbot.index.Chapter;
import talkbot.index.Summary;
import talkbot.index.text.Chars;
import talkbot.index.transcript.passage.BodySentence;

/**
 * Summaries out of a talk's own sentences, so that none says what the talk does not. Thread-safe.
 */
public final class Summaries {

    /** Most characters of a chapter's summary. */
    public static final int CHAPTER = 180;
    /** Most characters of a talk's summary. */
    public static final int TALK = 400;

    private static final int SENTENCES = 3;
    private static final int LEAST = 2;
    /** Sentences of a chapter that its summary is taken from. */
    private static final int BEGINNING = 40;

    private static final int CHAPTERS = 4;

    private Summaries() {}

    /**
     * Sentences from a chapter's beginning that say something by themselves, those first that its title speaks of.
     *
     * @param sentences the chapter's sentences
     * @param title its title in the source, empty if it has none
     */
    public static Summary ofChapter(List<BodySentence> sentences, String title) {
        List<BodySentence> candidates = sentences.subList(0, Math.min(BEGINNING, sentences.size())).stream()
                .filter(sentence -> Informative.is(sentence.text()))
                .toList();
        TitleWords words = new TitleWords(title);
        Gathering gathering = new Gathering(CHAPTER);
        List<BodySentence> chosen = new ArrayList<>();
        candidates.stream()
                .filter(sentence -> words.meets(sentence.text()))
                .limit(SENTENCES)
                .forEach(chosen::add);
        candidates.stream()
                .filter(sentence -> !chosen.contains(sentence))
                .limit(Math.max(0, LEAST - chosen.size()))
                .toList()
                .forEach(chosen::add);
        candidates.stream().filter(chosen::contains).forEach(gathering::add);
        if (gathering.count == 0) {
            candidates.forEach(sentence -> {
                if (gathering.count < LEAST) {
                    gathering.add(sentence);
                }
            });
        }
        if (gathering.count == 0) {
            sentences.stream()
                    .filter(sentence -> Informative.isStatement(sentence.text())
                            && sentence.text().length() >= 8)
                    .limit(2)
                    .forEach(gathering::add);
        }
        if (gathering.count == 0) {
            sentences.stream()
                    .max((a, b) -> Integer.compare(
                            Math.min(CHAPTER, a.text().length()),
                            Math.min(CHAPTER, b.text().length())))
                    .ifPresent(gathering::addClipped);
        }
        return gathering.summary();
    }

    /** The abstract, up to the last sentence that fits. */
    public static Summary ofAbstract(List<BodySentence> sentences) {
        Gathering gathering = new Gathering(TALK);
        for (BodySentence sentence : sentences) {
            if (!gathering.add(sentence)) {
                break;
            }
        }
        if (gathering.count == 0 && !sentences.isEmpty()) {
            gathering.addClipped(sentences.getFirst());
        }
        return gathering.summary();
    }

    /** The summaries of a talk's first chapters, for a talk without abstract. */
    public static Summary ofChapters(List<Chapter> chapters) {
        StringBuilder text = new StringBuilder();
        TreeSet<Integer> lines = new TreeSet<>();
        for (Chapter chapter : chapters.subList(0, Math.min(CHAPTERS, chapters.size()))) {
            String words = chapter.summary().text();
            if (!words.isEmpty() && text.length() + words.length() + 1 <= TALK) {
                text.append(separator(text, words)).append(words);
                lines.addAll(chapter.summary().lines());
            }
        }
        return text.isEmpty() ? Summary.NONE : new Summary(text.toString(), List.copyOf(lines));
    }

    private static String separator(CharSequence before, String after) {
        boolean words =
                !before.isEmpty() && !Chars.isJapanese(after.charAt(0)) && before.charAt(before.length() - 1) < 0x80;
        return words ? " " : "";
    }

    /** Sentences put together up to a length, with their lines. */
    private static final class Gathering {
        private final int limit;
        private final StringBuilder text = new StringBuilder();
        private final TreeSet<Integer> lines = new TreeSet<>();
        private int count;

        Gathering(int limit) {
            this.limit = limit;
        }

        boolean add(BodySentence sentence) {
            String words = Chars.trim(sentence.text());
            if (text.length() + words.length() + 1 > limit) {
                return false;
            }
            text.append(separator(text, words)).append(words);
            for (int line = sentence.lines().first(); line <= sentence.lines().last(); line++) {
                lines.add(line);
            }
            count++;
            return true;
        }

        void addClipped(BodySentence sentence) {
            add(new BodySentence(Clip.to(limit - 1, Chars.trim(sentence.text())), sentence.lines()));
        }

        Summary summary() {
            return text.isEmpty() ? Summary.NONE : new Summary(text.toString(), new ArrayList<>(lines));
        }
    }
}
