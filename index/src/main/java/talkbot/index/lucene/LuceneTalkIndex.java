package talkbot.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import talkbot.index.Chapter;
import talkbot.index.ChapterMatch;
import talkbot.index.Library;
import talkbot.index.Library.Place;
import talkbot.index.Passage;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Suggestion;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;
import talkbot.index.suggest.TypeAhead;

/**
 * Answers from one whole generation of a Lucene index on disk. Safe for use by many threads; nobody may ask any more
 * once it is being closed.
 */
public final class LuceneTalkIndex implements TalkIndex, Closeable {

    /** The first screens are all that people look at; what lies beyond is reached by better words. */
    private static final int DEEPEST = 1000;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final Queries queries;
    private final Library library;
    private final TypeAhead typeAhead;
    private final Map<String, List<Place>> places = new HashMap<>();

    private LuceneTalkIndex(Directory directory, DirectoryReader reader, Library library) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.analyzer = Fields.analyzer();
        this.queries = new Queries(analyzer, Vocabulary.of(reader));
        this.library = library;
        this.typeAhead = new TypeAhead(library);
        library.talks().forEach(talk -> places.put(talk.id(), placesOf(talk)));
    }

    /**
     * Opens the index in a folder.
     *
     * @param library the talks that the index was made of
     * @throws IOException if there is no whole index
     */
    public static LuceneTalkIndex open(Path folder, Library library) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new LuceneTalkIndex(directory, DirectoryReader.open(directory), library);
        } catch (IOException e) {
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
            Query passages = queries.passages(query.text(), query.talk());
            int depth = (int) Math.min(DEEPEST, (long) query.offset() + query.limit());
            TopDocs top = top(passages, depth);
            if (query.offset() >= top.scoreDocs.length) {
                return new SearchResult(top.totalHits.value(), List.of());
            }
            Highlighter highlighter =
                    new Highlighter(searcher, queries.marks(query.text()), queries.looseMarks(query.text()));
            List<SearchHit> hits = new ArrayList<>();
            for (int i = query.offset(); i < top.scoreDocs.length; i++) {
                ScoreDoc hit = top.scoreDocs[i];
                Origin origin = origin(hit.doc);
                Place place = placesOf(origin.talk()).get(origin.ordinal());
                hits.add(new SearchHit(
                        place, highlighter.mark(hit.doc, place.passage().text()), hit.score));
            }
            return new SearchResult(top.totalHits.value(), hits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ChapterMatch> chapters(String topic, Optional<String> talk, int limit) {
        try {
            TopDocs top = top(queries.chapters(topic, talk), limit);
            List<ChapterMatch> matches = new ArrayList<>();
            for (ScoreDoc hit : top.scoreDocs) {
                Origin origin = origin(hit.doc);
                Talk found = library.talk(origin.talk()).orElseThrow();
                Chapter chapter = found.chapter(origin.ordinal()).orElseThrow();
                matches.add(new ChapterMatch(found, chapter, hit.score));
            }
            return matches;
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
                analyzer) {
            places.clear();
        }
    }

    private record Origin(String talk, int ordinal) {}

    private TopDocs top(Query query, int depth) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(depth, Integer.MAX_VALUE));
    }

    private Origin origin(int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues talks = DocValues.getSorted(leaf.reader(), Fields.TALK);
        NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
        if (!talks.advanceExact(document - leaf.docBase) || !ordinals.advanceExact(document - leaf.docBase)) {
            throw new IOException("a document of the index belongs to no talk");
        }
        return new Origin(talks.lookupOrd(talks.ordValue()).utf8ToString(), Math.toIntExact(ordinals.longValue()));
    }

    private List<Place> placesOf(String talk) throws IOException {
        List<Place> found = places.get(talk);
        if (found == null) {
            throw new IOException("the index knows a talk that the library does not: " + talk);
        }
        return found;
    }

    private static List<Place> placesOf(Talk talk) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : talk.opening()) {
            places.add(new Place(talk, Optional.empty(), passage));
        }
        for (Chapter chapter : talk.chapters()) {
            for (Passage passage : chapter.passages()) {
                places.add(new Place(talk, Optional.of(chapter), passage));
            }
        }
        return places;
    }
}
