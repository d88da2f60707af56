package talkbot.core.deck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.core.command.Verdict;
import talkbot.core.request.Conversation;
import talkbot.core.store.Keys;
import talkbot.core.store.PostedQuote;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.QuoteReviews.Review;
import talkbot.core.store.Setting;
import talkbot.core.store.Store;
import talkbot.index.Quote;
import talkbot.index.SearchQuery;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/**
 * Deals the quotes of a library to channels, one a day. None comes twice before all have come; talks alternate as long
 * as there are quotes of another; what stands in one chapter never comes on two days in a row as long as there is
 * anything else; what somebody never wants to see again does not come; what is liked pulls its chapter's other quotes
 * forward, and comes first when all have come.
 *
 * <p>What administrators arranged comes first, in their order; where only kept quotes may come, nothing else does.
 *
 * <p>Which quote is next follows from the library, the store and the seed alone. Safe for use by many threads.
 */
public final class QuoteDeck {

    /** The value of {@link Setting#QUOTES} that lets only kept quotes through. */
    public static final String REVIEWED = "reviewed";

    /** How many of the passages that fit some words may give a quote about them. */
    private static final int ABOUT = 100;

    private final Quotes quotes;
    private final Store store;
    private final Optional<QuoteReviews> reviews;
    private final long seed;

    /** Makes a deck that nobody can arrange. */
    public QuoteDeck(Quotes quotes, Store store, long seed) {
        this(quotes, store, Optional.empty(), seed);
    }

    /**
     * Makes a deck.
     *
     * @param quotes what there is to deal
     * @param store what was dealt and judged
     * @param reviews what administrators arranged, where they can
     * @param seed shuffles quotes of like worth, differently for each channel
     */
    public QuoteDeck(Quotes quotes, Store store, Optional<QuoteReviews> reviews, long seed) {
        this.quotes = quotes;
        this.store = store;
        this.reviews = reviews;
        this.seed = seed;
    }

    /** What names a quote in the store and in buttons: the same for the same words. */
    public static String key(Quote quote) {
        return Keys.of(quote.text());
    }

    /**
     * The quote for a channel's day; the same until {@link #posted} is told of another day or somebody judges a quote.
     *
     * @param channel who gets it
     * @param day the channel's local day; a day that has a quote already keeps it while its talk is there
     * @param index the talks that the channel may see
     * @return nothing if there is no quote that the channel may get
     */
    public Optional<Quote> next(Conversation channel, LocalDate day, TalkIndex index) {
        return upcoming(channel, day, 1, index).stream().findFirst();
    }

    /**
     * The quote for a channel's day among those that it wishes for.
     *
     * @param day a day that has a quote already keeps it
     */
    public Optional<Quote> next(Conversation channel, LocalDate day, Wish wish, TalkIndex index) {
        return upcoming(channel, List.of(day), wish, index).stream().findFirst();
    }

    /** The quotes that a channel gets on some days, in their order, if nobody judges any meanwhile. */
    public List<Quote> upcoming(Conversation channel, List<LocalDate> days, Wish wish, TalkIndex index) {
        return upcoming(channel, days, deck(channel, index), fitting(wish, index));
    }

    private Predicate<Quote> fitting(Wish wish, TalkIndex index) {
        Set<Quote> about = wish.topic().isEmpty() ? Set.of() : Set.copyOf(about(wish.topic(), index));
        return quote -> (wish.topic().isEmpty() || about.contains(quote))
                && wish.talk().filter(id -> !id.equals(quote.talk())).isEmpty();
    }

    /** The quotes from the passages that fit some words, best first. */
    public List<Quote> about(String words, TalkIndex index) {
        List<Quote> all = quotes.of(index.library());
        return index.search(SearchQuery.of(words, ABOUT)).hits().stream()
                .flatMap(hit -> all.stream()
                        .filter(q -> q.talk().equals(hit.place().talk().id())
                                && q.anchor().equals(hit.place().passage().anchor())))
                .toList();
    }

    /**
     * The quotes of a channel's coming days, if nobody judges any meanwhile.
     *
     * @param days how many, at least 0
     */
    public List<Quote> upcoming(Conversation channel, LocalDate from, int days, TalkIndex index) {
        return upcoming(channel, days(from, days), Wish.ANY, index);
    }

