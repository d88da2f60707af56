package talkbot.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import talkbot.index.Match.How;
import talkbot.index.TextRange;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.glossary.Glossary;
import talkbot.index.words.English;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/** Makes concepts of what people type. Safe for use by many threads. */
final class Concepts {

    private static final double SLIP = 0.6;

    /** What stands in one piece of so many kana stands there on purpose. */
    private static final int LONG_IN_KANA = 6;

    /** Shorter words may have one slip, others two, as with the automatic fuzziness of Elasticsearch. */
    private static final int LONG = 6;

    private static final int MOST_PHRASES = 20_000;

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final CharacterPairs pairs;
    private final Vocabulary vocabulary;
    private final Drafts drafts;
    private final SharedKanji sharedKanji;
    /** How often each of several words stand together. */
    private final Cache<List<String>, Integer> phrases =
            Caffeine.newBuilder().maximumSize(MOST_PHRASES).build();

    private final DirectSpellChecker slips = new DirectSpellChecker();

    Concepts(
            IndexSearcher searcher,
            CharacterPairs pairs,
            Vocabulary vocabulary,
            Supplier<Glossary> glossary,
            Dictionary dictionary) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.pairs = pairs;
        this.vocabulary = vocabulary;
        this.drafts = new Drafts(vocabulary, glossary, dictionary);
        this.sharedKanji = new SharedKanji(vocabulary.words());
        slips.setMinQueryLength(4);
        slips.setAccuracy(0.6f);
    }

    /**
     * What a text says.
     *
     * @param concepts in the text's order
     * @param text the text with what stands there in hiragana as the talks write it
     */
    record Understood(List<Concept> concepts, String text) {}

    /** What a text with folded widths, letter case and spaces says. */
    Understood of(String folded) throws IOException {
        String text = LongVowels.joined(folded);
        List<Word> words = WordCutter.cut(text);
        List<Draft> found = drafts.of(text, words);
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (Hiragana.Read read : Hiragana.find(text, words, vocabulary)) {
            if (isWrittenSo(text.substring(read.from(), read.to()))) {
                continue;
            }
            withKanji(read, text, found);
            written.append(text, at, read.from()).append(read.kanji());
            at = read.to();
        }
        shareKanji(found);
        List<Concept> concepts = new ArrayList<>();
        for (Draft draft : found) {
            slips(draft);
            concepts.add(finish(draft));
        }
        return new Understood(concepts, at == 0 ? folded : written + text.substring(at));
    }

    /** Whether some talk itself has so much hiragana in one piece; less stands anywhere by chance. */
    private boolean isWrittenSo(String kana) throws IOException {
        Optional<Query> whole = kana.length() < LONG_IN_KANA ? Optional.empty() : pairs.whole(Fields.PAIRS, kana);
        return whole.isPresent() && searcher.count(whole.get()) > 0;
    }

    /** What is read so takes the place of what the dictionary took it for; other words that are read alike count as much. */
    private void withKanji(Hiragana.Read read, String text, List<Draft> found) throws IOException {
        int at = (int) found.stream().filter(draft -> draft.to() <= read.from()).count();
        found.removeIf(draft -> draft.within(read.from(), read.to()));
        for (Draft meant : drafts.of(read.kanji(), WordCutter.cut(read.kanji()))) {
            TextRange typed = read.typed(meant.from(), meant.to());
            Draft draft = new Draft(typed.of(text), typed.from(), typed.to(), meant.importance());
            for (Alternative way : meant.alternatives()) {
                draft.add(
                        switch (way.how()) {
                            case TYPED -> new Alternative(way.terms(), How.READING, way.weight());
                            case READING -> new Alternative(way.terms(), How.READING, Drafts.READING_OF_KANA);
                            default -> way;
                        });
            }
            found.add(at++, draft);
        }
    }

    /** What has kanji in common with a word tells something beside another one that the talks do have; alone it is chance. */
    private void shareKanji(List<Draft> found) throws IOException {
        boolean some = false;
        for (Draft draft : found) {
            some |= !draft.isCarrier() && drafts.isFound(draft, EnumSet.allOf(How.class));
        }
        for (Draft draft : found) {
            if (some && !draft.isCarrier()) {
                draft.word().ifPresent(word -> sharedKanji.with(word).forEach(draft::add));
            }
        }
    }

    /** What a word may have been meant to be that no talk has, in any way. */
    private void slips(Draft draft) throws IOException {
        boolean foreign = draft.isLatin() || draft.isKatakana();
        if (!foreign || drafts.isFound(draft, EnumSet.complementOf(EnumSet.of(How.SOUND)))) {
            return;
        }
        org.apache.lucene.index.Term typed = new org.apache.lucene.index.Term(
                Fields.TERMS, draft.isLatin() ? English.stem(draft.typed()) : draft.typed());
        int slipped = typed.text().length() < LONG ? 1 : 2;
        for (SuggestWord near : slips.suggestSimilar(typed, 3, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
            int shorter = Math.min(typed.text().length(), near.string.length());
            // The score is the share of the shorter word's letters that no slip has changed.
            if (Math.round((1 - near.score) * shorter) <= slipped) {
                draft.add(Alternative.of(near.string, How.SLIP, SLIP * near.score));
            }
        }
    }

    private Concept finish(Draft draft) throws IOException {
        record Counted(Alternative alternative, int passages) {}
        List<Counted> counted = new ArrayList<>();
        for (Alternative alternative : draft.alternatives()) {
            int passages = count(alternative);
            if (passages > 0) {
                counted.add(new Counted(alternative, passages));
            }
        }
        counted.sort(Comparator.comparingDouble((Counted c) -> c.alternative().weight())
                .reversed());
        double best = counted.isEmpty() ? 1 : counted.get(0).alternative().weight();
        int passages = 0;
        int translated = 0;
        for (Counted each : counted) {
            if (each.alternative().weight() >= best * 0.6 && each.alternative().how() != How.KANJI) {
                if (each.alternative().how() == How.MEANING) {
                    translated += each.passages();
                } else {
                    passages = Math.max(passages, each.passages());
                }
            }
        }
        passages = Math.min(Math.max(passages, translated), reader.numDocs());
        double rarity = Math.log(1 + (reader.numDocs() - passages + 0.5) / (passages + 0.5));
        return new Concept(
                draft.typed(),
                draft.from(),
                draft.to(),
                draft.isPredicate(),
                counted.stream().map(Counted::alternative).toList(),
                rarity * draft.importance(),
                counted.stream().mapToLong(Counted::passages).sum());
    }

    /** In how many passages and titles something is said so; that each of several words stands somewhere says nothing yet. */
    private int count(Alternative way) throws IOException {
        int atMost = vocabulary.count(way);
        if (atMost == 0 || way.terms().size() == 1) {
            return atMost;
        }
        Integer known = phrases.getIfPresent(way.terms());
        if (known != null) {
            return known;
        }
        int count = searcher.count(way.query(Fields.TERMS))
                + (vocabulary.inTitles(way) ? searcher.count(way.query(Fields.CHAPTER_TITLE)) : 0);
        phrases.put(way.terms(), count);
        return count;
    }

    static String folded(String text) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(text).replaceAll("[\\p{Z}\\s]+", " ");
    }
}
