package talkbot.web.page;

import io.javalin.http.ServiceUnavailableResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import talkbot.index.Library;
import talkbot.index.Problem;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;

/**
 * Where the web takes its talks from.
 *
 * @param newest gives the newest talks, or throws {@link IllegalStateException} while there are none to give
 * @param problems gives what cannot be read now
 * @param search looks for words in the newest talks
 */
public record TalkSource(
        Supplier<Library> newest, Supplier<List<Problem>> problems, Function<SearchQuery, SearchResult> search) {

    /** The newest talks; nothing before they are loaded and after they were closed. */
    public Optional<Library> loaded() {
        try {
            return Optional.of(newest.get());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /**
     * The newest talks, for a page.
     *
     * @throws ServiceUnavailableResponse before they are loaded and after they were closed
     */
    public Library library() {
        return loaded().orElseThrow(ServiceUnavailableResponse::new);
    }
}
