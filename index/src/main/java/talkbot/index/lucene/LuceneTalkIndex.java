package talkbot.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import talkbot.index.Talk;
import talkbot.index.TalkIndex;
import talkbot.index.Viewer;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.dictionary.Gloss;
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

    /** Whoever asks belongs to one of a few groups that see the same talks. */
    private static final int MOST_VIEWS = 64;

    /** What can be asked once the words of the index are read. */
    private record Lexicon(Concepts concepts, Ranking ranking, ChapterRanking chapters) {}

    private final Answers answers;
    private final Cache<Set<String>, Seen> views = Caffeine.newBuilder()
            .maximumSize(MOST_VIEWS)
            .<Set<String>, Seen>removalListener((hidden, view, cause) -> {
                if (view != null) {
                    view.close();
                }
            })
            .build();
    private final Supplier<Glossary> glossary;
    private final Directory directory;
    private final Dictionary dictionary;
    private final DirectoryReader reader;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;
    private final Library library;
    private final Places places;
    private final CharacterPairs pairs;
    private final Filters filters;
    private final TypeAhead typeAhead;
    private Optional<Lexicon> lexicon = Optional.empty();

    private LuceneTalkIndex(Directory directory, DirectoryReader reader, Library library, Knowledge knowledge)
            throws IOException {
        this.directory = directory;
        this.dictionary = knowledge.dictionary().share();
        this.reader = reader;
        this.analyzer = Fields.analyzer();
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(new Similarities());
        this.library = library;
        this.glossary = knowledge.glossary();
        this.answers = new Answers(knowledge.answered());
        this.places = Places.of(reader, library);
        this.pairs = new CharacterPairs(analyzer);
        this.filters = new Filters(library, pairs);
        this.typeAhead = new TypeAhead(library);
    }

    /**
     * Opens the index in a folder.
     *
     * @param library the talks that the index was made of
     * @param knowledge what is known of words; its dictionary is shared, and let go of with the index
     * @throws IOException if there is no whole index
     */
    public static LuceneTalkIndex open(Path folder, Library library, Knowledge knowledge) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new LuceneTalkIndex(directory, DirectoryReader.open(directory), library, knowledge);
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
    public TalkIndex seenBy(Viewer viewer) {
        Set<String> hidden = library.talks().stream()
                .filter(talk -> !talk.audience().admits(viewer))
                .map(Talk::id)
                .collect(Collectors.toUnmodifiableSet());
        return hidden.isEmpty() ? this : views.get(hidden, ids -> new Seen(this, library.seenBy(viewer), pairs));
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return search(query, filters);
    }

    /** The same among what passes these filters. */
    SearchResult search(SearchQuery query, Filters within) {
        return answers.passages(new Answers.Asked(query, within, glossary.get()), () -> answer(query, within));
    }

    private SearchResult answer(SearchQuery query, Filters within) {
        try {
            TypedQuery typed = TypedQuery.of(query.text());
            Question question = question(typed.words());
            List<Ranked> ranked = ranked(question, within.of(typed, query.talk()));
            boolean loosened = ranked.isEmpty() && !typed.quoted().isEmpty();
            if (loosened) {
                ranked = ranked(question, within.of(typed.unquoted(), query.talk()));
            }
            List<String> missing = Missing.of(question.concepts(), typed.words(), searcher, within);
            if (ranked.isEmpty()) {
                return SearchResult.nothing(missing, typed.narrowing());
            }
            Fit fit = Fit.of(ranked);
            Set<Ranked> loose = Set.copyOf(fit.loose());
            List<Ranked> ordered = ranked;
            if (query.order() == SearchQuery.Order.SPREAD) {
                ordered = Stream.of(fit.close(), fit.loose())
                        .flatMap(hits -> Spread.over(hits, places).stream())
                        .toList();
            }
            List<Ranked> page =
                    ordered.stream().skip(query.offset()).limit(query.limit()).toList();
            Marker marker = new Marker(reader, pairs, question, around(page, query.explained() ? 1 : 0));
            List<SearchHit> hits = new ArrayList<>();
            for (Ranked hit : page) {
                hits.add(hit(hit, loose.contains(hit), question, marker, query.explained()));
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
        return chapters(topic, talk, limit, filters);
    }

    /** The same among what passes these filters. */
    List<ChapterMatch> chapters(String topic, Optional<String> talk, int limit, Filters within) {
        return answers.chapters(
                new Answers.AskedChapters(topic, talk, limit, within, glossary.get()),
                () -> rankedChapters(topic, talk, limit, within));
    }

    private List<ChapterMatch> rankedChapters(String topic, Optional<String> talk, int limit, Filters within) {
        try {
            TypedQuery typed = TypedQuery.of(topic);
            return lexicon()
                    .chapters()
                    .rank(lexicon().concepts().of(typed.words()).concepts(), within.of(typed.unquoted(), talk), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds, Optional<String> talk, int limit) {
        return typeAhead.suggest(typed, kinds, talk, limit);
    }

    @Override
    public Optional<String> gloss(String japanese) {
        return glossary.get().english(Concepts.folded(japanese)).or(() -> Gloss.of(dictionary, japanese));
    }

    @Override
    public void close() throws IOException {
        typeAhead.close();
        views.asMap().values().forEach(Seen::close);
        try (directory;
                reader;
                analyzer;
                dictionary) {
            // Nothing else holds on to files.
        }
    }

    /** Read when somebody first searches: to list talks or to show a chapter takes no words. */
    private synchronized Lexicon lexicon() throws IOException {
        if (lexicon.isEmpty()) {
            Vocabulary vocabulary = Vocabulary.of(reader);
            lexicon = Optional.of(new Lexicon(
                    new Concepts(searcher, pairs, vocabulary, glossary, dictionary),
                    new Ranking(searcher, vocabulary, places),
                    new ChapterRanking(searcher, vocabulary, places)));
        }
        return lexicon.get();
    }

    private Question question(String words) throws IOException {
        Concepts.Understood said = lexicon().concepts().of(words);
        return new Question(
                said.concepts(), pairs.some(Fields.PAIRS, said.text()), pairs.whole(Fields.PAIRS, said.text()));
    }

    private List<Ranked> ranked(Question question, Optional<Query> filter) throws IOException {
        if (question.isEmpty()) {
            return List.of();
        }
        List<Ranked> ranked = lexicon().ranking().rank(question, filter);
        double least = ranked.isEmpty() ? 0 : ranked.get(0).score() * FAR_BEHIND;
        return ranked.stream().filter(hit -> hit.score() >= least).toList();
    }

    private static int[] around(List<Ranked> page, int reach) {
        return page.stream()
                .flatMapToInt(hit -> IntStream.rangeClosed(hit.document() - reach, hit.document() + reach))
                .distinct()
                .sorted()
                .toArray();
    }

    private SearchHit hit(Ranked ranked, boolean loose, Question question, Marker marker, boolean explained) {
        int document = ranked.document();
        Place place = places.passage(document);
        String text = place.passage().text();
        List<Marker.Marked> marked = marker.mark(document);
        Explainer explainer = new Explainer(marker, places);
        List<Match> matches = explained ? explainer.all(document, question, marked) : explainer.own(document, marked);
        return new SearchHit(place, marker.ranges(text, marked), ranked.score(), loose, matches);
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
