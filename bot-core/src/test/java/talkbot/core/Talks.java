package talkbot.core;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import talkbot.index.Chapter;
import talkbot.index.ChapterMatch;
import talkbot.index.Library;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Suggestion;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;
import talkbot.index.TextRange;
import talkbot.index.TitleOrigin;
import talkbot.index.Viewer;
import talkbot.index.suggest.Completions;

/** Talks made up for tests, and an index over them that finds exact words. */
public final class Talks {

    public static final Talk LIGHTHOUSE = talk(
            "lighthouse",
            "灯台守の仕事(北見 葵)",
            List.of("北見 葵"),
            Optional.of(URI.create("https://example.org/lighthouse")),
            "灯りを絶やさない",
            "霧の日の音",
            "給料と休み");

    public static final Talk ROASTING = talk(
            "roasting", "Coffee Roasting with Maria Lopez", List.of("Maria Lopez"), Optional.empty(), "Beans", "Heat");

    public static final Talk ROASTING_2 =
            talk("roasting-2", "焙煎の続き", List.of("Maria Lopez"), Optional.empty(), "火加減", "休憩");

    public static final Library LIBRARY = library(LIGHTHOUSE, ROASTING, ROASTING_2);

    private Talks() {}

    public static Library library(Talk... talks) {
        return new Library(1, Instant.EPOCH, List.of(talks), List.of(), Map.of());
    }

    public static Talk talk(
            String id, String title, List<String> speakers, Optional<URI> url, String... chapterTitles) {
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < chapterTitles.length; i++) {
            int line = 10 * (i + 1);
            List<Passage> passages = List.of(
                    passage(
                            id,
                            2 * i,
                            line + 1,
                            chapterTitles[i] + "について話します。大事なのは腕の良さではなく、毎日同じことを続けることだけです。先輩に教わりました。"),
                    passage(id, 2 * i + 1, line + 2, "二つ目の段落。" + "長い話。".repeat(200)));
            chapters.add(new Chapter(
                    i + 1,
                    chapterTitles[i],
                    TitleOrigin.SOURCE,
                    new LineRange(line, line + 2),
                    new Summary(chapterTitles[i] + "の要約。", List.of(line + 1)),
                    passages.get(0).anchor(),
                    passages));
        }
        return new Talk(
                id,
                id + ".txt",
                title,
                new Summary("概要。", List.of(1)),
                speakers,
                Optional.empty(),
                "ja",
                url,
                1234,
                List.of(passage(id, 90, 1, "概要。")),
                chapters);
    }

    private static Passage passage(String talk, int number, int line, String text) {
        return new Passage(talk + number + "-x" + number, new LineRange(line, line), text, Optional.empty());
    }

    /** Finds passages that contain the words as they are, and chapters whose title does. */
    public record ExactIndex(Library library) implements TalkIndex {

        @Override
        public TalkIndex seenBy(Viewer viewer) {
            return new ExactIndex(library.seenBy(viewer));
        }

        @Override
        public SearchResult search(SearchQuery query) {
            List<SearchHit> hits = new ArrayList<>();
            for (Talk talk : library.talks()) {
                talk.passages().forEach(passage -> {
                    int at = passage.text().indexOf(query.text());
                    if (at >= 0) {
                        Library.Spot spot =
                                library.locate(talk.id(), passage.anchor()).orElseThrow();
                        hits.add(new SearchHit(
                                new Library.Place(talk, spot.chapter(), passage),
                                List.of(new TextRange(at, at + query.text().length())),
                                1,
                                false,
                                List.of()));
                    }
                });
            }
            int from = Math.min(query.offset(), hits.size());
            return new SearchResult(
                    hits.size(),
                    0,
                    hits.subList(from, Math.min(from + query.limit(), hits.size())),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    false,
                    List.of(),
                    SearchResult.Narrowing.NONE);
        }

        @Override
        public List<ChapterMatch> chapters(String topic, Optional<String> talk, int limit) {
            return library.talks().stream()
                    .filter(t -> talk.isEmpty() || talk.get().equals(t.id()))
                    .flatMap(t -> t.chapters().stream()
                            .filter(c -> c.title().contains(topic))
                            .map(c -> new ChapterMatch(t, c, 1)))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds, Optional<String> talk, int limit) {
            return Completions.of(library).suggest(typed, kinds, talk, limit);
        }
    }
}
