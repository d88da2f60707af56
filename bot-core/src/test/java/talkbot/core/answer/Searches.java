package talkbot.core.answer;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import talkbot.core.Talks;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.Chapter;
import talkbot.index.ChapterMatch;
import talkbot.index.Facet;
import talkbot.index.Library;
import talkbot.index.Match;
import talkbot.index.Match.How;
import talkbot.index.Match.Where;
import talkbot.index.Passage;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.SearchResult.Narrowing;
import talkbot.index.Suggestion;
import talkbot.index.TalkIndex;
import talkbot.index.TextRange;
import talkbot.index.Viewer;
import talkbot.index.quote.Quotes;

/** Answers to searches, made up for tests, and the replies that come of them. */
final class Searches {

    static final Chapter LIGHT = Talks.LIGHTHOUSE.chapters().get(0);
    static final Chapter FOG = Talks.LIGHTHOUSE.chapters().get(1);

    private Searches() {}

    static final Links LINKS = new Links(URI.create("http://127.0.0.1:8787"));

    /** Answers every search in one way, and everything else from the made-up talks. */
    record Answering(Function<SearchQuery, SearchResult> answer) implements TalkIndex {

        @Override
        public TalkIndex seenBy(Viewer viewer) {
            return this;
        }

        static final TalkIndex REST = new Talks.ExactIndex(Talks.LIBRARY);

        @Override
        public Library library() {
            return REST.library();
        }

        @Override
        public SearchResult search(SearchQuery query) {
            return answer.apply(query);
        }

        @Override
        public List<ChapterMatch> chapters(String topic, Optional<String> talk, int limit) {
            return REST.chapters(topic, talk, limit);
        }

        @Override
        public Optional<String> gloss(String japanese) {
            return Optional.ofNullable(Map.of("漁", "fishing", "魚", "fish").get(japanese));
        }

        @Override
        public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds, Optional<String> talk, int limit) {
            return typed.equals("霧の日")
                    ? List.of(new Suggestion(Suggestion.Kind.TERM, "霧の日の灯り", Optional.empty(), Optional.empty(), 1))
                    : List.of();
        }
    }

    static Match match(String typed, String found, How how) {
        return new Match(typed, found, how, Where.PASSAGE, 1);
    }

    static SearchHit hit(Match... matches) {
        return hitOf(LIGHT.passages().get(0), matches);
    }

    static SearchHit hitIn(String text, Match... matches) {
        Passage passage = LIGHT.passages().get(0);
        return hitOf(new Passage(passage.anchor(), passage.lines(), text, Optional.empty()), matches);
    }

    static SearchHit hitOf(Passage passage, Match... matches) {
        return new SearchHit(
                new Library.Place(Talks.LIGHTHOUSE, Optional.of(LIGHT), passage),
                List.of(new TextRange(0, 2)),
                1,
                false,
                Arrays.asList(matches));
    }

    static SearchResult found(SearchHit... hits) {
        return new SearchResult(
                hits.length,
                0,
                List.of(hits),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                Narrowing.NONE);
    }

    static SearchResult withTotal(long total) {
        return new SearchResult(
                total, 0, List.of(hit()), List.of(), List.of(), Optional.empty(), false, List.of(), Narrowing.NONE);
    }

    static SearchResult withFacets(List<Facet> talks, List<Facet> chapters) {
        int total = talks.stream().mapToInt(Facet::count).sum();
        return new SearchResult(
                total, 0, List.of(hit()), talks, chapters, Optional.empty(), false, List.of(), Narrowing.NONE);
    }

    static Reply search(Language language, String words, SearchResult result) {
        return reply(language, new Command.Search(words, 1), query -> result);
    }

    static Reply reply(Language language, Command command, Function<SearchQuery, SearchResult> answer) {
        CommandHandler.Asker asker = new CommandHandler.Asker(Way.LOCAL, Person.LOCAL, Conversation.LOCAL);
        return handler().handle(command, asker, language, new Answering(answer)).reply();
    }

    static Reply explain(Language language, String words, SearchResult result) {
        return handler().explain(words, 10, Way.LOCAL, language, new Answering(query -> result));
    }

    private static CommandHandler handler() {
        return new CommandHandler(LINKS, new Quotes(), new ForgetfulStore(InstantSource.fixed(Instant.EPOCH)));
    }
}