    private static List<LocalDate> days(LocalDate from, int many) {
        return from.datesUntil(from.plusDays(many)).toList();
    }

    /**
     * The same, and none twice, whether or not the channel only gets what was kept; where it does, the kept ones stand
     * first and the others in the order in which they would follow.
     */
    public List<Quote> toReview(Conversation channel, List<LocalDate> days, Wish wish, TalkIndex index) {
        Predicate<Quote> fits = fitting(wish, index);
        List<Quote> all = inOrder(channel, index).stream().filter(fits).toList();
        List<Quote> coming = upcoming(channel, days.subList(0, Math.min(days.size(), all.size())), all, quote -> true);
        if (!onlyReviewed(channel)) {
            return coming;
        }
        Set<String> kept = kept(channel);
        return Stream.concat(
                        coming.stream().filter(quote -> kept.contains(key(quote))),
                        coming.stream().filter(quote -> !kept.contains(key(quote))))
                .toList();
    }

    /** Whether a channel gets only quotes that were kept. */
    public boolean onlyReviewed(Conversation channel) {
        return reviews.isPresent()
                && store.setting(channel, Setting.QUOTES)
                        .filter(REVIEWED::equals)
                        .isPresent();
    }

    /** What names the quotes that were kept for a channel. */
    public Set<String> kept(Conversation channel) {
        return arranged(channel).stream()
                .filter(Review::kept)
                .map(Review::quote)
                .collect(Collectors.toSet());
    }

    /** The first of a channel's days for which nothing was posted, not before a day. */
    public LocalDate firstFree(Conversation channel, LocalDate today) {
        return store.posted(channel).stream()
                .map(post -> post.day().plusDays(1))
                .filter(day -> day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    /** The days on which a channel without a schedule would get its next quotes: one after the other. */
    public List<LocalDate> freeDays(Conversation channel, LocalDate today, int many) {
        return days(firstFree(channel, today), many);
    }

    /** How many quotes a channel may get. */
    public int size(Conversation channel, TalkIndex index) {
        return deck(channel, index).size();
    }

    private List<Quote> upcoming(Conversation channel, List<LocalDate> days, List<Quote> deck, Predicate<Quote> fits) {
        Map<String, Integer> likes = store.judged(channel.platform(), channel.workspace(), Verdict.LIKED);
        List<Quote> fitting = deck.stream().filter(fits).toList();
        Dealing dealing = new Dealing(deck, fitting, likes, arranged(channel));
        List<PostedQuote> posts = new ArrayList<>(store.posted(channel));
        List<Quote> upcoming = new ArrayList<>();
        for (LocalDate day : days) {
            Optional<Quote> next = dealing.next(posts, day);
            if (next.isEmpty()) {
                return upcoming;
            }
            upcoming.add(next.get());
            posts.add(post(next.get(), day));
        }
        return upcoming;
    }

    /**
     * Notes that a channel gets a quote on a day.
     *
     * @return whether it is this quote that the channel gets: another process may have been first
     */
    public boolean posted(Conversation channel, LocalDate day, Quote quote) {
        return store.post(channel, post(quote, day)).quote().equals(key(quote));
    }

    private List<Review> arranged(Conversation channel) {
        return reviews.map(all -> all.of(channel)).orElse(List.of());
    }

    /** The quotes that a channel may get, in the order in which it would get them if none were like another. */
    private List<Quote> deck(Conversation channel, TalkIndex index) {
        List<Quote> all = inOrder(channel, index);
        if (!onlyReviewed(channel)) {
            return all;
        }
        Set<String> kept = kept(channel);
        return all.stream().filter(quote -> kept.contains(key(quote))).toList();
    }

    private List<Quote> inOrder(Conversation channel, TalkIndex index) {
        Map<String, Integer> never = store.judged(channel.platform(), channel.workspace(), Verdict.NEVER);
        return quotes.inOrder(index.library(), seed + channel.channel().hashCode()).stream()
                .filter(quote -> !never.containsKey(key(quote)))
                .toList();
    }

    private static PostedQuote post(Quote quote, LocalDate day) {
        return new PostedQuote(day, key(quote), quote.talk(), quote.anchor());
    }
}
