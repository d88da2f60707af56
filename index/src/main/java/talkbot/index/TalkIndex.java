package talkbot.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers questions about one {@link Library}. The port between those who ask (chat, command line, web) and the search
 * engine. Implementations are safe for use by many threads and never change what they answer from.
 */
public interface TalkIndex {

    /** The talks that this index answers from. */
    Library library();

    /**
     * The same index for somebody who may not see everything: nothing that it answers, counts or suggests comes from a
     * talk that is hidden from them.
     */
    TalkIndex seenBy(Viewer viewer);

    /**
     * The passages that fit the words best.
     *
     * @param query what to look for; any string is accepted
     * @return the asked-for page of passages, best first; empty if nothing fits
     */
    SearchResult search(SearchQuery query);

    /**
     * The chapters that treat a topic, best first; empty if none does.
     *
     * @param topic what to look for; any string is accepted
     * @param talk the id of the only talk to look in, or nothing to look in all
     * @param limit how many to return at most, at least 1
     */
    List<ChapterMatch> chapters(String topic, Optional<String> talk, int limit);

    /**
     * What somebody may be about to type, by the beginning of any word of a title or term as it is written or as it
     * sounds, the best first. The first call may take most of a second and know titles only; later ones take none.
     *
     * @param typed what they have typed so far; any string is accepted; if it is blank, the best of each kind
     * @param kinds what to suggest
     * @param talk the id of the only talk to suggest things of, which leaves out terms, or nothing for all
     * @param limit how many to return at most, at least 0
     */
    List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds, Optional<String> talk, int limit);

    /** The same from all talks. */
    default List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds, int limit) {
        return suggest(typed, kinds, Optional.empty(), limit);
    }

    /**
     * What a Japanese word means in English, in a word or two, for those who cannot read it. Says nothing about the talks.
     *
     * @param japanese the word in any of its forms, or several in one piece
     * @return nothing if it is unknown
     */
    default Optional<String> gloss(String japanese) {
        return Optional.empty();
    }
}
