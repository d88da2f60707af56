package talkbot.core.deck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.core.store.PostedQuote;
import talkbot.core.store.QuoteReviews.Review;
import talkbot.index.Quote;

/**
 * Which quote a channel gets next, among those that it may get; see {@link QuoteDeck} for the rules.
 *
 * @param all the quotes that the channel may get, in the order in which they would come if none were like another
 * @param fitting those of them that it wishes for
 * @param likes how often quotes were liked, by their keys
 * @param arranged what administrators arranged, in their order
 */
record Dealing(List<Quote> all, List<Quote> fitting, Map<String, Integer> likes, List<Review> arranged) {

    /** How many places each like moves the quotes of the same chapter forward. */
    private static final int PULL = 5;

    /** More likes than this pull no further, so that a chapter cannot fill a week. */
    private static final int MOST_LIKES = 4;

    /**
     * The quote for a day.
     *
     * @param posts what came before, and perhaps that day
     * @return nothing if there is none
     */
    Optional<Quote> next(List<PostedQuote> posts, LocalDate day) {
        return already(posts, day)
                .or(() -> waiting(posts))
                .or(() -> fitting.isEmpty() ? Optional.empty() : Optional.of(best(posts, day)));
    }

    /** A day that has a quote already keeps it while its talk is there. */
    private Optional<Quote> already(List<PostedQuote> posts, LocalDate day) {
        return posts.stream()
                .filter(post -> post.day().equals(day))
                .findFirst()
                .flatMap(post -> all.stream()
                        .filter(quote -> QuoteDeck.key(quote).equals(post.quote()))
                        .findFirst());
    }

    /** The first quote that was arranged and has not come since. */
    private Optional<Quote> waiting(List<PostedQuote> posts) {
        return arranged.stream()
                .filter(review -> posts.stream()
                        .noneMatch(post -> post.quote().equals(review.quote())
                                && !post.day().isBefore(review.since())))
                .flatMap(review ->
                        fitting.stream().filter(quote -> QuoteDeck.key(quote).equals(review.quote())))
                .findFirst();
    }

    private Quote best(List<PostedQuote> posts, LocalDate day) {
        Map<String, Integer> times = new HashMap<>();
        Optional<PostedQuote> last = Optional.empty();
        for (PostedQuote post : posts) {
            if (post.day().isBefore(day)) {
                times.merge(post.quote(), 1, Integer::sum);
                last = Optional.of(post);
            }
        }
        Map<String, Integer> chapterLikes = new HashMap<>();
        for (Quote quote : fitting) {
            chapterLikes.merge(chapter(quote), likes.getOrDefault(QuoteDeck.key(quote), 0), Integer::sum);
        }
        Optional<PostedQuote> before = last;
        Optional<Quote> quoteBefore = before.flatMap(post -> fitting.stream()
                .filter(q -> QuoteDeck.key(q).equals(post.quote()))
                .findFirst());
        Quote best = fitting.getFirst();
        long least = Long.MAX_VALUE;
        for (int place = 0; place < fitting.size(); place++) {
            Quote quote = fitting.get(place);
            int given = times.getOrDefault(QuoteDeck.key(quote), 0);
            boolean sameTalk = before.filter(p -> p.talk().equals(quote.talk())).isPresent();
            boolean sameChapter =
                    before.filter(p -> p.anchor().equals(quote.anchor())).isPresent()
                            || quoteBefore
                                    .filter(q -> chapter(q).equals(chapter(quote)))
                                    .isPresent();
            int pull = PULL * Math.min(MOST_LIKES, chapterLikes.getOrDefault(chapter(quote), 0));
            int own = given > 0 && likes.containsKey(QuoteDeck.key(quote)) ? fitting.size() : 0;
            // Having come less often weighs most, then another talk, then another chapter, then its place.
            long cost = ((given * 2L + (sameTalk ? 1 : 0)) * 2 + (sameChapter ? 1 : 0)) * 4 * (fitting.size() + 100L)
                    + place
                    - pull
                    - own;
            if (cost < least) {
                least = cost;
                best = quote;
            }
        }
        return best;
    }

    private static String chapter(Quote quote) {
        return quote.talk() + " " + quote.chapter();
    }
}
