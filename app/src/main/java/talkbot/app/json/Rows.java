package talkbot.app.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import talkbot.core.link.Links;
import talkbot.index.Chapter;
import talkbot.index.Library.Spot;
import talkbot.index.LineRange;
import talkbot.index.Match;
import talkbot.index.Quote;
import talkbot.index.SearchHit;
import talkbot.index.SearchResult;
import talkbot.index.Talk;

/** The rows of the contract for scripts. Their components' names are the JSON's names, in snake case. */
public final class Rows {

    private Rows() {}

    /** A chapter in short. */
    public record ChapterName(int number, String title) {
        static @Nullable ChapterName of(Optional<Chapter> chapter) {
            return chapter.map(c -> new ChapterName(c.number(), c.title())).orElse(null);
        }
    }

    /** The answer to one query. */
    public record Search(String query, long total, long tookUs, List<Hit> results) {

        /** Makes the row of a result. */
        public static Search of(String query, SearchResult result, long tookUs, Links links) {
            return new Search(
                    query,
                    result.total(),
                    tookUs,
                    result.hits().stream().map(hit -> Hit.of(hit, links)).toList());
        }
    }

    /** A passage. */
    public record Hit(
            String talk,
            String title,
            @Nullable ChapterName chapter,
            String source,
            List<Integer> lines,
            String text,
            List<List<Integer>> highlights,
            String link,
            @Nullable String sourceUrl,
            double score,
            boolean loose,
            List<MatchRow> matches) {

        static Hit of(SearchHit hit, Links links) {
            Talk talk = hit.place().talk();
            return new Hit(
                    talk.id(),
                    talk.title(),
                    ChapterName.of(hit.place().chapter()),
                    talk.source(),
                    pair(hit.place().passage().lines()),
                    hit.place().passage().text(),
                    hit.highlights().stream()
                            .map(range -> List.of(range.from(), range.to()))
                            .toList(),
                    links.passage(talk, hit.place().passage()).toString(),
                    url(talk, hit.place().passage().second()),
                    hit.score(),
                    hit.loose(),
                    MatchRow.of(hit.matches()));
        }
    }

    /** In which way a passage says what was typed. */
    public record MatchRow(String typed, String found, String how) {

        /** The first character beyond ASCII. */
        private static final int FIRST_OTHER = 0x80;

        /** Neighbouring words that one stretch says in one way are one: "neel nanda" is ニール・ナンダ. */
        static List<MatchRow> of(List<Match> matches) {
            List<MatchRow> rows = new ArrayList<>();
            for (Match match : matches) {
                MatchRow row = new MatchRow(
                        match.typed(), match.found(), match.how().name().toLowerCase(Locale.ROOT));
                if (!rows.isEmpty() && rows.getLast().goesOnIn(row)) {
                    row = rows.removeLast().and(row);
                }
                rows.add(row);
            }
            return rows;
        }

        private boolean goesOnIn(MatchRow next) {
            return found.equals(next.found) && how.equals(next.how);
        }

        private MatchRow and(MatchRow next) {
            // Of several words typed as one, each stands for all that was typed.
            if (typed.equals(next.typed)) {
                return this;
            }
            boolean spaced = next.typed.codePoints().allMatch(c -> c < FIRST_OTHER);
            return new MatchRow(typed + (spaced ? " " : "") + next.typed, found, how);
        }
    }

    /** The answer to one ask. */
    public record Ask(String ask, String command, List<Answer> answers) {}

    /** A chapter, talk or passage that answers an ask. */
    public record Answer(
            String talk,
            @Nullable ChapterName chapter,
            String source,
            List<Integer> lines,
            String summary,
            String link,
            @Nullable String sourceUrl) {

        /** A chapter as the answer. */
        public static Answer of(Talk talk, Chapter chapter, Links links) {
            return new Answer(
                    talk.id(),
                    new ChapterName(chapter.number(), chapter.title()),
                    talk.source(),
                    pair(chapter.lines()),
                    chapter.summary().text(),
                    links.chapter(talk, chapter).toString(),
                    url(talk, chapter.second()));
        }

        /** A talk as the answer. */
        public static Answer of(Talk talk, Links links) {
            LineRange lines = talk.chapters()
                    .get(0)
                    .lines()
                    .cover(talk.chapters().get(talk.chapters().size() - 1).lines());
            return new Answer(
                    talk.id(),
                    null,
                    talk.source(),
                    pair(lines),
                    talk.summary().text(),
                    links.talk(talk).toString(),
                    url(talk, OptionalInt.empty()));
        }
    }

    /** A chapter. */
    public record ChapterRow(
            String talk,
            String source,
            int number,
            String title,
            String titleFrom,
            List<Integer> lines,
            String summary,
            List<Integer> summaryLines,
            String link,
            @Nullable String sourceUrl) {

        /** Makes the row of a chapter. */
        public static ChapterRow of(Talk talk, Chapter chapter, Links links) {
            String titleFrom =
                    switch (chapter.titleOrigin()) {
                        case SOURCE -> "source";
                        case MADE -> "made";
                    };
            return new ChapterRow(
                    talk.id(),
                    talk.source(),
                    chapter.number(),
                    chapter.title(),
                    titleFrom,
                    pair(chapter.lines()),
                    chapter.summary().text(),
                    chapter.summary().lines(),
                    links.chapter(talk, chapter).toString(),
                    url(talk, chapter.second()));
        }
    }

    /** What a channel gets on one of its days, written as 2026-01-31. */
    public record UpcomingQuote(
            String platform, String workspace, String channel, String day, boolean kept, QuoteRow quote) {}

    /**
     * A channel's day without its quote, or with a late one.
     *
     * @param state {@code SKIPPED}, {@code UNSURE}, or {@code POSTED} where it was late
     * @param reason why, or {@code LATE}; may be empty
     */
    public record OddDay(String platform, String workspace, String channel, String day, String state, String reason) {}

    /** A quote. */
    public record QuoteRow(
            String quote,
            @Nullable String speaker,
            String talk,
            String source,
            List<Integer> lines,
            String link,
            @Nullable String sourceUrl) {

        /** Makes the row of a quote that stands at a place. */
        public static QuoteRow of(Quote quote, Spot spot, Links links) {
            return new QuoteRow(
                    quote.text(),
                    quote.speaker().orElse(null),
                    quote.talk(),
                    spot.talk().source(),
                    pair(quote.lines()),
                    links.passage(spot.talk(), spot.passage().orElseThrow()).toString(),
                    url(spot.talk(), spot.passage().orElseThrow().second()));
        }
    }

    /** A talk. */
    public record TalkRow(
            String talk,
            String title,
            String source,
            int chapters,
            int characters,
            List<String> speakers,
            String language,
            String link,
            @Nullable String sourceUrl) {

        /** Makes the row of a talk. */
        public static TalkRow of(Talk talk, Links links) {
            return new TalkRow(
                    talk.id(),
                    talk.title(),
                    talk.source(),
                    talk.chapters().size(),
                    talk.characters(),
                    talk.speakers(),
                    talk.language(),
                    links.talk(talk).toString(),
                    url(talk, OptionalInt.empty()));
        }
    }

    private static List<Integer> pair(LineRange lines) {
        return List.of(lines.first(), lines.last());
    }

    private static @Nullable String url(Talk talk, OptionalInt second) {
        return talk.sourceUrl(second).map(Object::toString).orElse(null);
    }
}
