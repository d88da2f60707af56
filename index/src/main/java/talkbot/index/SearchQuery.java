package talkbot.index;

import java.util.Optional;

/**
 * What to look for.
 *
 * @param text the words, as somebody typed them; quotes, exclusions and {@code in:} are understood, nothing is an error
 * @param talk the id of the only talk to look in, or nothing to look in all
 * @param offset how many of the best passages to leave out, at least 0
 * @param limit how many passages to return at most, at least 1
 * @param order in which order
 * @param explained whether to say of each passage why it fits, also by its neighbours and its chapter's title
 */
public record SearchQuery(String text, Optional<String> talk, int offset, int limit, Order order, boolean explained) {

    /** In which order passages come. */
    public enum Order {
        /** The best first. */
        PLAIN,
        /** The best first, but no screen full of one chapter while others have something to say: for people. */
        SPREAD
    }

    /** Refuses pages that cannot be. */
    public SearchQuery {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("not a page: " + limit + " from " + offset);
        }
    }

    /** The first page over all talks, the best first. */
    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(text, Optional.empty(), 0, limit, Order.PLAIN, false);
    }

    /** A page over all talks, for people. */
    public static SearchQuery page(String text, int offset, int limit) {
        return new SearchQuery(text, Optional.empty(), offset, limit, Order.SPREAD, false);
    }
}
