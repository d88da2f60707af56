package talkbot.index;

import java.util.Optional;

/**
 * What to look for.
 *
 * @param text the words, as somebody typed them
 * @param talk the id of the only talk to look in, or nothing to look in all
 * @param offset how many of the best passages to leave out, at least 0
 * @param limit how many passages to return at most, at least 1
 */
public record SearchQuery(String text, Optional<String> talk, int offset, int limit) {

    /** Refuses pages that cannot be. */
    public SearchQuery {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("not a page: " + limit + " from " + offset);
        }
    }

    /** The first page over all talks. */
    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(text, Optional.empty(), 0, limit);
    }
}
