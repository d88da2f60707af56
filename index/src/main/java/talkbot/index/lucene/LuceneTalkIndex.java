package talkbot.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import talkbot.index.ChapterMatch;
import talkbot.index.Library;
import talkbot.index.Library.Place;
import talkbot.index.Match;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Suggestion;
import talkbot.index.TalkIndex;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.glossary.Glossary;
import talkbot.index.lucene.Ranking.Ranked;
import talkbot.index.suggest.TypeAhead;

/**
 * Answers from one whole generation of a Lucene index on disk. Safe for use by many threads; nobody may ask any more
 * once it is being closed.
 */
public final class LuceneTalkIndex implements TalkIndex, Closeable {

    /** What fits so much worse than the best is not what was looked for. */
    private static final double FAR_BEHIND = 0.08;

    private final Directory directory;
    private final Dictionary dictionary;
    private final DirectoryReader reader;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;
    private final Library library;
    private final Places places;
    private final Concepts concepts;
    private final CharacterPairs pairs;
    private final Filters filters;
    private final Ranking ranking;
    private final PassageTerms passageTerms = new PassageTerms();
    private final ChapterRanking chapterRanking;
    private final TypeAhead typeAhead;

    private LuceneTalkIndex(Directory directory, DirectoryReader reader, Library library, Dictionary dictionary)
            throws IOException {
        this.directory = directory;
        this.dictionary = dictionary.share();
        this.reader = reader;
        this.analyzer = Fields.analyzer();
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(new Similarities());
        this.library = library;
        this.places = Places.of(reader, library);
        Vocabulary vocabulary = Vocabulary.of(reader);
        this.concepts = new Concepts(reader, vocabulary, Glossary::builtIn, this.dictionary);
        this.pairs = new CharacterPairs(analyzer);
        this.filters = new Filters(library, pairs);
        this.ranking = new Ranking(searcher, vocabulary, places);
        this.chapterRanking = new ChapterRanking(searcher, places);
        this.typeAhead = new TypeAhead(library);
    }

    /**
     * Opens the index in a folder.
     *
     * @param library the talks that the index was made of
     * @param dictionary what the words of questions mean
     * @throws IOException if there is no whole index
     */
    public static LuceneTalkIndex open(Path folder, Library library, Dictionary dictionary) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new LuceneTalkIndex(directory, DirectoryReader.open(directory), library, dictionary);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        try {
            TypedQuery typed = TypedQuery.of(query.text());
            Question question = question(typed.words());
            List<Ranked> ranked = ranked(question, typed, query.talk());
            boolean loosened = ranked.isEmpty() && !typed.quoted().isEmpty();
            if (loosened) {
                ranked = ranked(question, typed.unquoted(), query.talk());
            }
            List<String> missing = Missing.of(question.concepts(), typed.words());
            if (ranked.isEmpty()) {
                return SearchResult.nothing(missing, typed.narrowing());
            }
            Fit fit = Fit.of(ranked);
            List<Ranked> ordered = ranked;
            if (query.order() == SearchQuery.Order.SPREAD) {
                ordered = Stream.of(fit.close(), fit.loose())
                        .flatMap(hits -> Spread.over(hits, places).stream())
                        .toList();
            }
            Marker marker = new Marker(passageTerms, pairs, question);
            List<SearchHit> hits = new ArrayList<>();
            for (int i = query.offset(); i < ordered.size() && hits.size() < query.limit(); i++) {
                hits.add(hit(ordered.get(i), question, marker, query.explained()));
            }
            return new SearchResult(
                    ranked.size(),
                    fit.loose().size(),
                    hits,
                    Facets.talks(fit.best(), places),
                    Facets.chapters(fit.best(), places),
                    meant(typed, hits),
                    loosened && !hits.isEmpty(),
                    missing,
                    typed.narrowing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ChapterMatch> chapters(String topic, Optional<String> talk, int limit) {
        try {
            TypedQuery typed = TypedQuery.of(topic);
            return chapterRanking.rank(concepts.of(typed.words()), filters.of(typed.unquoted(), talk), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds, Optional<String> talk, int limit) {
        return typeAhead.suggest(typed, kinds, talk, limit);
    }

    @Override
    public void close() throws IOException {
        typeAhead.close();
        try (directory;
                reader;
                analyzer;
                dictionary) {
            // Nothing else holds on to files.
        }
    }

    private Question question(String words) throws IOException {
        return new Question(concepts.of(words), pairs.some(Fields.PAIRS, words), pairs.whole(Fields.PAIRS, words));
    }

    private List<Ranked> ranked(Question question, TypedQuery typed, Optional<String> talk) throws IOException {
        Optional<Query> filter = filters.of(typed, talk);
        if (question.isEmpty()) {
            return List.of();
        }
        List<Ranked> ranked = ranking.rank(question, filter);
        double least = ranked.isEmpty() ? 0 : ranked.get(0).score() * FAR_BEHIND;
        return ranked.stream().filter(hit -> hit.score() >= least).toList();
    }

    private SearchHit hit(Ranked ranked, Question question, Marker marker, boolean explained) throws IOException {
        int document = ranked.document();
        Place place = places.passage(document);
        String text = place.passage().text();
        List<Marker.Marked> marked = marker.mark(document, text);
        Explainer explainer = new Explainer(marker, places);
        List<Match> matches = explained ? explainer.all(document, question, marked) : explainer.own(document, marked);
        return new SearchHit(place, marker.ranges(text, marked), ranked.score(), matches);
    }

    /** The words with those corrected that the first hit has in another spelling only, and what narrows them down. */
    private static Optional<String> meant(TypedQuery typed, List<SearchHit> hits) {
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        String words = typed.words();
        String corrected = words;
        for (Match match : hits.get(0).matches()) {
            if (match.how() == Match.How.SLIP) {
                corrected = corrected.replace(match.typed(), match.found());
            }
        }
        String filters = String.join(" ", typed.narrowing().filters());
        return Optional.of(corrected).filter(c -> !c.equals(words)).map(c -> (c + " " + filters).strip());
    }
}
