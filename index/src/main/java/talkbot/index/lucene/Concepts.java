package talkbot.index.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import talkbot.index.Match.How;
import talkbot.index.TextRange;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.glossary.Glossary;
import talkbot.index.sound.Roman;
import talkbot.index.words.English;
import talkbot.index.words.Term;
import talkbot.index.words.Term.Kind;
import talkbot.index.words.TermMaker;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/** Makes concepts of what people type. Safe for use by many threads. */
final class Concepts {

    private static final double ROMAJI_OF_WORD = 0.3;
    private static final double READING = 0.35;
    private static final double READING_OF_KANA = 0.8;
    private static final double SOUND = 0.8;
    private static final double SOUND_OF_KNOWN = 0.15;
    private static final double EQUAL = 0.7;
    private static final double SLIP = 0.6;

    /** From this weight on, a way makes that a word is known. */
    private static final double COUNTS = 0.5;

    private static final int MOST_EQUALS = 6;

    private static final int SHORTEST_HEARD = 3;

    /** Shorter words may have one slip, others two, as with the automatic fuzziness of Elasticsearch. */
    private static final int LONG = 6;

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final Supplier<Glossary> glossary;
    private final Translations translations;
    private final DirectSpellChecker slips = new DirectSpellChecker();

    Concepts(IndexReader reader, Vocabulary vocabulary, Supplier<Glossary> glossary, Dictionary dictionary) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.glossary = glossary;
        this.translations = new Translations(vocabulary, dictionary);
        slips.setMinQueryLength(4);
        slips.setAccuracy(0.6f);
    }

    /** The concepts of a text with folded widths, letter case and spaces, in its order. */
    List<Concept> of(String folded) throws IOException {
        String text = LongVowels.joined(folded);
        List<Word> words = WordCutter.cut(text);
        List<Draft> drafts = drafts(text, words);
        for (Hiragana.Read read : Hiragana.find(text, words, vocabulary)) {
            withKanji(read, text, drafts);
        }
        List<Concept> concepts = new ArrayList<>();
        for (Draft draft : drafts) {
            slips(draft);
            concepts.add(finish(draft));
        }
        return concepts;
    }

    private List<Draft> drafts(String text, List<Word> words) throws IOException {
        List<Term> terms = TermMaker.terms(words);
        List<Draft> drafts = katakanaRuns(drafts(words, terms), terms);
        translations.fromEnglish(drafts);
        translations.fromJapanese(words, drafts);
        List<Glossary.Found> found = glossary.get().equalsIn(text);
        for (Glossary.Found each : found) {
            each.equals().stream().limit(MOST_EQUALS).forEach(equal -> {
                List<String> phrase = translations.terms(equal);
                if (!phrase.isEmpty()) {
                    cover(drafts, each.from(), each.to(), new Alternative(phrase, How.EQUAL, EQUAL));
                }
            });
        }
        for (Draft draft : drafts) {
            if (!isPiece(draft, terms)) {
                sounds(draft);
            }
        }
        for (Term term : terms) {
            if (term.kind() == Kind.JOINED) {
                for (Vocabulary.Alike alike :
                        vocabulary.soundingLike(term.text().substring(1))) {
                    cover(drafts, term.from(), term.to(), Alternative.of(alike.word(), How.SOUND, SOUND));
                }
            }
        }
        return romaji(drafts, found);
    }

    /** What is read so takes the place of what the dictionary took it for; other words that are read alike count as much. */
    private void withKanji(Hiragana.Read read, String text, List<Draft> drafts) throws IOException {
        int at =
                (int) drafts.stream().filter(draft -> draft.to() <= read.from()).count();
        drafts.removeIf(draft -> draft.within(read.from(), read.to()));
        for (Draft meant : drafts(read.kanji(), WordCutter.cut(read.kanji()))) {
            TextRange typed = read.typed(meant.from(), meant.to());
            Draft draft = new Draft(typed.of(text), typed.from(), typed.to(), meant.importance());
            for (Alternative way : meant.alternatives()) {
                draft.add(
                        switch (way.how()) {
                            case TYPED -> new Alternative(way.terms(), How.READING, way.weight());
                            case READING -> new Alternative(way.terms(), How.READING, READING_OF_KANA);
                            default -> way;
                        });
            }
            drafts.add(at++, draft);
        }
    }

    private static List<Draft> drafts(List<Word> words, List<Term> terms) {
        List<Draft> drafts = new ArrayList<>();
        for (Word word : words) {
            if (word.length() == 1
                    && terms.stream().anyMatch(t -> t.kind() == Kind.WORD && t.position() == word.position())) {
                drafts.add(Draft.of(word));
            }
        }
        for (Term term : terms) {
            double weight =
                    switch (term.kind()) {
                        case WORD, NUMBER, JOINED -> 1;
                        case READING -> READING;
                    };
            for (Draft draft : drafts) {
                if (draft.within(term.from(), term.to())) {
                    boolean kana = term.kind() == Kind.READING && draft.isKana();
                    draft.add(
                            Alternative.of(term.text(), Alternative.how(term.kind()), kana ? READING_OF_KANA : weight));
                }
            }
        }
        return drafts;
    }

    /** A katakana word that the dictionary cuts in pieces is one concept where the talks have it whole. */
    private List<Draft> katakanaRuns(List<Draft> drafts, List<Term> terms) throws IOException {
        List<Draft> merged = new ArrayList<>(drafts);
        for (Term term : terms) {
            if (term.kind() != Kind.JOINED) {
                continue;
            }
            List<Draft> parts = merged.stream()
                    .filter(d -> d.within(term.from(), term.to()) && d.isKana())
                    .toList();
            boolean said = vocabulary.passages(term.text()) > 0;
            if (parts.size() > 1
                    && (said || parts.stream().allMatch(part -> part.typed().length() < SHORTEST_HEARD))) {
                Draft whole = new Draft(term.text().substring(1), term.from(), term.to(), 1);
                parts.forEach(part -> whole.addAll(part, 0.4));
                whole.add(Alternative.of(term.text(), How.TYPED, 1));
                merged.set(merged.indexOf(parts.get(0)), whole);
                merged.removeAll(parts);
            }
        }
        return merged;
    }

    /** Whether it is part of a longer word in katakana: pieces as short as these sound like too many words. */
    private static boolean isPiece(Draft draft, List<Term> terms) {
        return draft.isKatakana()
                && draft.typed().length() < SHORTEST_HEARD
                && terms.stream()
                        .anyMatch(term -> term.kind() == Kind.JOINED
                                && draft.within(term.from(), term.to())
                                && term.to() - term.from() > draft.typed().length());
    }

    /** Words that sound alike in another script; for a word that the talks have or that is known, only very near ones. */
    private void sounds(Draft draft) throws IOException {
        if (!draft.isLatin() && !draft.isKatakana()) {
            return;
        }
        boolean known = isFound(draft, EnumSet.allOf(How.class));
        for (Vocabulary.Alike alike : vocabulary.soundingLike(draft.typed())) {
            if (!known || alike.distance() < SOUND_OF_KNOWN) {
                draft.add(Alternative.of(alike.word(), How.SOUND, SOUND * (1 - alike.distance())));
            }
        }
    }

    /** Japanese in Latin letters: each word in it becomes a concept of its own. */
    private List<Draft> romaji(List<Draft> drafts, List<Glossary.Found> known) throws IOException {
        List<Draft> all = new ArrayList<>();
        for (Draft draft : drafts) {
            String letters = draft.isLatin() && draft.typed().length() > 2
                    ? Roman.ofRomaji(draft.typed()).orElse("")
                    : "";
            List<String> readings = letters.isEmpty() ? List.of() : Syllables.cut(letters, vocabulary);
            boolean word = known.stream().anyMatch(f -> draft.within(f.from(), f.to()))
                    || isFound(draft, EnumSet.allOf(How.class));
            if (readings.size() == 1) {
                read(draft, readings.get(0), word ? ROMAJI_OF_WORD : 1);
            } else if (readings.size() > 1 && !word) {
                for (String reading : readings) {
                    Draft part = new Draft(draft.typed(), draft.from(), draft.to(), 1);
                    read(part, reading, 1);
                    all.add(part);
                }
                continue;
            }
            all.add(draft);
        }
        return all;
    }

    private void read(Draft draft, String reading, double weight) {
        List<String> surfaces = vocabulary.readAs(reading);
        draft.add(Alternative.of(Kind.READING.term(reading), How.ROMAJI, weight * 0.8));
        for (int i = 0; i < surfaces.size(); i++) {
            draft.add(Alternative.of(surfaces.get(i), How.ROMAJI, weight * (i == 0 ? 1 : 0.8)));
        }
    }

    /** What a word may have been meant to be that no talk has, in any way. */
    private void slips(Draft draft) throws IOException {
        boolean foreign = draft.isLatin() || draft.isKatakana();
        if (!foreign || isFound(draft, EnumSet.complementOf(EnumSet.of(How.SOUND)))) {
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

    private static void cover(List<Draft> drafts, int from, int to, Alternative alternative) {
        for (Draft draft : drafts) {
            if (draft.within(from, to)) {
                draft.add(alternative);
            }
        }
    }

    private Concept finish(Draft draft) throws IOException {
        record Counted(Alternative alternative, int passages) {}
        List<Counted> counted = new ArrayList<>();
        for (Alternative alternative : draft.alternatives()) {
            int passages = vocabulary.count(alternative);
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
            if (each.alternative().weight() >= best * 0.6) {
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
                counted.stream().map(Counted::alternative).toList(),
                rarity * draft.importance(),
                counted.stream().mapToLong(Counted::passages).sum());
    }

    /** Whether any talk says it in one of these ways, and one that counts. */
    private boolean isFound(Draft draft, Set<How> ways) throws IOException {
        for (Alternative alternative : draft.alternatives()) {
            if (alternative.weight() >= COUNTS
                    && ways.contains(alternative.how())
                    && vocabulary.count(alternative) > 0) {
                return true;
            }
        }
        return false;
    }

    static String folded(String text) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(text).replaceAll("[\\p{Z}\\s]+", " ");
    }
}
