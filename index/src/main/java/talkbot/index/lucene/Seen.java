package talkbot.index.lucene;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.index.ChapterMatch;
import talkbot.index.Library;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Suggestion;
import talkbot.index.TalkIndex;
import talkbot.index.Viewer;
import talkbot.index.suggest.TypeAhead;

/** What somebody sees of an index who may not see all of its talks. Safe for use by many threads. */
final class Seen implements TalkIndex, AutoCloseable {

    private final LuceneTalkIndex whole;
    private final Library library;
    private final Filters filters;
    private final TypeAhead typeAhead;

    Seen(LuceneTalkIndex whole, Library library, CharacterPairs pairs) {
        this.whole = whole;
        this.library = library;
        this.filters = Filters.within(library, pairs);
        this.typeAhead = new TypeAhead(library);
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public TalkIndex seenBy(Viewer viewer) {
        return whole.seenBy(viewer);
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return whole.search(query, filters);
    }

    @Override
    public List<ChapterMatch> chapters(String topic, Optional<String> talk, int limit) {
        return whole.chapters(topic, talk, limit, filters);
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds, Optional<String> talk, int limit) {
        return typeAhead.suggest(typed, kinds, talk, limit);
    }

    @Override
    public Optional<String> gloss(String japanese) {
        return whole.gloss(japanese);
    }

    @Override
    public void close() {
        typeAhead.close();
    }
}
