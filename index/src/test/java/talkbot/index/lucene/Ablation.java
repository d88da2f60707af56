package talkbot.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import talkbot.index.Match.How;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.engine.Engine;
import talkbot.index.benchmark.measure.JudgedScores;
import talkbot.index.benchmark.measure.Scores;
import talkbot.index.benchmark.query.Judged;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.glossary.Glossary;

/**
 * What each way to find a word brings: judged queries answered by the same ranking with one way at a time taken out of the
 * question. How rare a word is held to be stays as it is with all ways.
 */
public final class Ablation {

    /** With nothing taken out. */
    public static final String NOTHING = "nothing";

    private static final Map<String, How> WAYS = ways();

    private Ablation() {}

    private static Map<String, How> ways() {
        Map<String, How> ways = new LinkedHashMap<>();
        ways.put("other words of the dictionary", How.MEANING);
        ways.put("kanji in common", How.KANJI);
        ways.put("equals of the glossary", How.EQUAL);
        ways.put("sound across scripts", How.SOUND);
        ways.put("romaji", How.ROMAJI);
        ways.put("readings", How.READING);
        ways.put("numbers in other digits", How.NUMBER);
        ways.put("slips of the typist", How.SLIP);
        return ways;
    }

    /**
     * Scores without each of the ways, by its name, that without {@link #NOTHING} first.
     *
     * @param folder an index of the corpus
     * @throws IOException if there is no whole index
     */
    public static Map<String, Scores> measure(Path folder, Corpus corpus, List<Judged> queries) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory);
                Dictionary dictionary = Dictionary.builtIn();
                Analyzer analyzer = Fields.analyzer()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new Similarities());
            Vocabulary vocabulary = Vocabulary.of(reader);
            Places places = Places.of(reader, corpus.library());
            CharacterPairs pairs = new CharacterPairs(analyzer);
            Search search = new Search(
                    corpus,
                    places,
                    new Concepts(searcher, pairs, vocabulary, Glossary::builtIn, dictionary),
                    pairs,
                    new Filters(corpus.library(), pairs),
                    new Ranking(searcher, vocabulary, places),
                    way -> true,
                    true,
                    true);
            Map<String, Scores> without = new LinkedHashMap<>();
            without.put(NOTHING, score(search, queries));
            WAYS.forEach((name, how) -> without.put(name, score(search.with(way -> way.how() != how), queries)));
            without.put("pairs of characters", score(search.with(false, true), queries));
            without.put("the typed characters in one piece", score(search.with(true, false), queries));
            without.put(
                    "all of these",
                    score(search.with(way -> way.how() == How.TYPED).with(false, false), queries));
            return without;
        }
    }

    private static Scores score(Search search, List<Judged> queries) {
        return Objects.requireNonNull(
                JudgedScores.measure(search, search.corpus(), queries).get(JudgedScores.ALL));
    }

    private record Search(
            Corpus corpus,
            Places places,
            Concepts concepts,
            CharacterPairs pairs,
            Filters filters,
            Ranking ranking,
            Predicate<Alternative> ways,
            boolean withPairs,
            boolean withWhole)
            implements Engine {

        Search with(Predicate<Alternative> kept) {
            return new Search(corpus, places, concepts, pairs, filters, ranking, kept, withPairs, withWhole);
        }

        Search with(boolean some, boolean whole) {
            return new Search(corpus, places, concepts, pairs, filters, ranking, ways, some, whole);
        }

        @Override
        public int[] search(String query) {
            TypedQuery typed = TypedQuery.of(query);
            String words = typed.words();
            try {
                Concepts.Understood said = concepts.of(words);
                Question question = new Question(
                        said.concepts().stream().map(this::kept).toList(),
                        pairs.some(Fields.PAIRS, said.text()).filter(some -> withPairs),
                        pairs.whole(Fields.PAIRS, said.text()).filter(whole -> withWhole));
                return ranking.rank(question, filters.of(typed.unquoted(), Optional.empty())).stream()
                        .limit(PAGE)
                        .map(ranked -> places.passage(ranked.document()))
                        .mapToInt(place -> corpus.number(place.talk(), place.passage()))
                        .toArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Concept kept(Concept concept) {
            return new Concept(
                    concept.typed(),
                    concept.from(),
                    concept.to(),
                    concept.predicate(),
                    concept.alternatives().stream().filter(ways).toList(),
                    concept.rarity(),
                    concept.postings());
        }

        @Override
        public void close() {
            // What it asks is closed by whoever opened it.
        }
    }
}
