package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.Match.How;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.glossary.Glossary;
import talkbot.index.sound.Roman;
import talkbot.index.words.Term;
import talkbot.index.words.Term.Kind;
import talkbot.index.words.TermMaker;
import talkbot.index.words.VerbNouns;
import talkbot.index.words.Word;

/** Gathers for the words of a text the ways to say them. Safe for use by many threads. */
final class Drafts {

    private static final double ROMAJI_OF_WORD = 0.3;
    private static final double READING = 0.35;

    /** What is typed in kana may be any word that is read so. */
    static final double READING_OF_KANA = 0.8;

    /** What is done, for a noun made of the verb. */
    private static final double VERB = 0.8;

    /** One open syllable: so many words and endings are read so (機, 気, the き of 守ってきた) that it tells nothing. */
    private static final Pattern ONE_SYLLABLE =
            Pattern.compile(Pattern.quote(Kind.READING.term("")) + "[^aiueo]*[aiueo]");

    private static final double SOUND = 0.8;
    private static final double SOUND_OF_KNOWN = 0.15;
    /** What a piece of a word counts beside the word. */
    private static final double PIECE = 0.4;

    private static final double EQUAL = 0.7;

    /** From this weight on, a way makes that a word is known. */
    private static final double COUNTS = 0.5;

    private static final int MOST_EQUALS = 6;

    private static final int SHORTEST_HEARD = 3;

    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{2,}");

    private final Vocabulary vocabulary;
    private final Supplier<Glossary> glossary;
    private final Translations translations;
    private final WordPairs wordPairs;

    Drafts(Vocabulary vocabulary, Supplier<Glossary> glossary, Dictionary dictionary) {
        this.vocabulary = vocabulary;
        this.glossary = glossary;
        this.translations = new Translations(vocabulary, dictionary);
        this.wordPairs = new WordPairs(vocabulary);
    }

    /** The drafts of a text that was cut into these words, in its order. */
    List<Draft> of(String text, List<Word> words) throws IOException {
        List<Term> terms = TermMaker.terms(words).stream()
                .filter(term -> !term.text().equals(Term.ANY_NUMBER))
                .toList();
        List<Draft> drafts = katakanaRuns(drafts(words, terms), terms);
        for (Word word : words) {
            VerbNouns.verb(word)
                    .ifPresent(verb -> cover(
                            drafts, word.from(), word.to(), Alternative.of(TermMaker.term(verb), How.MEANING, VERB)));
        }
        katakanaWords(text, drafts);
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
        wordPairs.add(text, drafts);
        for (HowMany.Asked asked : HowMany.find(words)) {
            asked.answers()
                    .forEach(answer ->
                            cover(drafts, asked.range().from(), asked.range().to(), answer));
        }
        for (Term term : terms) {
            if (term.kind() == Kind.JOINED) {
                for (Vocabulary.Alike alike :
                        vocabulary.soundingLike(term.text().substring(1))) {
                    // What sounds like a run of several words in katakana seldom does so by chance, however far:
                    // LeetCode.
                    cover(drafts, term.from(), term.to(), Alternative.of(alike.word(), How.SOUND, SOUND));
                }
            }
        }
        return romaji(drafts, found);
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
                    if (term.kind() == Kind.READING
                            && !kana
                            && ONE_SYLLABLE.matcher(term.text()).matches()) {
                        continue;
                    }
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
                Draft whole = whole(term.text().substring(1), term.from(), term.to(), parts);
                whole.add(Alternative.of(term.text(), How.TYPED, 1));
                merged.set(merged.indexOf(parts.get(0)), whole);
                merged.removeAll(parts);
            }
        }
        return merged;
    }

    /** The same of each word of a name that the dictionary cuts in pieces, where the talks have it in other letters. */
    private void katakanaWords(String text, List<Draft> drafts) throws IOException {
        Matcher word = KATAKANA.matcher(text);
        while (word.find()) {
            List<Draft> parts = drafts.stream()
                    .filter(draft -> draft.within(word.start(), word.end()))
                    .toList();
            if (parts.size() < 2 || vocabulary.passages(Kind.JOINED.term(word.group())) > 0) {
                continue;
            }
            if (reading(word.group()).isPresent() || !alike(word.group()).isEmpty()) {
                drafts.set(drafts.indexOf(parts.get(0)), whole(word.group(), word.start(), word.end(), parts));
                drafts.removeAll(parts);
            }
        }
    }

    private Draft whole(String word, int from, int to, List<Draft> parts) {
        Draft whole = new Draft(word, from, to, 1);
        parts.forEach(part -> whole.addAll(part, PIECE));
        reading(word)
                .ifPresent(read -> whole.add(Alternative.of(Kind.READING.term(read), How.READING, READING_OF_KANA)));
        return whole;
    }

    /** How words of the talks are read that are written in katakana here: ツナミ for 津波. */
    private Optional<String> reading(String katakana) {
        return Roman.ofKana(katakana).filter(vocabulary::isReading);
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
        for (Vocabulary.Alike alike : alike(draft.typed())) {
            if (!known || alike.distance() < SOUND_OF_KNOWN) {
                draft.add(Alternative.of(alike.word(), How.SOUND, sound(alike.distance())));
            }
        }
    }

    private List<Vocabulary.Alike> alike(String typed) {
        List<Vocabulary.Alike> alike = vocabulary.soundingLike(typed);
        return alike.isEmpty() ? vocabulary.soundingLikeAsWritten(typed) : alike;
    }

    /** What a word counts that sounds so far from the one that was typed; see {@link Vocabulary.Alike}. */
    static double sound(double distance) {
        return SOUND * (1 - distance);
    }

    /**
     * Of a way to say a word in Latin letters, whose weight tells its distance. Less alike, a word that can be Japanese
     * rather is: kouhou is 工法 rather than コーヒー.
     */
    private static boolean soundsVeryMuchAlike(Alternative way) {
        return way.how() == How.SOUND && way.weight() > sound(SOUND_OF_KNOWN);
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
                    || isFound(draft, EnumSet.complementOf(EnumSet.of(How.SOUND)))
                    || draft.alternatives().stream().anyMatch(Drafts::soundsVeryMuchAlike);
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

    private static void cover(List<Draft> drafts, int from, int to, Alternative alternative) {
        for (Draft draft : drafts) {
            if (draft.within(from, to)) {
                draft.add(alternative);
            }
        }
    }

    /** Whether any talk says it in one of these ways, and one that counts. */
    boolean isFound(Draft draft, Set<How> ways) throws IOException {
        for (Alternative alternative : draft.alternatives()) {
            if (alternative.weight() >= COUNTS
                    && ways.contains(alternative.how())
                    && vocabulary.count(alternative) > 0) {
                return true;
            }
        }
        return false;
    }
}
